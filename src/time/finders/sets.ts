import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { type Unit, WEEKDAYS } from "../lexicon.ts";
import { durationOf, vague } from "../readings.ts";
import { PART_CODES } from "./weekdays.ts";

const unitOf = (parts: Parts): Unit => (parts["unit"]?.lower ?? "day") as Unit;

/** "the Harbour Daily", "The Daily Compass": names of papers. */
function inName({ words, from, to }: TimeContext): boolean {
  const word = words[from];
  // "the party daily", "a Harbour daily Compass" is a paper.
  if (words[from - 1]?.capital === true && words[to]?.capital === true) return true;
  if (word?.capital !== true) return false;
  return (
    words[to]?.capital === true ||
    (from > 0 && words[from - 1]?.capital === true) ||
    words[from - 1]?.lower === "the"
  );
}

const ADVERBS: Readonly<Record<string, string>> = {
  annually: "P1Y",
  yearly: "P1Y",
  monthly: "P1M",
  weekly: "P1W",
  daily: "P1D",
  hourly: "PT1H",
  quarterly: "P1Q",
  nightly: "P1D",
  fortnightly: "P2W",
  biweekly: "P2W",
  bimonthly: "P2M",
  biannually: "P6M",
  biennially: "P2Y",
  semiannually: "P6M",
};

/** "24 hours a day", "40 hours a week": how much of each. */
function inEach(parts: Parts, { words, from }: TimeContext): Reading | null {
  const [length, whole] = [words[parts["units"]?.from ?? 0]?.entry?.unit, unitOf(parts)];
  const before = words[from - 1];
  // "$40 hours" is none, and "two years a day" measures nothing.
  if (length === undefined || SIZES.indexOf(length) >= SIZES.indexOf(whole)) return null;
  if (before !== undefined && /^[$€£.,]$/.test(before.lower) && words[from]?.joined === true) return null;
  return vague("SET", durationOf(1, whole));
}
const SIZES: readonly Unit[] = [
  "second",
  "minute",
  "hour",
  "night",
  "day",
  "week",
  "month",
  "quarter",
  "year",
];

export const sets: readonly Form[] = [
  {
    words: "every|each [other / single] unit:UNIT",
    example: "They meet every year.",
    read: (p, c) => {
      const unit = unitOf(p);
      if (unit === "second" && c.words[c.to] !== undefined) return null;
      return vague(
        "SET",
        durationOf(
          c.words[c.from + 1]?.lower === "other" ? 2 : 1,
          unit === "night" || unit === "morning" || unit === "evening" || unit === "afternoon" ? "day" : unit,
        ),
      );
    },
  },
  {
    words: "every COUNT unit:UNITS",
    example: "They meet every two years.",
    read: (p) =>
      vague(
        "SET",
        durationOf(Number.isNaN(p["count"]?.value) ? null : (p["count"]?.value ?? null), unitOf(p)),
      ),
  },
  {
    words: "every ORD unit:day|week|month|quarter|year|hour",
    example: "They meet every third year.",
    // "every first day" is the first of each of something.
    read: (p) =>
      (p["ord"]?.value ?? 0) < 2 ? null : vague("SET", durationOf(p["ord"]?.value ?? 0, unitOf(p))),
  },
  {
    words: "COUNT UNITS a|an|per|each|every unit:day|week|month|year",
    example: "They work five days a week.",
    read: (p, c) => inEach(p, c),
  },
  {
    words: "every|each weekday",
    example: "They meet every weekday.",
    read: () => vague("SET", "XXXX-WXX"),
  },
  {
    words: "every|each WEEKDAY [part:morning|afternoon|evening|night]",
    example: "They meet every Friday.",
    read: (p) =>
      vague(
        "SET",
        `XXXX-WXX-${(p["weekday"]?.value ?? 0) === 0 ? 7 : p["weekday"]?.value}${PART_CODES[p["part"]?.lower ?? ""] ?? ""}`,
      ),
  },
  {
    words: "every|each MONTH",
    example: "They meet every May.",
    read: (p) => vague("SET", `XXXX-${String(p["month"]?.value ?? 1).padStart(2, "0")}`),
  },
  {
    words: "every|each SEASON",
    example: "They meet every spring.",
    read: (p) => vague("SET", `XXXX-${p["season"]?.lower}`),
  },
  {
    words:
      "[once|twice / COUNT times] annually|yearly|monthly|weekly|daily|hourly|nightly|fortnightly|biweekly|bimonthly|biannually|biennially|semiannually",
    example: "It is printed daily.",
    read: (_, c) => {
      if (inName(c)) return null;
      return vague("SET", ADVERBS[c.words[c.to - 1]?.lower ?? ""] ?? null);
    },
  },
  {
    words: "quarterly",
    example: "quarterly",
    given: true,
    read: () => vague("DURATION", "P3M"),
  },
  {
    words: "sundays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays",
    example: "They meet on Mondays.",
    read: (_, c) => {
      const word = c.words[c.to - 1];
      const at = WEEKDAYS.indexOf((word?.lower ?? "").slice(0, -1));
      return word?.capital === true ? vague("SET", `XXXX-WXX-${at === 0 ? 7 : at}`) : null;
    },
  },
  {
    words: "weekdays|weekends",
    example: "They meet on weekends.",
    read: (_, c) =>
      /^(?:on|at|and|or)$/.test(c.words[c.from - 1]?.lower ?? "")
        ? vague("SET", c.words[c.from]?.lower === "weekends" ? "XXXX-WXX-WE" : "XXXX-WXX")
        : null,
  },
  {
    words: "every|each [the] nth:ORD|last|other WEEKDAY [of the|each|every month]",
    example: "They meet every third Friday of the month.",
    read: (p) => vague("SET", `XXXX-WXX-${(p["weekday"]?.value ?? 0) === 0 ? 7 : p["weekday"]?.value}`),
  },
  {
    words: "[the] nth:ORD|last|final WEEKDAY of|in every|each month|quarter|year",
    example: "They meet on the first Monday of every month.",
    read: (p) => vague("SET", `XXXX-WXX-${(p["weekday"]?.value ?? 0) === 0 ? 7 : p["weekday"]?.value}`),
  },
  {
    words: "ORD quarters",
    example: "They meet in fourth quarters.",
    read: (p) => ((p["ord"]?.value ?? 9) > 4 ? null : vague("SET", `XXXX-Q${p["ord"]?.value}`)),
  },
  {
    words: "(once|twice / COUNT times) a|an|per|each|every unit:UNIT",
    example: "They meet twice a week.",
    read: (p) => vague("SET", durationOf(1, unitOf(p))),
  },
];
