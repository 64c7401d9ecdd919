import { findTimes } from "#time/find-times.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";

export type Found = TimeExpression & { words: string };

/** The expressions in a text of one sentence, with their words. */
export function timesIn(text: string, published: string | null): Found[] {
  return findTimes(text, { published, sentences: [[0, text.length]] }).map((time) => ({
    ...time,
    words: text.slice(...time.span),
  }));
}

/** `words | timex | earliest..latest | basis` of each: one line to compare. */
export const linesOfTimes = (text: string, published: string | null): string[] =>
  timesIn(text, published).map(
    ({ words, timex, earliest, latest, basis }) =>
      `${words} | ${timex ?? "-"} | ${earliest ?? ""}..${latest ?? ""} | ${basis ?? "-"}`,
  );
