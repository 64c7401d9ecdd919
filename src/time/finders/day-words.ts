import { addDays } from "../calendar.ts";
import type { TimeContext } from "../context.ts";
import type { Form, Reading } from "../form.ts";
import { dayPeriod, within } from "../periods.ts";
import { fromPublication, fromText, vague } from "../readings.ts";
import { toldDay } from "../told-day.ts";
import { PART_CODES } from "./weekdays.ts";

function fromToday(by: number, part: string | undefined, { published }: TimeContext): Reading {
  const type = part === undefined ? "DATE" : "TIME";
  const granularity = part === undefined ? "day" : "part-of-day";
  if (published === null || !within(published, by)) return vague(type, null, granularity);
  const day = addDays(published, by);
  return fromPublication(dayPeriod(day), {
    type,
    timex: day + (part === undefined ? "" : (PART_CODES[part] ?? "")),
    granularity,
  });
}

/** "the next day": counted from the day that the text told of last; where it told of none, there is nothing to count from. */
function fromDay(by: number, part: string | undefined, context: TimeContext): Reading {
  const day = toldDay(context);
  const type = part === undefined ? "DATE" : "TIME";
  const granularity = part === undefined ? "day" : "part-of-day";
  if (day === null || !within(day.period.earliest, by)) return vague(type, null, granularity);
  const at = addDays(day.period.earliest, by);
  return fromText(dayPeriod(at), day.span, {
    type,
    timex: at + (part === undefined ? "" : (PART_CODES[part] ?? "")),
    granularity,
  });
}

/** "USA Today", "Russia Today": a name right before, and a capital. */
function inName({ words, from }: TimeContext): boolean {
  const [before, word] = [words[from - 1], words[from]];
  return (
    word?.capital === true &&
    before?.capital === true &&
    before.bits === 0 &&
    !/^(?:the|but|and|until|from|since|for|in|on|by)$/.test(before.lower)
  );
}

/** "today's youth", "in today's world": of these days, and of no day. */
const isOfTheseDays = ({ words, from, to }: TimeContext): boolean =>
  to === from + 1 &&
  words[to]?.lower === "'s" &&
  [to + 1, to + 2].some((at) => THESE_DAYS.test(words[at]?.lower ?? ""));
const THESE_DAYS =
  /^(?:youth|world|society|generation|standards|children|kids|teenagers|teens|parents|consumers|computers|smartphones|technology|women|men|families|culture|environment)$/;

export const dayWords: readonly Form[] = [
  {
    words: "[earlier|later|early|late] today",
    example: "It left today.",
    read: (_, c) => (inName(c) || isOfTheseDays(c) ? null : fromToday(0, undefined, c)),
  },
  {
    words: "[late|earlier|early|later] yesterday [part:morning|afternoon|evening|night]",
    example: "It left yesterday morning.",
    read: (p, c) => (inName(c) ? null : fromToday(-1, p["part"]?.lower, c)),
  },
  {
    words: "[early|late] tomorrow [part:morning|afternoon|evening|night]",
    example: "It leaves tomorrow.",
    // "a better tomorrow" is none.
    read: (p, c) =>
      inName(c) || /^(?:a|our|better|brighter|new)$/.test(c.words[c.from - 1]?.lower ?? "")
        ? null
        : fromToday(1, p["part"]?.lower, c),
  },
  {
    words: "the day after tomorrow",
    example: "It leaves the day after tomorrow.",
    read: (_, c) => fromToday(2, undefined, c),
  },
  {
    words: "the day before yesterday",
    example: "It left the day before yesterday.",
    read: (_, c) => fromToday(-2, undefined, c),
  },
  {
    words: "third:early|mid|late [-] part:morning|afternoon|evening word:yesterday|today|tomorrow",
    example: "It left in mid-afternoon yesterday.",
    read: (p, c) => {
      const word = p["word"]?.lower;
      return fromToday(word === "yesterday" ? -1 : word === "tomorrow" ? 1 : 0, p["part"]?.lower, c);
    },
  },
  {
    words: "[late|early] last part:night|evening",
    example: "It left last night.",
    read: (p, c) => fromToday(-1, p["part"]?.lower, c),
  },
  { words: "[later] tonight", example: "It leaves tonight.", read: (_, c) => fromToday(0, "night", c) },
  {
    words: "overnight",
    example: "It left overnight.",
    read: (_, c) => (inName(c) ? null : fromToday(0, "night", c)),
  },
  {
    words: "[earlier|later|early|late] this part:morning|afternoon|evening",
    example: "It left this morning.",
    read: (p, c) => fromToday(0, p["part"]?.lower, c),
  },
  {
    words: "the next|following|very part:day|morning|evening|night|afternoon",
    example: "It was towed out on May 3 and sank the next day.",
    read: (p, c) => fromDay(1, partOnly(p["part"]?.lower), c),
  },
  {
    words: "[earlier|later] that [same|very] part:day|morning|evening|night|afternoon",
    example: "It was towed out on May 3 and sank later that day.",
    read: (p, c) => fromDay(0, partOnly(p["part"]?.lower), c),
  },
  {
    words: "later|earlier|early|late in the day",
    example: "It was towed out on May 3 and sank later in the day.",
    read: (_, c) => (c.day === null ? fromToday(0, undefined, c) : fromDay(0, undefined, c)),
  },
  {
    words: "the day",
    example: "the day",
    given: true,
    read: (_, c) => (c.day === null ? null : fromDay(0, undefined, c)),
  },
  {
    words: "[the] ORD day",
    example: "the second day",
    given: true,
    read: (_, c) => (c.day === null ? fromToday(0, undefined, c) : fromDay(0, undefined, c)),
  },
  {
    words: "the ORD day",
    example: "It is the second day of the talks.",
    // "On the second day of the talks" leaves open when that was.
    read: (_, c) =>
      /^(?:is|'s)$/.test(c.words[c.from - 1]?.lower ?? "") && c.words[c.to]?.lower === "of"
        ? fromToday(0, undefined, c)
        : null,
  },
  {
    words: "the same|very day",
    example: "It was towed out on May 3 and sank the same day.",
    // "on the same day of the ruling", "the same day that he left": the day of what follows.
    read: (_, c) =>
      !c.given && /^(?:of|as|that|when)$/.test(c.words[c.to]?.lower ?? "")
        ? vague("DATE", null, "day")
        : fromDay(0, undefined, c),
  },
  {
    words:
      "(the previous|preceding part:day|evening|night|morning|afternoon / the day before / the part:night before / the day earlier)",
    example: "It sank on May 4; it had been towed out the previous day.",
    read: (p, c) => before(partOnly(p["part"]?.lower), c),
  },
];

const partOnly = (part: string | undefined): string | undefined => (part === "day" ? undefined : part);

/** "the day before" something that is told is no time of its own. */
function before(part: string | undefined, context: TimeContext): Reading | null {
  const { words, to, day } = context;
  const after = words[to];
  if (
    words[to - 1]?.lower === "before" &&
    after !== undefined &&
    !/^(?:[,.;:)"]|--|and|but|in|at|on)$/.test(after.lower)
  )
    return null;
  if (day !== null) return fromDay(-1, part, context);
  return fromToday(-1, part, context);
}
