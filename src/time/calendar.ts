/** Calendar arithmetic on YYYY-MM-DD strings, in UTC alone: no clock, no zone of the machine. */
export type Day = string;

const MS = 86_400_000;

export const dayOf = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS).toISOString().slice(0, 10);
}

export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(day);
  const total = year * 12 + (month - 1) + months;
  const y = Math.floor(total / 12);
  const m = (((total % 12) + 12) % 12) + 1;
  return dayOf(y, m, Math.min(date, lastDay(y, m)));
}

// Date.UTC takes the years 0 to 99 for those of the last century; a leap year 400 years on is the same.
export const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year + 400, month, 0)).getUTCDate();

/** The day of an ISO date or date-time; null where it names none ("2025-02-30"). */
export function dayIn(written: string | null): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(written ?? "");
  if (found === null) return null;
  const [year, month, day] = parts(found[0]);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month) ? found[0] : null;
}

/** 0 is Sunday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export function parts(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** A whole month or year as inclusive days. */
export function monthSpan(year: number, month: number): [Day, Day] {
  return [dayOf(year, month, 1), dayOf(year, month, lastDay(year, month))];
}

export const yearSpan = (year: number): [Day, Day] => [dayOf(year, 1, 1), dayOf(year, 12, 31)];

/** ISO week of a day, as YYYY-Www, with its Monday and Sunday. */
export function isoWeek(day: Day): { name: string; first: Day; last: Day } {
  const first = addDays(day, -((weekday(day) + 6) % 7));
  const thursday = addDays(first, 3);
  const [year] = parts(thursday);
  const week =
    Math.floor(
      (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${dayOf(year, 1, 1)}T00:00:00Z`)) / MS / 7,
    ) + 1;
  return {
    name: `${thursday.slice(0, 4)}-W${String(week).padStart(2, "0")}`,
    first,
    last: addDays(first, 6),
  };
}
