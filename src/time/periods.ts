import type { Granularity } from "#vocabulary/time-expression.ts";
import { addDays, addMonths, type Day, dayOf, isoWeek, lastDay, monthSpan, parts } from "./calendar.ts";
import type { Unit } from "./lexicon.ts";

/** A stretch of the calendar with its TimeML value; bounds are inclusive days. */
export interface Period {
  timex: string;
  earliest: Day;
  latest: Day;
  granularity: Granularity;
}

const pad = (n: number): string => String(n).padStart(2, "0");
/** The calendar has years of four digits; what lies beyond has no bounds. */
export const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1 && year <= 9900;
const four = (year: number): string => String(year).padStart(4, "0");

export const dayPeriod = (day: Day): Period => ({
  timex: day,
  earliest: day,
  latest: day,
  granularity: "day",
});

/** Null where the calendar has no such day. */
export function datePeriod(year: number, month: number, day: number): Period | null {
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return dayPeriod(dayOf(year, month, day));
}

export function weekPeriod(day: Day): Period {
  const week = isoWeek(day);
  return { timex: week.name, earliest: week.first, latest: week.last, granularity: "week" };
}

export function weekendPeriod(day: Day): Period {
  const week = isoWeek(day);
  return {
    timex: `${week.name}-WE`,
    earliest: addDays(week.last, -1),
    latest: week.last,
    granularity: "weekend",
  };
}

export function monthPeriod(year: number, month: number): Period {
  const [earliest, latest] = monthSpan(year, month);
  return { timex: `${four(year)}-${pad(month)}`, earliest, latest, granularity: "month" };
}

export function quarterPeriod(year: number, quarter: number): Period {
  const last = quarter * 3;
  return {
    timex: `${four(year)}-Q${quarter}`,
    earliest: dayOf(year, last - 2, 1),
    latest: dayOf(year, last, lastDay(year, last)),
    granularity: "quarter",
  };
}

export function halfPeriod(year: number, half: number): Period {
  return {
    timex: `${four(year)}-H${half}`,
    earliest: dayOf(year, half === 1 ? 1 : 7, 1),
    latest: half === 1 ? dayOf(year, 6, 30) : dayOf(year, 12, 31),
    granularity: "half",
  };
}

export function yearPeriod(year: number): Period {
  return { timex: four(year), earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31), granularity: "year" };
}

export function decadePeriod(from: number): Period {
  return {
    timex: four(from).slice(0, 3),
    earliest: dayOf(from, 1, 1),
    latest: dayOf(from + 9, 12, 31),
    granularity: "decade",
  };
}

export function centuryPeriod(from: number): Period {
  return {
    timex: four(from).slice(0, 2),
    earliest: dayOf(Math.max(from, 1), 1, 1),
    latest: dayOf(from + 99, 12, 31),
    granularity: "century",
  };
}

const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 2],
};

/** The season that begins in a year, by whole months of the northern half; winter runs into the next year. */
export function seasonPeriod(year: number, code: string): Period {
  const [from, to] = SEASONS[code] ?? [3, 5];
  const end = to < from ? year + 1 : year;
  return {
    timex: `${four(year)}-${code}`,
    earliest: dayOf(year, from, 1),
    latest: dayOf(end, to, lastDay(end, to)),
    granularity: "season",
  };
}

/** The unit of the calendar in which a day lies, `by` units on. Null: beyond the calendar. */
export function unitPeriod(unit: Unit, day: Day, by: number): Period | null {
  const [year, month] = parts(day);
  switch (unit) {
    case "day":
    case "night":
    case "morning":
    case "afternoon":
    case "evening":
      return within(day, by) ? dayPeriod(addDays(day, by)) : null;
    case "week":
      return within(day, by * 7) ? weekPeriod(addDays(day, by * 7)) : null;
    case "fortnight":
      return within(day, by * 14) ? weekPeriod(addDays(day, by * 14)) : null;
    case "weekend":
      return within(day, by * 7) ? weekendPeriod(addDays(day, by * 7)) : null;
    case "month": {
      if (!isYear(year + by / 12))
        return isYear(Math.floor(year + by / 12)) ? monthAt(year, month, by) : null;
      return monthAt(year, month, by);
    }
    case "quarter": {
      const index = year * 4 + Math.floor((month - 1) / 3) + by;
      return isYear(Math.floor(index / 4))
        ? quarterPeriod(Math.floor(index / 4), (((index % 4) + 4) % 4) + 1)
        : null;
    }
    case "half": {
      const index = year * 2 + (month > 6 ? 1 : 0) + by;
      return isYear(Math.floor(index / 2))
        ? halfPeriod(Math.floor(index / 2), (((index % 2) + 2) % 2) + 1)
        : null;
    }
    case "year":
      return isYear(year + by) ? yearPeriod(year + by) : null;
    case "decade": {
      const from = Math.floor(year / 10) * 10 + by * 10;
      return isYear(from) ? decadePeriod(from) : null;
    }
    case "century": {
      const from = Math.floor(year / 100) * 100 + by * 100;
      return isYear(from + 1) && isYear(from + 99) ? centuryPeriod(from) : null;
    }
    default:
      return null;
  }
}

function monthAt(year: number, month: number, by: number): Period | null {
  const total = year * 12 + month - 1 + by;
  const at = Math.floor(total / 12);
  return isYear(at) ? monthPeriod(at, (((total % 12) + 12) % 12) + 1) : null;
}

/** Whether so many days on is still in the calendar. */
export function within(day: Day, by: number): boolean {
  const [year] = parts(day);
  return (
    Number.isInteger(by) && isYear(Math.floor(year + by / 365) - 1) && isYear(Math.ceil(year + by / 365) + 1)
  );
}

/** A day so many units away: the same day of the week, month or year. Null: beyond the calendar. */
export function shiftDay(day: Day, unit: Unit, by: number): Day | null {
  const days = {
    day: 1,
    night: 1,
    morning: 1,
    afternoon: 1,
    evening: 1,
    weekend: 7,
    week: 7,
    fortnight: 14,
  } as Partial<Record<Unit, number>>;
  const months = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 } as Partial<
    Record<Unit, number>
  >;
  const inDays = days[unit];
  if (inDays !== undefined) return within(day, by * inDays) ? addDays(day, by * inDays) : null;
  if (unit === "hour") return shiftDay(day, "day", Math.trunc(by / 24));
  const inMonths = months[unit];
  if (inMonths === undefined) return unit === "millennium" ? null : day;
  const [year] = parts(day);
  const far = year + (by * inMonths) / 12;
  return Number.isInteger(by * inMonths) && isYear(Math.floor(far)) && isYear(Math.ceil(far))
    ? addMonths(day, by * inMonths)
    : null;
}

/** A length in the largest unit in which it is whole: two and a half years are thirty months. */
export function inWhole(unit: Unit, count: number): { unit: Unit; count: number } {
  const smaller: Partial<Record<Unit, readonly [Unit, number]>> = {
    century: ["year", 100],
    decade: ["year", 10],
    year: ["month", 12],
    quarter: ["month", 3],
    month: ["day", 30],
    fortnight: ["day", 14],
    week: ["day", 7],
  };
  if (Number.isInteger(count)) return { unit, count };
  const [next, times] = smaller[unit] ?? [unit, 1];
  return next === unit
    ? { unit, count: Math.round(count) }
    : inWhole(next, Math.round(count * times * 2) / 2);
}

/** A third of a period, as "early", "mid" and "late" cut it; months by tens, longer ones by months or years. */
export function partOfPeriod(
  period: Period,
  which: "start" | "mid" | "end",
): Pick<Period, "earliest" | "latest"> {
  const { earliest, latest, granularity } = period;
  const [year] = parts(earliest);
  const third = (
    units: number,
    start: (n: number) => Day,
    end: (n: number) => Day,
  ): Pick<Period, "earliest" | "latest"> => {
    const cut = [0, Math.ceil(units / 3), units - Math.ceil(units / 3), units];
    if (which === "start") return { earliest, latest: end((cut[1] as number) - 1) };
    if (which === "mid") return { earliest: start(cut[1] as number), latest: end((cut[2] as number) - 1) };
    return { earliest: start(cut[2] as number), latest };
  };
  switch (granularity) {
    case "month":
      if (which === "start") return { earliest, latest: addDays(earliest, 9) };
      if (which === "mid") return { earliest: addDays(earliest, 10), latest: addDays(earliest, 19) };
      return { earliest: addDays(earliest, 20), latest };
    case "year":
    case "quarter":
    case "season":
    case "half": {
      const months = { year: 12, quarter: 3, season: 3, half: 6 }[granularity];
      return third(
        months,
        (n) => addMonths(earliest, n),
        (n) => addDays(addMonths(earliest, n + 1), -1),
      );
    }
    case "decade":
    case "century": {
      const years = granularity === "decade" ? 10 : 100;
      return third(
        years,
        (n) => dayOf(year + n, 1, 1),
        (n) => dayOf(year + n, 12, 31),
      );
    }
    case "week":
      if (which === "start") return { earliest, latest: addDays(earliest, 1) };
      if (which === "mid") return { earliest: addDays(earliest, 2), latest: addDays(earliest, 3) };
      return { earliest: addDays(earliest, 3), latest };
    default:
      return { earliest, latest };
  }
}
