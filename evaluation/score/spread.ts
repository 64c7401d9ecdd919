/** What one document adds to a micro-averaged F1. */
export interface Part {
  hits: number;
  guessed: number;
  gold: number;
}

export interface Spread {
  /** Nine in ten draws lie between the two. */
  low: number;
  high: number;
  draws: number;
}

const DRAWS = 10_000;

/**
 * How much a micro-averaged F1 varies between sets as small as the sealed one: so many documents of each group are drawn without
 * replacement, again and again. The chance is the same in every run (the linear congruence of Numerical Recipes).
 */
export function spreadOfF1(groups: readonly { documents: readonly Part[]; size: number }[]): Spread {
  let state = 7;
  const below = (n: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * n);
  };
  const found: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const sum: Part = { hits: 0, guessed: 0, gold: 0 };
    for (const { documents, size } of groups) {
      const left = [...documents];
      for (let at = 0; at < size && left.length > 0; at++) {
        const [one] = left.splice(below(left.length), 1);
        if (one === undefined) continue;
        sum.hits += one.hits;
        sum.guessed += one.guessed;
        sum.gold += one.gold;
      }
    }
    found.push(sum.hits === 0 ? 0 : (2 * sum.hits) / (sum.guessed + sum.gold));
  }
  found.sort((a, b) => a - b);
  return { low: found[DRAWS / 20] ?? 0, high: found[DRAWS - DRAWS / 20] ?? 0, draws: DRAWS };
}
