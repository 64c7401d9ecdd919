import type { TimeExpression } from "#vocabulary/time-expression.ts";
import type { TimeContext } from "./context.ts";

/** What a form says of its expression; the span is the match's. */
export type Reading = Omit<TimeExpression, "span">;

/** What a form's named parts matched. */
export interface Part {
  value: number;
  lower: string;
  from: number;
  to: number;
  /** Of a count: the greater of two; null where there is none. */
  upTo?: number | null;
}
export type Parts = Record<string, Part | undefined>;

/**
 * One form of English time expression. `words` is its pattern, read from left to right:
 *
 * - lower case: that very word or mark; `|` parts alternatives; `lead:last|next` gives the alternative a name
 * - UPPER CASE: a kind of word (MONTH, WEEKDAY, YEAR, DAY, UNIT, COUNT …), named by itself or by `name:KIND`
 * - `[…]` may be absent · `(… / …)` one of several sequences · `~` before a part: no space before it
 *
 * `example` is an English sentence with the expression, for the page of forms.
 */
export interface Form {
  words: string;
  example: string;
  /** Doubtful words that are read only where somebody marked them as a time; the example is the expression alone. */
  given?: true;
  read(parts: Parts, context: TimeContext): Reading | null;
}
