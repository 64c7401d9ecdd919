import { edtfOf } from "#vocabulary/when.ts";
import { addDays, weekday } from "../calendar.ts";
import { dayPeriod } from "../periods.ts";
import { fromText } from "../readings.ts";
import type { Found, Refiner } from "../refiner.ts";

/**
 * "from Friday to Monday", "next Monday and Tuesday": the second weekday comes after the first. Joined by "and", only where the first says
 * whose week it is: "on Monday and Friday" may name them as they come to mind.
 */
export const runsOfWeekdays: Refiner = (found) => {
  for (const [at, one] of found.entries()) {
    const two = found[at + 1];
    if (two === undefined || two.from !== one.to + 1) continue;
    // "Monday and Tuesday nights": every week, both of them.
    if (isWeekly(two) && /^(?:and|or)$/.test(one.words[one.to]?.lower ?? "") && isBareWeekday(one)) {
      const nth = one.words[one.from]?.entry?.weekday ?? 0;
      const timex = two.time.timex?.replace(/-\d/, `-${nth === 0 ? 7 : nth}`) ?? null;
      one.time = { ...two.time, timex, span: one.time.span };
      continue;
    }
    if (!isBareWeekday(two)) continue;
    const [first, second] = [one.time.earliest, two.time.earliest];
    if (first === null || second === null || one.time.granularity !== "day") continue;
    const joint = one.words[one.to]?.lower ?? "";
    const run = /^(?:to|through|until|till|-|--)$/.test(joint) && second < first;
    const led =
      /^(?:and|or)$/.test(joint) && /^(?:next|last|this|coming)$/.test(one.words[one.from]?.lower ?? "");
    const wanted = two.words[two.from]?.entry?.weekday;
    if ((!run && !led) || wanted === undefined) continue;
    const day = addDays(first, ((wanted - weekday(first) + 6) % 7) + 1);
    if (day === second) continue;
    const reading = fromText(dayPeriod(day), one.time.span);
    two.time = { ...two.time, ...reading, span: two.time.span, edtf: edtfOf(day, day) };
  }
};

const isBareWeekday = ({ time, words, from, to }: Found): boolean =>
  to === from + 1 && words[from]?.entry?.weekday !== undefined && time.type === "DATE";

/** "Tuesday nights": of every week. */
const isWeekly = ({ time, words, from }: Found): boolean =>
  time.type === "SET" && words[from]?.entry?.weekday !== undefined;
