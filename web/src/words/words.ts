import { countIn } from "./count-in.ts";
import { type Catalogue, en } from "./en.ts";
import { ko } from "./ko.ts";

const CATALOGUES = { en, ko } as const satisfies Record<string, Catalogue>;
export type Language = keyof typeof CATALOGUES;
const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", ko: "ko-KR" };

/** The first language that the browser asks for and that there is a catalogue of; English where there is none. */
export function languageOf(asked: readonly string[]): Language {
  for (const tag of asked) {
    const language = tag.toLowerCase().split("-")[0] ?? "";
    if (language in CATALOGUES) return language as Language;
  }
  return "en";
}

export const language: Language = languageOf(globalThis.navigator?.languages ?? []);
export const words: Catalogue = CATALOGUES[language];

const locale = LOCALES[language];
const days = new Intl.DateTimeFormat(locale, {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const shortDays = new Intl.DateTimeFormat(locale, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
// A list says the same days again and again, and Intl takes longer for each than React for its row.
const dayWords = new Map<string, string>();
const shortDayWords = new Map<string, string>();
const weekdays = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
const months = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
const years = new Intl.DateTimeFormat(locale, { year: "numeric", timeZone: "UTC" });
const sizes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

export const numberWords = countIn(locale);

/** A calendar day in words; whatever is none stays as it is. The zone of the machine never moves it. */
export const dayIn = (value: string, short = false): string => {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  if (day === undefined || Number.isNaN(Date.parse(day))) return value;
  const kept = short ? shortDayWords : dayWords;
  let told = kept.get(day);
  if (told === undefined) {
    told = (short ? shortDays : days).format(new Date(`${day}T00:00:00Z`));
    kept.set(day, told);
  }
  return told;
};

/** A day with its time of day in UTC, as the record keeps moments; `seconds` with its seconds. */
export const momentIn = (value: string, seconds = false): string =>
  words.desk.moment(dayIn(value), value.slice(11, seconds ? 19 : 16));

const atMidnight = (day: string): Date => new Date(`${day.slice(0, 10)}T00:00:00Z`);

/** A calendar day with its weekday. */
export const weekdayIn = (day: string): string =>
  words.claims.time.weekday(weekdays.format(atMidnight(day)), dayIn(day));

/** March 2025, of a month or a day in it. */
export const monthIn = (day: string): string => months.format(atMidnight(`${day.slice(0, 7)}-01`));

/** 2025. */
export const yearIn = (day: string): string => years.format(atMidnight(day));

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"] as const;

/** 2.4 MiB. */
export function bytesIn(bytes: number): string {
  let unit = 0;
  let value = bytes;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${sizes.format(value)} ${UNITS[unit]}`;
}
