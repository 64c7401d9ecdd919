import type { StoryDetail } from "@stemma/vocabulary/story-facts.ts";

const DAY = 86_400_000;
/** A happening so many days before the first report is background: it stands at the edge. */
const BACK = 120;
const SHOWN = 10;

export interface Told {
  day: number;
  reports: { id: string; outlet: string | null; title: string | null; published: string }[];
}

export interface Happening {
  words: string;
  claim: string;
  /** Days, as numbers since 1970; before `from` where it began earlier than the axis. */
  from: number | null;
  to: number;
  reports: number;
}

export interface DaysAxis {
  first: number;
  last: number;
  told: Told[];
  happenings: Happening[];
}

const dayOf = (value: string): number | null => {
  const time = Date.parse(`${value.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY;
};

/** ISO day of a number of days since 1970. */
export const isoOf = (day: number): string => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);

/**
 * What a story's time line shows: reports on the day of their publication, and the happenings that most reports claim, with their bounds. Null where no report
 * has a day.
 */
export function daysAxis({
  reports,
  claims,
  sayings,
}: Pick<StoryDetail, "reports" | "claims" | "sayings">): DaysAxis | null {
  const told = new Map<number, Told["reports"]>();
  for (const { id, outlet, title, published } of reports) {
    const day = published === null ? null : dayOf(published);
    if (day === null || published === null) continue;
    const known = told.get(day) ?? [];
    known.push({ id, outlet, title, published });
    told.set(day, known);
  }
  if (told.size === 0) return null;
  const published = [...told.keys()];
  const [start, end] = [Math.min(...published), Math.max(...published)];
  const known = new Map(sayings.map((saying) => [saying.id as string, saying]));
  const happenings = claims.flatMap(({ claims: ids, words, standing }): Happening[] => {
    const dated = ids
      .map((id) => known.get(id))
      .find((one) => one !== undefined && one.when.earliest !== null && one.when.latest !== null);
    if (dated === undefined) return [];
    const [from, to] = [dayOf(dated.when.earliest ?? ""), dayOf(dated.when.latest ?? "")];
    return from === null || to === null || to < from
      ? []
      : [{ words, claim: dated.id, from, to, reports: standing.reports }];
  });
  const near = happenings.filter(({ from, to }) => to >= start - BACK && (from ?? to) <= end + BACK);
  // What began long ago does not stretch the axis to where nothing else is.
  const first = Math.min(
    start,
    ...near.map(({ from, to }) => (from !== null && from >= start - BACK ? from : Math.min(to, start))),
  );
  const last = Math.max(end, ...near.map(({ to }) => Math.min(to, end + BACK)));
  return {
    first,
    last,
    told: [...told].map(([day, list]) => ({ day, reports: list })).sort((a, b) => a.day - b.day),
    happenings: near
      .slice(0, SHOWN)
      .map((one) => ({
        ...one,
        from: one.from !== null && one.from < first ? null : one.from,
        to: Math.min(one.to, last),
      }))
      .sort((a, b) => (a.from ?? -1) - (b.from ?? -1) || a.to - b.to),
  };
}
