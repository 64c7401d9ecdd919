import { edtfOf } from "#vocabulary/when.ts";
import { parts } from "../calendar.ts";
import { datePeriod, isYear, monthPeriod } from "../periods.ts";
import { fromText } from "../readings.ts";
import type { Found, Refiner } from "../refiner.ts";

const JOINTS = /^(?:and|or|to|through|until|till|-|--|&)$/;

/**
 * "between March and May 2024", "from 30 December to 2 January 2025": the first has the year of the second, or the one before where it would
 * come after it. From the right, so that "March 3, May 4 and June 5, 2024" shares one year.
 */
export const sharedYears: Refiner = (found) => {
  let borrowed = false;
  for (let at = found.length - 2; at >= 0; at--) {
    const [one, two] = [found[at] as Found, found[at + 1] as Found];
    const joint = one.words[one.to]?.lower ?? "";
    const joined: boolean = two.from === one.to + 1 && (JOINTS.test(joint) || (borrowed && joint === ","));
    borrowed = joined && borrow(one, two, borrowed);
  }
};

function borrow(one: Found, two: Found, chained: boolean): boolean {
  const { time } = one;
  const granularity = time.granularity;
  if (granularity !== two.time.granularity || (granularity !== "day" && granularity !== "month"))
    return false;
  if (time.type !== "DATE" || two.time.type !== "DATE" || time.basis !== "relative-to-publication")
    return false;
  if (!chained && two.time.basis !== "stated") return false;
  if (time.earliest === null || two.time.earliest === null || time.modifier !== null) return false;
  const names = one.words.slice(one.from, one.to);
  if (!names.some(({ entry }) => entry?.month !== undefined)) return false;
  if (names.some(({ lower }) => lower === "last" || lower === "this" || lower === "next")) return false;
  const [, month, day] = parts(time.earliest);
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
