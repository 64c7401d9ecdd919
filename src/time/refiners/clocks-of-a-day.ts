import { edtfOf } from "#vocabulary/when.ts";
import { Kind } from "../lexicon.ts";
import type { Found, Refiner } from "../refiner.ts";

const JOINTS = /^(?:and|or|to|through|until|till|-)$/;
const HAS_DAY = Kind.WEEKDAY | Kind.MONTH;

/** "between 9 a.m. and 11 a.m. on Thursday": the first clock is of the day that the second names. */
export const clocksOfADay: Refiner = (found) => {
  for (const [at, one] of found.entries()) {
    const two = found[at + 1];
    if (two === undefined || two.from !== one.to + 1 || !isClock(one) || !isClock(two)) continue;
    if (!JOINTS.test(one.words[one.to]?.lower ?? "") || hasDay(one) || !hasDay(two)) continue;
    const { earliest, latest, basis, bounds } = two.time;
    if (earliest === null || one.time.earliest === null) continue;
    const timex = earliest + (one.time.timex ?? "").slice(10);
    one.time = { ...one.time, timex, earliest, latest, basis, bounds, edtf: edtfOf(earliest, latest) };
  }
};

const isClock = ({ time }: Found): boolean => time.type === "TIME" && /T\d/.test(time.timex ?? "");

export const hasDay = ({ words, from, to }: Found): boolean =>
  words
    .slice(from, to)
    .some(({ bits, lower }) => (bits & HAS_DAY) !== 0 || /^(?:today|yesterday|tomorrow)$/.test(lower));
