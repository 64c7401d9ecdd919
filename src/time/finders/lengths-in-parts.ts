import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import type { Unit } from "../lexicon.ts";
import { dayPeriod, unitPeriod } from "../periods.ts";
import { durationOf, fromPublication, openPast, vague } from "../readings.ts";

/** What a length may be told in, from the longest. */
const ORDER: readonly Unit[] = ["year", "month", "week", "day", "hour", "minute", "second"];
const LETTERS: Partial<Record<Unit, string>> = {
  year: "Y",
  month: "M",
  week: "W",
  day: "D",
  hour: "H",
  minute: "M",
  second: "S",
};

/** "two years and three months", "1 hour 20 minutes": one length, told in two units or three, the longer first. */
function inParts(parts: Parts): Reading | null {
  let date = "";
  let time = "";
  let longest = -1;
  for (const name of ["one", "two", "three"]) {
    const [count, unit] = [parts[`${name}Count`], parts[`${name}Unit`]?.lower as Unit | undefined];
    if (count === undefined || unit === undefined) continue;
    const at = ORDER.indexOf(unit);
    if (at <= longest || !Number.isInteger(count.value)) return null;
    longest = at;
    const piece = `${count.value}${LETTERS[unit] ?? ""}`;
    if (at < ORDER.indexOf("hour")) date += piece;
    else time += piece;
  }
  return vague("DURATION", `P${date}${time === "" ? "" : `T${time}`}`);
}

/** "two years and three months ago" is that month, "1 hr 20 min ago" that day. */
function ago(parts: Parts, context: TimeContext): Reading | null {
  const length = inParts(parts)?.timex;
  if (length == null) return null;
  const { published } = context;
  if (published === null) return vague("DATE", null);
  const [, years, months] = /^P(\d+)Y(\d+)M$/.exec(length) ?? [];
  if (years !== undefined) {
    const period = unitPeriod("month", published, -(Number(years) * 12 + Number(months)));
    return period === null ? vague("DATE", "PAST_REF") : fromPublication(period);
  }
  return /^PT/.test(length) ? fromPublication(dayPeriod(published)) : openPast("PAST_REF", published);
}

export const lengthsInParts: readonly Form[] = [
  {
    words:
      "oneCount:COUNT oneUnit:UNIT|UNITS [,] [and] twoCount:COUNT twoUnit:UNIT|UNITS [[,] [and] threeCount:COUNT threeUnit:UNIT|UNITS] [ago]",
    example: "The flight took one hour and 20 minutes.",
    // "two years and three months old" is an age.
    read: (p, c) => {
      if (c.words[c.to - 1]?.lower === "ago") return ago(p, c);
      return !c.given && /^(?:old|earlier|later|-)$/.test(c.words[c.to]?.lower ?? "") ? null : inParts(p);
    },
  },
  {
    words: "a|an unit:UNIT or two [ago]",
    example: "It stayed for a day or two.",
    read: (p, c) => {
      const unit = (p["unit"]?.lower ?? "day") as Unit;
      return c.words[c.to - 1]?.lower === "ago"
        ? openPast("PAST_REF", c.published)
        : vague("DURATION", durationOf(1, unit));
    },
  },
];
