import { casual } from "chrono-node";
import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { dayOf } from "./calendar.ts";
import type { TimeContext } from "./finder.ts";

// Only these words are worth chrono's time: clock times and numeric dates, which our own forms leave to it.
const CANDIDATE = /\d{1,2}(?::\d{2}|\s?[ap]\.?m\b)|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\bnoon\b|\bmidnight\b/i;
const PLAUSIBLE = /^\d{1,2}:\d{2}|\d\s?[ap]\.?m|\d\/\d|noon|midnight/i;

/** Clock times and numeric dates, by chrono-node, counted from noon of the publication day in UTC. */
export function findWithChrono(text: string, [start, end]: Span, context: TimeContext): TimeExpression[] {
  const words = text.slice(start, end);
  if (!CANDIDATE.test(words) || context.published === null) return [];
  const reference = new Date(`${context.published}T12:00:00Z`);
  return casual
    .parse(words, { instant: reference, timezone: 0 }, { forwardDate: false })
    .filter((found) => PLAUSIBLE.test(found.text))
    .map((found) => {
      const year = found.start.get("year") ?? 0;
      const day = dayOf(year, found.start.get("month") ?? 1, found.start.get("day") ?? 1);
      const timed = found.start.isCertain("hour");
      const clock = timed
        ? `T${String(found.start.get("hour") ?? 0).padStart(2, "0")}:${String(found.start.get("minute") ?? 0).padStart(2, "0")}`
        : "";
      return {
        span: [start + found.index, start + found.index + found.text.length] as Span,
        type: timed ? ("TIME" as const) : ("DATE" as const),
        timex: day + clock,
        edtf: day,
        earliest: day,
        latest: day,
        basis:
          found.start.isCertain("day") && found.start.isCertain("year")
            ? ("stated" as const)
            : ("relative-to-publication" as const),
      };
    });
}
