import type { Form, Parts, Reading } from "../form.ts";
import type { Unit } from "../lexicon.ts";
import { durationOf, openPast, vague } from "../readings.ts";

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

export const lengthsInParts: readonly Form[] = [
  {
    words:
      "oneCount:COUNT oneUnit:UNIT|UNITS [,] [and] twoCount:COUNT twoUnit:UNIT|UNITS [[,] [and] threeCount:COUNT threeUnit:UNIT|UNITS]",
    example: "The flight took one hour and 20 minutes.",
    // "two years and three months old" is an age, and "ago" is counted back.
    read: (p, c) =>
      !c.given && /^(?:old|ago|earlier|later|-)$/.test(c.words[c.to]?.lower ?? "") ? null : inParts(p),
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
