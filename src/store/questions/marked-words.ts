import type { Span } from "#vocabulary/passage.ts";

// As the word index marks what it found.
const OPENS = "\u0002";
const CLOSES = "\u0003";

/** The words of a span, with those of `named` that lie in it between U+0002 and U+0003. `named` in the order of the text. */
export function markedWords(text: string, [start, end]: Span, named: readonly Span[]): string {
  let words = "";
  let at = start;
  for (const [from, to] of named) {
    if (from < at || to > end) continue;
    words += text.slice(at, from) + OPENS + text.slice(from, to) + CLOSES;
    at = to;
  }
  return words + text.slice(at, end);
}

/** A sentence can be as long as its text; of a long one what stands around the name is shown. */
const MOST = 280;

/** The sentence that names somebody first, marked; what stands around the name where no sentence holds it. Null without a name. */
export function sentenceAround(
  text: string,
  sentences: readonly Span[],
  named: readonly Span[],
): string | null {
  const first = named[0];
  if (first === undefined) return null;
  const [start, end] = sentences.find(([from, to]) => from <= first[0] && first[1] <= to) ?? [0, text.length];
  if (end - start <= MOST) return markedWords(text, [start, end], named);
  const opens = Math.max(start, first[0] - MOST / 2);
  const from = opens === start ? start : afterBlank(text, opens, first[0]);
  const closes = Math.max(first[1], Math.min(end, from + MOST));
  const to = closes === end ? end : beforeBlank(text, first[1], closes);
  const words = markedWords(text, [from, to], named).toWellFormed();
  return `${from > start ? "…" : ""}${words}${to < end ? "…" : ""}`;
}

/** Where a word begins, from `at` on and before `end`; `at` itself where none does. */
function afterBlank(text: string, at: number, end: number): number {
  const blank = text.slice(at, end).search(/\s/);
  return blank === -1 ? at : at + blank + 1;
}

/** Where a word ends, from `end` back to `start`; `end` itself where none does. */
function beforeBlank(text: string, start: number, end: number): number {
  const blank = text.slice(start, end).lastIndexOf(" ");
  return blank === -1 ? end : start + blank;
}
