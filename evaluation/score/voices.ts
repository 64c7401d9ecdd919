import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";

/** Right: led to a gold name, or marked as unnamed where nobody is named. Open: the reading says that it does not know. */
export type Verdict = "right" | "wrong" | "open";

/**
 * Judges whom a voice is taken for. A gold name is met by the words that resolve the voice, where these share a character
 * with one of the gold's passages, or by its name: one of the two holds all words of the other, and they share the
 * last (“Vorn” and “Edda Vorn” are one, “Edda Vorn” and “Oskar Vorn” two), titles and articles left aside.
 *
 * @param names the gold's passages; empty where the text names nobody
 */
export function judgeIdentity(
  text: string,
  names: readonly Span[],
  { identity, name, resolved }: Pick<Voice, "identity" | "name" | "resolved">,
): Verdict {
  if (identity === "open") return "open";
  if (names.length === 0) return identity === "unnamed" ? "right" : "wrong";
  if (identity === "unnamed") return "wrong";
  const met =
    (resolved !== null && names.some(([from, to]) => resolved[0] < to && resolved[1] > from)) ||
    (name !== null && names.some((span) => sameName(text.slice(...span), name)));
  return met ? "right" : "wrong";
}

const ASIDE = new Set(
  "the a an mr mrs ms dr sen rep gov gen president minister senator governor secretary chief s of for and".split(
    " ",
  ),
);

export function sameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map(nameWords) as [string[], string[]];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  return short.every((word) => long.includes(word)) && (short.length > 1 || long.at(-1) === short.at(-1));
}

const nameWords = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !ASIDE.has(word));

export interface Tally {
  items: number;
  right: number;
  wrong: number;
  open: number;
}

export function tally(verdicts: readonly Verdict[]): Tally {
  const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  return { items: verdicts.length, right: count("right"), wrong: count("wrong"), open: count("open") };
}
