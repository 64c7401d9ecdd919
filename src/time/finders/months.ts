import { parts as partsOf } from "../calendar.ts";
import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { entryOf, Kind } from "../lexicon.ts";
import { isYear, monthPeriod, type Period, partOfPeriod } from "../periods.ts";
import { fromPublication, fromText, stated, vague } from "../readings.ts";
import { direction, isPlainFuture } from "../tense.ts";
import { fullYear } from "./full-dates.ts";
import { isTitled } from "./weekdays.ts";

export type Third = "start" | "mid" | "end" | null;

/** "early", "the middle of", "late" … as the part that they cut out. */
export function thirdOf(lead: string | undefined): Third {
  if (lead === undefined) return null;
  if (/^(?:early|beginning|start)$/.test(lead)) return "start";
  if (/^(?:mid|middle)$/.test(lead)) return "mid";
  return /^(?:late|end|close)$/.test(lead) ? "end" : null;
}
const MODIFIERS = { start: "START", mid: "MID", end: "END" } as const;

/** A reading cut to its first, middle or last part, with the TimeML modifier. */
export function cut(reading: Reading, period: Period | null, third: Third): Reading {
  if (third === null) return reading;
  const modifier = MODIFIERS[third];
  return period === null || reading.earliest === null
    ? { ...reading, modifier }
    : { ...reading, ...partOfPeriod(period, third), modifier };
}

/** A month without a year: the latest that has begun by publication; the next where the words look ahead. */
export function bareMonth(
  month: number,
  lead: string | undefined,
  context: TimeContext,
): { reading: Reading; period: Period | null } {
  const { published } = context;
  if (published === null)
    return { reading: vague("DATE", `XXXX-${String(month).padStart(2, "0")}`, "month"), period: null };
  const [year, now] = partsOf(published);
  const before = context.words[context.from - 1]?.lower ?? "";
  const next = month >= now ? year : year + 1;
  const last = month <= now ? year : year - 1;
  const back = (year - last) * 12 + now - month;
  const on = (next - year) * 12 + month - now;
  const verb = direction(context);
  // News says "last" where it means a month of nearly a year ago, and "next" where it means one of nearly a year ahead.
  const wanted =
    ((before === "by" || before === "until") && (verb !== "past" || isOrdered(context))) ||
    (before === "through" && back > 5 && !endsLength(context)) ||
    (verb === "ahead" &&
      (on < 10 || (/^(?:in|by|until|before|from|during)$/.test(before) && isPlainFuture(context))) &&
      !ofSomethingMade(context));
  const far = verb === "past" ? 11 : verb === null ? 7 : 9;
  const ahead =
    TO_COME.test(context.words[context.to]?.lower ?? "") ||
    lead === "next" ||
    lead === "coming" ||
    ((wanted || back > far) && lead !== "last" && lead !== "past");
  let at = ahead ? next : last;
  if (lead === "this") at = year;
  if (lead === "last" && month === now) at = year - 1;
  // In March, "last February" is the one before: this year's would be last month.
  if (lead === "last" && back === 1) at = last - 1;
  if (lead === "next" && month === now) at = year + 1;
  const period = monthPeriod(Math.max(at, 1), month);
  return { reading: fromPublication(period), period };
}

/** "in the six months through June": the end of a length that figures are told of. */
const endsLength = ({ words, from }: TimeContext): boolean =>
  ((words[from - 2]?.bits ?? 0) & (Kind.UNIT | Kind.UNITS)) !== 0 || words[from - 2]?.lower === "period";

/** "ordered that it be ready by March": whatever was ordered is to come. */
const isOrdered = ({ words, from }: TimeContext): boolean =>
  words.slice(Math.max(0, from - 5), from).some(({ lower }) => lower === "be");

/** "oil for October delivery": what is traded is still to come. */
const TO_COME = /^(?:delivery|futures|contracts)$/;

/** "under a June agreement", "the March attack": what bears the month's name was there already, whatever is to come of it. */
const MADE =
  /^(?:agreement|accord|report|statement|survey|poll|interview|letter|ruling|decision|attack|raid|bombing|shooting|crash|earthquake|storm|coup|speech|incident|launch|test)$/;
const ofSomethingMade = ({ words, from, to }: TimeContext): boolean =>
  MADE.test(words[to]?.lower ?? "") && /^(?:a|an|the|that|its|their)$/.test(words[from - 1]?.lower ?? "");

// A name right before makes a person ("Theresa May"), a name of a day or a word at a sentence's start does not.
const NAMES_TIME =
  /^(?:in|on|by|since|until|from|to|of|for|during|through|between|and|or|last|this|next|the|late|early|mid|but|before|after|around|about|each|every|when|as|only|both)$/;
const DETERMINERS = /^(?:a|an|its|his|her|their|our|this)$/;
const DOUBTFUL = new Set(["may", "march", "april", "june", "august"]);

/** "May", "March", "April", "June", "August" by themselves are verbs and people more often than months. */
function isMonth(context: TimeContext, at: number): boolean {
  const { words, from, to } = context;
  const month = words[at];
  const before = words[at - 1];
  if (month === undefined) return false;
  if (context.given) return true;
  if (isTitled(words, at)) return false;
  if (
    DOUBTFUL.has(month.lower) &&
    from === at &&
    !LEADS_MONTH.test(before?.lower ?? "") &&
    isPerson(context, month.lower)
  )
    return false;
  if (
    words[to]?.lower === "'" ||
    // “June Smith”, but “June Juche 104”: the year of an era.
    (DOUBTFUL.has(month.lower) &&
      words[to]?.capital === true &&
      words[to]?.bits === 0 &&
      (words[to + 1]?.number ?? -1) < 0 &&
      from === at)
  )
    return false;
  // "Jan Novak": a short name needs its full stop.
  if (month.lower.length === 3 && month.lower !== "may" && month.end - month.start === 3) return false;
  if (!DOUBTFUL.has(month.lower))
    return !(
      before?.capital === true &&
      before.bits === 0 &&
      !NAMES_TIME.test(before.lower) &&
      from === at &&
      isName(words, at)
    );
  if (DETERMINERS.test(before?.lower ?? "") && !/^(?:may|march)$/.test(month.lower)) return true;
  return (
    from < at ||
    (before !== undefined && NAMES_TIME.test(before.lower)) ||
    (before?.lower === "," && (words[at - 2]?.bits ?? 0) !== 0)
  );
}

/** Words that a month alone takes, and a person seldom. */
const LEADS_MONTH = /^(?:in|since|until|till|during|through|last|this|next|late|early|mid|each|every)$/;

/** The text names somebody so ("Theresa May", "Ms. March"): alone, "May" is she more often than the month. */
function isPerson(context: TimeContext, month: string): boolean {
  context.people ??= new Set(
    [...context.text.matchAll(NAMES)]
      .filter(
        ([, lead = ""]) => !NAMES_TIME.test(lead.toLowerCase()) && entryOf(lead.toLowerCase()) === undefined,
      )
      .map(([, , name = ""]) => name.toLowerCase()),
  );
  return context.people.has(month);
}
/** A capital word or a form of address right before, and no number after. */
const NAMES = /\b([A-Z][a-z]{1,15})\.? (May|March|April|June|August)\b(?![ ,]{1,2}\d)/g;

/** "Jan Novak", "December Smith": a capital on both sides. */
const isName = (words: TimeContext["words"], at: number): boolean => words[at + 1]?.capital === true;

const numberBefore = ({ words, from }: TimeContext): boolean =>
  (words[from - 1]?.number ?? -1) >= 0 && words[from - 1]?.lower !== "'";

export const months: readonly Form[] = [
  {
    words: "[early|mid [-] to [-]] [third:early|mid|late [-]] MONTH [,] [of] year:YEAR|SPOKEN",
    example: "It left in early March 2025.",
    read: (p, c) =>
      ((c.words[c.from - 1]?.bits ?? 0) & Kind.DAY) !== 0
        ? null
        : inYear(p["month"]?.value ?? 0, p["year"]?.value ?? 0, thirdOf(p["third"]?.lower)),
  },
  {
    words: "MONTH ' YY",
    example: "It left in Dec. '24.",
    read: (p, c) =>
      c.words[c.to - 1]?.joined === true
        ? inYear(p["month"]?.value ?? 0, fullYear(p["yy"]?.value ?? 0, c.published), null)
        : null,
  },
  {
    words: "[the] third:beginning|start|middle|end|close of MONTH [,] [of] year:YEAR|SPOKEN",
    example: "It left at the end of March 2025.",
    read: (p) => inYear(p["month"]?.value ?? 0, p["year"]?.value ?? 0, thirdOf(p["third"]?.lower)),
  },
  {
    words: "[third:early|mid|late [-]] MONTH [of] lead:last|this|next year",
    example: "It left in March of last year.",
    read: (p, c) => {
      if (c.published === null) return vague("DATE", null, "month");
      // "He came in 2013 and left in June next year": told of what is over, counted from what was told last.
      if (
        p["lead"]?.lower === "next" &&
        c.last !== null &&
        c.last.period.latest < c.published &&
        direction(c) === "past"
      )
        return monthOfTold({ ...p, way: p["lead"] }, c);
      const [year] = partsOf(c.published);
      const at = year + (p["lead"]?.lower === "last" ? -1 : p["lead"]?.lower === "next" ? 1 : 0);
      if (!isYear(at)) return null;
      const period = monthPeriod(at, p["month"]?.value ?? 1);
      return cut(fromPublication(period), period, thirdOf(p["third"]?.lower));
    },
  },
  {
    words:
      "[third:early|mid|late [-]] MONTH [of] ( the way:following|next|same|previous year / way:that [same] year )",
    example: "It was laid down in June 2023 and launched in May the following year.",
    read: (p, c) => monthOfTold(p, c),
  },
  {
    words: "[lead:last|this|next|past|coming] [early|mid [-] to [-]] [third:early|mid|late [-]] MONTH",
    example: "It was unveiled in March.",
    read: (p, c) => {
      if (!isMonth(c, p["month"]?.from ?? 0) || numberBefore(c) || partOfName(c) || isNumbered(c))
        return null;
      const { reading, period } = bareMonth(p["month"]?.value ?? 0, p["lead"]?.lower, c);
      return cut(reading, period, thirdOf(p["third"]?.lower));
    },
  },
  {
    words:
      "the same|corresponding month ( [of] last year / [of] the previous|preceding|prior year / a year ago|earlier|before / the year before )",
    example: "Prices rose in October from the same month a year earlier.",
    read: (_, c) => sameMonth(c),
  },
  {
    words: "third:end - MONTH [[,] year:YEAR]",
    example: "Debt stood at 3 million at end-September.",
    read: (p, c) => {
      const third = thirdOf(p["third"]?.lower);
      if (p["year"] !== undefined) return inYear(p["month"]?.value ?? 0, p["year"].value, third);
      const { reading, period } = bareMonth(p["month"]?.value ?? 0, undefined, c);
      return cut(reading, period, third);
    },
  },
  {
    words: "[the] third:beginning|start|middle|end|close of MONTH",
    example: "It left at the end of November.",
    read: (p, c) => {
      const { reading, period } = bareMonth(p["month"]?.value ?? 0, undefined, c);
      return cut(reading, period, thirdOf(p["third"]?.lower));
    },
  },
];

/** "the same month last year", "a year earlier": the month that the text told of last, in the year before. */
function sameMonth({ last, published }: TimeContext): Reading | null {
  if (last === null || last.period.granularity !== "month" || published === null) return null;
  const [year, month] = partsOf(last.period.earliest);
  return isYear(year - 1) ? fromText(monthPeriod(year - 1, month), last.span) : null;
}

/** "May the following year", "June that year": of the year that the text told of last. */
function monthOfTold(parts: Parts, context: TimeContext): Reading | null {
  const told = context.last;
  if (told === null) return vague("DATE", null, "month");
  const way = parts["way"]?.lower;
  const by = way === "following" || way === "next" ? 1 : way === "previous" ? -1 : 0;
  const year = partsOf(told.period.earliest)[0] + by;
  if (!isYear(year)) return null;
  const period = monthPeriod(year, parts["month"]?.value ?? 1);
  return cut(fromText(period, told.span), period, thirdOf(parts["third"]?.lower));
}

/** "February 29, 2025": a day that no calendar has leaves no month either. */
const isNumbered = ({ words, to }: TimeContext): boolean => ((words[to]?.bits ?? 0) & Kind.DAY) !== 0;

/** "Mar-a-Lago", "anti-May": a hyphen joins it to another word. */
function partOfName({ words, from, to }: TimeContext): boolean {
  const after = words[to];
  if (
    after?.lower === "-" &&
    after.joined &&
    words[to + 1]?.joined === true &&
    (words[to + 1]?.bits ?? 0) === 0
  )
    return true;
  return words[from]?.joined === true && words[from - 1]?.lower === "-";
}

function inYear(month: number, year: number, third: Third): Reading | null {
  if (!isYear(year)) return null;
  const period = monthPeriod(year, month);
  return cut(stated(period), period, third);
}
