import type { MissileTest } from "../gold/nagix.ts";

export const FIELDS = ["kind", "day", "weapon", "number", "site"] as const;
export type Field = (typeof FIELDS)[number];

/** A place with its coordinates. */
export interface Site {
  names: readonly string[];
  lat: number;
  lon: number;
}

/** What packs know of the table's keys, and of places at large. */
export interface Known {
  weapons: ReadonlyMap<string, readonly string[]>;
  sites: ReadonlyMap<string, Site>;
  places: readonly Site[];
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December".split(
  "|",
);
const NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const ARMS =
  "(?:missiles?|projectiles?|rockets?|launches|launch|tests?|satellites?|SRBMs?|ICBMs?|IRBMs?|MRBMs?|SLBMs?)";

/** How far a place may lie from the site of the table and still be it: “the Pyongyang area”. */
export const NEAR_KM = 40;

/**
 * Which of a test's fields its prose states, by rules that look at the table and the prose alone and never at the reading:
 *   kind: a word of testing, launching or firing;
 *   day: a day of the month on which it was in Korea, written out (“July 4”, “4 July”);
 *   weapon: one of the missile's names;
 *   number: as many as the table has of that day with this prose, or in all, in figures or words, up to three words before what is counted;
 *   site: after a word of place, the name of a place that lies within 40 km of the table's site.
 */
export function statedIn({ prose, days, missile, many, site }: MissileTest, known: Known): Set<Field> {
  const stated = new Set<Field>();
  if (/\b(?:test|launch|fire[ds]?\b|firing)/i.test(prose)) stated.add("kind");
  if (days.some((day) => writtenDay(day).test(prose))) stated.add("day");
  const weapon = missile === null ? undefined : known.weapons.get(missile);
  if (weapon?.some((name) => named(name).test(prose))) stated.add("weapon");
  const counted = (count: number): boolean =>
    new RegExp(
      `\\b(?:${NUMBERS[count - 1] ?? count}|${count})\\s(?:[\\p{L}\\p{N}-]+\\s){0,3}?${ARMS}\\b`,
      "iu",
    ).test(prose);
  if (many.some(counted)) stated.add("number");
  const at = site === null ? undefined : known.sites.get(site);
  if (at !== undefined && placesNear(at, known.places).some((name) => after(name).test(prose)))
    stated.add("site");
  return stated;
}

export function writtenDay(day: string): RegExp {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
  const date = Number(day.slice(8, 10));
  return new RegExp(`\\b(?:${month} ${date}(?:st|nd|rd|th)?|${date}(?:st|nd|rd|th)? (?:of )?${month})\\b`);
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const named = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(name)}(?![\\p{L}\\p{N}-])`, "iu");
const after = (name: string): RegExp =>
  new RegExp(
    `\\b(?:from|at|in|near|off|of|around|outside|vicinity of)\\s(?:the\\s)?(?:vicinity\\sof\\s|\\p{Lu}[\\p{L}'’]*\\s){0,2}${escaped(name)}(?![\\p{L}\\p{N}])`,
    "u",
  );

const placesNear = (site: Site, places: readonly Site[]): string[] =>
  [site, ...places.filter((place) => kilometres(site, place) <= NEAR_KM)].flatMap(({ names }) => names);

/** Between two places over the globe. */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(h));
}

/** What was read of a test, each null where nothing was. */
export interface ReadTest {
  kind: string | null;
  day: string | null;
  weapon: string | null;
  number: number | null;
  site: { name: string; lat: number | null; lon: number | null } | null;
}

/** Whether a field was read as the table has it. */
export function agrees(field: Field, read: ReadTest, test: MissileTest, known: Known): boolean {
  switch (field) {
    case "kind":
      return read.kind === "test" || read.kind === "launch";
    case "day":
      return read.day !== null && test.days.includes(read.day);
    case "weapon":
      return read.weapon !== null && read.weapon === `entity:weapon-${test.missile}`;
    case "number":
      return read.number !== null && test.many.includes(read.number);
    case "site": {
      const at = test.site === null ? undefined : known.sites.get(test.site);
      if (at === undefined || read.site === null) return false;
      const { name, lat, lon } = read.site;
      if (lat !== null && lon !== null) return kilometres(at, { lat, lon }) <= NEAR_KM;
      return placesNear(at, known.places).some((other) => other === name);
    }
  }
}
