import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import type { Day } from "./calendar.ts";

/** What a finder may know besides the words: the day of publication, where it is known. */
export interface TimeContext {
  published: Day | null;
}

/** What a form says of its expression; the span is the match's. */
export type Reading = Omit<TimeExpression, "span">;

/** One form of English time expression: the words, and what they mean. Null: these words are no time after all. */
export interface Form {
  words: RegExp;
  read(found: RegExpExecArray, context: TimeContext, text: string): Reading | null;
}

export type Finder = (text: string, sentence: Span, context: TimeContext) => TimeExpression[];

/** A finder over a list of forms; each form's matches in the sentence, in its order. */
export function byForms(forms: readonly Form[]): Finder {
  return (text, [start, end], context) => {
    const words = text.slice(start, end);
    const out: TimeExpression[] = [];
    for (const form of forms) {
      form.words.lastIndex = 0;
      for (let found = form.words.exec(words); found !== null; found = form.words.exec(words)) {
        if (found[0] === "") {
          form.words.lastIndex++;
          continue;
        }
        const reading = form.read(found, context, words);
        if (reading !== null)
          out.push({ span: [start + found.index, start + found.index + found[0].length], ...reading });
      }
    }
    return out;
  };
}

export const vague = (type: TimeExpression["type"], timex: string | null): Reading => ({
  type,
  timex,
  edtf: null,
  earliest: null,
  latest: null,
  basis: null,
});
