import { addDays, type Day, dayOf } from "./calendar.ts";

/** Calendars of the platform whose days news names, computed from its own data; no zone and no clock is asked. */
export type LunarCalendar = "chinese" | "dangi" | "islamic-umalqura" | "hebrew" | "persian";

const formats = new Map<LunarCalendar, Intl.DateTimeFormat>();
const years = new Map<string, ReadonlyMap<string, Day>>();
/** A year's days are worked out once; a text that names every year must not fill memory. */
const MOST_YEARS = 400;
const DAY = 86_400_000;

/**
 * The day of a Gregorian year on which a day of the calendar falls: `month` as the platform numbers it, or names it in English where the calendar is the
 * Hebrew one. In a year that has it twice, as one in thirty-three has of the Islamic calendar, the first; in a year that has it never, the first of
 * the next.
 */
export function lunarDay(calendar: LunarCalendar, month: string, day: number): (year: number) => Day {
  return (year) => {
    for (let at = year; at < year + 2; at++) {
      const found = daysOf(calendar, at).get(`${month} ${day}`);
      if (found !== undefined) return found;
    }
    return dayOf(year, 12, 31);
  };
}

/** How many days a month has that begins on the day. */
export function monthLength(calendar: LunarCalendar, first: Day): number {
  const name = partsOf(calendar, Date.parse(first)).split(" ")[0];
  return partsOf(calendar, Date.parse(addDays(first, 29))).split(" ")[0] === name ? 30 : 29;
}

function daysOf(calendar: LunarCalendar, year: number): ReadonlyMap<string, Day> {
  const key = `${calendar} ${year}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const out = new Map<string, Day>();
  const first = dayOf(year, 1, 1);
  const start = Date.parse(first);
  for (let i = 0; i < 366; i++) {
    const day = addDays(first, i);
    if (day.slice(0, 4) !== first.slice(0, 4)) break;
    const name = partsOf(calendar, start + i * DAY);
    if (!out.has(name)) out.set(name, day);
  }
  if (years.size >= MOST_YEARS) years.clear();
  years.set(key, out);
  return out;
}

/** “8 15”, “Nisan 15”. A leap month is “4bis”, and no day of the fourth. */
function partsOf(calendar: LunarCalendar, at: number): string {
  let format = formats.get(calendar);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      month: calendar === "hebrew" ? "long" : "numeric",
      day: "numeric",
      timeZone: "UTC",
    });
    formats.set(calendar, format);
  }
  const parts = format.formatToParts(at);
  const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return `${value("month")} ${value("day")}`;
}
