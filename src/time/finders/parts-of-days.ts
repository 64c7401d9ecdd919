import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { vague } from "../readings.ts";
import { DAY, dayOfClock } from "./day-of-clock.ts";
import { PART_CODES } from "./weekdays.ts";

/** TimeML's part of the day for light and dark, and for the hours after midnight. */
const CODES: Readonly<Record<string, string>> = {
  ...PART_CODES,
  dawn: "TMO",
  daybreak: "TMO",
  sunrise: "TMO",
  hours: "TMO",
  dusk: "TEV",
  sunset: "TEV",
  nightfall: "TNI",
};

function partOfDay(parts: Parts, context: TimeContext): Reading | null {
  const day = dayOfClock(parts, context);
  if (day === null) return null;
  const code = CODES[parts["part"]?.lower ?? ""] ?? "";
  if (day.earliest === null) return vague("TIME", null, "part-of-day");
  return { ...day, type: "TIME", timex: day.earliest + code, granularity: "part-of-day" };
}

const AT = /^(?:at|by|before|after|around|about|since|until|till|from)$/;

export const partsOfDays: readonly Form[] = [
  {
    words: `[the] [early|late] part:morning|afternoon|evening|night ${DAY}`,
    example: "It left on the morning of December 24.",
    read: (p, c) => {
      const joint = c.words.slice(c.from, c.to).some(({ lower }) => lower === "of" || lower === "on");
      // "in the night Friday" is two times, or none.
      return joint && c.words[c.from]?.lower === "the" ? partOfDay(p, c) : null;
    },
  },
  {
    words: `[the] (early|small|wee|predawn|late / pre - dawn / [early] morning) part:hours ${DAY} [morning]`,
    example: "It left in the early hours of Thursday.",
    // "the late hours of Thursday" are those of its night.
    read: (p, c) => {
      const late = c.words.slice(c.from, c.from + 2).some(({ lower }) => lower === "late");
      const { hours, ...rest } = p;
      void hours;
      return partOfDay(late ? { ...rest, part: { value: 0, lower: "night", from: c.from, to: c.to } } : p, c);
    },
  },
  {
    words: `part:overnight ${DAY}`,
    example: "It left overnight on Thursday.",
    read: (p, c) => partOfDay(p, c),
  },
  {
    words: "[the] early|small|wee part:hours of (the|this morning)",
    example: "It left in the early hours of the morning.",
    read: (p, c) => partOfDay(p, c),
  },
  {
    words: `part:dawn|daybreak|sunrise|dusk|sunset|nightfall [${DAY}]`,
    example: "It left at dawn on Thursday.",
    read: (p, c) => (AT.test(c.words[c.from - 1]?.lower ?? "") ? partOfDay(p, c) : null),
  },
];
