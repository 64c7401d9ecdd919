import { parts as partsOf } from "../calendar.ts";
import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import type { Unit } from "../lexicon.ts";
import { dayPeriod, shiftDay, unitPeriod } from "../periods.ts";
import { durationOf, fromPublication, fromText, openAhead, openPast, vague } from "../readings.ts";
import { moved } from "./quarters.ts";

const unitOf = (parts: Parts): Unit => (parts["unit"]?.lower ?? "day") as Unit;
const countOf = (parts: Parts): number | null =>
  Number.isNaN(parts["count"]?.value) ? null : (parts["count"]?.value ?? null);

const MODIFIERS: Readonly<Record<string, Reading["modifier"]>> = {
  about: "APPROX",
  around: "APPROX",
  some: "APPROX",
  nearly: "LESS_THAN",
  almost: "LESS_THAN",
  under: "LESS_THAN",
  less: "LESS_THAN",
  over: "MORE_THAN",
  more: "MORE_THAN",
};

/** "three weeks ago": a day for days, the week, month or year for longer units. */
function away(count: number | null, unit: Unit, back: boolean, context: TimeContext): Reading {
  const { published, words, from } = context;
  const modifier = MODIFIERS[words[from]?.lower ?? ""] ?? null;
  if (count === null) return back ? openPast("PAST_REF", published) : openAhead("FUTURE_REF", published);
  if (published === null) return vague("DATE", null);
  const by = back ? -count : count;
  if (unit === "second" || unit === "minute" || unit === "hour")
    return fromPublication(dayPeriod(published), { modifier });
  const period = Number.isInteger(by) ? unitPeriod(unit, published, by) : null;
  if (period !== null) return fromPublication(period, { modifier });
  const day = shiftDay(published, unit, Math.round(by));
  return day === null
    ? vague("DATE", back ? "PAST_REF" : "FUTURE_REF")
    : fromPublication(dayPeriod(day), { modifier });
}

/** "two days later", "a year earlier": counted from what the text told of last. */
function apart(count: number | null, unit: Unit, back: boolean, context: TimeContext): Reading {
  const longer =
    unit === "year" || unit === "quarter" || unit === "decade" || unit === "century" || unit === "month";
  if (back && unit === "year" && count === 1) return aYearBefore(context);
  const anchor = longer ? (context.span ?? context.day) : (context.day ?? context.span);
  if (count === null) return vague("DATE", null);
  if (anchor === null)
    return back && context.published !== null ? away(count, unit, true, context) : vague("DATE", null);
  if (unit === "second" || unit === "minute" || unit === "hour") return vague("DATE", null);
  const by = back ? -count : count;
  const period = Number.isInteger(by) ? unitPeriod(unit, anchor.period.earliest, by) : null;
  return period === null ? vague("DATE", back ? "PAST_REF" : "FUTURE_REF") : fromText(period, anchor.span);
}

/** "a year earlier", "a year ago" beside a quarter's figures are that quarter the year before. */
function aYearBefore(context: TimeContext): Reading {
  const { published } = context;
  const term = context.reported ?? context.term;
  const anchor = context.span;
  // "4 tonnes in 2024 and 3 the year before": a year that was told after the quarter is what it is counted from.
  if (anchor?.period.granularity === "year" && (term === null || anchor.span[0] > term.span[0])) {
    const period = unitPeriod("year", anchor.period.earliest, -1);
    if (period !== null) return fromText(period, anchor.span);
  }
  if (term !== null) {
    const period = moved(term.period, partsOf(term.period.earliest)[0] - 1);
    if (period !== null) return fromText(period, term.span);
  }
  if (published === null) return vague("DATE", null, "year");
  if (anchor?.period.granularity === "month") {
    const period = unitPeriod("month", anchor.period.earliest, -12);
    if (period !== null) return fromText(period, anchor.span);
  }
  const period = unitPeriod("year", published, -1);
  return period === null ? vague("DATE", "PAST_REF") : fromPublication(period);
}

export const ago: readonly Form[] = [
  {
    words:
      "[more|less than / about|around|nearly|almost|over|some / at least] COUNT [more] unit:UNIT|UNITS [or so] ago",
    example: "It left three weeks ago.",
    read: (p, c) => {
      const unit = unitOf(p);
      const count = countOf(p);
      if (unit === "year" && count === 1 && c.words[c.from]?.lower === "a" && (c.reported ?? c.term) !== null)
        return aYearBefore(c);
      return away(count, unit, true, c);
    },
  },
  {
    words: "unit:UNITS ago",
    example: "It left years ago.",
    read: (p, c) => ({ ...openPast(durationOf(null, unitOf(p)), c.published), type: "DATE" }),
  },
  {
    words: "[about|around|nearly|almost|over|some] COUNT unit:UNIT|UNITS earlier|before|previously",
    example: "Output was 4 tonnes in the third quarter and 3 a year earlier.",
    read: (p, c) => {
      if (c.words[c.to - 1]?.lower === "before" && !endsClause(c))
        return vague("DURATION", durationOf(countOf(p), unitOf(p)));
      return apart(countOf(p), unitOf(p), true, c);
    },
  },
  {
    words: "the unit:year|month|week before",
    example: "Output was 4 tonnes in 2024 and 3 the year before.",
    read: (p, c) => (endsClause(c) ? apart(1, unitOf(p), true, c) : null),
  },
  {
    words: "[about|around|nearly|almost|over|some] COUNT unit:UNIT|UNITS later|after|thereafter",
    example: "It was towed out on May 3 and sank two days later.",
    read: (p, c) => {
      if (c.words[c.to - 1]?.lower === "after") return null;
      return apart(countOf(p), unitOf(p), false, c);
    },
  },
  {
    words: "[about|around|just|only] COUNT unit:UNIT|UNITS from now|today",
    example: "It leaves five days from now.",
    read: (p, c) => away(countOf(p), unitOf(p), false, c),
  },
  {
    words: "[the] day|week|month|year [-] earlier|ago",
    example: "It was less than the year-earlier output.",
    read: (_, c) => {
      const unit =
        c.words.slice(c.from, c.to).find((word) => word.entry?.unit !== undefined)?.entry?.unit ?? "year";
      return unit === "year" ? aYearBefore(c) : away(1, unit, true, c);
    },
  },
];

/** "two days before" with nothing after it is a time; before a noun or clause it is a distance. */
const endsClause = ({ words, to }: TimeContext): boolean => {
  const after = words[to];
  return after === undefined || /^(?:[,.;:)"]|--|and|but|when|in|at|on|to|as)$/.test(after.lower);
};
