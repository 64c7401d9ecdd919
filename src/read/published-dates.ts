const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/** A calendar day as it stands in words or figures, with the place where it stands. */
export interface FoundDay {
  /** YYYY-MM-DD, or an ISO date-time with offset where the text gives one. */
  value: string;
  start: number;
  end: number;
}

const FORMS: readonly { words: RegExp; read: (found: RegExpExecArray) => string | null }[] = [
  {
    words:
      /\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)/,
    read: (f) => isoOf(f),
  },
  {
    words: new RegExp(`\\b(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, "i"),
    read: (f) => dayOf(f[3], monthNumber(f[1]), f[2]),
  },
  {
    words: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(${MONTH}),?\\s+(\\d{4})\\b`, "i"),
    read: (f) => dayOf(f[3], monthNumber(f[2]), f[1]),
  },
  { words: /\b(\d{4})\/(\d{1,2})\/(\d{1,2})\b/, read: (f) => dayOf(f[1], Number(f[2]), f[3]) },
  {
    words: /(?<![\d.])(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})(?!\d)/,
    read: (f) => dayOf(f[1], Number(f[2]), f[3]),
  },
  { words: /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/, read: (f) => dayOf(f[3], Number(f[2]), f[1]) },
  {
    words: /(\d{4})\s?[년年]\s?(\d{1,2})\s?[월月]\s?(\d{1,2})\s?[일日]/,
    read: (f) => dayOf(f[1], Number(f[2]), f[3]),
  },
];

/** The first full date in a short text; null where there is none. Day-less and year-less dates are not made up. */
export function findDay(words: string): FoundDay | null {
  let best: FoundDay | null = null;
  for (const form of FORMS) {
    const found = form.words.exec(words);
    if (found === null) continue;
    const value = form.read(found);
    if (value !== null && (best === null || found.index < best.start))
      best = { value, start: found.index, end: found.index + found[0].length };
  }
  return best;
}

/** A date as meta data writes it: ISO, RFC 2822, epoch seconds or milliseconds, or in words. Null where it is none. */
export function parseMetaDate(written: string): string | null {
  const words = written.trim();
  if (/^\d{10}$/.test(words)) return momentOf(Number(words) * 1000);
  if (/^\d{13}$/.test(words)) return momentOf(Number(words));
  if (/^\d{8}$/.test(words)) return dayOf(words.slice(0, 4), Number(words.slice(4, 6)), words.slice(6));
  const rfc =
    /^(?:[A-Za-z]{3},\s)?(\d{1,2})\s([A-Za-z]{3})\s(\d{4})\s(\d{2}):(\d{2})(?::(\d{2}))?\s(GMT|UTC|Z|[+-]\d{4})/.exec(
      words,
    );
  if (rfc !== null) {
    const day = dayOf(rfc[3], monthNumber(rfc[2]), rfc[1]);
    return day === null ? null : withClock(day, rfc[4], rfc[5], rfc[6], rfc[7]);
  }
  return findDay(words)?.value ?? null;
}

/** The day in an address such as /2025/12/26/ or /2025-12-26-title; null where there is none. */
export function dayInUrl(url: string): string | null {
  const found =
    /[/_-](\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[/_.?#-]|$)/.exec(url) ??
    /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})\d{0,6}(?:[/_.?#-]|$)/.exec(url);
  if (found !== null) return dayOf(found[1], Number(found[2]), found[3]);
  const dayFirst = /[/_-](\d{2})-(\d{2})-((?:19|20)\d{2})(?:[/_.?#-]|$)/.exec(url);
  return dayFirst === null ? null : dayOf(dayFirst[3], Number(dayFirst[2]), dayFirst[1]);
}

function isoOf(f: RegExpExecArray): string | null {
  const day = dayOf(f[1], Number(f[2]), f[3]);
  if (day === null || f[4] === undefined) return day;
  return withClock(day, f[4], f[5], f[6], f[7]);
}

/** Without an offset the hour is of an unknown zone, and an hour that no clock shows is none: the day alone is left. */
function withClock(
  day: string,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): string {
  const offset = zone === undefined ? null : offsetOf(zone);
  if (offset === null || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return day;
  return `${day}T${hour}:${minute}:${second ?? "00"}${offset}`;
}

/** A page that gives zero, or a moment no web page was written at, gives no date. */
function momentOf(milliseconds: number): string | null {
  const moment = new Date(milliseconds);
  const year = moment.getUTCFullYear();
  return year >= 1990 && year <= 2100 ? moment.toISOString() : null;
}

function offsetOf(zone: string): string | null {
  if (/^(?:Z|GMT|UTC)$/.test(zone)) return "Z";
  const [hours, minutes] = [zone.slice(0, 3), zone.slice(-2)];
  return Math.abs(Number(hours)) > 14 || Number(minutes) > 59 ? null : `${hours}:${minutes}`;
}

function monthNumber(name: string | undefined): number {
  const short = (name ?? "").toLowerCase().slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(short)) + 1;
}

function dayOf(year: string | undefined, month: number, day: string | undefined): string | null {
  const y = Number(year);
  const d = Number(day);
  if (!(y >= 1900 && y <= 2100 && month >= 1 && month <= 12 && d >= 1 && d <= 31)) return null;
  if (d > new Date(Date.UTC(y, month, 0)).getUTCDate()) return null;
  return `${y}-${String(month).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}
