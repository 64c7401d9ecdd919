import { lower, type TextView } from "./text-view.ts";

/** The first of some words outside quotations, within `reach` tokens; null where there is none. */
export function findWord(
  view: TextView,
  at: number,
  to: number,
  words: readonly string[],
  reach: number,
): number | null {
  for (let i = at; i < Math.min(to, at + reach); i++)
    if (words.includes(lower(view, i)) && view.quotedBy[i] === -1) return i;
  return null;
}
