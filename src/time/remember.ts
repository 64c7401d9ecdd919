import type { Span } from "#vocabulary/passage.ts";
import type { Narrated, TimeContext } from "./context.ts";
import type { Reading } from "./form.ts";
import type { Period } from "./periods.ts";

const TERMS = new Set(["quarter", "half"]);
const SPANS = new Set(["week", "weekend", "month", "quarter", "half", "season", "year", "decade"]);

/** Keeps what later expressions may be counted from. */
export function remember(context: TimeContext, reading: Reading, span: Span): void {
  const { granularity, earliest, latest, timex } = reading;
  if (
    granularity === null ||
    earliest === null ||
    latest === null ||
    timex === null ||
    reading.type === "DURATION"
  )
    return;
  const period: Period = { timex: reading.type === "TIME" ? earliest : timex, earliest, latest, granularity };
  const narrated: Narrated = { period, span };
  context.last = narrated;
  if (earliest === latest) context.day = narrated;
  else if (SPANS.has(granularity)) {
    // "a year earlier" does not change the year or quarter that the text is about.
    const back =
      reading.basis === "relative-to-text" &&
      context.span !== null &&
      earliest < context.span.period.earliest;
    if (!back) context.span = narrated;
    if (TERMS.has(granularity) && reading.basis !== "relative-to-text") {
      context.term = narrated;
      if (context.published === null || latest <= context.published) context.reported = narrated;
    }
  }
}
