import { addDays, type Day, dayOf, weekday } from "./calendar.ts";
import { PLACES, ZONES } from "./lexicon.ts";

/** Minutes ahead of Greenwich of a zone's letters on a day; "ET" and its like follow the summer time of the United States. Null: not known. */
export function offsetOf(letters: string, day: Day | null): number | null {
  const known = ZONES[letters];
  if (known !== undefined) return known;
  const standard = { et: -300, ct: -360, mt: -420, pt: -480 }[letters];
  if (standard === undefined || day === null) return null;
  return standard + (isSummerTime(day) ? 60 : 0);
}

let cities: ReadonlyMap<string, string> | null = null;

/** The zone of a city by its name, where the IANA database names a zone after it or news tells its clocks: "SEOUL". Null: none. */
export function zoneOfCity(name: string): string | null {
  cities ??= new Map([
    ...Intl.supportedValuesOf("timeZone").map((zone): [string, string] => [
      zone
        .slice(zone.lastIndexOf("/") + 1)
        .replaceAll("_", " ")
        .toLowerCase(),
      zone,
    ]),
    ...PLACES,
  ]);
  return cities.get(name.toLowerCase()) ?? null;
}

// Making a format takes longer than a report's times together.
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Minutes ahead of Greenwich that the clocks of a zone of the IANA database show at a time of theirs, `YYYY-MM-DDThh:mm` or a day: those
 * of Pyongyang were half an hour behind Seoul's from 2015 to 2018. Null: no such zone. The database is the platform's.
 */
export function offsetIn(zone: string, local: string): number | null {
  const moment = Date.parse(
    `${/T24:00/.test(local) ? local.slice(0, 10) : local.length > 10 ? local : `${local}T12:00`}Z`,
  );
  if (Number.isNaN(moment)) return null;
  const first = offsetAt(zone, moment);
  return first === null ? null : offsetAt(zone, moment - first * 60_000);
}

function offsetAt(zone: string, moment: number): number | null {
  try {
    let format = formats.get(zone);
    if (format === undefined) {
      format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
      formats.set(zone, format);
    }
    const name = format.formatToParts(new Date(moment)).find(({ type }) => type === "timeZoneName")?.value;
    const found = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name ?? "");
    if (found === null) return null;
    const minutes = Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
    return found[1] === "-" ? -minutes : minutes;
  } catch {
    return null;
  }
}

/** Summer time of the United States: since 2007 from the second Sunday of March, before from the first of April, to November or October. */
function isSummerTime(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  if (year < 1967) return false;
  const [first, last] =
    year >= 2007
      ? [nthSunday(year, 3, 2), nthSunday(year, 11, 1)]
      : [
          year >= 1987 ? nthSunday(year, 4, 1) : addDays(nthSunday(year, 5, 1), -7),
          addDays(nthSunday(year, 11, 1), -7),
        ];
  return first <= day && day < last;
}

function nthSunday(year: number, month: number, nth: number): Day {
  const first = dayOf(year, month, 1);
  return addDays(first, ((7 - weekday(first)) % 7) + (nth - 1) * 7);
}

/** Minutes as printed in ISO 8601: "+09:00". */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${String(Math.floor(size / 60)).padStart(2, "0")}:${String(size % 60).padStart(2, "0")}`;
}

/**
 * The day and clock of a time in another zone: 00:30 of 26 December in Korea is 15:30 of 25 December in Greenwich.
 * `timex` is `YYYY-MM-DDThh:mm`, `from` and `to` are minutes ahead of Greenwich. Null where `timex` has no clock.
 */
export function inZone(timex: string, from: number, to: number): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(timex);
  if (found === null) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3]) - from + to;
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  return `${addDays(found[1] as string, days)}T${String(Math.floor(rest / 60)).padStart(2, "0")}:${String(rest % 60).padStart(2, "0")}`;
}
