import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import type { Unit } from "../lexicon.ts";
import { inWhole, shiftDay } from "../periods.ts";
import { durationOf, openAhead, openPast, vague } from "../readings.ts";

const unitOf = (parts: Parts): Unit => ((parts["unit"] ?? parts["units"])?.lower ?? "day") as Unit;
const BACK = new Set(["last", "past", "previous", "preceding"]);
const SMALLEST = new Set<Unit>(["second", "minute", "hour"]);
const PARTS_OF_DAY = new Set<Unit>(["night", "morning", "afternoon", "evening"]);

/** "the past three months": a length that ends with publication; "the next three months" begins with it. */
export function runningTo(count: number | null, unit: Unit, back: boolean, context: TimeContext): Reading {
  const reading = vague("DURATION", durationOf(count, unit));
  const { published } = context;
  if (published === null || count === null)
    return count === null && published !== null
      ? back
        ? openPast(reading.timex, published, "DURATION")
        : openAhead(reading.timex, published, "DURATION")
      : reading;
  const whole = inWhole(unit, count);
  const other = shiftDay(published, whole.unit, back ? -whole.count : whole.count);
  if (other === null) return reading;
  const [earliest, latest] = back ? [other, published] : [published, other];
  return {
    ...reading,
    earliest,
    latest,
    basis: "relative-to-publication",
    bounds: { earliest: "relative-to-publication", latest: "relative-to-publication" },
  };
}

export const lengthsBeside: readonly Form[] = [
  {
    words:
      "[at least] [the] lead:last|past|next|coming|previous|preceding|following|first|final|latest [or so] [few:few|several|couple [of]] COUNT [more] unit:UNITS|UNIT [or so]",
    example: "It grew over the past three years.",
    read: (p, c) => lengthBeside(p, c),
  },
  {
    words: "the lead:past|last|next ( unit:hour / part:half - unit:hour / part:half unit:hour )",
    example: "It has grown over the past half hour.",
    // "the last hour of the show"
    read: (p, c) =>
      c.words[c.to]?.lower === "of"
        ? null
        : runningTo(p["part"] === undefined ? 1 : 0.5, "hour", BACK.has(p["lead"]?.lower ?? ""), c),
  },
  {
    words: "[the] lead:last|past|next|coming|previous unit:UNIT and a half",
    example: "It grew over the past year and a half.",
    read: (p, c) => runningTo(1.5, unitOf(p), BACK.has(p["lead"]?.lower ?? ""), c),
  },
  {
    words:
      "[the] lead:last|past|next|coming|recent|previous [few:few|several|couple [of]] [weeks and] unit:UNITS [or so]",
    example: "It grew in recent years.",
    read: (p, c) => severalBeside(p, c),
  },
  {
    words: "[the] lead:first|early|final|closing unit:hours|days|weeks|months|years",
    example: "It froze in the first hours of the war.",
    read: (_, c) =>
      c.words[c.from]?.lower !== "the"
        ? null
        : vague("DURATION", durationOf(null, c.words[c.to - 1]?.entry?.unit ?? "day")),
  },
  {
    words: "[the] unit:day|days|week|weeks|month|months|years",
    example: "the weeks",
    given: true,
    read: (_, c) => bareUnit(c),
  },
  {
    words: "future unit:UNITS",
    example: "It will grow in future years.",
    read: (_, c) => openAhead("FUTURE_REF", c.published),
  },
  {
    words: "(the unit:UNITS ahead / unit:UNITS to come)",
    example: "It will grow in the weeks ahead.",
    read: (p, c) => openAhead(durationOf(null, unitOf(p)), c.published, "DURATION"),
  },
];

/** "weeks", "the day" by themselves: only where somebody says that they are a time. */
function bareUnit({ words, from, to }: TimeContext): Reading | null {
  const word = words[to - 1];
  if (word?.entry?.unit === undefined) return null;
  const many = word.lower.endsWith("s");
  if (words[from]?.lower === "the" && !many) return null;
  return vague("DURATION", durationOf(many ? null : 1, word.entry.unit));
}

const VERB_FOLLOWS = /^(?:will|'ll|would|could|should|may|might|must|can|to|not|only)$/;

function lengthBeside(parts: Parts, context: TimeContext): Reading | null {
  const unit = unitOf(parts);
  const lead = parts["lead"]?.lower ?? "";
  const { words, from, to } = context;
  const count =
    parts["few"] !== undefined
      ? parts["few"].lower === "couple"
        ? 2
        : null
      : Number.isNaN(parts["count"]?.value)
        ? null
        : (parts["count"]?.value ?? null);
  if (parts["count"]?.lower === "a" || parts["count"]?.lower === "an") return null;
  // "The talks will last three days."
  if (words[from]?.lower === "last" && VERB_FOLLOWS.test(words[from - 1]?.lower ?? "")) return null;
  if (lead === "first" || lead === "final" || lead === "latest") {
    if (words[from]?.lower !== "the" && words[from - 1]?.lower !== "in") return null;
    return vague("DURATION", durationOf(count, unit));
  }
  if (words[to]?.lower === "'") return null;
  if (lead === "last" && SMALLEST.has(unit) && count === 1) return null;
  if (lead === "following" || lead === "preceding") return vague("DURATION", durationOf(count, unit));
  if (unit === "hour" && count === 24)
    return { ...runningTo(1, "day", BACK.has(lead), context), timex: "P1D" };
  return runningTo(count, unit, BACK.has(lead), context);
}

function severalBeside(parts: Parts, context: TimeContext): Reading | null {
  const unit = unitOf(parts);
  const lead = parts["lead"]?.lower ?? "";
  if (PARTS_OF_DAY.has(unit)) return null;
  // TimeML's annotators call "recent years" a time past, and shorter ones a length.
  if (lead === "recent")
    return unit === "year" ||
      unit === "quarter" ||
      unit === "day" ||
      context.words[context.to - 2]?.lower === "and"
      ? openPast("PAST_REF", context.published)
      : openPast(durationOf(null, unit), context.published, "DURATION");
  const back = BACK.has(lead);
  if (parts["few"] === undefined) {
    if (lead === "coming" || lead === "next")
      return unit === "month" || unit === "quarter"
        ? openAhead("FUTURE_REF", context.published)
        : openAhead(durationOf(null, unit), context.published, "DURATION");
    return lead === "last" || lead === "previous" ? null : openPast("PAST_REF", context.published);
  }
  return runningTo(parts["few"].lower === "couple" ? 2 : null, unit, back, context);
}
