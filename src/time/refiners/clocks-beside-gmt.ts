import { edtfOf } from "#vocabulary/when.ts";
import { addDays } from "../calendar.ts";
import type { Found, Refiner } from "../refiner.ts";
import { hasDay } from "./clocks-of-a-day.ts";

/** No place is farther behind or ahead of GMT, in minutes. */
const [BEHIND, AHEAD] = [-12 * 60, 14 * 60];

/** "at around 7 a.m. (2200 GMT on Wednesday)": the clock is of the day on which it is so there, Thursday, nine hours ahead. */
export const clocksBesideGmt: Refiner = (found) => {
  for (const [at, one] of found.entries()) {
    const two = found[at + 1];
    if (two === undefined || !isBeside(two, one) || hasDay(one) || !hasDay(two)) continue;
    const [local, gmt] = [minutesOf(one), minutesOf(two)];
    const day = two.time.earliest;
    if (local === null || gmt === null || day === null) continue;
    const [best] = [-1, 0, 1]
      .map((shift) => ({ shift, offset: shift * 1440 + local - gmt }))
      .filter(({ offset }) => offset >= BEHIND && offset <= AHEAD)
      .sort((a, b) => Math.abs(a.offset) - Math.abs(b.offset) || b.offset - a.offset);
    if (best === undefined) continue;
    const there = addDays(day, best.shift);
    const { basis, bounds } = two.time;
    const timex = there + (one.time.timex ?? "").slice(10);
    one.time = {
      ...one.time,
      timex,
      earliest: there,
      latest: there,
      basis,
      bounds,
      edtf: edtfOf(there, there),
    };
  }
};

/** Whether an expression in brackets right behind another gives its clock in GMT. */
export const isBeside = (two: Pick<Found, "words" | "from" | "to">, one: Pick<Found, "to">): boolean =>
  two.words[two.from - 1]?.lower === "(" &&
  one.to === two.from - 1 &&
  two.words.slice(two.from, two.to).some(({ lower }) => lower === "gmt" || lower === "utc");

const minutesOf = ({ time }: Found): number | null => {
  const clock = /T(\d\d):(\d\d)/.exec(time.timex ?? "");
  return clock === null ? null : Number(clock[1]) * 60 + Number(clock[2]);
};
