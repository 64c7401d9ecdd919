import { monthNamed } from "./day-words.ts";
import { easternDays } from "./eastern-days.ts";

/** A whole day as it stands in a text. */
export interface DayInText {
  /** YYYY-MM-DD */
  day: string;
  start: number;
  end: number;
  /** The day with month and day the other way round ("3/4/2018"); null where only one reading is a day. */
  or: string | null;
}

/** How figures are ordered where nothing else tells: day first, or month first as in the United States. */
export type FigureOrder = "day-first" | "month-first";

// Every part is bounded and begins with a figure or a letter that is none, so a search is linear.
const WORD = "\\p{L}[\\p{L}\\p{M}]{1,14}";
const FORMS = new RegExp(
  `(?<![\\d.,/]|(?<!ב)-)(?:${[
    // 2018-03-14, 2018/3/14, 2018. 3. 14.
    "(?<y1>\\d{4})(?<s1>[-/.])\\s?(?<m1>\\d{1,2})\\k<s1>\\s?(?<d1>\\d{1,2})(?!\\d)",
    // 2018年3月14日, 2018년 3월 14일, and 주체107(2018)년 3월 14일
    "(?<y2>\\d{4})\\)?\\s?[年년]\\s?(?<m2>\\d{1,2})\\s?[月월]\\s?(?<d2>\\d{1,2})\\s?[日일号]?",
    // 2018 m. kovo 14 d., 2018. március 14., and Juche 107 (2018) Mar. 14
    `(?<y3>\\d{4})(?:\\.|,|\\)|\\sm\\.)?\\s(?<w3>${WORD})\\.?\\s(?<d3>\\d{1,2})(?!\\d)`,
    // 14 March 2018, 14. März 2018, 14 de marzo de 2018, 14-Mar-2018, 14th of March, 2018
    `(?<d4>\\d{1,2})(?:st|nd|rd|th|er|re|e|º|ª|°|\\.|,)?(?:\\s|-|/|\\.)?\\s?(?:(?:de|di|of|d'|الموافق)\\s)?(?<w4>${WORD})(?:\\.|,)?(?:\\s|-|/|\\.)?\\s?(?:(?:de|del|do)\\s)?(?<y4>\\d{4}|['’]\\d{2}|\\d{2}(?=\\s\\d{1,2}:))(?!\\d)`,
    // 14.3.2018, 14/3/2018, 14-3-2018, 14.03.18
    "(?<a5>\\d{1,2})(?<s5>[-/.])\\s?(?<b5>\\d{1,2})\\k<s5>\\s?(?<y5>\\d{4}|\\d{2})(?![\\d])(?!\\k<s5>\\d)",
  ].join("|")})`,
  "uy",
);
const AFTER_WORD = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<w6>${WORD})\\.?(?:\\s|-)(?<d6>\\d{1,2})(?:st|nd|rd|th)?,?(?:\\s|-)\\s?(?<y6>\\d{4})(?!\\d)`,
  "uy",
);
const LONGEST_WORD = 15;

/**
 * All whole days of a text in their order. Figures of every script count; a day without month or year is none. Every form has its first
 * figures at its beginning or right after its first word, so forms are tried at figures alone.
 */
export function* daysInText(
  words: string,
  language: string | null,
  order: FigureOrder,
): Generator<DayInText> {
  const text = inPlainFigures(words);
  const eastern = easternDays(text).flatMap(({ year, month, day, start, end }) => {
    const found = dayOf(year, month, day);
    return found === null ? [] : [{ day: found, or: null, start, end }];
  });
  let next = 0;
  for (const found of daysInFigures(text, language, order)) {
    while ((eastern[next]?.start ?? Number.POSITIVE_INFINITY) < found.start)
      yield eastern[next++] as DayInText;
    yield found;
  }
  while (next < eastern.length) yield eastern[next++] as DayInText;
}

function* daysInFigures(text: string, language: string | null, order: FigureOrder): Generator<DayInText> {
  let from = 0;
  // Pages have many figures and few days, and whether there are more is sooner asked than what they are.
  const figures = /\d+/g;
  while (figures.test(text)) {
    let index = figures.lastIndex - 1;
    while (index > 0 && isFigure(text.charCodeAt(index - 1))) index--;
    const length = figures.lastIndex - index;
    if (index < from || length === 3 || length > 4) continue;
    const word = length > 2 ? -1 : wordBefore(text, index);
    for (const [form, start] of [
      [AFTER_WORD, word],
      [FORMS, index],
    ] as const) {
      if (start < from) continue;
      form.lastIndex = start;
      const found = form.exec(text);
      const read =
        found === null
          ? null
          : readGroups(found.groups as Record<string, string | undefined>, language, order);
      // "2018 Seite 14. März 2018": what looked like a day may hide the beginning of one.
      if (found === null || read === null) continue;
      from = found.index + found[0].length;
      yield { ...read, start: found.index, end: from };
    }
  }
}

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** Where the word begins that a space, or a full stop and a space, parts from the figures at `index`; −1 where no such word stands there. */
function wordBefore(text: string, index: number): number {
  const gap = text[index - 1];
  if (gap === undefined || (gap !== "-" && !/\s/.test(gap))) return -1;
  const end = text[index - 2] === "." ? index - 2 : index - 1;
  let start = end;
  for (let letters = 0; start > 0; letters++) {
    const code = text.charCodeAt(start - 1);
    const units = code >= 0xdc00 && code <= 0xdfff ? 2 : 1;
    if (!isLetter(text, start - units, code)) break;
    if (letters === LONGEST_WORD) return -1;
    start -= units;
  }
  return start === end ? -1 : start;
}

function isLetter(text: string, at: number, code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return /^[\p{L}\p{M}]/u.test(text.slice(Math.max(0, at), at + 2));
}

type Read = Pick<DayInText, "day" | "or">;

function readGroups(
  g: Record<string, string | undefined>,
  language: string | null,
  order: FigureOrder,
): Read | null {
  const sure = (day: string | null): Read | null => (day === null ? null : { day, or: null });
  if (g["y1"] !== undefined) return sure(dayOf(yearOf(g["y1"], language), Number(g["m1"]), Number(g["d1"])));
  if (g["y2"] !== undefined) return sure(dayOf(yearOf(g["y2"], language), Number(g["m2"]), Number(g["d2"])));
  for (const n of ["3", "4", "6"])
    if (g[`w${n}`] !== undefined)
      return sure(
        dayOf(yearOf(g[`y${n}`] ?? "", language), monthNamed(g[`w${n}`] ?? "", language), Number(g[`d${n}`])),
      );
  if (g["y5"] === undefined) return null;
  const [a, b] = [g["a5"] ?? "", g["b5"] ?? ""];
  // "1.2.14" is a version more often than a day.
  if (g["y5"].length === 2 && (a.length < 2 || b.length < 2)) return null;
  return inFigures(Number(a), Number(b), yearOf(g["y5"], language), g["s5"] === "." ? "day-first" : order);
}

function inFigures(a: number, b: number, year: number, order: FigureOrder): Read | null {
  const [dayFirst, monthFirst] = [dayOf(year, b, a), dayOf(year, a, b)];
  const first = order === "day-first" ? dayFirst : monthFirst;
  const other = order === "day-first" ? monthFirst : dayFirst;
  const day = first ?? other;
  return day === null ? null : { day, or: first !== null && other !== first ? other : null };
}

/** Years of two figures are of the web's own time; Thai pages count from the Buddha. */
function yearOf(written: string, language: string | null): number {
  const year = Number(written.replace(/\D/g, ""));
  if (written.length < 4) return year >= 90 ? 1900 + year : 2000 + year;
  return (language ?? "").toLowerCase().startsWith("th") && year > 2400 ? year - 543 : year;
}

/** A day that a calendar has and that a page of the web can bear; null else. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!(year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Where scripts have their nought; nine figures follow each. */
const NOUGHTS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** Figures of other scripts as 0–9; every one stays one UTF-16 unit, so offsets hold. */
const inPlainFigures = (words: string): string =>
  words.replace(
    /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g,
    (figure) => {
      const code = figure.charCodeAt(0);
      return String(code - (NOUGHTS.findLast((nought) => nought <= code) ?? code));
    },
  );

/** Month first for the English of the United States and its like, day first for the rest of the world. */
export function figureOrder(language: string | null, url: string | null): FigureOrder {
  const lang = (language ?? "").toLowerCase().replace("_", "-");
  if (/^(?:en-us|en-ph|es-us|fil)/.test(lang)) return "month-first";
  if (lang !== "" && lang !== "en") return "day-first";
  const host = /^[a-z]+:\/\/([^/:]+)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? "";
  if (/\.(?:us|gov|edu|mil)$/.test(host)) return "month-first";
  return lang === "en" && /\.(?:com|org|net|info|io)$/.test(host) ? "month-first" : "day-first";
}
