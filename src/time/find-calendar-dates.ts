import { addDays, type Day, dayOf, lastDay, monthSpan, parts, yearSpan } from "./calendar.ts";
import { byForms, type Form, type Reading, type TimeContext, vague } from "./finder.ts";
import { MONTH, monthOf, YEAR } from "./names.ts";
import { seasonOf } from "./seasons.ts";

const stated = (timex: string, earliest: Day, latest: Day): Reading => ({
  type: "DATE",
  timex,
  edtf: earliest === latest ? earliest : null,
  earliest,
  latest,
  basis: "stated",
});
const relative = (reading: Reading): Reading => ({ ...reading, basis: "relative-to-publication" });

function fullDate(year: number, month: number, day: number): Reading | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  const value = dayOf(year, month, day);
  return stated(value, value, value);
}

/** A month and day without a year: the occurrence nearest to publication that news would mean, past rather than far ahead. */
function yearless(month: number, day: number, context: TimeContext): Reading | null {
  if (context.published === null)
    return day >= 1 && day <= lastDay(2000, month) ? vague("DATE", `XXXX-${pad(month)}-${pad(day)}`) : null;
  const [year] = parts(context.published);
  const limit = addDays(context.published, 182);
  // 29 February may lie eight years back (1904 came after 1896).
  for (let candidate = year + 1; candidate >= year - 8; candidate--) {
    const reading = fullDate(candidate, month, day);
    if (reading?.earliest != null && reading.earliest <= limit) return relative(reading);
  }
  return null;
}

/** A bare month: the latest that has begun by publication; with a future preposition before it, the next. */
function bareMonth(month: number, context: TimeContext, ahead: boolean): Reading {
  if (context.published === null) return vague("DATE", `XXXX-${pad(month)}`);
  const [year, now] = parts(context.published);
  const at = ahead ? (month >= now ? year : year + 1) : month <= now ? year : year - 1;
  const [earliest, latest] = monthSpan(at, month);
  return {
    type: "DATE",
    timex: `${at}-${pad(month)}`,
    edtf: `${at}-${pad(month)}`,
    earliest,
    latest,
    basis: "relative-to-publication",
  };
}

/** Money, measures and what is counted in thousands: after them a number of four digits is an amount. */
const COUNTED =
  "feet|foot|meters?|metres?|kilometers?|kilometres?|yards|acres|hectares|pounds|kilograms?|kg|litres?|liters?|barrels|euros?|yuan|won|yen|roubles?|rubles?|rupees?|cents|cases|copies|units|cars|shells|rounds|missiles|drones|ships|children|women|men|points|times|degrees|hours|minutes|seconds|days";

const pad = (n: number): string => String(n).padStart(2, "0");
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const QUARTERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  "1st": 1,
  "2nd": 2,
  "3rd": 3,
  "4th": 4,
};

const forms: readonly Form[] = [
  {
    words: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g,
    read: (f) => fullDate(Number(f[1]), Number(f[2]), Number(f[3])),
  },
  {
    words: new RegExp(`\\b(${MONTH})\\s${DAY},?\\s(${YEAR})\\b`, "g"),
    read: (f) => fullDate(Number(f[3]), monthOf(f[1] ?? ""), Number(f[2])),
  },
  {
    words: new RegExp(`(?<![\\d.,])${DAY}\\s(?:of\\s)?(${MONTH}),?\\s(${YEAR})\\b`, "g"),
    read: (f) => fullDate(Number(f[3]), monthOf(f[2] ?? ""), Number(f[1])),
  },
  {
    words: new RegExp(
      `\\b(${MONTH})\\s${DAY}\\b(?![,.:]?\\d|%|,?\\s${YEAR}\\b|\\s(?:percent|million|billion))`,
      "g",
    ),
    read: (f, context) => yearless(monthOf(f[1] ?? ""), Number(f[2]), context),
  },
  {
    words: new RegExp(`(?<![\\d.,$-])${DAY}\\s(?:of\\s)?(${MONTH})\\b(?!,?\\s?${YEAR})`, "g"),
    read: (f, context) => yearless(monthOf(f[2] ?? ""), Number(f[1]), context),
  },
  {
    words: new RegExp(
      `(?<!\\d(?:st|nd|rd|th)?\\s(?:of\\s)?)\\b(?:(early|mid|late)[ -])?(${MONTH}),?\\s(?:of\\s)?(${YEAR})\\b`,
      "g",
    ),
    read: (f) => {
      const month = monthOf(f[2] ?? "");
      const [earliest, latest] = part(monthSpan(Number(f[3]), month), f[1]);
      return {
        ...stated(`${f[3]}-${pad(month)}`, earliest, latest),
        edtf: f[1] === undefined ? `${f[3]}-${pad(month)}` : null,
      };
    },
  },
  {
    words:
      /\b(?:(?:early|mid|late|last|this|next|by|since|until|in|of|during|from|through)\s)?(?<!\p{Lu}\p{Ll}+\s)(?<!\b(?:3[2-9]|[4-9]\d|00?)\s)(January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s\d|,\s\d)/gu,
    read: (f, context) => {
      const lead = /^(early|mid|late|last|this|next|by|since|until|in|of|during|from|through)\s/.exec(
        f[0],
      )?.[1];
      const name = f[1] ?? "";
      // A bare "May" or "March" at a sentence's start, or before a name, is a verb or a person more often than a month.
      if (
        lead === undefined &&
        (name === "May" || name === "March" || name === "April" || name === "June" || name === "August")
      )
        return null;
      return bareMonth(monthOf(name), context, lead === "next" || lead === "by" || lead === "until");
    },
  },
  {
    words: new RegExp(
      `\\b(?:the\\s)?(first|second|third|fourth|1st|2nd|3rd|4th)[- ]quarter(?:\\s(?:of\\s)?(?:the\\s(?:year|fiscal year)|(${YEAR})))?`,
      "gi",
    ),
    read: (f, context) => {
      const quarter = QUARTERS[(f[1] ?? "").toLowerCase()] ?? 1;
      const year =
        f[2] !== undefined
          ? Number(f[2])
          : context.published === null
            ? null
            : latestYear(context.published, quarter * 3 - 2);
      if (year === null) return vague("DATE", `XXXX-Q${quarter}`);
      const earliest = dayOf(year, quarter * 3 - 2, 1);
      const latest = dayOf(year, quarter * 3, lastDay(year, quarter * 3));
      return {
        type: "DATE",
        timex: `${year}-Q${quarter}`,
        edtf: null,
        earliest,
        latest,
        basis: f[2] === undefined ? "relative-to-publication" : "stated",
      };
    },
  },
  {
    words: new RegExp(`\\b(?:the\\s)?(spring|summer|autumn|fall|winter)\\s(?:of\\s)?(${YEAR})\\b`, "gi"),
    read: (f) => {
      const { timex, first, last } = seasonOf(f[1] ?? "", Number(f[2]));
      return { type: "DATE", timex, edtf: null, earliest: first, latest: last, basis: "stated" };
    },
  },
  {
    words: /\b(?:the\s)?(?:(early|mid|late)[ -])?(1[5-9]\d|20\d)0[’']?s\b/g,
    read: (f) => {
      const from = Number(`${f[2]}0`);
      const [first, last] =
        f[1] === "early"
          ? [from, from + 3]
          : f[1] === "mid"
            ? [from + 4, from + 6]
            : f[1] === "late"
              ? [from + 7, from + 9]
              : [from, from + 9];
      return {
        type: "DATE",
        timex: `${f[2]}`,
        edtf: null,
        earliest: dayOf(first, 1, 1),
        latest: dayOf(last, 12, 31),
        basis: "stated",
      };
    },
  },
  {
    // A year stands alone after a word that takes a time, in brackets, or as part of a name ("the 2015 deal").
    words: new RegExp(
      `(?<=\\b(?:in|since|of|from|until|till|by|during|before|after|for|through|and|to|late|early|mid|the|year|between)[ -]|\\()(?:(?:early|mid|late)[ -])?(${YEAR})\\b(?![,.]?\\d|[-–]\\p{L}|\\s(?:percent|people|troops|soldiers|miles|km|tonnes|tons|dollars|homes|workers|votes|${COUNTED}))`,
      "giu",
    ),
    read: (f, _, text) => {
      const year = Number(f[1]);
      if (inRangeOfNumbers(f, text)) return null;
      const [earliest, latest] = yearSpan(year);
      return { ...stated(String(year), earliest, latest), edtf: String(year) };
    },
  },
  {
    words: new RegExp(`\\b(?:fiscal|financial)\\s(?:year\\s)?(${YEAR})\\b`, "gi"),
    read: (f) => ({ ...stated(`FY${f[1]}`, ...yearSpan(Number(f[1]))), timex: String(f[1]) }),
  },
];

/** "from 2000 to 3000", "between 1950 and 12,000": the other end is no year, so this one is a number too. */
function inRangeOfNumbers(found: RegExpExecArray, text: string): boolean {
  const lead = /\b(?:from|between)\s$/i.test(text.slice(Math.max(0, found.index - 9), found.index));
  const after = text.slice(found.index + found[0].length, found.index + found[0].length + 16);
  const other = /^\s(?:to|and)\s(\d[\d,.]*\d|\d)\b/.exec(after)?.[1];
  return lead && other !== undefined && !new RegExp(`^${YEAR}$`).test(other);
}

function latestYear(published: Day, month: number): number {
  const [year, now] = parts(published);
  return month <= now ? year : year - 1;
}

function part([earliest, latest]: [Day, Day], which: string | undefined): [Day, Day] {
  if (which === "early") return [earliest, addDays(earliest, 9)];
  if (which === "mid") return [addDays(earliest, 9), addDays(earliest, 19)];
  if (which === "late") return [addDays(earliest, 19), latest];
  return [earliest, latest];
}

/** Dates that the calendar names: days, months, quarters, seasons, years, decades. */
export const findCalendarDates = byForms(forms);
