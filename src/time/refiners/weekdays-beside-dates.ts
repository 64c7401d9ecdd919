import { edtfOf } from "#vocabulary/when.ts";
import { weekday } from "../calendar.ts";
import { dayPeriod } from "../periods.ts";
import { fromText } from "../readings.ts";
import type { Found, Refiner } from "../refiner.ts";

/** "on Tuesday (Dec. 16)", "on Dec. 16, Tuesday": one day, told twice; the date says which Tuesday. */
export const weekdaysBesideDates: Refiner = (found) => {
  for (const [at, one] of found.entries()) {
    const two = found[at + 1];
    if (two === undefined || two.from !== one.to + 1) continue;
    const mark = one.words[one.to]?.lower;
    const last = one.words[two.to]?.lower ?? ".";
    if (mark === "(" && last === ")") settle(one, two);
    else if (mark === "," && /^[.,;:)]$/.test(last)) settle(two, one);
  }
};

function settle(named: Found, dated: Found): void {
  const wanted = named.words[named.from]?.entry?.weekday;
  const day = dated.time.earliest;
  if (named.to !== named.from + 1 || wanted === undefined || named.time.type !== "DATE") return;
  if (dated.time.granularity !== "day" || dated.words[dated.from]?.entry?.weekday !== undefined) return;
  if (day === null || day !== dated.time.latest || weekday(day) !== wanted || day === named.time.earliest)
    return;
  const reading = fromText(dayPeriod(day), dated.time.span);
  named.time = { ...named.time, ...reading, span: named.time.span, edtf: edtfOf(day, day) };
}
