import { addDays, type Day, dayOf } from "./calendar.ts";

/** Calendars of the platform whose days news names, computed from its own data; no zone and no clock is asked. */
export type LunarCalendar = "chinese" | "dangi" | "islamic-umalqura" | "hebrew" | "persian";

const HEBREW = "Tishri Heshvan Kislev Tevet Shevat Adar Nisan Iyar Sivan Tamuz Av Elul".split(" ");
/** Mean days of a month. */
const MONTH: Readonly<Record<LunarCalendar, number>> = {
  chinese: 29.53,
  dangi: 29.53,
  "islamic-umalqura": 29.53,
  hebrew: 29.53,
  persian: 30.44,
};
/** The platform's data are exact within these; outside no day is told. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const DAY = 86_400_000;
const MOST_STEPS = 12;

const formats = new Map<LunarCalendar, Intl.DateTimeFormat>();
const known = new Map<string, Day | null>();

/**
 * The first day of a Gregorian year, or of the one after it, on which a day of the calendar falls; null before 1900 and after 2100. `month` counts
 * from 1, of the Hebrew calendar from Tishri. The Islamic calendar has the day twice in one year of thirty-three.
 */
export function lunarDay(calendar: LunarCalendar, month: number, day: number): (year: number) => Day | null {
  return (year) => {
    if (year < FIRST_YEAR || year > LAST_YEAR) return null;
    const key = `${calendar} ${month} ${day} ${year}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const fresh = search(calendar, month, day, dayOf(year, 1, 1));
    known.set(key, fresh);
    return fresh;
  };
}

/** How many days the month has that begins on the day. */
export function monthLength(calendar: LunarCalendar, first: Day): number {
  const [month] = placeOf(calendar, Date.parse(first));
  return placeOf(calendar, Date.parse(first) + 29 * DAY)[0] === month ? 30 : 29;
}

/** Goes on from a day by what the calendar lacks to the wanted one, until it is there. */
function search(calendar: LunarCalendar, month: number, day: number, from: Day): Day | null {
  const start = Date.parse(from);
  const length = MONTH[calendar];
  let at = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const [here, today] = placeOf(calendar, at);
    if (here === month && today === day) {
      if (at >= start) return addDays(from, Math.round((at - start) / DAY));
      // A day too early: the same of the calendar's next year.
      at += Math.floor(11 * length) * DAY;
      continue;
    }
    const months = Math.ceil((((month - here) % 12) + 12) % 12);
    // Near the goal, a month that is over counts backwards.
    const shift = (step > 0 && months > 6 ? months - 12 : months) * length + day - today;
    at += (Math.round(shift) || Math.sign(shift) || 1) * DAY;
  }
  return null;
}

/** Month and day of the calendar. A leap month lies half behind the one whose number it has. */
function placeOf(calendar: LunarCalendar, at: number): [month: number, day: number] {
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
  const name = value("month");
  const month =
    calendar === "hebrew"
      ? HEBREW.findIndex((one) => name.startsWith(one)) + (name.endsWith(" II") ? 1.5 : 1)
      : Number.parseInt(name, 10) + (/^\d+$/.test(name) ? 0 : 0.5);
  return [month, Number(value("day"))];
}
