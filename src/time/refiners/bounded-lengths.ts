import { edtfOf } from "#vocabulary/when.ts";
import { addDays, type Day } from "../calendar.ts";
import type { Unit } from "../lexicon.ts";
import { shiftDay, unitPeriod } from "../periods.ts";
import type { Found, Refiner } from "../refiner.ts";

const UNITS: Readonly<Record<string, Unit>> = {
  D: "day",
  W: "week",
  M: "month",
  Q: "quarter",
  Y: "year",
};

/** A length by its TimeML value; a week, month or year that is named with its article is one. */
function lengthOf({ time, words, to }: Found): { unit: Unit; count: number } | null {
  const found = /^P(\d+)([DWMQY])$/.exec(time.timex ?? "");
  if (time.type === "DURATION" && found !== null)
    return { unit: UNITS[found[2] ?? ""] ?? "day", count: Number(found[1]) };
  const last = words[to - 1]?.lower;
  return time.type === "DATE" && (last === "week" || last === "month" || last === "year")
    ? { unit: last, count: 1 }
    : null;
}

/**
 * "the six months ended Oct. 1", "the week beginning Monday", "the last three months of 2024": a length with one end, or in a whole, has
 * both ends.
 */
export const boundedLengths: Refiner = (found) => {
  for (const [index, one] of found.entries()) {
    const next = found[index + 1];
    if (next === undefined || next.time.earliest === null || next.time.latest === null) continue;
    const length = lengthOf(one);
    if (length === null) continue;
    const bounds = inWhole(one, next, length) ?? besideEnd(one, next, length);
    if (bounds === null) continue;
    const [earliest, latest] = bounds;
    const { time } = one;
    Object.assign(time, { earliest, latest, basis: "relative-to-text", anchor: [...next.time.span] });
    time.bounds = { earliest: "relative-to-text", latest: "relative-to-text" };
    time.edtf = edtfOf(earliest, latest);
    if (time.type !== "DATE") continue;
    // "the week ended Friday": the value is that of the unit in which it ends.
    const period = unitPeriod(length.unit, latest, 0);
    if (period !== null && length.unit !== "year") time.timex = period.timex;
  }
};

/** The first or last so many units of what follows "of". */
function inWhole(
  { words, from, to }: Found,
  next: Found,
  { unit, count }: { unit: Unit; count: number },
): [Day, Day] | null {
  if (words[to]?.lower !== "of" || next.from !== to + 1) return null;
  const { earliest, latest } = next.time as { earliest: Day; latest: Day };
  const lead = words[from]?.lower === "the" ? words[from + 1]?.lower : words[from]?.lower;
  const first = lead === "first" || lead === "opening";
  if (!first && lead !== "last" && lead !== "final" && lead !== "closing") return null;
  // From the day after, back: the last month of a year is whole though its last day is the 31st.
  const other = first ? shiftDay(earliest, unit, count) : shiftDay(addDays(latest, 1), unit, -count);
  if (other === null) return null;
  const bounds: [Day, Day] = first ? [earliest, addDays(other, -1)] : [other, latest];
  return bounds[0] >= earliest && bounds[1] <= latest ? bounds : null;
}

/** "ended Oct. 1", "to June", "beginning on Monday". */
function besideEnd(
  { words, from, to }: Found,
  next: Found,
  { unit, count }: { unit: Unit; count: number },
): [Day, Day] | null {
  const joint = words[to]?.lower ?? "";
  const skip = /^(?:on|in|with|from)$/.test(words[to + 1]?.lower ?? "") ? 1 : 0;
  if (next.from !== to + 1 + skip) return null;
  const { earliest, latest } = next.time as { earliest: Day; latest: Day };
  const ends = joint === "ended" || joint === "ending";
  const runs = (joint === "to" || joint === "through") && words[from]?.lower === "the" && count > 0;
  if (ends || runs) {
    const start = shiftDay(addDays(latest, 1), unit, -count);
    return start === null ? null : [start, latest];
  }
  if (joint !== "beginning" && joint !== "starting" && joint !== "from") return null;
  if (joint === "from" && words[from]?.lower !== "the") return null;
  const end = shiftDay(earliest, unit, count);
  return end === null ? null : [earliest, addDays(end, -1)];
}
