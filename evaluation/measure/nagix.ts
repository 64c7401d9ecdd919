import { join } from "node:path";
import { makeDossier, ofProgrammeAlone } from "#dossiers/make-dossier.ts";
import { readOne } from "#pipeline/read-one.ts";
import { makeTools, type Tools } from "#pipeline/tools.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Reading } from "#vocabulary/reading.ts";
import { type MissileTest, missileTests } from "../gold/nagix.ts";
import { receivedOf } from "../received.ts";
import {
  agrees,
  FIELDS,
  type Field,
  type Known,
  type ReadTest,
  statedIn,
  writtenDay,
} from "../score/nagix.ts";

export interface FieldCount {
  /** Tests whose prose states it. */
  stated: number;
  right: number;
  wrong: number;
  missed: number;
  /** Tests whose prose does not state it, by the rules, and of which something was read. */
  unstated: number;
}

/** A difference of the dossier from the table, and whose it is. */
export interface Difference {
  day: string;
  /** Places in the table's file. */
  tests: number[];
  what: string;
  cause: "data" | "prose" | "us";
}

export interface NagixResult {
  table: number;
  tests: number;
  proses: number;
  fields: Record<Field, FieldCount>;
  all: { stated: number; right: number };
  dossier: {
    year: string;
    tests: number;
    /** Days of testing by the table, by the dossier, and in both. */
    days: { table: number; dossier: number; both: number };
    differences: Difference[];
  };
}

const YEAR = "2022";
const PROGRAMME = "programme:missile-testing";

/**
 * The table's missile tests against the event that is read in each prose by itself. All that the reading is told besides is the year, as the last
 * day on which the prose may have been written.
 */
export async function measureNagix(): Promise<{ result: NagixResult; mistakes: string[] }> {
  const root = join(import.meta.dirname, "..", "..");
  const tools = await makeTools({
    packsFolder: join(root, "packs"),
    packs: ["dprk-arms", "press"],
    modelFolder: join(root, "models", "en"),
  });
  if (tools.fallback !== null) throw tools.fallback;
  const { all, tests } = missileTests();
  const known = knownTo(tools);
  const own = ownWeapons(tools);
  const readings = new Map<string, Reading>();
  for (const { prose, year } of tests) {
    const key = `${year} ${prose}`;
    if (!readings.has(key))
      readings.set(
        key,
        await readOne(receivedOf(`test-${readings.size}`, prose, `${year}-12-31`), tools, "claims"),
      );
  }
  const empty = (): FieldCount => ({ stated: 0, right: 0, wrong: 0, missed: 0, unstated: 0 });
  const fields = Object.fromEntries(FIELDS.map((field) => [field, empty()])) as Record<Field, FieldCount>;
  const mistakes: string[] = [];
  const differences: Difference[] = [];
  for (const test of tests) {
    const reading = readings.get(`${test.year} ${test.prose}`) as Reading;
    const read = eventTold(reading, own);
    const stated = statedIn(test, known);
    for (const field of FIELDS) {
      const count = fields[field];
      const right = agrees(field, read, test, known);
      if (!stated.has(field)) {
        if (read[field] !== null) count.unstated++;
        continue;
      }
      count.stated++;
      if (right) count.right++;
      else if (read[field] === null) count.missed++;
      else count.wrong++;
      if (!right) mistakes.push(`${test.id} ${field}: ${shown(read, field)}; right: ${ofTable(test, field)}`);
    }
  }
  const dossier = dossierOf(tests, readings, tools, known, differences);
  return {
    result: {
      table: all,
      tests: tests.length,
      proses: readings.size,
      fields,
      all: {
        stated: FIELDS.reduce((sum, field) => sum + fields[field].stated, 0),
        right: FIELDS.reduce((sum, field) => sum + fields[field].right, 0),
      },
      dossier,
    },
    mistakes,
  };
}

const shown = (read: ReadTest, field: Field): string =>
  field === "site" ? (read.site?.name ?? "–") : String(read[field] ?? "–");
const ofTable = ({ days, missile, many, site }: MissileTest, field: Field): string =>
  ({
    kind: "test",
    day: days.join(" or "),
    weapon: missile ?? "–",
    number: many.join(" or "),
    site: site ?? "–",
  })[field];

function knownTo({ knowledge }: Tools): Known {
  const weapons = new Map<string, readonly string[]>();
  const sites = new Map<string, { names: string[]; lat: number; lon: number }>();
  const places: { names: string[]; lat: number; lon: number }[] = [];
  for (const { id, name, aliases, kind, lat, lon } of knowledge.entities.values()) {
    const names = [name, ...aliases];
    if (id.startsWith("entity:weapon-")) weapons.set(id.slice("entity:weapon-".length), names);
    if (lat == null || lon == null || (kind !== "place" && kind !== "facility")) continue;
    const bare = names.map((one) => one.replace(/ (?:launch site|Province|County|City|district)$/i, ""));
    const place = { names: [...new Set([...names, ...bare])], lat, lon };
    if (id.startsWith("entity:site-")) sites.set(id.slice("entity:site-".length), place);
    places.push(place);
  }
  return { weapons, sites, places };
}

/** From the narrowest on; what the text alone names may be of any width. */
const WIDTH = ["site", "town", "district", null, "province"];
/** The narrowest place of claims, no country and no sea; of several the first. */
const narrowest = (claims: readonly Claim[]): Claim["where"] | null =>
  claims
    .map(({ where }) => where)
    .filter(({ place, precision }) => place !== null && WIDTH.includes(precision))
    .sort((a, b) => WIDTH.indexOf(a.precision) - WIDTH.indexOf(b.precision))[0] ?? null;

const ownWeapons =
  ({ knowledge }: Tools) =>
  (entity: string): boolean =>
    knowledge.entities.get(entity)?.country === "entity:north-korea";

const isTesting = ({ event, stance }: Claim): boolean =>
  (event?.kind === "test" || event?.kind === "launch") && (stance === "asserted" || stance === "possible");

/**
 * The test that a prose tells of, put together from its claims of tests and launches: the day of the first that states one day, the
 * count of the first that counts what was fired, the weapon of the country's own that they name most (else that all claims do), their narrowest
 * place that is no country and no sea (else that of all claims).
 */
export function eventTold({ claims, mentions }: Reading, own: (entity: string) => boolean): ReadTest {
  const testing = claims.filter(isTesting);
  const day = testing.find(
    ({ when }) =>
      when.missing === null &&
      when.earliest !== null &&
      when.earliest.slice(0, 10) === when.latest?.slice(0, 10),
  );
  const most = (of: readonly Claim[]): string | null => {
    const weapons = new Map<string, number>();
    for (const { content } of of)
      for (const { span, kind, entity } of mentions) {
        if (kind !== "weapon" || entity === null || !own(entity)) continue;
        if (content.some(([start, end]) => start <= span[0] && span[1] <= end))
          weapons.set(entity, (weapons.get(entity) ?? 0) + 1);
      }
    return [...weapons].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  };
  const weapon = most(testing) ?? most(claims);
  const number =
    testing
      .flatMap(({ event }) => event?.quantities ?? [])
      .find(({ unit, of }) => unit === null && of !== null)?.value ?? null;
  const place = narrowest(testing) ?? narrowest(claims);
  return {
    kind: testing[0]?.event?.kind ?? null,
    day: day?.when.earliest?.slice(0, 10) ?? null,
    weapon,
    number,
    site:
      place === null || place.place === null ? null : { name: place.place, lat: place.lat, lon: place.lon },
  };
}

/** The year's days of testing in a dossier that is made of the proses alone, against those of the table. */
function dossierOf(
  tests: readonly MissileTest[],
  readings: ReadonlyMap<string, Reading>,
  tools: Tools,
  known: Known,
  differences: Difference[],
): NagixResult["dossier"] {
  const { knowledge } = tools;
  const own = ownWeapons(tools);
  const ofYear = tests.filter(({ days }) => days.some((day) => day.startsWith(YEAR)));
  const programme = knowledge.packs
    .flatMap(({ programmes }) => programmes)
    .find(({ id }) => id === PROGRAMME);
  if (programme === undefined) throw new Error(`There is no ${PROGRAMME} in the packs.`);
  const told = new Map<string, Reading>();
  for (const { year, prose } of ofYear) {
    const reading = readings.get(`${year} ${prose}`);
    if (reading !== undefined) told.set(prose, reading);
  }
  const reports = [...told.values()].map((reading) => ({
    id: reading.report.id,
    title: reading.report.title,
    outlet: reading.report.outlet.name ?? reading.report.outlet.domain,
    published: reading.report.published?.value ?? null,
    text: reading.report.text,
    mentions: reading.mentions,
    disclosures: reading.disclosures,
    claims: reading.claims.map((claim) => ({ claim, verdict: "open" as const })),
  }));
  const dossier = makeDossier(
    programme,
    { reports: ofProgrammeAlone(programme, reports), traced: [] },
    null,
    {
      asKnownOn: null,
      since: null,
    },
  );
  const days = new Map<string, string[]>();
  for (const { claim, report } of dossier.claims) {
    const { earliest, latest, missing } = claim.when;
    if (
      !isTesting(claim) ||
      missing !== null ||
      earliest === null ||
      earliest.slice(0, 10) !== latest?.slice(0, 10)
    )
      continue;
    const day = earliest.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), report]);
  }
  const table = new Map<string, MissileTest[]>();
  for (const test of ofYear) {
    const day = test.days.find((one) => days.has(one)) ?? test.days[0] ?? "";
    table.set(day, [...(table.get(day) ?? []), test]);
  }
  const ids = (of: readonly MissileTest[]): number[] => of.map(({ id }) => id);
  for (const [day, of] of table) {
    if (!days.has(day)) {
      const written = of.some(({ prose }) => writtenDay(day).test(prose));
      const other = of.flatMap(({ prose }) => /^On (\p{Lu}\p{Ll}+ \d{1,2})\b/u.exec(prose)?.[1] ?? []);
      differences.push({
        day,
        tests: ids(of),
        what: written
          ? "a day that the prose writes and the dossier lacks"
          : other.length > 0
            ? `the prose writes ${other[0]}`
            : "the prose writes no day",
        cause: written ? "us" : other.length > 0 ? "data" : "prose",
      });
      continue;
    }
    for (const test of of) {
      const read = eventTold(told.get(test.prose) as Reading, own);
      const stated = statedIn(test, known);
      for (const field of ["weapon", "number", "site"] as const) {
        if (agrees(field, read, test, known)) continue;
        const gold = ofTable(test, field);
        if (gold === "–" && read[field] === null) continue;
        differences.push({
          day,
          tests: [test.id],
          what: `${field}: ${shown(read, field)}; table: ${gold}`,
          cause: gold === "–" ? "data" : stated.has(field) ? "us" : "prose",
        });
      }
    }
  }
  for (const [day, from] of days) {
    if (table.has(day)) continue;
    const written = [...told.values()].some(
      ({ report }) => from.includes(report.id) && writtenDay(day).test(report.text),
    );
    differences.push({
      day,
      tests: [],
      what: written ? "the prose tells of another happening on that day" : "a day that no prose writes",
      cause: written ? "prose" : "us",
    });
  }
  return {
    year: YEAR,
    tests: ofYear.length,
    days: {
      table: table.size,
      dossier: days.size,
      both: [...days.keys()].filter((day) => table.has(day)).length,
    },
    differences: joined(differences).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  };
}

/** One difference for all tests of a salvo. */
function joined(differences: readonly Difference[]): Difference[] {
  const out = new Map<string, Difference>();
  for (const one of differences) {
    const key = `${one.day} ${one.what}`;
    const known = out.get(key);
    out.set(key, known === undefined ? one : { ...known, tests: [...known.tests, ...one.tests] });
  }
  return [...out.values()];
}
