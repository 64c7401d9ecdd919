import { type Day, dayOf, lastDay, parts } from "./calendar.ts";

export interface Season {
  timex: string;
  first: Day;
  last: Day;
}

const SEASONS: Readonly<Record<string, [string, number, number]>> = {
  spring: ["SP", 3, 5],
  summer: ["SU", 6, 8],
  autumn: ["FA", 9, 11],
  fall: ["FA", 9, 11],
  winter: ["WI", 12, 2],
};

/** The season that begins in a year, by whole months of the northern half; winter runs into the next year. */
export function seasonOf(name: string, year: number): Season {
  const [code, from, to] = SEASONS[name.toLowerCase()] ?? ["SP", 3, 5];
  const end = to < from ? year + 1 : year;
  return { timex: `${year}-${code}`, first: dayOf(year, from, 1), last: dayOf(end, to, lastDay(end, to)) };
}

/** "last": the latest that has ended; "next": the first that has not begun; "this": the one that is on, else the year's. */
export function seasonNear(name: string, lead: string, published: Day): Season {
  const [year] = parts(published);
  const around = [year - 2, year - 1, year, year + 1].map((at) => seasonOf(name, at));
  const found =
    lead === "last"
      ? around.findLast((one) => one.last < published)
      : lead === "next"
        ? around.find((one) => one.first > published)
        : around.find((one) => one.first <= published && published <= one.last);
  return found ?? seasonOf(name, year);
}
