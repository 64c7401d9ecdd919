import { addDays, addMonths, type Day, parts as partsOf, weekday } from "../calendar.ts";
import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import type { Unit } from "../lexicon.ts";
import {
  centuryPeriod,
  datePeriod,
  dayPeriod,
  decadePeriod,
  halfPeriod,
  isYear,
  monthPeriod,
  type Period,
  partOfPeriod,
  quarterPeriod,
  unitPeriod,
  weekendPeriod,
  weekPeriod,
  yearPeriod,
} from "../periods.ts";
import { fromPublication, stated, vague } from "../readings.ts";
import { bareMonth } from "./months.ts";

/** The whole that a part is cut from: a month, a year, a decade, a century, one seen from publication. */
const MONTHS =
  "MONTH [[,] [of] year:YEAR|SPOKEN] / lead:last|this|next unit:month / the unit:month / that unit:month";
const YEARS =
  "[fiscal|the] [year] year:YEAR|SPOKEN / lead:last|this|next unit:year|decade|century / the unit:year|decade|century";
const DECADES = "the decade:YEAR ~s / the [nineteen] DECADE / the century:ORD century";

interface Whole {
  period: Period;
  stated: boolean;
}

function wholeOf(parts: Parts, context: TimeContext): Whole | "open" | null {
  const { published } = context;
  const [month, year, decade, century] = [parts["month"], parts["year"], parts["decade"], parts["century"]];
  if (decade !== undefined) {
    const from = decade.value < 100 ? 1900 + decade.value : decade.value;
    return from % 10 === 0 && isYear(from) ? { period: decadePeriod(from), stated: true } : null;
  }
  if (century !== undefined)
    return century.value > 1 && century.value < 40
      ? { period: centuryPeriod((century.value - 1) * 100), stated: true }
      : null;
  if (year !== undefined) {
    if (!isYear(year.value)) return null;
    const period = month === undefined ? yearPeriod(year.value) : monthPeriod(year.value, month.value);
    return { period, stated: true };
  }
  if (published === null) return "open";
  if (month !== undefined) {
    const { period } = bareMonth(month.value, undefined, context);
    return period === null ? "open" : { period, stated: false };
  }
  const unit = parts["unit"]?.lower as Unit | undefined;
  if (unit === undefined) return null;
  const lead = parts["lead"]?.lower;
  const period = unitPeriod(unit, published, lead === "last" ? -1 : lead === "next" ? 1 : 0);
  return period === null ? null : { period, stated: false };
}

/** A part of a whole, by a function from the whole. Without a publication day, what hangs on it has no bounds. */
function partOf(
  parts: Parts,
  context: TimeContext,
  cut: (whole: Period) => (Period & { modifier?: Reading["modifier"] }) | null,
): Reading | null {
  const whole = wholeOf(parts, context);
  if (whole === null) return null;
  if (whole === "open") return vague("DATE", null);
  const found = cut(whole.period);
  if (found === null) return null;
  const { modifier = null, ...period } = found;
  return whole.stated ? stated(period, { modifier }) : fromPublication(period, { modifier });
}

/** "first", "third", "last" as a number; the last is -1. */
function nthOf(parts: Parts): number {
  const nth = parts["nth"];
  if (nth === undefined) return 0;
  return /^(?:last|final|closing)$/.test(nth.lower) ? -1 : nth.lower === "opening" ? 1 : nth.value;
}

/** The nth of a weekday in a period; -1 is the last. Null where the period has not so many. */
export function nthWeekday({ earliest, latest }: Period, wanted: number, nth: number): Day | null {
  if (nth < 0) return addDays(latest, -((weekday(latest) - wanted + 7) % 7));
  const day = addDays(earliest, ((wanted - weekday(earliest) + 7) % 7) + (nth - 1) * 7);
  return nth > 0 && day <= latest ? day : null;
}

/** The nth day, week, weekend or month of a period. */
function nthUnit(unit: string, nth: number, whole: Period): Period | null {
  const { earliest, latest } = whole;
  if (nth === 0) return null;
  if (unit === "day") {
    const day = nth < 0 ? latest : addDays(earliest, nth - 1);
    return day > latest ? null : dayPeriod(day);
  }
  if (unit === "month") {
    const day = nth < 0 ? latest : addMonths(earliest, nth - 1);
    const [year, month] = partsOf(day);
    return day > latest ? null : monthPeriod(year, month);
  }
  if (unit === "weekend") {
    const saturday = nthWeekday(whole, 6, nth);
    return saturday === null ? null : weekendPeriod(saturday);
  }
  // Weeks of a month are its sevenths of days; the name is that of the week in which most of them lie.
  const first = nth < 0 ? addDays(latest, -6) : addDays(earliest, (nth - 1) * 7);
  if (first > latest) return null;
  const last = [addDays(first, 6), latest].sort()[0] as Day;
  return { ...weekPeriod(addDays(first, 3)), earliest: first, latest: last };
}

/** The first or second half of a month, decade or century; of a year, its half as TimeML names it. */
function halfOf(second: boolean, whole: Period): Period & { modifier?: Reading["modifier"] } {
  const { earliest, latest, granularity } = whole;
  const [year, month] = partsOf(earliest);
  if (granularity === "year") return halfPeriod(year, second ? 2 : 1);
  const middle =
    granularity === "month"
      ? (datePeriod(year, month, 15)?.latest ?? latest)
      : yearPeriod(year + (granularity === "decade" ? 4 : 49)).latest;
  return second
    ? { ...whole, earliest: addDays(middle, 1), modifier: "END" }
    : { ...whole, latest: middle, modifier: "START" };
}

export const partsOfPeriods: readonly Form[] = [
  {
    words: `[the] nth:ORD|last|final WEEKDAY of|in ( ${MONTHS} / ${YEARS} )`,
    example: "They meet on the first Monday of May.",
    read: (p, c) =>
      /^(?:every|each)$/.test(c.words[c.from - 1]?.lower ?? "")
        ? null
        : partOf(p, c, (whole) => {
            const day = nthWeekday(whole, p["weekday"]?.value ?? 0, nthOf(p));
            return day === null ? null : dayPeriod(day);
          }),
  },
  {
    words: `[the] [very] nth:ORD|last|final|opening|closing part:day|week|weekend of|in ( ${MONTHS} )`,
    example: "It left in the last week of May 2025.",
    read: (p, c) => partOf(p, c, (whole) => nthUnit(p["part"]?.lower ?? "", nthOf(p), whole)),
  },
  {
    words: `[the] [very] nth:first|early|opening|last|final|closing|dying|waning|latter part:days|weeks of ( ${MONTHS} / ${YEARS} )`,
    example: "It left in the first days of May 2025.",
    read: (p, c) =>
      partOf(p, c, (whole) => {
        const start = /^(?:first|early|opening)$/.test(p["nth"]?.lower ?? "");
        return {
          ...whole,
          ...partOfPeriod(whole, start ? "start" : "end"),
          modifier: start ? "START" : "END",
        };
      }),
  },
  {
    words: `[the] [very] nth:ORD|last|final part:day|week|month of|in ( ${YEARS} )`,
    example: "It left in the first week of 2025.",
    read: (p, c) =>
      partOf(p, c, (whole) =>
        whole.granularity === "year" ? nthUnit(p["part"]?.lower ?? "", nthOf(p), whole) : null,
      ),
  },
  {
    words: `[the] half:first|second|last|latter half of ( ${MONTHS} / ${DECADES} / the unit:decade|century )`,
    example: "It left in the second half of the 19th century.",
    read: (p, c) => partOf(p, c, (whole) => halfOf(p["half"]?.lower !== "first", whole)),
  },
  {
    words: "[the] half:first|second|last|latter half of lead:last|this|next unit:year|decade|century",
    example: "Output rose in the first half of last year.",
    read: (p, c) => partOf(p, c, (whole) => halfOf(p["half"]?.lower !== "first", whole)),
  },
  {
    words: "[the] [fiscal] nth:ORD [-] quarter of lead:last|next unit:year",
    example: "Output rose in the third quarter of last year.",
    read: (p, c) =>
      partOf(p, c, (whole) => {
        const nth = nthOf(p);
        return nth >= 1 && nth <= 4 ? quarterPeriod(partsOf(whole.earliest)[0], nth) : null;
      }),
  },
  {
    words: "[the] nth:first|second|third|fourth|last|final (quarter / third) of the century:ORD century",
    example: "It was built in the last quarter of the 19th century.",
    read: (p, c) =>
      partOf(p, c, (whole) => {
        const parts = c.words.slice(c.from, c.to).some(({ lower }) => lower === "third" && nthOf(p) !== 3)
          ? 3
          : 4;
        const nth = nthOf(p) < 0 ? parts : nthOf(p);
        const length = Math.round(100 / parts);
        const first = partsOf(whole.earliest)[0] + (nth - 1) * length;
        const last = nth === parts ? partsOf(whole.latest)[0] : first + length - 1;
        if (nth > parts) return null;
        return { ...whole, earliest: yearPeriod(first).earliest, latest: yearPeriod(last).latest };
      }),
  },
  {
    words: "[the] ORD of lead:this|last|next month",
    example: "It leaves on the 5th of next month.",
    read: (p, c) => {
      if (c.published === null) return vague("DATE", null, "day");
      const lead = p["lead"]?.lower;
      const month = unitPeriod("month", c.published, lead === "last" ? -1 : lead === "next" ? 1 : 0);
      if (month === null) return null;
      const [year, at] = partsOf(month.earliest);
      const period = datePeriod(year, at, p["ord"]?.value ?? 0);
      return period === null ? null : fromPublication(period);
    },
  },
  {
    words: "[the] third:beginning|start|middle|end|close of the decade:YEAR ~s",
    example: "It left at the end of the 1990s.",
    read: (p, c) =>
      partOf(p, c, (whole) => {
        const third = /^(?:end|close)$/.test(p["third"]?.lower ?? "")
          ? "end"
          : p["third"]?.lower === "middle"
            ? "mid"
            : "start";
        return {
          ...whole,
          ...partOfPeriod(whole, third),
          modifier: third === "end" ? "END" : third === "mid" ? "MID" : "START",
        };
      }),
  },
];
