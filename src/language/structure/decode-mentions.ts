/** Longer ones are no mentions: the weights learnt none. */
export const LONGEST = 40;

/** A stretch of tokens that may be a mention, how much it is one, and of which type. */
export interface Scored {
  first: number;
  last: number;
  worth: number;
  type: number;
}

/**
 * The mentions of one sentence, tokens [from, after), in order, the longer first. `worth`, `kind`: [tokens, tokens] of the stretch that the
 * weights read together, row by first token. Mentions may lie in one another; of two that cross the likelier stays.
 */
export function mentionsIn(
  worth: Float32Array,
  kind: Int32Array,
  count: number,
  [from, after]: readonly [number, number],
  least: number,
): Scored[] {
  const found: Scored[] = [];
  for (let first = from; first < after; first++)
    for (let last = first; last < Math.min(after, first + LONGEST + 1); last++) {
      const at = first * count + last;
      if ((worth[at] as number) > least)
        found.push({ first, last, worth: worth[at] as number, type: kind[at] as number });
    }
  return withoutCrossing(found, after - from).sort((a, b) => a.first - b.first || b.last - a.last);
}

/** More than this for each token say that the weights see nothing there. */
const MOST = 4;

function withoutCrossing(found: readonly Scored[], tokens: number): Scored[] {
  const kept: Scored[] = [];
  // Untrained weights would call everything a mention.
  const likely = found.toSorted((a, b) => b.worth - a.worth).slice(0, MOST * tokens);
  for (const one of likely) if (!kept.some((other) => cross(one, other))) kept.push(one);
  return kept;
}

const cross = (a: Scored, b: Scored): boolean =>
  (a.first < b.first && b.first <= a.last && a.last < b.last) ||
  (b.first < a.first && a.first <= b.last && b.last < a.last);
