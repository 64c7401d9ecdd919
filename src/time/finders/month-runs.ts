import { parts as partsOf } from "../calendar.ts";
import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { halfPeriod, isYear, monthPeriod, type Period, quarterPeriod } from "../periods.ts";
import { fromPublication, stated, vague } from "../readings.ts";
import { bareMonth } from "./months.ts";

/** From the first of a month to the end of another in the same year or the next: a quarter or half where it is one, else without a value of TimeML's. */
function runOf(first: number, last: number, year: number): Period | null {
  const begins = last < first ? year - 1 : year;
  if (!isYear(begins) || !isYear(year)) return null;
  if (last - first === 2 && last % 3 === 0) return quarterPeriod(year, last / 3);
  if (last - first === 5 && last % 6 === 0) return halfPeriod(year, last / 6);
  return { ...monthPeriod(begins, first), latest: monthPeriod(year, last).latest };
}

function run(parts: Parts, context: TimeContext): Reading | null {
  const [first, last] = [parts["first"]?.value ?? 0, parts["last"]?.value ?? 0];
  const named = parts["year"]?.value;
  if (first === last) return null;
  const at = named ?? yearOf(last, context);
  if (at === null) return vague("DATE", null);
  const period = runOf(first, last, at);
  if (period === null) return null;
  const extra = period.granularity === "month" ? { timex: null, granularity: null } : {};
  return named === undefined ? fromPublication(period, extra) : stated(period, extra);
}

/** The year in which its last month is meant. */
function yearOf(last: number, context: TimeContext): number | null {
  const { period } = bareMonth(last, undefined, context);
  return period === null ? null : partsOf(period.earliest)[0];
}

export const monthRuns: readonly Form[] = [
  {
    words: "[the] first:MONTH - [to -] last:MONTH [quarter|period|half] [[of] [,] year:YEAR]",
    example: "Output rose in the July-September quarter.",
    read: run,
  },
  {
    words: "[the] last:MONTH quarter [[of] [,] year:YEAR]",
    example: "Output rose in the September quarter.",
    // The quarter that ends with that month.
    read: (p, c) => {
      const last = p["last"]?.value ?? 0;
      return last % 3 === 0
        ? run({ ...p, first: { value: last - 2, lower: "", from: c.from, to: c.from } }, c)
        : null;
    },
  },
  {
    words: "[the] first:MONTH to|through last:MONTH quarter|period|half [[of] [,] year:YEAR]",
    example: "Output rose in the April to June period of 2024.",
    read: run,
  },
];
