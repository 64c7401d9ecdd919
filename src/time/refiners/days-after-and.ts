import { parts } from "../calendar.ts";
import { Kind } from "../lexicon.ts";
import { datePeriod } from "../periods.ts";
import { fromText } from "../readings.ts";
import type { Found, Refiner } from "../refiner.ts";

/** "on April 24 and 25", "from May 3 to 5": the second day borrows the month of the first. */
export const daysAfterAnd: Refiner = (found) => {
  const added: { at: number; found: Found }[] = [];
  for (const [index, one] of found.entries()) {
    const { time, words, to } = one;
    if (time.granularity !== "day" || time.type !== "DATE" || time.earliest === null) continue;
    const [first, joint, second, after] = [words[to - 1], words[to], words[to + 1], words[to + 2]];
    if (
      first === undefined ||
      (first.bits & Kind.DAY) === 0 ||
      second === undefined ||
      (second.bits & Kind.DAY) === 0
    )
      continue;
    if (!/^(?:and|or|to|through|until)$/.test(joint?.lower ?? "") || found[index + 1]?.from === to + 1)
      continue;
    // "May 3 and 12 people": what is counted is no day.
    if (
      after !== undefined &&
      !/^(?:[.,;:)"]|--|in|at|on|and|or|but|of|for|to|from|by|when|as|after|before|with|he|she|it|they|we|the)$/.test(
        after.lower,
      )
    )
      continue;
    if (
      after?.joined === true &&
      /^[.,:]$/.test(after.lower) &&
      (words[to + 3]?.number ?? -1) >= 0 &&
      words[to + 3]?.joined === true
    )
      continue;
    const [year, month] = parts(time.earliest);
    const period = datePeriod(year, month, second.number);
    if (period === null || period.earliest <= time.earliest) continue;
    const span: [number, number] = [second.start, second.end];
    added.push({
      at: index + 1 + added.length,
      found: { words, from: to + 1, to: to + 2, time: { span, ...fromText(period, time.span) } },
    });
  }
  for (const { at, found: one } of added) found.splice(at, 0, one);
};
