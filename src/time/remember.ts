import type { Span } from "#vocabulary/passage.ts";
import { parts } from "./calendar.ts";
import type { Narrated, TimeContext } from "./context.ts";
import type { Reading } from "./form.ts";
import { Kind } from "./lexicon.ts";
import { isYear, monthPeriod, type Period, yearPeriod } from "./periods.ts";

const TERMS = new Set(["quarter", "half"]);
const SPANS = new Set(["week", "weekend", "month", "quarter", "half", "season", "year", "decade"]);

/** Keeps what later expressions may be counted from. */
export function remember(context: TimeContext, reading: Reading, span: Span): void {
  const { granularity, earliest, latest, timex } = reading;
  const run = reading.type === "DURATION" ? runOfMonths(context, timex) : null;
  if (run !== null) {
    context.term = { period: run, span, basis: reading.basis };
    context.reported = context.term;
  }
  if (
    granularity === null ||
    earliest === null ||
    latest === null ||
    timex === null ||
    reading.type === "DURATION"
  )
    return;
  const period: Period = { timex: reading.type === "TIME" ? earliest : timex, earliest, latest, granularity };
  const narrated: Narrated = { period, span, basis: reading.basis };
  context.last = narrated;
  if (granularity === "quarter") context.quarter = narrated;
  if (earliest === latest) {
    context.day = narrated;
    if (context.published !== null && latest <= context.published) context.dayOver = narrated;
  }
  if (earliest === latest && reading.type === "DATE" && isWeekday(context)) context.weekday = narrated;
  else if (SPANS.has(granularity)) {
    // "a year earlier" does not change the year or quarter that the text is about.
    const back =
      reading.basis === "relative-to-text" &&
      context.span !== null &&
      earliest < context.span.period.earliest;
    if (!back) context.span = narrated;
    if (TERMS.has(granularity) && reading.basis !== "relative-to-text") {
      context.term = narrated;
      // "down from a flat second quarter" does not change the quarter that is reported.
      const over = context.published === null || latest <= context.published;
      const earlier = context.reported !== null && latest < context.reported.period.latest;
      if (over && (!earlier || isFiscal(context))) context.reported = narrated;
    }
  }
}

const isWeekday = ({ words, from, to }: TimeContext): boolean =>
  words.slice(from, to).some(({ bits }) => (bits & Kind.WEEKDAY) !== 0);

const isFiscal = ({ words, from, to }: TimeContext): boolean =>
  words.slice(from, to).some(({ lower }) => lower === "fiscal");

/** "the nine months", "the first six months" of figures: the year that they are of, up to their end; a year earlier are those of the year before. */
function runOfMonths({ words, from, to, published }: TimeContext, timex: string | null): Period | null {
  const months = Number(/^P([369])M$/.exec(timex ?? "")?.[1] ?? 0);
  if (months === 0 || published === null || words[from]?.lower !== "the") return null;
  const [second, third] = [words[from + 1]?.lower ?? "", words[to - 1]?.lower];
  if (third !== "months" || !/^(?:first|latest|three|six|nine|3|6|9)$/.test(second)) return null;
  const [year, month] = parts(published);
  // "of 2024", "of last year" behind it say which year; else it is the one in which they were over at publication.
  const [of, then] = [words[to]?.lower === "of", words[to + 1]];
  const named = of && ((then?.bits ?? 0) & Kind.YEAR) !== 0 ? (then?.number ?? null) : null;
  const last = of && then?.lower === "last" && words[to + 2]?.lower === "year";
  const at = named ?? (last || month <= months ? year - 1 : year);
  if (!isYear(at)) return null;
  const { earliest, timex: name } = yearPeriod(at);
  return { timex: name, earliest, latest: monthPeriod(at, months).latest, granularity: "year" };
}
