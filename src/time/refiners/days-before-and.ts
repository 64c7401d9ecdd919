import { parts } from "../calendar.ts";
import { Kind } from "../lexicon.ts";
import { datePeriod } from "../periods.ts";
import { fromText } from "../readings.ts";
import type { Found, Refiner } from "../refiner.ts";

/** "between 8 and 10 May", "from 8 to 10 May": the first day borrows the month of the second. */
export const daysBeforeAnd: Refiner = (found) => {
  const added: { at: number; found: Found }[] = [];
  for (const [index, { time, words, from }] of found.entries()) {
    if (time.granularity !== "day" || time.type !== "DATE" || time.earliest === null) continue;
    const [lead, first, joint, second] = [words[from - 3], words[from - 2], words[from - 1], words[from]];
    if (first === undefined || (first.bits & Kind.DAY) === 0 || ((second?.bits ?? 0) & Kind.DAY) === 0)
      continue;
    const run = lead?.lower === "from" && /^(?:to|until|till|through)$/.test(joint?.lower ?? "");
    const pair = (lead?.lower === "between" || lead?.lower === "on") && joint?.lower === "and";
    if ((!run && !pair) || (index > 0 && (found[index - 1]?.to ?? 0) > from - 2)) continue;
    const [year, month, day] = parts(time.earliest);
    if (day !== second?.number || first.number >= day) continue;
    const period = datePeriod(year, month, first.number);
    if (period === null) continue;
    const span: [number, number] = [first.start, first.end];
    const one = { words, from: from - 2, to: from - 1, time: { span, ...fromText(period, time.span) } };
    added.push({ at: index + added.length, found: one });
  }
  for (const { at, found: one } of added) found.splice(at, 0, one);
};
