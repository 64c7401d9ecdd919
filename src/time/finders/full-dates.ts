import { addDays, type Day, dayOf, lastDay, parts as partsOf, weekday } from "../calendar.ts";
import type { DateOrder, TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { Kind } from "../lexicon.ts";
import { datePeriod, dayPeriod, type Period } from "../periods.ts";
import { fromPublication, fromText, stated, vague } from "../readings.ts";
import { type Direction, direction } from "../tense.ts";
import { isNamedAfter } from "./named-after.ts";

const full = (year: number, month: number, day: number): Reading | null => {
  const period = datePeriod(year, month, day);
  return period === null ? null : stated(period);
};
const written = (parts: Parts): [number, number] => [
  parts["month"]?.value ?? 0,
  (parts["day"] ?? parts["ord"])?.value ?? 0,
];
const pad = (n: number): string => String(n).padStart(2, "0");

/** A month and day without a year: the one nearest to publication in the direction of the verb; news rarely looks far ahead. */
export function yearless(
  month: number,
  day: number,
  context: TimeContext,
  lead: Direction | null = null,
  named: number | undefined = undefined,
): Reading | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(2000, month)) return null;
  const { published } = context;
  if (published === null) return vague("DATE", `XXXX-${pad(month)}-${pad(day)}`, "day");
  const ended = lead === null ? endOfTerm(month, day, context) : null;
  if (ended !== null) return ended;
  const period =
    lead === "past"
      ? nearest(month, day, published, 0)
      : nearest(month, day, published, happened(context) ? 0 : reach(lead ?? wayOf(context), context));
  return period === null
    ? null
    : fromPublication(lead === null ? onWeekday(period, named, published) : period);
}

/** "Thursday, 18 June": the year beside, where the day falls on another weekday in the one that the words point to. */
function onWeekday(period: Period, named: number | undefined, published: Day): Period {
  if (named === undefined || weekday(period.earliest) === named) return period;
  const [year, month, day] = partsOf(period.earliest);
  const [nearby] = [year - 1, year + 1]
    .flatMap((at) => datePeriod(at, month, day) ?? [])
    .filter(
      ({ earliest }) => weekday(earliest) === named && Math.abs(daysFrom(published, earliest)) < A_YEAR,
    );
  return nearby ?? period;
}
const A_YEAR = 366;
const daysFrom = (one: Day, other: Day): number => (Date.parse(other) - Date.parse(one)) / 86_400_000;

/** "was killed on 30 December": what was done on a day is over, where "declared a dividend payable on 30 December" is not. */
function happened(context: TimeContext): boolean {
  const { words, from, to } = context;
  if (words[from - 1]?.lower !== "on") return false;
  const after = words[to]?.lower ?? "";
  if (/^[a-z]{3,}ed$/.test(after) && !OPEN_PAST.test(after)) return true;
  // "on July 27 the raiders tried to enter": a subject of some words between.
  for (let at = to; at < to + 4; at++) {
    const lower = words[at]?.lower ?? "";
    if (!/^[a-z]+$/.test(lower) || /^(?:to|and|or|that|who|which|will|would|as|of|for|in|at)$/.test(lower))
      break;
    if (at > to && ((/^[a-z]{3,}ed$/.test(lower) && !OPEN_PAST.test(lower)) || HAPPENED.test(lower)))
      return true;
  }
  for (let at = from - 2; at >= Math.max(0, from - 6); at--) {
    const lower = words[at]?.lower ?? "";
    if (/^(?:was|were)$/.test(words[at - 1]?.lower ?? "") && lower.endsWith("ed"))
      return !OPEN_PAST.test(lower);
    if (/^(?:[,;"]|to|for|and|that|who|which|payable|due|effective|record|be)$/.test(lower)) return false;
    // "if he won the election on Nov. 8"
    if (HAPPENED.test(lower))
      return !words.slice(Math.max(0, at - 3), at).some((word) => word.lower === "if");
  }
  return false;
}
const HAPPENED =
  /^(?:began|started|died|fell|broke|sank|struck|hit|ended|took|came|went|arrived|opened|won|lost|met|left|returned|attacked)$/;
const OPEN_PAST =
  /^(?:scheduled|planned|expected|needed|supposed|slated|called|announced|proposed|postponed|delayed|invited)$/;

/** "until 9 November" with nothing said of it before is to come. */
const wayOf = (context: TimeContext): Direction | null =>
  direction(context) ?? (UNTIL.test(context.words[context.from - 1]?.lower ?? "") ? "ahead" : null);
const UNTIL = /^(?:until|till|by)$/;

/** "the second quarter of 2023, ended June 30": the day is of the year that the quarter names. */
function endOfTerm(
  month: number,
  day: number,
  { last, text, words, from, given }: TimeContext,
): Reading | null {
  if (last === null || last.period.granularity !== "quarter" || last.basis === "relative-to-publication")
    return null;
  const between = text.slice(last.span[1], words[from]?.start ?? 0);
  // Of expressions that stand one a line, the words between are gone.
  const ended = given
    ? /^\s$/.test(between) && /quarter$/i.test(text.slice(...last.span))
    : /^[,\s]{1,3}(?:that |which )?ended\s+$/.test(between);
  if (!ended) return null;
  const [year] = partsOf(last.period.earliest);
  const period = datePeriod(year, month, day);
  return period === null ? null : fromText(period, last.span);
}

/** "the Nov. 8 election", "a primary on Aug. 30": what stands in the calendar is told of long before, also by those who did something for it. */
function reach(way: Direction | null, { words, from, to }: TimeContext): number {
  const days = AHEAD[way ?? "open"];
  const on = words[from - 1]?.lower === "on" || words[from - 1]?.lower === "is" ? from - 2 : from - 1;
  const event =
    [to, to + 1, to + 2].some((at) => IN_CALENDAR.test(words[at]?.lower ?? "")) ||
    IN_CALENDAR.test(words[on]?.lower ?? "");
  return event ? Math.max(days, way === "past" ? 130 : 183) : days;
}
const IN_CALENDAR =
  /^(?:elections?|primary|primaries|caucus|caucuses|referendum|runoff|run-off|deadline|ballot|midterms?|plebiscite|inauguration)$/;

/** How many days ahead a date without a year may lie, by what the verb says. */
const AHEAD: Readonly<Record<Direction | "open", number>> = { ahead: 270, past: 30, open: 140 };

/** The date that lies so many days ahead at most; else the last. 29 February may lie eight years back (1904 came after 1896). */
function nearest(month: number, day: number, published: Day, ahead: number): Period | null {
  const limit = addDays(published, ahead);
  const [year] = partsOf(published);
  for (let at = year + 1; at >= year - 8; at--) {
    const period = datePeriod(at, month, day);
    if (period !== null && period.earliest <= limit) return period;
  }
  return null;
}

/** "98" and "07" by the nearest century, seen from publication. */
export function fullYear(two: number, published: Day | null): number {
  const [year] = partsOf(published ?? "2000-01-01");
  const near = Math.floor(year / 100) * 100 + two;
  return near > year + 20 ? near - 100 : near;
}

/**
 * "3/4/2025" is 4 March to some and 3 April to others. Which one, the text's country or its other dates say; where nothing does,
 * both bound it.
 */
function numeric(first: number, second: number, year: number, context: TimeContext): Reading | null {
  const american = datePeriod(year, first, second);
  const european = datePeriod(year, second, first);
  if (american === null || european === null || first === second) {
    const period = american ?? european;
    return period === null ? null : stated(period);
  }
  if (context.order === null && context.orderOfText === undefined)
    context.orderOfText = orderOf(context.text);
  const order = context.order?.order ?? context.orderOfText ?? null;
  const chosen = order === "day-first" ? european : american;
  if (order !== null) return { ...stated(chosen), order: context.order?.basis ?? "text" };
  const days = [american.earliest, european.earliest].sort();
  return stated(chosen, { earliest: days[0] as string, latest: days[1] as string });
}

/** How the text's other dates are written: one whose first number is above 12 begins with the day. Null where none tells, or both do. */
function orderOf(text: string): DateOrder["order"] | null {
  let order: DateOrder["order"] | null = null;
  for (const [, first, second] of text.matchAll(
    /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g,
  )) {
    const [one, two] = [Number(first), Number(second)];
    const told = one > 12 && two <= 12 ? "day-first" : two > 12 && one <= 12 ? "month-first" : null;
    if (told !== null && order !== null && told !== order) return null;
    order = told ?? order;
  }
  return order;
}

const NUMBERED = /^(?:version|part|section|chapter|no|number|model|resolution|article|page|release)$/;

/** A digit or a dash right before or after: a part number, a telephone number, a longer fraction. */
function partOfMore({ words, from, to }: TimeContext): boolean {
  const [before, first, after] = [words[from - 1], words[from], words[to]];
  if (NUMBERED.test(before?.lower ?? "")) return true;
  if (
    first?.joined === true &&
    before !== undefined &&
    (before.number >= 0 || /^[-/.:+#$]$/.test(before.lower))
  )
    return true;
  return (
    after?.joined === true &&
    (after.number >= 0 || (/^[-/:]$/.test(after.lower) && words[to + 1]?.joined === true))
  );
}

const MONEY = /^(?:percent|per|million|billion|%|points?|cents|pounds)$/;
const counted = ({ words, to }: TimeContext): boolean =>
  hasYear(words, to) || MONEY.test(words[to]?.lower ?? "") || fraction(words, to);
/** A year follows: with it the date is none ("February 29, 2025"), and without it there is none. */
const hasYear = (words: TimeContext["words"], to: number): boolean => {
  const next = words[to]?.lower === "," ? words[to + 1] : words[to];
  return next !== undefined && (next.bits & Kind.YEAR) !== 0 && next.number >= 1500 && next.number < 2200;
};

/** "May 9.5", "May 5,000", "Nov. 3:15". */
const fraction = (words: TimeContext["words"], to: number): boolean =>
  /^[.,:]$/.test(words[to]?.lower ?? "") &&
  words[to]?.joined === true &&
  (words[to + 1]?.number ?? -1) >= 0 &&
  words[to + 1]?.joined === true;

/** "the Sept. 11 attacks", "the Sept. 11, terrorist attacks": those of 2001, wherever they are told of. */
const isTheEleventh = (
  [month, day]: readonly [number, number],
  { words, to, published }: TimeContext,
): boolean =>
  month === 9 &&
  day === 11 &&
  (published === null || published > "2001-09-11") &&
  /^(?:attacks?|terror|terrorist|terrorists|hijackings?|hijackers?|commission|memorial)$/.test(
    words[to]?.lower ?? "",
  );

export const fullDates: readonly Form[] = [
  {
    words: "YEAR ~- month:DIGITS ~- day:DIGITS",
    example: "It left on 2025-12-24.",
    read: (p, c) => (partOfMore(c) ? null : full(p["year"]?.value ?? 0, ...written(p))),
  },
  {
    words: "YEAR ~/ month:DIGITS ~/ day:DIGITS",
    example: "It left on 2025/12/24.",
    read: (p, c) => (partOfMore(c) ? null : full(p["year"]?.value ?? 0, ...written(p))),
  },
  {
    words: "[wd:WD [,]] MONTH [the] day:DAY|ORD [,] year:YEAR|SPOKEN",
    example: "It left on Wednesday, December 24, 2025.",
    read: (p) => full(p["year"]?.value ?? 0, ...written(p)),
  },
  {
    words: "[wd:WD [,]] [the] day:DAY|ORD [of] MONTH [,] year:YEAR|SPOKEN",
    example: "It left on the 24th of December 2025.",
    read: (p, c) => (partOfMore(c) ? null : full(p["year"]?.value ?? 0, ...written(p))),
  },
  {
    words: "day:DAY ~- MONTH ~- year:YEAR|YY",
    example: "It left on 24-Dec-2025.",
    read: (p, c) => full(yearOf(p["year"]?.value ?? 0, c), ...written(p)),
  },
  {
    words:
      "[late|early|around] [lead:this|last|next [coming]] [wd:WD [,]] [lead:this|last|next] MONTH [the] day:DAY|ORD",
    example: "It left on Dec. 24.",
    read: (p, c) => {
      if (counted(c) || isNamedAfter(c)) return null;
      if (isTheEleventh(written(p), c)) return full(2001, 9, 11);
      const lead = p["lead"]?.lower;
      const way = lead === "last" ? "past" : lead === "next" ? "ahead" : null;
      return yearless(...written(p), c, way, p["wd"]?.value);
    },
  },
  {
    words: "[wd:WD [,]] [the] day:DAY|ORD [of] MONTH",
    example: "It left on 24 December.",
    read: (p, c) =>
      partOfMore(c) || beforeIsNumber(c) || hasYear(c.words, c.to) || isNamedAfter(c)
        ? null
        : yearless(...written(p), c, null, p["wd"]?.value),
  },
  {
    words:
      "[wd:WD [,]] ( MONTH [the] day:DAY|ORD / [the] day:DAY|ORD [of] MONTH ) [,] [of] lead:last|this|next year",
    example: "It left on June 11 last year.",
    read: (p, c) => {
      const [month, day] = written(p);
      if (c.published === null) return vague("DATE", `XXXX-${pad(month)}-${pad(day)}`, "day");
      const lead = p["lead"]?.lower;
      const year = partsOf(c.published)[0] + (lead === "last" ? -1 : lead === "next" ? 1 : 0);
      const period = partOfMore(c) || beforeIsNumber(c) ? null : datePeriod(year, month, day);
      return period === null ? null : fromPublication(period);
    },
  },
  {
    words: "[wd:WD [,]] MONTH day:DAY -|through last:DAY [[,] YEAR]",
    example: "They met on May 3-5, 2025.",
    read: (p, c) => runOfDays(p, c),
  },
  {
    words: "day:DAY - last:DAY MONTH [[,] YEAR]",
    example: "They met on 3-5 May 2025.",
    read: (p, c) => (partOfMore(c) ? null : runOfDays(p, c)),
  },
  {
    words: "first:DIGITS ~/ second:DIGITS ~/ year:YEAR|YY",
    example: "It left on 12/24/2025.",
    read: (p, c) =>
      partOfMore(c)
        ? null
        : numeric(p["first"]?.value ?? 0, p["second"]?.value ?? 0, yearOf(p["year"]?.value ?? 0, c), c),
  },
  {
    words: "first:DAY ~/ second:DAY",
    example: "It was built after 9/11.",
    // Of all days in two figures only this one is a name.
    read: (p, c) => {
      const { words, from, to } = c;
      const after = words[to];
      const apart =
        after?.joined !== true ||
        !/^[/.\d-]/.test(after.lower) ||
        (words[to + 1]?.joined !== true && after.lower !== "/");
      const name = p["first"]?.value === 9 && p["second"]?.value === 11 && words[from]?.digits === 1;
      const free = words[from]?.joined !== true || /^[-("']$/.test(words[from - 1]?.lower ?? "");
      return name && apart && free && (c.published ?? "9999") > "2001-09-11" ? full(2001, 9, 11) : null;
    },
  },
  {
    words: "first:DAY ~. second:DAY ~. YEAR",
    example: "It left on 24.12.2025.",
    read: (p, c) =>
      partOfMore(c) ? null : full(p["year"]?.value ?? 0, p["second"]?.value ?? 0, p["first"]?.value ?? 0),
  },
  {
    words: "first:DAY ~- second:DAY ~- YEAR",
    example: "It left on 24-12-2025.",
    read: (p, c) =>
      partOfMore(c) || digitsOf(c) !== 8
        ? null
        : numeric(p["first"]?.value ?? 0, p["second"]?.value ?? 0, p["year"]?.value ?? 0, c),
  },
  {
    words: "the ORD",
    example: "It left on the 24th.",
    read: (p, c) => {
      const ordinal = c.words[c.to - 1];
      const before = c.words[c.from - 1]?.lower ?? "";
      const next = c.words[c.to];
      const ends =
        next === undefined ||
        /^(?:[.,;:)]|--|and|but|when|as|after|before|at|in|to|for|he|she|it|they|we|the)$/.test(next.lower);
      if (!/^(?:on|by|until|till|since)$/.test(before) || (ordinal?.number ?? -1) < 1 || !ends) return null;
      return ofMonth(p["ord"]?.value ?? 0, c);
    },
  },
  {
    words: "wd:WD [,] the ORD",
    example: "It left on Wednesday the 24th.",
    read: (p, c) => ((c.words[c.to - 1]?.number ?? -1) < 0 ? null : ofMonth(p["ord"]?.value ?? 0, c)),
  },
];

/** "May 3-5": TimeML has no value for a run of days; the bounds have. */
function runOfDays(parts: Parts, context: TimeContext): Reading | null {
  const [month, day] = written(parts);
  const year = parts["year"]?.value;
  const first = year === undefined ? yearless(month, day, context) : full(year, month, day);
  const last = parts["last"]?.value ?? 0;
  if (first === null || last <= day) return null;
  if (first.earliest === null) return { ...first, timex: null };
  const end = datePeriod(Number(first.earliest.slice(0, 4)), month, last);
  return end === null ? null : { ...first, timex: null, latest: end.latest };
}

const yearOf = (value: number, { published }: TimeContext): number =>
  value < 100 ? fullYear(value, published) : value;
const digitsOf = ({ words, from, to }: TimeContext): number =>
  words.slice(from, to).reduce((sum, word) => sum + word.digits, 0);
const beforeIsNumber = ({ words, from }: TimeContext): boolean => {
  const before = words[from - 1];
  return (
    before !== undefined &&
    (/^[$€£]$/.test(before.lower) ||
      (before.lower === "," &&
        (words[from - 2]?.number ?? -1) >= 0 &&
        before.joined &&
        words[from]?.joined === true))
  );
};

/** "the 24th": the nearest month that has that day, by weekday unknown; the verb gives the direction. */
function ofMonth(day: number, context: TimeContext): Reading | null {
  const { published } = context;
  if (day < 1 || day > 31) return null;
  if (published === null) return vague("DATE", `XXXX-XX-${pad(day)}`, "day");
  const [year, month, today] = partsOf(published);
  const back = direction(context) === "ahead" ? day < today : day <= today;
  const at =
    back || direction(context) === "ahead"
      ? month + (direction(context) === "ahead" && day < today ? 1 : 0)
      : month - 1;
  const [y, m] = at < 1 ? [year - 1, 12] : at > 12 ? [year + 1, 1] : [year, at];
  return day > lastDay(y, m) ? null : fromPublication(dayPeriod(dayOf(y, m, day)));
}
