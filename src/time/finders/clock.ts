import { addDays, type Day } from "../calendar.ts";
import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { modifierAt } from "../modifiers.ts";
import { datePeriod, dayPeriod } from "../periods.ts";
import { fromPublication, fromText, stated, vague } from "../readings.ts";
import { direction } from "../tense.ts";
import { offsetOf, offsetText } from "../zones.ts";
import { yearless } from "./full-dates.ts";
import { weekdayNear } from "./weekdays.ts";

const two = (n: number): string => String(n).padStart(2, "0");

/** Hours and minutes of the day; null where there is no such clock. */
function clockOf(parts: Parts): string | null {
  const named = parts["named"]?.lower;
  if (named === "noon" || named === "midday") return "12:00";
  // TimeML takes midnight for the end of its day.
  if (named === "midnight") return "24:00";
  let hour = parts["hour"]?.value ?? parts["count"]?.value ?? -1;
  const minute = parts["minute"]?.value ?? 0;
  const half = parts["half"]?.lower.replaceAll(".", "");
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  if (half === "pm" && hour < 12) hour += 12;
  if (half === "am" && hour === 12) hour = 0;
  return hour < 0 || hour > 24 || minute > 59 ? null : `${two(hour)}:${two(minute)}`;
}

/** The day that the clock belongs to: named beside it, else the day of the sentence, else of publication. */
function dayFor(parts: Parts, context: TimeContext): Reading | null {
  const { published } = context;
  const month = parts["month"]?.value;
  if (month !== undefined) {
    const day = (parts["day"] ?? parts["ord"])?.value ?? 0;
    const year = parts["year"]?.value;
    if (year === undefined) return yearless(month, day, context);
    const period = datePeriod(year, month, day);
    return period === null ? null : stated(period);
  }
  if (published === null)
    return parts["weekday"] === undefined && context.day !== null && sameSentence(context)
      ? fromText(context.day.period, context.day.span)
      : vague("TIME", null);
  const word = parts["word"]?.lower;
  if (word !== undefined)
    return fromPublication(
      dayPeriod(addDays(published, word === "yesterday" ? -1 : word === "tomorrow" ? 1 : 0)),
    );
  if (parts["weekday"] !== undefined) {
    const lead = parts["lead"]?.lower ?? "";
    return fromPublication(
      dayPeriod(
        weekdayNear(parts["weekday"].value, lead, published, lead === "" && direction(context) === "ahead"),
      ),
    );
  }
  if (context.day !== null && sameSentence(context)) return fromText(context.day.period, context.day.span);
  const weekday = weekdayAfter(context);
  if (weekday !== null)
    return fromPublication(dayPeriod(weekdayNear(weekday, "", published, direction(context) === "ahead")));
  return fromPublication(dayPeriod(published));
}

/** "10:35 a.m. (0735 GMT) Friday": the day that stands behind another zone's clock. */
function weekdayAfter({ words, to }: TimeContext): number | null {
  if (words[to]?.lower !== "(") return null;
  for (let at = to + 1; at < to + 8; at++)
    if (words[at]?.lower === ")") return words[at + 1]?.entry?.weekday ?? null;
  return null;
}

const sameSentence = ({ day, words }: TimeContext): boolean =>
  day !== null && day.span[0] >= (words[0]?.start ?? 0);

function at(parts: Parts, context: TimeContext): Reading | null {
  const clock = clockOf(parts);
  if (clock === null) return null;
  const zone = zoneOf(parts, context);
  const day = dayFor(parts, context);
  if (day === null) return null;
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

function zoneOf(parts: Parts, context: TimeContext): Reading["zone"] {
  const letters = parts["zone"]?.lower;
  if (letters === undefined)
    return parts["local"] === undefined ? null : { name: "local", offset: null, basis: "stated" };
  const day: Day | null = context.day?.period.earliest ?? context.published;
  const offset = offsetOf(letters, day);
  return {
    name: letters.toUpperCase(),
    offset: offset === null ? null : offsetText(offset),
    basis: "stated",
  };
}

/** Bare "21:15" may as well be a score or a ratio: it is a time where the words around it say so. */
function isClock({ words, from, to }: TimeContext, parts: Parts): boolean {
  const before = words[from - 1]?.lower ?? "";
  const [first, after] = [words[from], words[to]];
  if (first?.joined === true && words[from - 1] !== undefined && !/^[("'-]$/.test(before)) return false;
  if (
    after?.joined === true &&
    /^[:/.-]$/.test(after.lower) &&
    (words[to + 1]?.number ?? -1) >= 0 &&
    words[to + 1]?.joined === true
  )
    return false;
  if (
    parts["half"] !== undefined ||
    parts["zone"] !== undefined ||
    parts["local"] !== undefined ||
    parts["named"] !== undefined
  )
    return true;
  return (
    /^(?:at|by|from|until|till|before|after|since|around|about|between|to|and)$/.test(before) &&
    parts["minute"] !== undefined &&
    words[from + 2]?.digits === 2
  );
}

const DAY =
  "[,] [on] [of] ( [lead:last|next|this] WEEKDAY [,] MONTH day:DAY|ORD [[,] YEAR] / MONTH day:DAY|ORD [[,] YEAR] / [lead:last|next|this] WEEKDAY / word:today|yesterday|tomorrow )";
const ZONE = "zone:ZONE / local:local [time] / ( zone:ZONE )";
const HALF = "half:am|a.m.|a.m|pm|p.m.|p.m";

export const clock: readonly Form[] = [
  {
    words: `[around] hour:DIGITS [~:|. ~minute:DIGITS [~:|. ~DIGITS]] ${HALF} [${ZONE}] [${DAY}]`,
    example: "They met at 3:30 p.m. EST on Monday.",
    read: (p, c) => (isClock(c, p) ? at(p, c) : null),
  },
  {
    words: `[around] hour:DIGITS ~: minute:DIGITS [~: DIGITS] [hours|hrs] [${ZONE}] [${DAY}]`,
    example: "They met at 15:30 KST on Monday.",
    read: (p, c) => (isClock(c, p) ? at(p, c) : null),
  },
  {
    words: `clock:DIGITS [hours|hrs] [local:local [time]] [zone:ZONE] [${DAY}]`,
    example: "They met at 0620 GMT.",
    read: (p, c) => {
      const word = c.words[c.from];
      if (word?.digits !== 4 || !isClock(c, p)) return null;
      if (p["zone"] === undefined && p["local"] === undefined) return null;
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
    words: `[around|about|shortly] hour:DIGITS|NUMBER o ~' ~clock [half:am|a.m.|pm|p.m. / in the day:morning|afternoon|evening] [${ZONE}] [${DAY}]`,
    example: "They met at 5 o'clock.",
    read: (p, c) => at({ ...p, day: undefined, named: undefined }, c),
  },
  {
    words: `named:noon|midday|midnight [${ZONE}] [${DAY}]`,
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
