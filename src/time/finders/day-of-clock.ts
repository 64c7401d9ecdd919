import { addDays } from "../calendar.ts";
import type { Narrated, TimeContext } from "../context.ts";
import type { Parts, Reading } from "../form.ts";
import { datePeriod, dayPeriod } from "../periods.ts";
import { fromPublication, fromText, stated, vague } from "../readings.ts";
import { direction } from "../tense.ts";
import { yearless } from "./full-dates.ts";
import { weekdayNear } from "./weekdays.ts";

/** The day beside a clock or part of a day, as a pattern. */
export const DAY =
  "[,] [on] [of] ( [lead:last|next|this] WEEKDAY [,] MONTH day:DAY|ORD [[,] YEAR] / MONTH day:DAY|ORD [[,] YEAR] / [the] day:DAY|ORD [of] MONTH [[,] YEAR] / [lead:last|next|this] WEEKDAY / word:today|yesterday|tomorrow )";

/** The same beside a clock: "10 o'clock Thursday night", "9:30 Monday morning". */
export const CLOCK_DAY = DAY.replace(
  "/ [lead:last|next|this] WEEKDAY /",
  "/ [lead:last|next|this] WEEKDAY [ofDay:morning|afternoon|evening|night] /",
);

/** The day that a clock belongs to: named beside it, else the day of the sentence, else of publication. */
export function dayOfClock(parts: Parts, context: TimeContext): Reading | null {
  const { published } = context;
  const month = parts["month"]?.value;
  if (month !== undefined) {
    const day = (parts["day"] ?? parts["ord"])?.value ?? 0;
    const year = parts["year"]?.value;
    if (year === undefined) return yearless(month, day, context);
    const period = datePeriod(year, month, day);
    return period === null ? null : stated(period);
  }
  if (published === null)
    return parts["weekday"] === undefined && context.day !== null && sameSentence(context)
      ? fromText(context.day.period, context.day.span)
      : vague("TIME", null);
  const word = parts["word"]?.lower;
  if (word !== undefined)
    return fromPublication(
      dayPeriod(addDays(published, word === "yesterday" ? -1 : word === "tomorrow" ? 1 : 0)),
    );
  const way = direction(context);
  const ahead = way === "ahead";
  if (parts["weekday"] !== undefined) {
    const lead = parts["lead"]?.lower ?? "";
    return fromPublication(
      dayPeriod(weekdayNear(parts["weekday"].value, lead, published, lead === "" && ahead)),
    );
  }
  if (context.day !== null && sameSentence(context)) return fromText(context.day.period, context.day.span);
  const weekday = weekdayAfter(context);
  const { day } = context;
  if (weekday === null && way === "past" && day !== null && isNarrated(day, context))
    return fromText(day.period, day.span);
  return fromPublication(
    dayPeriod(weekday === null ? published : weekdayNear(weekday, "", published, ahead)),
  );
}

/** "The ship sank on May 3. … It had sent its call at 7:19 p.m.": what happened at a clock's time was on the day that the text told of shortly before. */
function isNarrated(day: Narrated, { published, words, from }: TimeContext): boolean {
  const start = words[from]?.start ?? 0;
  return (
    published !== null &&
    day.period.latest <= published &&
    start - day.span[1] < NEAR &&
    /^(?:at|by|about|around|before|after|until|till|since|from)$/.test(words[from - 1]?.lower ?? "")
  );
}
/** In characters: some three sentences. */
const NEAR = 500;

/** "10:35 a.m. (0735 GMT) Friday": the day that stands behind another zone's clock. */
function weekdayAfter({ words, to }: TimeContext): number | null {
  if (words[to]?.lower !== "(") return null;
  for (let at = to + 1; at < to + 8; at++)
    if (words[at]?.lower === ")")
      return words[at + (words[at + 1]?.lower === "on" ? 2 : 1)]?.entry?.weekday ?? null;
  return null;
}

const sameSentence = ({ day, words }: TimeContext): boolean =>
  day !== null && day.span[0] >= (words[0]?.start ?? 0);
