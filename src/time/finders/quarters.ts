import { parts as partsOf } from "../calendar.ts";
import type { Narrated, TimeContext } from "../context.ts";
import type { Form, Reading } from "../form.ts";
import { Kind } from "../lexicon.ts";
import { countAt } from "../numbers.ts";
import { halfPeriod, isYear, monthPeriod, type Period, quarterPeriod, yearPeriod } from "../periods.ts";
import { durationOf, fromPublication, fromText, stated, vague } from "../readings.ts";
import { direction } from "../tense.ts";
import { cut, thirdOf } from "./months.ts";

/** "will be done in the first quarter", said when that is over; "will report first-quarter results" is of what is over. */
const isPlannedFor = (context: TimeContext): boolean =>
  /^(?:in|by|during|until|before)$/.test(context.words[context.from - 1]?.lower ?? "") &&
  !/^(?:of|ended)$/.test(context.words[context.to]?.lower ?? "") &&
  direction(context) === "ahead";

/** The year of a quarter or a half that names none: the latest that has begun; the next where the verb looks ahead and that one is over. */
function yearFor(firstMonth: number, context: TimeContext, months = 3): number | null {
  if (context.published === null) return null;
  const [year, now] = partsOf(context.published);
  if (firstMonth + months - 1 < now && isPlannedFor(context)) return year + 1;
  if (firstMonth <= now) return year;
  // "will report fourth quarter earnings in February": of a quarter that is over.
  if (
    /^(?:results?|earnings|profits?|net|sales|revenues?|figures|numbers|report|income|loss|losses)$/.test(
      context.words[context.to]?.lower ?? "",
    )
  )
    return year - 1;
  return direction(context) === "ahead" || firstMonth - now <= 3 ? year : year - 1;
}

function quarter(nth: number, year: number | null, context: TimeContext): Reading | null {
  if (nth < 1 || nth > 4) return null;
  if (year !== null) return isYear(year) ? stated(quarterPeriod(year, nth)) : null;
  const at = yearFor(nth * 3 - 2, context);
  if (at === null) return vague("DATE", `XXXX-Q${nth}`, "quarter");
  const other = inApposition(context);
  return other === null
    ? fromPublication(quarterPeriod(at, nth))
    : fromText(quarterPeriod(partsOf(other.period.earliest)[0], nth), other.span);
}

/** "In the year-ago quarter, the second quarter ended Oct. 31": the same quarter, by the name that its house gives it. */
function inApposition({ last, text, words, from, given }: TimeContext): Narrated | null {
  if (last === null || last.period.granularity !== "quarter") return null;
  const between = text.slice(last.span[1], words[from]?.start ?? 0);
  return (given ? /^\s$/ : /^,\s{1,3}$/).test(between) &&
    /(?:ago|earlier) quarter$/i.test(text.slice(...last.span))
    ? last
    : null;
}

function half(nth: number, year: number | null, context: TimeContext): Reading | null {
  if (year !== null) return isYear(year) ? stated(halfPeriod(year, nth)) : null;
  const at = yearFor(nth === 1 ? 1 : 7, context, 6);
  return at === null ? vague("DATE", `XXXX-H${nth}`, "half") : fromPublication(halfPeriod(at, nth));
}

const FIGURES =
  /^(?:results?|forecasts?|earnings|profits?|net|sales|revenues?|loss|losses|figures|guidance|outlook|income|output|exports|imports|targets?|estimates?|turnover|dividend|growth|deliveries|production|gdp)$/;

/** "first-half results", "its full-year forecast": of the year that is on; early in one, of the one that is over. */
function ofFigures(lead: string, context: TimeContext): Reading | null {
  const { words, to, published } = context;
  const halves = words[to - 1]?.lower === "half";
  if ((lead === "full") === halves) return null;
  if (![to, to + 1, to + 2].some((at) => FIGURES.test(words[at]?.lower ?? ""))) return null;
  if (halves) return half(lead === "first" ? 1 : 2, null, context);
  if (published === null) return vague("DATE", null, "year");
  const [year, month] = partsOf(published);
  const at = month < 4 && direction(context) !== "ahead" ? year - 1 : year;
  return isYear(at) ? fromPublication(yearPeriod(at)) : null;
}

/** "second-quarter results" is a time; "the third quarter of the game", "a third quarter of them" are none. */
const inShare = ({ words, to }: TimeContext): boolean =>
  words[to]?.lower === "of" &&
  (/^(?:game|match|contest|final|race)$/.test(words[to + 2]?.lower ?? "") || isPart(words, to));

const isPart = (words: TimeContext["words"], to: number): boolean =>
  (words[to + 1]?.number ?? -1) < 0 &&
  !/^(?:the|this|last|next|fiscal|that|its|his)$/.test(words[to + 1]?.lower ?? "");

export const quarters: readonly Form[] = [
  {
    words: "[the] [fiscal [-]] ORD [-] quarter [of] [fiscal [year]] [,] YEAR",
    example: "Output rose in the second quarter of 2024.",
    read: (p, c) => quarter(p["ord"]?.value ?? 0, p["year"]?.value ?? 0, c),
  },
  {
    words:
      "[the] third:beginning|start|middle|end|close of [the] [fiscal] ORD [-] quarter [[of] [fiscal] [,] YEAR]",
    example: "It shuts at the end of the first quarter of 2026.",
    read: (p, c) => {
      const reading = quarter(p["ord"]?.value ?? 0, p["year"]?.value ?? null, c);
      const { timex, earliest, latest } = reading ?? {};
      if (reading === null || timex == null || earliest == null || latest == null) return reading;
      return cut(reading, { timex, earliest, latest, granularity: "quarter" }, thirdOf(p["third"]?.lower));
    },
  },
  {
    words: "[the] nth:last|final quarter of [the] [fiscal] [year] YEAR",
    example: "Output rose in the final quarter of 2024.",
    read: (p, c) => quarter(4, p["year"]?.value ?? 0, c),
  },
  {
    words: "YEAR 's (ORD / nth:last|final) [-] quarter",
    example: "Output rose in 2024's last quarter.",
    read: (p, c) => quarter(p["nth"] === undefined ? (p["ord"]?.value ?? 0) : 4, p["year"]?.value ?? 0, c),
  },
  {
    words: "[the] YEAR [fiscal] ORD [-] quarter",
    example: "Output rose in the 2024 second quarter.",
    read: (p, c) => quarter(p["ord"]?.value ?? 0, p["year"]?.value ?? 0, c),
  },
  {
    words: "lead:this|last|next year 's ORD [-] quarter",
    example: "Output rose in last year's third quarter.",
    read: (p, c) => {
      if (c.published === null) return vague("DATE", null, "quarter");
      const year = partsOf(c.published)[0] + shiftOf(p["lead"]?.lower);
      const nth = p["ord"]?.value ?? 0;
      return nth >= 1 && nth <= 4 && isYear(year) ? fromPublication(quarterPeriod(year, nth)) : null;
    },
  },
  {
    words: "[the] [comparable] year [-] earlier|ago ORD [-] quarter",
    example: "It was less than in the year-earlier third quarter.",
    read: (p, c) => {
      if (c.published === null) return vague("DATE", null, "quarter");
      const at = yearFor((p["ord"]?.value ?? 1) * 3 - 2, c);
      return at === null || !isYear(at - 1)
        ? null
        : fromPublication(quarterPeriod(at - 1, p["ord"]?.value ?? 1));
    },
  },
  {
    words: "[the] [fiscal [-] / latest / current] ORD quarter [of the [fiscal] year / of this year]",
    example: "Output rose in the fourth quarter.",
    read: (p, c) => (inShare(c) ? null : quarter(p["ord"]?.value ?? 0, null, c)),
  },
  {
    words: "[fiscal [-]] ORD - quarter",
    example: "It printed its third-quarter output.",
    read: (p, c) => quarter(p["ord"]?.value ?? 0, null, c),
  },
  {
    words: "the fiscal - ORD quarter",
    example: "It printed the output of the fiscal-first quarter.",
    read: (p, c) => quarter(p["ord"]?.value ?? 0, null, c),
  },
  {
    words: "[the] lead:first|second|last half [of the [fiscal] year / of this year]",
    example: "Output rose in the second half of the year.",
    read: (p, c) => {
      const { words, to } = c;
      if (
        words[to]?.lower === "of" ||
        (words[to - 1]?.lower === "half" &&
          !/^(?:results?|earnings|profits?|net|loss|sales)$/.test(words[to]?.lower ?? ""))
      )
        return null;
      return half(p["lead"]?.lower === "first" ? 1 : 2, null, c);
    },
  },
  {
    words:
      "[the] lead:first|second|last half of ( fiscal|financial [year] YEAR / the YEAR fiscal|financial year )",
    example: "Output rose in the first half of fiscal 2025.",
    read: (p, c) => half(p["lead"]?.lower === "first" ? 1 : 2, p["year"]?.value ?? 0, c),
  },
  {
    words: "lead:first|second|full - half|year",
    example: "The company raised its second-half forecast.",
    // "a first-half goal", "a full-year ban"
    read: (p, c) => ofFigures(p["lead"]?.lower ?? "", c),
  },
  {
    words: "[the] lead:first|last two quarters of YEAR",
    example: "It rises in the first two quarters of 2026.",
    read: (p) =>
      isYear(p["year"]?.value ?? 0)
        ? stated(halfPeriod(p["year"]?.value ?? 0, p["lead"]?.lower === "first" ? 1 : 2))
        : null,
  },
  {
    words: "nth:DIGITS ~q [[of] YEAR / fy YEAR]",
    example: "Output rose in 3Q 2025.",
    read: (p, c) =>
      c.words[c.from]?.joined === true ? null : quarter(p["nth"]?.value ?? 0, p["year"]?.value ?? null, c),
  },
  {
    words: "(nth:DIGITS ~h / h ~nth:DIGITS) [of] YEAR",
    example: "Output rose in H1 2025.",
    read: (p, c) => {
      const nth = p["nth"]?.value ?? 0;
      return (nth === 1 || nth === 2) && c.words[c.from]?.joined !== true
        ? half(nth, p["year"]?.value ?? null, c)
        : null;
    },
  },
  {
    words: "q ~nth:DIGITS [of] lead:last|this|next year",
    example: "Output rose in Q3 of last year.",
    read: (p, c) => {
      const nth = p["nth"]?.value ?? 0;
      if (c.words[c.from]?.joined === true || nth < 1 || nth > 4) return null;
      if (c.published === null) return vague("DATE", null, "quarter");
      const year = partsOf(c.published)[0] + shiftOf(p["lead"]?.lower);
      return isYear(year) ? fromPublication(quarterPeriod(year, nth)) : null;
    },
  },
  {
    words: "q ~nth:DIGITS [[of] YEAR]",
    example: "Output rose in Q3 2025.",
    read: (p, c) =>
      c.words[c.from]?.joined === true ? null : quarter(p["nth"]?.value ?? 0, p["year"]?.value ?? null, c),
  },
  {
    words:
      "[the] [comparable|same|corresponding] ( year [-] ago|earlier / prior|previous - year ) [quarter / period / nine|six|three months]",
    example: "Output rose 3% in the third quarter from the year-earlier period.",
    read: (_, c) =>
      c.words[c.to - 1]?.lower === "months"
        ? vague("DURATION", durationOf(countAt(c.words, c.to - 2)?.count ?? null, "month"))
        : yearBefore(c),
  },
  {
    words:
      "[the] [same|comparable|corresponding] (quarter / period) ( a year ago|earlier|before / [of] last year / [of|in] the previous|preceding|prior year / the year before )",
    example: "Output rose 3% in the third quarter from the same period last year.",
    read: (_, c) =>
      c.words[c.to - 1]?.lower === "months"
        ? vague("DURATION", durationOf(countAt(c.words, c.to - 2)?.count ?? null, "month"))
        : yearBefore(c),
  },
  {
    words: "lead:last|this year 's [comparable|corresponding|same] quarter|period",
    example: "Output rose in the third quarter from last year's period.",
    read: (p, c) => {
      const term = c.reported ?? c.term;
      if (c.published === null || term === null) return null;
      const period = moved(term.period, partsOf(c.published)[0] + shiftOf(p["lead"]?.lower));
      return period === null ? null : fromText(period, term.span);
    },
  },
  {
    words:
      "( [the] [same|comparable|corresponding] YEAR (quarter / period) / the same|comparable|corresponding (quarter / period) of|in YEAR )",
    example: "Output rose in the third quarter from the 2024 period.",
    read: (p, c) => {
      const year = p["year"]?.value ?? 0;
      if (!isYear(year)) return null;
      const term = c.reported ?? c.term;
      const period = term === null ? null : moved(term.period, year);
      if (period === null || term === null)
        return {
          ...vague("DATE", String(year), "quarter"),
          earliest: `${year}-01-01`,
          latest: `${year}-12-31`,
          basis: "stated",
          bounds: { earliest: "stated", latest: "stated" },
        };
      return fromText(period, term.span);
    },
  },
  {
    words: "[the] lead:latest|most|current|same|latest [recent] quarter|period",
    example: "It was 4% less than in the third quarter; the latest period was slow.",
    read: (p, c) =>
      /^(?:latest|same|most)$/.test(p["lead"]?.lower ?? "") &&
      (p["lead"]?.lower === "most") === (c.words[c.to - 2]?.lower === "recent")
        ? theQuarter(c, p["lead"]?.lower !== "same")
        : p["lead"]?.lower === "current"
          ? current(c)
          : null,
  },
  {
    words: "ORD",
    example: "They meet in the second and fourth quarters.",
    read: (p, c) => {
      const nth = p["ord"]?.value ?? 0;
      const joint = /^(?:and|or)$/.test(c.words[c.to]?.lower ?? "");
      const many =
        c.words[c.to + 2]?.lower === "quarters" && ((c.words[c.to + 1]?.bits ?? 0) & Kind.ORD) !== 0;
      const of = c.words[c.to + 3]?.lower === "of";
      if (nth < 1 || nth > 4 || (c.given ? c.term === null : !joint || !many || of)) return null;
      return vague("SET", `XXXX-Q${nth}`);
    },
  },
  {
    words: "[the|that|each] quarter",
    example: "Output in the third quarter rose; the quarter was good.",
    read: (_, c) =>
      c.words[c.to]?.lower === "-" ||
      c.words[c.to]?.lower === "of" ||
      c.words[c.from]?.lower === "each" ||
      (c.to - c.from === 1 && !c.given)
        ? null
        : theQuarter(c),
  },
];

const shiftOf = (lead: string | undefined): number => (lead === "last" ? -1 : lead === "next" ? 1 : 0);

/** The same quarter, half or run of months in another year. Null where the period is neither. */
export function moved(period: Period, year: number): Period | null {
  const quarterly = /^\d{4}-Q(\d)$/.exec(period.timex);
  if (quarterly !== null) return isYear(year) ? quarterPeriod(year, Number(quarterly[1])) : null;
  if (period.granularity === "year") return movedYear(period, year);
  const halves = /^\d{4}-H(\d)$/.exec(period.timex);
  return halves !== null && isYear(year) ? halfPeriod(year, Number(halves[1])) : null;
}

/** A run of months of a year ("the nine months"), in another year. */
function movedYear({ latest }: Period, year: number): Period | null {
  if (!isYear(year)) return null;
  const [, month] = partsOf(latest);
  return { ...yearPeriod(year), latest: monthPeriod(year, month).latest };
}

/** The term that the text speaks of, a year before; where it speaks of none, the quarter that ended last, or the year. */
export function yearBefore(context: TimeContext): Reading | null {
  const { published, words, from, to } = context;
  const term = context.reported ?? context.term;
  if (term !== null) {
    const period = moved(term.period, partsOf(term.period.earliest)[0] - 1);
    const months = partsOf(term.period.latest)[1];
    if (period?.granularity === "year" && words[to - 1]?.lower === "period")
      return fromText(period, term.span, { type: "DURATION", timex: `P${months}M`, granularity: null });
    if (period !== null) return fromText(period, term.span);
  }
  if (published === null) return vague("DATE", null);
  // "the same period of last year" where no period was told: of which months, nobody knows.
  if (words.slice(from, to).some(({ lower }) => lower === "quarter")) {
    const index = partsOf(published)[0] * 4 + Math.floor((partsOf(published)[1] - 1) / 3) - 5;
    if (isYear(Math.floor(index / 4)))
      return fromPublication(quarterPeriod(Math.floor(index / 4), (index % 4) + 1));
  }
  const year = partsOf(published)[0] - 1;
  return isYear(year)
    ? fromPublication({
        timex: String(year).padStart(4, "0"),
        earliest: `${String(year).padStart(4, "0")}-01-01`,
        latest: `${String(year).padStart(4, "0")}-12-31`,
        granularity: "year",
      })
    : null;
}

/** The same quarter of a later year, where one was over at publication: the latest is none of the year that it is compared with. */
function lately(period: Period, published: string | null): Period {
  if (published === null) return period;
  const later = moved(period, partsOf(period.earliest)[0] + 1);
  return later !== null && later.latest <= published ? lately(later, published) : period;
}

/** "the quarter": the one that the text speaks of, else the one that ended last. */
function theQuarter(context: TimeContext, latest = false): Reading | null {
  const { published, words, from, to } = context;
  const term = (latest ? context.reported : null) ?? context.term;
  // "the quarter ended Sept. 30" is the one that ends with that month.
  const ending = /^end(?:ed|ing)$/.test(words[to]?.lower ?? "") ? words[to + 1]?.entry?.month : undefined;
  if (ending !== undefined && published !== null) {
    const year = yearFor(ending, context);
    if (year !== null) return fromPublication(quarterPeriod(year, Math.ceil(ending / 3)));
  }
  const that = words[from]?.lower === "that" ? context.quarter : null;
  if (that !== null) return fromText(that.period, that.span);
  if (term !== null && term.period.granularity !== "year")
    return fromText(latest ? lately(term.period, published) : term.period, term.span);
  if (published === null) return vague("DATE", null, "quarter");
  const [year, month] = partsOf(published);
  const index = year * 4 + Math.floor((month - 1) / 3) - 1;
  return isYear(Math.floor(index / 4))
    ? fromPublication(quarterPeriod(Math.floor(index / 4), (index % 4) + 1))
    : null;
}

function current({ published }: TimeContext): Reading | null {
  if (published === null) return vague("DATE", null, "quarter");
  const [year, month] = partsOf(published);
  return fromPublication(quarterPeriod(year, Math.floor((month - 1) / 3) + 1));
}
