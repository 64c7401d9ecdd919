import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { modifierAt } from "../modifiers.ts";
import { dayPeriod } from "../periods.ts";
import { fromPublication, fromText, vague } from "../readings.ts";
import { CLOCK_DAY, dayOfClock } from "./day-of-clock.ts";
import { ISO_ZONE, ZONE, zoneOfClock } from "./zone-of-clock.ts";

const two = (n: number): string => String(n).padStart(2, "0");

/** Before or after noon: "a.m.", "p.m.", "in the afternoon", "at night". */
function halfOf(parts: Parts, hour: number): string | undefined {
  // "15:30 Thursday afternoon" needs no half.
  const part =
    parts["part"]?.lower ?? (hour <= 12 && parts["half"] === undefined ? parts["ofDay"]?.lower : undefined);
  if (part === undefined) return parts["half"]?.lower.replaceAll(".", "");
  if (part === "night") return hour > 5 && hour < 12 ? "pm" : "am";
  return part === "morning" ? "am" : "pm";
}

/** Hours and minutes of the day; null where there is no such clock. */
function clockOf(parts: Parts): string | null {
  const named = parts["named"]?.lower;
  if (named === "noon" || named === "midday") return "12:00";
  // TimeML takes midnight for the end of its day.
  if (named === "midnight") return "24:00";
  let hour = parts["hour"]?.value ?? -1;
  const minute = parts["minute"]?.value ?? 0;
  const half = halfOf(parts, hour);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  if (half === "pm" && hour < 12) hour += 12;
  if (half === "am" && hour === 12) hour = 0;
  return hour < 0 || hour > 24 || minute > 59 ? null : `${two(hour)}:${two(minute)}`;
}

/** "half past five", "ten to nine": only after a word that leads to an hour, and in fives, for scores and shares look alike. */
function besideHour(parts: Parts, context: TimeContext): Reading | null {
  const { minute, hour, way } = parts;
  if (minute === undefined || hour === undefined || !LEADS.test(context.words[context.from - 1]?.lower ?? ""))
    return null;
  const minutes = { half: 30, quarter: 15 }[minute.lower] ?? minute.value;
  const past = way?.lower === "past" || way?.lower === "after";
  if (minutes % 5 !== 0 || minutes < 5 || minutes > 30 || hour.value < 1 || hour.value > 12) return null;
  // "winds at 5 to 10": in figures, or before what is counted, only with a half of the day.
  const sure = (parts["half"] ?? parts["part"] ?? parts["zone"]) !== undefined;
  const next = context.words[context.to];
  // "from five to three a week" is a number of things too.
  const counted = next !== undefined && /^(?:[a-z]{3,}s|an?|per|each|every)$/.test(next.lower);
  if (!past && (minutes === 30 || (!sure && (counted || (context.words[minute.from]?.number ?? -1) >= 0))))
    return null;
  const whole = past ? hour.value : hour.value === 1 ? 12 : hour.value - 1;
  return at(
    {
      ...parts,
      hour: { ...hour, value: whole },
      minute: { ...minute, value: past ? minutes : 60 - minutes },
    },
    context,
  );
}

function at(parts: Parts, context: TimeContext): Reading | null {
  const clock = clockOf(parts);
  if (clock === null) return null;
  const day = dayOfClock(parts, context);
  if (day === null) return null;
  const zone = zoneOfClock(parts, context, day.earliest === null ? null : `${day.earliest}T${clock}`);
  const granularity = parts["minute"] === undefined ? "hour" : "minute";
  if (day.earliest === null) return { ...vague("TIME", `XXXX-XX-XXT${clock}`, granularity), zone };
  return {
    ...day,
    type: "TIME",
    timex: `${day.earliest}T${clock}`,
    granularity,
    zone,
    modifier: modifierAt(context.words, context.from),
  };
}

/** What leads to an hour alone; "and" and "to" lead to scores and shares too. */
const LEADS = /^(?:at|by|from|until|till|before|after|since|around|about)$/;
const AT = /^(?:at|by|from|until|till|before|after|since|around|about|between|to|and)$/;

/** Bare "21:15" may as well be a score or a ratio: it is a time where the words around it say so. */
function isClock({ words, from, to }: TimeContext, parts: Parts): boolean {
  const before = words[from - 1]?.lower ?? "";
  const [first, after] = [words[from], words[to]];
  if (first?.joined === true && words[from - 1] !== undefined && !/^[("'-]$/.test(before)) return false;
  if (
    parts["half"] === undefined &&
    after?.joined === true &&
    /^[:/.-]$/.test(after.lower) &&
    (words[to + 1]?.number ?? -1) >= 0 &&
    words[to + 1]?.joined === true
  )
    return false;
  if (
    parts["half"] !== undefined ||
    parts["ofDay"] !== undefined ||
    parts["zone"] !== undefined ||
    parts["local"] !== undefined ||
    parts["place"] !== undefined ||
    parts["named"] !== undefined
  )
    return true;
  return AT.test(before) && parts["minute"] !== undefined && words[from + 2]?.digits === 2;
}

const HALF = "half:am|a.m.|a.m|pm|p.m.|p.m";

const PART =
  "( in the part:morning|afternoon|evening / at part:night / this part:morning|afternoon|evening )";

export const clock: readonly Form[] = [
  {
    words: `[around] hour:DIGITS [~:|. ~minute:DIGITS [~:|. ~DIGITS]] ${HALF} [${ZONE} / place:eastern|central|mountain|pacific] [${CLOCK_DAY}]`,
    example: "They met at 3:30 p.m. EST on Monday.",
    read: (p, c) => (isClock(c, p) ? at(p, c) : null),
  },
  {
    words: `[around] hour:DIGITS ~: minute:DIGITS [~: DIGITS] [hours|hrs] [${ZONE}] [${CLOCK_DAY}]`,
    example: "They met at 15:30 KST on Monday.",
    read: (p, c) => (isClock(c, p) ? at(p, c) : null),
  },
  {
    words: `[around] hour:DIGITS ~h ~minute:DIGITS [${ZONE}] [${CLOCK_DAY}]`,
    example: "They met at 15h30 on Monday.",
    read: (p, c) =>
      c.words[p["minute"]?.from ?? c.from]?.digits === 2 && AT.test(c.words[c.from - 1]?.lower ?? "")
        ? at(p, c)
        : null,
  },
  {
    words: `[around] hour:DIGITS ~. ~minute:DIGITS [hours|hrs] [${ZONE}] [${CLOCK_DAY}]`,
    example: "They met at 15.30 GMT.",
    // "14.30" is a rate or a distance until a zone says that it is a clock.
    read: (p, c) =>
      c.words[p["minute"]?.from ?? c.from]?.digits === 2 &&
      (p["zone"] ?? p["local"] ?? p["place"]) !== undefined
        ? at(p, c)
        : null,
  },
  {
    words: `clock:DIGITS [hours|hrs] [${ZONE}] [${CLOCK_DAY}]`,
    example: "They met at 0620 GMT.",
    read: (p, c) => {
      const word = c.words[c.from];
      if (word?.digits !== 4) return null;
      const hours =
        /^(?:hours|hrs)$/.test(c.words[c.from + 1]?.lower ?? "") && AT.test(c.words[c.from - 1]?.lower ?? "");
      if (!hours && !(isClock(c, p) && (p["zone"] ?? p["local"] ?? p["place"]) !== undefined)) return null;
      const value = word.number;
      return at(
        {
          ...p,
          hour: { value: Math.floor(value / 100), lower: "", from: c.from, to: c.from + 1 },
          minute: { value: value % 100, lower: "", from: c.from, to: c.from + 1 },
        },
        c,
      );
    },
  },
  {
    words: `[around|about|shortly] hour:DIGITS|NUMBER o ~' ~clock [${HALF} / ${PART}] [${ZONE}] [${CLOCK_DAY}]`,
    example: "They met at 5 o'clock.",
    read: (p, c) => at({ ...p, named: undefined }, c),
  },
  {
    words: `hour:DIGITS|NUMBER ${PART} [${ZONE}] [${CLOCK_DAY}]`,
    example: "They met at 6 in the evening.",
    read: (p, c) => {
      const hour = p["hour"]?.value ?? 0;
      return AT.test(c.words[c.from - 1]?.lower ?? "") && hour >= 1 && hour <= 12 ? at(p, c) : null;
    },
  },
  {
    words: `minute:half|quarter|DIGITS|NUMBER [minutes] way:past|after|to|before hour:DIGITS|NUMBER [${HALF} / ${PART}] [${ZONE}] [${CLOCK_DAY}]`,
    example: "They met at half past five.",
    read: (p, c) => besideHour(p, c),
  },
  {
    words: `a minute:quarter way:past|after|to|before hour:DIGITS|NUMBER [${HALF} / ${PART}] [${ZONE}] [${CLOCK_DAY}]`,
    example: "They met at a quarter to six.",
    read: (p, c) => besideHour(p, c),
  },
  {
    words: `YEAR ~- month:DIGITS ~- day:DIGITS [~t] hour:DIGITS ~: ~minute:DIGITS [~: ~DIGITS [~. ~DIGITS]] [${ISO_ZONE} / ${ZONE}]`,
    example: "It left at 2025-12-24T09:30+09:00.",
    read: (p, c) => at(p, c),
  },
  {
    words: `named:noon|midday|midnight [${ZONE}] [${CLOCK_DAY}]`,
    example: "They met at noon.",
    read: (p, c) =>
      c.words[c.from - 1]?.lower === "high" ||
      (c.words[c.from]?.capital === true &&
        c.words[c.to]?.capital === true &&
        p["weekday"] === undefined &&
        p["month"] === undefined &&
        p["zone"] === undefined)
        ? null
        : at(p, c),
  },
  {
    words: "(this / the / early in the / late in the) part:morning|afternoon|evening",
    example: "It left in the morning.",
    read: (p, c) => (c.words[c.from]?.lower === "this" ? null : partOfDay(p, c)),
  },
  {
    words: "third:mid|early|late [-] part:morning|afternoon|evening",
    example: "It left in mid-afternoon.",
    read: (p, c) => partOfDay(p, c),
  },
];

const CODES: Readonly<Record<string, string>> = { morning: "TMO", afternoon: "TAF", evening: "TEV" };

function partOfDay(parts: Parts, context: TimeContext): Reading | null {
  const { words, to } = context;
  // "the evening show", "the morning of the launch": of something else.
  const after = words[to];
  if (
    after !== undefined &&
    !/^(?:[.,;:)"]|--|and|or|but|in|on|at|to|after|before|when|as|with|for|that|he|she|it|they|we)$/.test(
      after.lower,
    )
  )
    return null;
  const code = CODES[parts["part"]?.lower ?? ""] ?? "";
  const anchor = context.day;
  if (anchor !== null)
    return fromText(anchor.period, anchor.span, {
      type: "TIME",
      timex: anchor.period.earliest + code,
      granularity: "part-of-day",
    });
  if (context.published === null) return vague("TIME", null, "part-of-day");
  return fromPublication(dayPeriod(context.published), {
    type: "TIME",
    timex: context.published + code,
    granularity: "part-of-day",
  });
}
