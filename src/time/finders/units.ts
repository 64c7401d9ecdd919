import { addDays, type Day, parts as partsOf, weekday } from "../calendar.ts";
import type { Narrated, TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { Kind, type Unit } from "../lexicon.ts";
import { dayPeriod, type Period, unitPeriod, weekendPeriod, weekPeriod } from "../periods.ts";
import { fromPublication, fromText, vague } from "../readings.ts";
import { direction } from "../tense.ts";
import { runningTo } from "./lengths-beside.ts";
import { cut, thirdOf } from "./months.ts";
import { PART_CODES } from "./weekdays.ts";

const unitOf = (parts: Parts): Unit => ((parts["unit"] ?? parts["units"])?.lower ?? "day") as Unit;

const BACK = new Set(["last", "past", "previous", "preceding"]);
const ON = new Set(["next", "coming", "upcoming", "following"]);
const shiftOf = (lead: string | undefined): number =>
  BACK.has(lead ?? "") ? -1 : ON.has(lead ?? "") ? 1 : 0;

/** The unit of the calendar last, this or next, seen from publication; early, late, earlier or later in it. */
function seen(
  unit: Unit,
  by: number,
  context: TimeContext,
  third: ReturnType<typeof thirdOf> = null,
): Reading | null {
  if (context.published === null) return vague("DATE", null);
  const period = unitPeriod(unit, context.published, by);
  if (period === null) return vague("DATE", by < 0 ? "PAST_REF" : "FUTURE_REF");
  return cut(fromPublication(period), period, third);
}

export const units: readonly Form[] = [
  {
    words:
      "[early|late|earlier|later|sometime|mid [-]] [the] lead:last|next|this|past|previous|prior|preceding|coming|current|following [which:past|coming] unit:week|weekend|fortnight|month|quarter|year|decade|century",
    example: "It left last week.",
    read: (p, c) => leadUnit(p, c),
  },
  {
    words:
      "[the] third:beginning|start|middle|end|close of lead:the|this|last|next unit:week|month|year|quarter|decade|century",
    example: "It leaves at the end of the year.",
    read: (p, c) => {
      const lead = p["lead"]?.lower;
      const unit = unitOf(p);
      const reading = seen(unit, shiftOf(lead), c, thirdOf(p["third"]?.lower));
      return reading;
    },
  },
  {
    words: "this time lead:last|next unit:week|month|year",
    example: "At this time last year, it was in the yard.",
    read: (p, c) => seen(unitOf(p), shiftOf(p["lead"]?.lower), c),
  },
  {
    words: "last",
    example: "Output will be as high this year as last.",
    read: (_, c) => {
      const { last, words, from, to, given } = c;
      const unit = last?.period.granularity;
      if (last === null || (unit !== "year" && unit !== "month" && unit !== "week")) return null;
      const compared =
        last.span[0] >= (words[0]?.start ?? 0) &&
        /^(?:as|than|from)$/.test(words[from - 1]?.lower ?? "") &&
        /^this/i.test(c.text.slice(...last.span)) &&
        (words[to] === undefined || /^[.,;:)"]$/.test(words[to]?.lower ?? ""));
      if (!given && !compared) return null;
      const period = unitPeriod(unit, last.period.earliest, -1);
      return period === null ? null : fromText(period, last.span);
    },
  },
  {
    words: "the new year",
    example: "It leaves early in the new year.",
    read: (_, c) => newYear(c),
  },
  {
    words: "the unit:UNIT (way:before last / way:after next)",
    example: "It left the week before last.",
    // "the day before last Tuesday" counts from that Tuesday.
    read: (p, c) =>
      ((c.words[c.to]?.bits ?? 0) & (Kind.WEEKDAY | Kind.MONTH | Kind.UNIT | Kind.SEASON)) !== 0
        ? null
        : beyond(unitOf(p), p["way"]?.lower === "before" ? -2 : 2, c),
  },
  {
    words: "unit:year|month|week|weeks [-] end",
    example: "It leaves by year-end.",
    read: (p, c) =>
      p["unit"]?.lower === "weeks"
        ? null
        : yearEnd(p["unit"]?.lower === "year" ? "year" : (p["unit"]?.lower as Unit), c),
  },
  {
    words: "(mid - year|month / midyear)",
    example: "It left at mid-year.",
    // "the mid-year review" is a thing of its own.
    read: (_, c) => {
      if (
        !c.given &&
        !/^(?:at|by|since|until|till|in|before|after|from|around)$/.test(c.words[c.from - 1]?.lower ?? "")
      )
        return null;
      const unit = c.words[c.to - 1]?.lower === "month" ? "month" : "year";
      return seen(unit, 0, c, "mid");
    },
  },
  {
    words: "[the] unit:year|month|week|quarter 's end",
    example: "It leaves by year's end.",
    read: (p, c) => yearEnd(unitOf(p), c),
  },
  {
    words:
      "(the [current|past|full|latest|last] [fiscal|financial] year / this fiscal year / [the] [current|next|last] fiscal year)",
    example: "Output rose in the current fiscal year.",
    read: (_, c) => theYear(c),
  },
  {
    words:
      "(the|that week / the|that month / [later|earlier [in]] that [same] year / the same week|weekend|month|year / the|this|that weekend / [the] weekend / later|earlier|early|late in the week|month|year)",
    example: "They met at the weekend.",
    read: (_, c) => theUnit(c),
  },
  {
    words: "[the] week of MONTH day:DAY",
    example: "They met in the week of March 6.",
    read: (p, c) => {
      const { published } = c;
      if (published === null) return vague("DATE", null, "week");
      const month = p["month"]?.value ?? 1;
      const day = p["day"]?.value ?? 1;
      const [year] = partsOf(published);
      const at = [year - 1, year, year + 1]
        .map(
          (y) =>
            `${String(y).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
        )
        .filter((one) => !Number.isNaN(Date.parse(one)))
        .sort(
          (a, b) =>
            Math.abs(Date.parse(a) - Date.parse(published)) - Math.abs(Date.parse(b) - Date.parse(published)),
        )[0];
      const period = at === undefined ? null : unitPeriod("week", at, 0);
      return period === null ? null : fromPublication(period);
    },
  },
];

function leadUnit(parts: Parts, context: TimeContext): Reading | null {
  const unit = unitOf(parts);
  const lead = parts["lead"]?.lower ?? "";
  const { words, to, from } = context;
  // "last-minute", "This Week" the programme.
  if (words[to]?.lower === "-" && words[to]?.joined === true && words[to + 1]?.joined === true) return null;
  if (words[to - 1]?.capital === true && words[to - 2]?.capital === true) return null;
  if (lead === "following" || lead === "previous" || lead === "prior" || lead === "preceding") {
    if (words[to - 3]?.lower !== "the") return null;
    const anchor = context.last;
    const by = lead === "following" ? 1 : -1;
    if (anchor === null) return by < 0 ? seen(unit, -1, context) : vague("DATE", null);
    const period = unitPeriod(unit, anchor.period.earliest, by);
    return period === null ? null : fromText(period, anchor.span);
  }
  const which = parts["which"]?.lower;
  if (which !== undefined && lead !== "this" && lead !== "the") return null;
  if (unit === "weekend" && (which ?? lead) === "past") return weekendOver(context);
  const the = words[to - 3]?.lower === "the" || which !== undefined;
  if (the && lead === "next" && isTold(context)) {
    const anchor = context.last as Narrated;
    const period = unitPeriod(unit, anchor.period.earliest, 1);
    return period === null ? null : fromText(period, anchor.span);
  }
  // "the past year", "the next week" are lengths that end or begin now; "the last week" may be either.
  const way = which ?? lead;
  if (
    the &&
    (way === "past" || way === "next" || way === "last" || way === "coming") &&
    unit !== "weekend" &&
    unit !== "century"
  ) {
    if ((unit === "decade" || unit === "fortnight") && way !== "next")
      return runningTo(1, unit, BACK.has(way), context);
    const period = context.published === null ? null : mostOf(unit, context.published, shiftOf(way));
    const running = runningTo(1, unit, BACK.has(way), context);
    return period === null
      ? { ...running, type: "DATE", timex: null }
      : { ...running, type: "DATE", timex: period.timex, granularity: period.granularity };
  }
  const first = words[from]?.lower ?? "";
  if (unit === "weekend" && lead === "this" && isOver(context)) return weekendOver(context);
  const onSunday = unit === "week" && context.published !== null && weekday(context.published) === 0;
  // On a Sunday, "this week" with a verb that looks ahead is the one that begins the next day.
  const by = onSunday && lead === "this" && direction(context) === "ahead" ? 1 : shiftOf(lead);
  const reading = earlierOrLater(seen(unit, by, context, thirdOf(first)), first, context);
  // On a Sunday, "last week" is to some the week that ends that day.
  return onSunday && lead === "last" && reading !== null
    ? { ...reading, latest: context.published }
    : reading;
}

/** "the past week" on a Friday lies mostly in the week that is on: the value is the week in which most of its days lie. */
const mostOf = (unit: Unit, published: Day, by: number): Period | null =>
  unit === "week" && by < 0 ? weekPeriod(addDays(published, -3)) : unitPeriod(unit, published, by);

/** On Monday to Wednesday, "this weekend's debate" that was held is the one just over. */
const isOver = (context: TimeContext): boolean => {
  const day = context.published === null ? 0 : weekday(context.published);
  return day >= 1 && day <= 3 && direction(context) === "past";
};

/** The weekend that is over, or on. */
function weekendOver(context: TimeContext): Reading {
  const { published } = context;
  if (published === null) return vague("DATE", null, "weekend");
  return fromPublication(weekendPeriod(addDays(published, weekday(published) % 6 === 0 ? 0 : -7)));
}

/** "built in 1998 and sold the next year": told of what is over, and counted from the time that was told last. */
const isTold = (context: TimeContext): boolean =>
  context.last !== null &&
  context.published !== null &&
  context.last.period.latest < context.published &&
  !/^(?:over|in|within|for|during|by)$/.test(context.words[context.to - 4]?.lower ?? "") &&
  direction(context) === "past";

/** "in the new year": the one that begins, as seen from its eve; in its first months the one that is on. */
function newYear({ words, to, published }: TimeContext): Reading | null {
  // "the new year's resolutions", "the New Year holiday": the feast and not the year.
  if (words[to - 1]?.capital === true || /^(?:'s|holidays?|eve|day)$/.test(words[to]?.lower ?? ""))
    return null;
  if (published === null) return vague("DATE", null, "year");
  const period = unitPeriod("year", published, Number(published.slice(5, 7)) > 2 ? 1 : 0);
  return period === null ? null : fromPublication(period);
}

/** "the week before last", "the night before last", "the year after next". */
function beyond(unit: Unit, by: number, context: TimeContext): Reading | null {
  if (unit === "second" || unit === "minute" || unit === "hour") return null;
  const night = unit === "night" || unit === "evening" || unit === "morning" || unit === "afternoon";
  const reading = seen(unit, by, context);
  if (!night || reading === null || reading.earliest === null) return reading;
  return {
    ...reading,
    type: "TIME",
    timex: reading.earliest + (PART_CODES[unit] ?? ""),
    granularity: "part-of-day",
  };
}

/** "earlier this year" ends with publication, "later this year" begins with it. */
function earlierOrLater(reading: Reading | null, first: string, { published }: TimeContext): Reading | null {
  if (reading === null || published === null || reading.earliest === null || reading.latest === null)
    return reading;
  if (first === "earlier" && reading.earliest <= published && published <= reading.latest)
    return { ...reading, latest: published, bounds: { ...reading.bounds, latest: "bounded-by-publication" } };
  if (first === "later" && reading.earliest <= published && published <= reading.latest)
    return {
      ...reading,
      earliest: published,
      bounds: { ...reading.bounds, earliest: "bounded-by-publication" },
    };
  return reading;
}

function yearEnd(unit: Unit, context: TimeContext): Reading | null {
  if (
    context.words[context.from]?.capital === true &&
    context.from > 0 &&
    context.words[context.from - 1]?.capital === true
  )
    return null;
  if (context.published === null) return vague("DATE", null);
  const period = unitPeriod(unit, context.published, 0);
  if (period === null) return null;
  // "since year-end" is the last one's end.
  // "had 40 at year's end", said in January, too.
  const early = unit === "year" && Number(context.published.slice(5, 7)) < 4 && direction(context) === "past";
  const since = early || context.words[context.from - 1]?.lower === "since";
  const ended = since ? unitPeriod(unit, context.published, -1) : period;
  if (ended === null) return null;
  const dashed = unit === "year" && context.words[context.from + 1]?.lower === "-";
  return dashed
    ? fromPublication(dayPeriod(ended.latest), { modifier: "END" })
    : cut(fromPublication(ended), ended, "end");
}

/** "the year": the one that the text speaks of, or publication's. */
function theYear(context: TimeContext): Reading | null {
  const { words, from, to, published } = context;
  const phrase = words.slice(from, to).map((word) => word.lower);
  const fiscal = phrase.includes("fiscal") || phrase.includes("financial");
  const after = words[to]?.lower ?? "";
  if (
    after === "-" ||
    after === "of" ||
    phrase.join(" ") === "the last year" ||
    phrase.join(" ") === "the past year"
  ) {
    if (after === "-" || after === "of") return null;
  }
  if (after === "before" || (after === "to" && words[to + 1]?.lower === "year")) return null;
  if (beginsClause(context) && phrase.join(" ") === "the year") return inApposition(context);
  const toMonth = (after === "to" || after === "through") && words[to + 1]?.entry?.month !== undefined;
  if (after === "ended" || after === "ending" || toMonth || phrase.join(" ") === "the fiscal year")
    return vague("DURATION", "P1Y", "year");
  // "the year" with no year to point back to is a length ("the year ended March 31"); what follows was not given.
  if (context.given && phrase.join(" ") === "the year" && context.span?.period.granularity !== "year")
    return vague("DURATION", "P1Y", "year");
  if (published === null) return vague("DATE", null, "year");
  const by =
    phrase.includes("latest") || phrase.includes("last") || phrase.includes("past")
      ? -1
      : phrase.includes("next")
        ? 1
        : 0;
  if (!fiscal && by === -1 && !phrase.includes("latest")) return runningTo1(context);
  const period = unitPeriod("year", published, by);
  return period === null ? null : fromPublication(period);
}

/** "the year the union fell", "the year that he left": which year it was, what follows tells. */
function beginsClause({ words, from, to, given }: TimeContext): boolean {
  const after = words[to];
  if (given || after === undefined) return false;
  // "said over the weekend that it would go": what was said.
  if (after.lower === "that" && words[to - 1]?.lower === "weekend") return false;
  if (after.lower === "when" && isOnWeekend(words, from, to)) return false;
  if (/^(?:after|since|when|that|which|where|he|she|they|we|you|i)$/.test(after.lower)) return true;
  // "1991, the year the union fell": a comma before, and no verb of the sentence after.
  const led = from === 0 || /^(?:,|--|-|\(|was|is)$/.test(words[from - 1]?.lower ?? "");
  return led && /^(?:the|a|an|his|her|its|their|our)$/.test(after.lower);
}

/** "posted it at the weekend when she left": what happened on it, and not which weekend. */
const isOnWeekend = (words: TimeContext["words"], from: number, to: number): boolean =>
  words[to - 1]?.lower === "weekend" && /^(?:over|at)$/.test(words[from - 1]?.lower ?? "");

/** "in 1991, the year the union fell": the year named right before. */
function inApposition({ last, text, words, from }: TimeContext): Reading | null {
  if (last === null || last.period.granularity !== "year") return null;
  const between = text.slice(last.span[1], words[from]?.start ?? 0);
  return /^\s?(?:,|--|—|–|\()\s?$/.test(between) ? fromText(last.period, last.span) : null;
}

function runningTo1(context: TimeContext): Reading {
  const period = context.published === null ? null : unitPeriod("year", context.published, -1);
  const running = runningTo(1, "year", true, context);
  return period === null
    ? { ...running, type: "DATE", timex: null }
    : { ...running, type: "DATE", timex: period.timex, granularity: "year" };
}

/** "that week", "the month": of the day that the text told of last, else of publication. */
function theUnit(context: TimeContext): Reading | null {
  const { words, from, to, published } = context;
  const unit = words[to - 1]?.entry?.unit ?? "week";
  const lead = words[from]?.lower ?? "";
  // "The Week" is a paper.
  if (words[to - 1]?.capital === true && to - from > 1) return null;
  const after = words[to]?.lower ?? "";
  if (after === "-" || after === "of" || after === "before" || after === "after") return null;
  if (after === "when" && !isOnWeekend(words, from, to)) return null;
  if (words[from]?.lower === "the" && to - from === 2 && beginsClause(context)) return null;
  if (words[from + 1]?.lower === "in" && words[from + 2]?.lower === "the")
    return earlierOrLater(seen(unit, 0, context, thirdOf(lead)), lead, context);
  if (lead === "weekend" && !/^(?:over|at|on|during|last|this|next)$/.test(words[from - 1]?.lower ?? ""))
    return vague("DURATION", "P2D", "weekend");
  if (words.slice(from, to).some(({ lower }) => lower === "that" || lower === "same")) {
    const anchor = context.last;
    const period = anchor === null ? null : unitPeriod(unit, anchor.period.earliest, 0);
    return anchor === null || period === null ? vague("DATE", null) : fromText(period, anchor.span);
  }
  if (
    unit === "month" &&
    lead === "the" &&
    !/^(?:in|of|for|during|earlier|later|this)$/.test(words[from - 1]?.lower ?? "")
  )
    return null;
  if (published === null) return vague("DATE", null);
  if (unit === "week" && lead === "the" && published > "0002") return someWeek(published);
  const weekend = unit === "weekend" && direction(context) !== "ahead";
  const period = unitPeriod(
    unit,
    published,
    weekend && new Date(`${published}T00:00:00Z`).getUTCDay() % 6 !== 0 ? -1 : 0,
  );
  return period === null ? null : fromPublication(period);
}

/** "the week" is the one that is on, or the one that is over: which, the words do not say. */
function someWeek(published: Day): Reading {
  const on = unitPeriod("week", published, 0) as Period;
  const over = unitPeriod("week", published, -1) as Period;
  return fromPublication({ ...on, timex: `${published.slice(0, 4)}-WXX`, earliest: over.earliest });
}
