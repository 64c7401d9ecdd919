import { edtfOf } from "#vocabulary/when.ts";
import { parts } from "../calendar.ts";
import { datePeriod, isYear, monthPeriod } from "../periods.ts";
import { fromText } from "../readings.ts";
import type { Found, Refiner } from "../refiner.ts";

const JOINTS = /^(?:and|or|to|through|until|till|-|--|&)$/;

/**
 * "between March and May 2024", "from 30 December to 2 January 2025": the first has the year of the second, or the one before where it would
 * come after it; a run without a year has one all the same. From the right, so that "March 3, May 4 and June 5, 2024" shares one year.
 */
export const sharedYears: Refiner = (found) => {
  let borrowed = false;
  for (const [at, one] of found.entries()) beforeEra(one, found[at + 1]);
  for (let at = found.length - 2; at >= 0; at--) {
    const [one, two] = [found[at] as Found, found[at + 1] as Found];
    const joint = one.words[one.to]?.lower ?? "";
    const joined: boolean = two.from === one.to + 1 && (JOINTS.test(joint) || (borrowed && joint === ","));
    borrowed = joined && borrow(one, two, borrowed);
  }
};

/** "In September Juche 88 (1999)", "on February 15, Juche 63": a day or month right before the year of an era is of that year. */
function beforeEra(one: Found, era: Found | undefined): void {
  if (era === undefined || era.time.granularity !== "year" || era.time.basis !== "stated") return;
  const gap = era.words.slice(one.to, era.from).map(({ lower }) => lower);
  if (gap.length > 1 || (gap.length === 1 && gap[0] !== ",") || (era.words[era.from]?.number ?? -1) >= 0)
    return;
  const { time } = one;
  const named = monthDay(one);
  if (named === null) return;
  if (time.granularity !== "day" && time.granularity !== "month" && time.granularity !== "part-of-day")
    return;
  const [year] = parts(era.time.earliest ?? "");
  const [month, day] = named;
  const period = time.granularity === "month" ? monthPeriod(year, month) : datePeriod(year, month, day);
  if (period === null) return;
  const timex = period.timex + (time.type === "TIME" ? (time.timex ?? "").slice(10) : "");
  const reading = fromText(period, era.time.span, { type: time.type, timex, granularity: time.granularity });
  one.time = { ...time, ...reading, span: time.span, edtf: edtfOf(period.earliest, period.latest) };
}

function borrow(one: Found, two: Found, chained: boolean): boolean {
  const { time } = one;
  const granularity = time.granularity;
  if (granularity !== two.time.granularity || (granularity !== "day" && granularity !== "month"))
    return false;
  const named = monthDay(one);
  if (named === null || time.type !== "DATE" || two.time.type !== "DATE" || two.time.earliest === null)
    return false;
  if (!chained && two.time.basis !== "stated" && !runsBackwards(one, two)) return false;
  const [month, day] = named;
  const [year, otherMonth, otherDay] = parts(two.time.earliest);
  const before = month > otherMonth || (month === otherMonth && granularity === "day" && day > otherDay);
  const at = before ? year - 1 : year;
  if (!isYear(at)) return false;
  const period = granularity === "day" ? datePeriod(at, month, day) : monthPeriod(at, month);
  if (period === null) return false;
  const reading = fromText(period, two.time.span);
  one.time = { ...time, ...reading, span: time.span, edtf: edtfOf(period.earliest, period.latest) };
  return true;
}

/** "between January and October", in a paper of February: each by itself is the last one, and the run is of one year. */
const runsBackwards = ({ words, from, time }: Found, { time: other }: Found): boolean =>
  /^(?:between|from)$/.test(words[from - 1]?.lower ?? "") &&
  time.basis === "relative-to-publication" &&
  other.basis === "relative-to-publication" &&
  (time.earliest ?? "") > (other.earliest ?? "");

/** Month and day of a date whose words name a month and no year, with a publication day or without; a month's day is 1. Null: no such date. */
function monthDay({ time, words, from, to }: Found): [number, number] | null {
  if (time.modifier !== null) return null;
  const names = words.slice(from, to);
  if (!names.some(({ entry }) => entry?.month !== undefined)) return null;
  if (names.some(({ lower }) => lower === "last" || lower === "this" || lower === "next")) return null;
  if (time.earliest !== null)
    return time.basis === "relative-to-publication"
      ? [parts(time.earliest)[1], parts(time.earliest)[2]]
      : null;
  const open = /^XXXX-(\d{2})(?:-(\d{2}))?$/.exec(time.timex ?? "");
  return open === null ? null : [Number(open[1]), Number(open[2] ?? 1)];
}
