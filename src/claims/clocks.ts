import type { TimeExpression } from "#vocabulary/time-expression.ts";

/** A time of day alone: the report's day is none of the happening. “Tonight” and “this morning” are of it. */
export const isClock = (text: string, time: TimeExpression, others: readonly TimeExpression[]): boolean =>
  time.type === "TIME" &&
  // “between 11:59 AM and 12:18 PM”: the second has its day from the first.
  (time.basis === "relative-to-publication" ||
    others.some(
      (one) =>
        one.span[1] < time.span[0] &&
        one.earliest?.slice(0, 10) === time.earliest?.slice(0, 10) &&
        isClock(text, one, []),
    )) &&
  (time.granularity === "minute" || time.granularity === "hour") &&
  !/\p{Lu}\p{Ll}+day|\p{Lu}\p{Ll}{2,8} \d|\b(?:1[5-9]|20)\d{2}\b(?! (?:GMT|UTC|hours))|\b(?:today|tonight|tomorrow|yesterday)\b|\d \p{Lu}\p{Ll}/u.test(
    text.slice(...time.span),
  ) &&
  !DAY_IN_GMT.test(text.slice(time.span[1], time.span[1] + 40));
/** “at 7 a.m. (2200 GMT on Tuesday)”: the brackets tell its day. */
const DAY_IN_GMT = /^\s\(\d[\d:.]*\s(?:GMT|UTC)(?:\son)?\s\p{Lu}/u;
