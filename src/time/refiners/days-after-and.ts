import { parts } from "../calendar.ts";
import { Kind } from "../lexicon.ts";
import { datePeriod } from "../periods.ts";
import { fromText } from "../readings.ts";
import type { Found, Refiner } from "../refiner.ts";

/** The places of "3" and "4" in "Sept. 2, 3, 4 and 5". */
function daysBetween(words: Found["words"], to: number): number[] {
  const out: number[] = [];
  for (let at = to; words[at]?.lower === "," && ((words[at + 1]?.bits ?? 0) & Kind.DAY) !== 0; at += 2)
    out.push(at + 1);
  return out;
}

/** "on April 24 and 25", "from May 3 to 5", "Sept. 2, 3 and 4": those after borrow the month of the first. */
export const daysAfterAnd: Refiner = (found) => {
  const added: { at: number; found: Found }[] = [];
  for (const [index, one] of found.entries()) {
    const { time, words, to } = one;
    if (time.granularity !== "day" || time.type !== "DATE" || time.earliest === null) continue;
    const first = words[to - 1];
    const listed = daysBetween(words, to);
    const from = to + listed.length * 2;
    const [joint, second, after] = [words[from], words[from + 1], words[from + 2]];
    if (
      first === undefined ||
      (first.bits & Kind.DAY) === 0 ||
      second === undefined ||
      (second.bits & Kind.DAY) === 0
    )
      continue;
    if (!/^(?:and|or|to|through|until)$/.test(joint?.lower ?? "") || found[index + 1]?.from === from + 1)
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
      (words[from + 3]?.number ?? -1) >= 0 &&
      words[from + 3]?.joined === true
    )
      continue;
    const [year, month] = parts(time.earliest);
    let last = time.earliest;
    for (const place of [...listed, from + 1]) {
      const day = words[place];
      const period = day === undefined ? null : datePeriod(year, month, day.number);
      if (day === undefined || period === null || period.earliest <= last) break;
      last = period.earliest;
      const span: [number, number] = [day.start, day.end];
      added.push({
        at: index + 1 + added.length,
        found: { words, from: place, to: place + 1, time: { span, ...fromText(period, time.span) } },
      });
    }
  }
  for (const { at, found: one } of added) found.splice(at, 0, one);
};
