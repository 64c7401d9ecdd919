import type { PackDay } from "#vocabulary/pack.ts";
import { type Day, lastDay } from "./calendar.ts";
import type { TimeContext } from "./context.ts";
import { namedDay } from "./finders/named-days.ts";
import type { Reading } from "./form.ts";
import { isYear, yearPeriod } from "./periods.ts";
import { stated } from "./readings.ts";
import { type Word, wordsOf } from "./words.ts";

/** A name of a pack as words, and whose it is. */
interface Name {
  words: readonly string[];
  row: PackDay;
}

const cache = new WeakMap<readonly PackDay[], Map<string, Name[]>>();

/** Names by their first word, longest first. */
function namesOf(days: readonly PackDay[]): Map<string, Name[]> {
  const known = cache.get(days);
  if (known !== undefined) return known;
  const named = days.filter(({ order, zone }) => order === undefined && zone === undefined);
  const all = named.flatMap((row) =>
    [row.name, ...row.aliases].map(
      (name): Name => ({ words: wordsOf(name, [0, name.length]).map((word) => word.lower), row }),
    ),
  );
  const byFirst = Map.groupBy(
    all.sort((a, b) => b.words.length - a.words.length),
    ({ words }) => words[0] ?? "",
  );
  cache.set(days, byFirst);
  return byFirst;
}

/** A country's own day or year of its era at `at`: "the Day of the Sun", "Juche 113". Null: none. */
export function packDayAt(
  words: readonly Word[],
  at: number,
  context: TimeContext,
): { to: number; reading: Reading } | null {
  if (context.days.length === 0) return null;
  for (const { words: name, row } of namesOf(context.days).get(words[at]?.lower ?? "") ?? []) {
    if (!name.every((one, i) => words[at + i]?.lower === one) || words[at]?.capital !== true) continue;
    const to = at + name.length;
    if (row.year_one !== undefined) return eraYear(words, to, row.year_one);
    const { month, day } = row;
    if (month === undefined || day === undefined) continue;
    const reading = namedDay(
      (year): Day =>
        `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(Math.min(day, lastDay(year, month))).padStart(2, "0")}`,
      {},
      { ...context, from: at, to },
    );
    return reading === null ? null : { to, reading };
  }
  return null;
}

/** "Juche 113", "Juche 113 (2024)". */
function eraYear(
  words: readonly Word[],
  at: number,
  yearOne: number,
): { to: number; reading: Reading } | null {
  const number = words[at]?.number ?? -1;
  if (number < 1 || number > 999) return null;
  const year = yearOne + number - 1;
  return isYear(year) ? { to: at + 1, reading: stated(yearPeriod(year)) } : null;
}
