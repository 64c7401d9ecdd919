import { readFileSync } from "node:fs";
import { join } from "node:path";
import { goldFolder } from "./folder.ts";

/** One missile test of the table, with its prose. */
export interface MissileTest {
  /** Its place in the file, from 0. */
  id: number;
  /** The year of the bin it stands in: all of its day that the reading is told. */
  year: string;
  /** Universal time, as the table keeps it; `day` may be a month alone. */
  utc: { day: string; time: string | null };
  /** Korea's days on which it may have been: one where the time is known, else that of the table or the next. */
  days: readonly string[];
  /** Key of the missile and of the site; null where the table has “unknown”. */
  missile: string | null;
  site: string | null;
  /** How many tests of that day share this prose, its place in the series left out, and how many that day has in all. */
  many: readonly [number, number];
  prose: string;
}

interface Row {
  date: string;
  time: string;
  series?: number;
  missile: string;
  facility: string;
  description: string;
}

/** The prose without its place in a series (“(1 of 2)”, “1 of 2 tests, …”): the same for all of a salvo. */
export const withoutSeries = (prose: string): string =>
  prose.replace(/\s*\(\d+ of \d+(?: tests)?\)\.?\s*$/u, "").replace(/^\d+ of \d+ tests, /u, "");

/** The table's tests with prose, in the order of the file. Throws NoGold where ../shared is absent. */
export function missileTests(): { all: number; tests: MissileTest[] } {
  const file = JSON.parse(readFileSync(join(goldFolder(), "korea", "nagix-test.en.json"), "utf8")) as {
    timeBins: { year: number | string; data: Row[] }[];
  };
  const rows = file.timeBins.flatMap(({ data }) => data);
  const told = (row: Row): string => withoutSeries(row.description.trim());
  const tests = rows.flatMap((row, id): MissileTest[] => {
    const prose = told(row);
    // “1 of 12” is no prose.
    if (!/\p{L}{3}.*\p{L}{3}.*\p{L}{3}/su.test(prose) || /^\d+ of \d+$/.test(prose)) return [];
    const time = /^(\d\d):(\d\d) \(UTC\)$/.exec(row.time)?.[0].slice(0, 5) ?? null;
    return [
      {
        id,
        year: row.date.slice(0, 4),
        utc: { day: row.date, time },
        days: daysInKorea(row.date, time),
        missile: row.missile === "unknown" ? null : row.missile,
        site: row.facility === "unknown" ? null : row.facility,
        many: [
          rows.filter((other) => other.date === row.date && told(other) === prose).length,
          rows.filter((other) => other.date === row.date).length,
        ],
        prose,
      },
    ];
  });
  return { all: rows.length, tests };
}

/** Korea is nine hours ahead of universal time. A month alone has no day. */
export function daysInKorea(day: string, time: string | null): string[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return [];
  const on = (moment: string): string =>
    new Date(Date.parse(moment) + 9 * 3_600_000).toISOString().slice(0, 10);
  return time === null ? [day, on(`${day}T23:59Z`)] : [on(`${day}T${time}Z`)];
}
