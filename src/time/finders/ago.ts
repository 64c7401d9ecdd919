import { addDays, parts as partsOf } from "../calendar.ts";
import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { Kind, type Unit } from "../lexicon.ts";
import { modifierAt } from "../modifiers.ts";
import { dayPeriod, inWhole, shiftDay, unitPeriod } from "../periods.ts";
import { durationOf, fromPublication, fromText, openAhead, openPast, vague } from "../readings.ts";
import { direction, isPlainFuture } from "../tense.ts";
import { toldDay } from "../told-day.ts";
import { moved } from "./quarters.ts";
import { weekdayNear } from "./weekdays.ts";

const unitOf = (parts: Parts): Unit => (parts["unit"]?.lower ?? "day") as Unit;
const countOf = (parts: Parts): number | null =>
  Number.isNaN(parts["count"]?.value) ? null : (parts["count"]?.value ?? null);

/** "three weeks ago": a day for days, the week, month or year for longer units. */
function away(count: number | null, unit: Unit, back: boolean, context: TimeContext): Reading {
  const { published, words, from } = context;
  const modifier = modifierAt(words, from);
  if (count === null) return back ? openPast("PAST_REF", published) : openAhead("FUTURE_REF", published);
  if (published === null) return vague("DATE", null);
  if (unit === "second" || unit === "minute" || unit === "hour")
    return fromPublication(dayPeriod(shiftDay(published, unit, back ? -count : count) ?? published), {
      modifier,
    });
  // "two and a half years ago" is a month, thirty of them back.
  const whole = inWhole(unit, count);
  const period = unitPeriod(whole.unit, published, back ? -whole.count : whole.count);
  return period === null
    ? vague("DATE", back ? "PAST_REF" : "FUTURE_REF")
    : fromPublication(period, { modifier });
}

const COARSE: ReadonlySet<string> = new Set(["year", "half", "quarter", "season", "decade", "century"]);

/** "two days later", "a year earlier": counted from what the text told of last. */
function apart(count: number | null, unit: Unit, back: boolean, context: TimeContext): Reading {
  const longer =
    unit === "year" || unit === "quarter" || unit === "decade" || unit === "century" || unit === "month";
  if (back && unit === "year" && count === 1) return aYearBefore(context);
  const day = toldDay(context);
  const anchor = longer ? (context.span ?? day) : (day ?? context.span);
  if (count === null) return vague("DATE", durationOf(null, unit));
  if (anchor === null)
    return back && context.published !== null ? away(count, unit, true, context) : vague("DATE", null);
  if (unit === "second" || unit === "minute" || unit === "hour") return vague("DATE", null);
  // "two years ago. A week later": days and weeks cannot be counted from a whole year.
  if (!longer && COARSE.has(anchor.period.granularity)) return vague("DATE", null);
  const whole = inWhole(unit, count);
  const period = unitPeriod(whole.unit, anchor.period.earliest, back ? -whole.count : whole.count);
  if (period === null) return vague("DATE", back ? "PAST_REF" : "FUTURE_REF");
  // "Here we are two decades later": what is told as past or present was not counted from a day that makes it come.
  const { published } = context;
  if (!back && published !== null && period.earliest > published && direction(context) !== "ahead")
    return vague("DATE", null);
  return fromText(period, anchor.span);
}

/** "a year earlier", "a year ago" beside a quarter's figures are that quarter the year before; "ago" is never counted from a year that was told. */
function aYearBefore(context: TimeContext, ago = false): Reading {
  const { published } = context;
  const term = context.reported ?? context.term;
  const anchor = context.span;
  // "4 tonnes in 2024 and 3 the year before": a year that was told after the quarter is what it is counted from.
  const near = anchor !== null && anchor.span[0] >= (context.words[0]?.start ?? 0);
  if (
    !ago &&
    near &&
    anchor.period.granularity === "year" &&
    (term === null || anchor.span[0] > term.span[0])
  ) {
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
    words: "COUNT unit:UNIT|UNITS [-] and [-] a [-] half ago",
    example: "It left a decade and a half ago.",
    read: (p, c) => away((countOf(p) ?? Number.NaN) + 0.5, unitOf(p), true, c),
  },
  {
    words: "COUNT unit:UNIT|UNITS ago [on] (WEEKDAY / today / which:this|last|next unit:week|month)",
    example: "It left three years ago this month.",
    read: (p, c) => agoFrom(p, c),
  },
  {
    words: "(some time / a [very] short|long time|while / a while / long) ago",
    example: "It left some time ago.",
    // "not that long ago" says how long, not when.
    read: (_, c) =>
      /^(?:that|so|too|how)$/.test(c.words[c.from - 1]?.lower ?? "")
        ? null
        : openPast("PAST_REF", c.published),
  },
  {
    words:
      "[more|less than / about|around|nearly|almost|over|some / at least] COUNT [more|million|billion] unit:UNIT|UNITS [or so] ago",
    example: "It left three weeks ago.",
    read: (p, c) => {
      // "65 million years ago": before every calendar.
      if (/^[mb]illion$/.test(c.words[(p["unit"]?.from ?? 1) - 1]?.lower ?? ""))
        return vague("DATE", "PAST_REF");
      const unit = unitOf(p);
      const count = countOf(p);
      const month = c.span?.period.granularity === "month" && c.span.span[0] >= (c.words[0]?.start ?? 0);
      // "Sales in October rose 4% from a year ago": from that October.
      const compared = month && /^(?:from|than|over)$/.test(c.words[c.from - 1]?.lower ?? "");
      if (
        unit === "year" &&
        count === 1 &&
        c.words[c.from]?.lower === "a" &&
        ((c.reported ?? c.term) !== null || compared)
      )
        return aYearBefore(c, true);
      return away(count, unit, true, c);
    },
  },
  {
    words: "unit:UNITS ago",
    example: "It left years ago.",
    read: (p, c) => ({ ...openPast(durationOf(null, unitOf(p)), c.published), type: "DATE" }),
  },
  {
    words: "unit:UNITS later|afterward|afterwards|thereafter|earlier",
    example: "It was towed out on May 3 and sank hours later.",
    // How many, nobody says: no day can be counted.
    read: (p) => vague("DATE", durationOf(null, unitOf(p))),
  },
  {
    words: "[about|around|nearly|almost|over|some] COUNT unit:UNIT|UNITS earlier|before|previously",
    example: "Output was 4 tonnes in the third quarter and 3 a year earlier.",
    read: (p, c) => {
      // "three weeks before the vote" is a distance, and "before" no part of it.
      if (c.words[c.to - 1]?.lower === "before" && !endsClause(c)) return null;
      return apart(countOf(p), unitOf(p), true, c);
    },
  },
  {
    words: "the unit:year|month|week before",
    example: "Output was 4 tonnes in 2024 and 3 the year before.",
    read: (p, c) => (endsClause(c) ? apart(1, unitOf(p), true, c) : null),
  },
  {
    words: "the unit:year|month|week after",
    example: "It was built in 2020 and sold the year after.",
    read: (p, c) => (endsClause(c) ? apart(1, unitOf(p), false, c) : null),
  },
  {
    words:
      "[more|less than / about|around|nearly|almost|over|some / at least] COUNT unit:UNIT|UNITS later|after|thereafter",
    example: "It was towed out on May 3 and sank two days later.",
    read: (p, c) => {
      if (c.words[c.to - 1]?.lower === "after") return null;
      return apart(countOf(p), unitOf(p), false, c);
    },
  },
  {
    words: "[about|around|just|only] COUNT unit:UNIT|UNITS (from now|today|tomorrow / hence)",
    example: "It leaves five days from now.",
    read: (p, c) => {
      const last = c.words[c.to - 1]?.lower;
      const [count, day] = [countOf(p), c.published];
      if (last !== "today" && last !== "tomorrow") return away(count, unitOf(p), false, c);
      if (count === null || !Number.isInteger(count)) return null;
      if (day === null) return vague("DATE", null, "day");
      // "a week from today" is that day, and not its week.
      const on = shiftDay(day, unitOf(p), count);
      return on === null ? null : fromPublication(dayPeriod(addDays(on, last === "tomorrow" ? 1 : 0)));
    },
  },
  {
    words: "COUNT unit:UNIT|UNITS from WEEKDAY",
    example: "It leaves a week from Friday.",
    read: (p, c) => {
      if (c.published === null) return vague("DATE", null);
      const start = weekdayNear(p["weekday"]?.value ?? 0, "", c.published, true);
      const day = shiftDay(start, unitOf(p), Math.round(countOf(p) ?? 0));
      return day === null || countOf(p) === null ? null : fromPublication(dayPeriod(day));
    },
  },
  {
    words: "COUNT unit:day|days|week|weeks|month|months|year|years",
    example: "It will be scrapped in five years.",
    read: (p, c) =>
      isAfter(c)
        ? away(countOf(p), (c.words[p["unit"]?.from ?? c.from]?.entry?.unit ?? "day") as Unit, false, c)
        : null,
  },
  {
    words: "COUNT unit:UNIT|UNITS ['|'s] time",
    example: "It leaves in two weeks' time.",
    read: (p, c) =>
      /^'/.test(c.words[c.to - 2]?.lower ?? "") && c.words[c.from - 1]?.lower === "in"
        ? away(countOf(p), unitOf(p), false, c)
        : null,
  },
  {
    words: "[the] day|week|month|year [-] earlier|ago",
    example: "It was less than the year-earlier output.",
    read: (_, c) => {
      const unit =
        c.words.slice(c.from, c.to).find((word) => word.entry?.unit !== undefined)?.entry?.unit ?? "year";
      return unit === "year" ? aYearBefore(c, c.words[c.to - 1]?.lower === "ago") : away(1, unit, true, c);
    },
  },
];

/**
 * "will be scrapped in five years": when, counted from publication. "The first in five years" and "built in five years" are lengths, and
 * where "will" stands before "more in five years than" too.
 */
function isAfter(context: TimeContext): boolean {
  const { words, from, to, given } = context;
  if (given || words[from - 1]?.lower !== "in" || !isPlainFuture(context)) return false;
  const after = words[to];
  if (after !== undefined && !/^(?:[.,;)"]|--|when|as|and|but|if|once|unless)$/.test(after.lower))
    return false;
  for (let at = from - 2; at >= Math.max(0, from - 8); at--) {
    const lower = words[at]?.lower ?? "";
    if (/^(?:first|last|only|most|least|more|fewer|less|best|worst|time|times|since)$/.test(lower))
      return false;
    if (lower.length > 4 && lower.endsWith("est")) return false;
    // "second", "third visit in two years"
    if (((words[at]?.bits ?? 0) & Kind.ORD) !== 0) return false;
  }
  return true;
}

/** "a week ago Friday", "ten years ago this month": that day, week or month, so far back. */
function agoFrom(parts: Parts, context: TimeContext): Reading | null {
  const { published, words, to } = context;
  const count = countOf(parts);
  if (count === null) return null;
  if (published === null) return vague("DATE", null);
  const length = words[parts["count"]?.to ?? 0]?.entry?.unit ?? "year";
  const weekday = parts["weekday"]?.value;
  const which = parts["which"]?.lower;
  const by = which === "last" ? -1 : which === "next" ? 1 : 0;
  const named = (words[to - 1]?.entry?.unit ?? "day") as Unit;
  const from =
    weekday === undefined ? shiftDay(published, named, by) : weekdayNear(weekday, "", published, false);
  if (from === null) return null;
  const day = Number.isInteger(count) ? shiftDay(from, length, -count) : null;
  if (day === null) return null;
  // "five years ago on Friday": the same date, not the same weekday.
  const period = unitPeriod(named, day, 0);
  return period === null ? null : fromPublication(period);
}

/** "two days before" with nothing after it is a time; before a noun or clause it is a distance. */
const endsClause = ({ words, to }: TimeContext): boolean => {
  const after = words[to];
  return after === undefined || /^(?:[,.;:)"]|--|and|but|when|in|at|on|to|as)$/.test(after.lower);
};
