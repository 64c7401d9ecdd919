/** How a stated fact compares with the gold: `spurious` where the gold has none, `missed` where only the gold has one. */
export type Verdict = "right" | "absent" | "missed" | "wrong" | "spurious";

/** Titles are alike by their letters and figures; an outlet's name after the title is no part of it. */
export function scoreTitle(guess: string | null, gold: string | null): Verdict {
  return verdict(guess, gold, (a, b) => {
    const [x, y] = [letters(a), letters(b)];
    if (x === y) return true;
    const cut = b.split(/\s(?:[|–—-]|::|@)\s|\s?[_：|]\s?/u);
    return cut.some((_, i) => i > 0 && letters(cut.slice(0, i).join(" ")) === x);
  });
}

/** Days are alike by their first ten characters. */
export const scoreDay = (guess: string | null, gold: string | null): Verdict =>
  verdict(guess?.slice(0, 10) ?? null, gold?.slice(0, 10) ?? null, (a, b) => a === b);

const FILLER =
  /\b(?:by|and|et|avec|und|with|par|von|written|edited|updated|published|last|am|pm|at|on|january|february|march|april|may|june|july|august|september|october|november|december|staff|ma|md|phd)\b|\d+/giu;

/**
 * A byline as the gold writes it against our names, people and bodies: right where each of our names stands in it and nothing
 * is left but filler ("By", "and", days, degrees) and at most a third of its letters. An outlet's own name in the byline is none.
 */
export function scoreByline(names: readonly string[], gold: string | null, outlet: string | null): Verdict {
  const bare = (words: string): string => letters(words.replace(/https?:[^\s)]*/g, " ").replace(FILLER, " "));
  const own = outlet === null ? "" : bare(outlet);
  const whole = bare(gold ?? "");
  const named = bare((gold ?? "").replace(/\([^()]*\)\s*$/, ""));
  if (whole === "" || named === own) return names.length === 0 ? "absent" : "spurious";
  if (names.length === 0) return "missed";
  let rest = whole;
  for (const name of names) {
    const part = bare(name);
    if (!rest.includes(part)) return "wrong";
    rest = rest.replace(part, "");
  }
  return rest === own || rest.length * 3 <= whole.length ? "right" : "wrong";
}

function verdict(
  guess: string | null,
  gold: string | null,
  alike: (guess: string, gold: string) => boolean,
): Verdict {
  if (gold === null) return guess === null ? "absent" : "spurious";
  if (guess === null) return "missed";
  return alike(guess, gold) ? "right" : "wrong";
}

const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
