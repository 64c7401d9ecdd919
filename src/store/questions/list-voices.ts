import { sql } from "kysely";
import type { VoiceCounts } from "#vocabulary/record.ts";
import { NAME } from "../rows/persons-claims.ts";
import type { Record } from "./at.ts";
import { countPersonsVoices } from "./persons-voices.ts";

/** Names that no pack knows: so many are listed. */
const UNKNOWN = 60;

type Known = VoiceCounts["known"][number];
type Unknown = VoiceCounts["unknown"][number];

/**
 * Who speaks in what stands now, and how often? Entities and houses by their ids, then names that no pack knows; the busiest first. What was read is counted by
 * an index, and what persons have otherwise is added to it.
 */
export async function listVoices(db: Record, limit: number): Promise<VoiceCounts> {
  const persons = await countPersonsVoices(db);
  const whos = persons.map(({ who }) => who);
  // Whom persons made a voice or none can change places with as many others.
  const read = await findKnown(db, null, limit + whos.length);
  const names = await findUnknown(db, null, UNKNOWN + whos.length);
  if (whos.length > 0) {
    read.push(...(await findKnown(db, whos, whos.length)));
    names.push(...(await findUnknown(db, whos, whos.length)));
  }
  const known = new Map(read.map((one) => [one.who as string, one]));
  const unknown = new Map(names.map((one) => [one.name, one]));
  for (const { who, said, own, reports, kind } of persons) {
    if (who.startsWith("entity:")) {
      const before = known.get(who) ?? { who: who as Known["who"], reports: 0, claims: 0, own: 0 };
      known.set(who, {
        ...before,
        reports: before.reports + reports,
        claims: before.claims + said,
        own: before.own + own,
      });
    } else if (who.startsWith(NAME)) {
      const name = who.slice(NAME.length);
      const before = unknown.get(name) ?? { name, claims: 0, kind: kind as Unknown["kind"] };
      unknown.set(name, { ...before, claims: before.claims + said });
    }
  }
  return {
    known: [...known.values()]
      .filter(({ claims }) => claims > 0)
      .sort((a, b) => b.claims - a.claims || (a.who < b.who ? -1 : 1))
      .slice(0, limit),
    unknown: [...unknown.values()]
      .filter(({ claims }) => claims > 0)
      .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
      .slice(0, UNKNOWN),
  };
}

const isOf = (column: string, whos: readonly string[] | null) =>
  whos === null
    ? sql`true`
    : sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(whos)}))`;

/** The busiest of all, or of these. */
async function findKnown(db: Record, whos: readonly string[] | null, limit: number): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select who, count(*) as reports, sum(said) as claims, sum(own) as own
    from presence indexed by presence_speaking
    where said > 0 and superseded_at is null and who >= 'entity:' and who < 'entity;' and ${isOf("who", whos)}
    group by who order by claims desc, who limit ${limit}`.execute(db);
  return rows;
}

async function findUnknown(db: Record, whos: readonly string[] | null, limit: number): Promise<Unknown[]> {
  const names = whos?.flatMap((who) => (who.startsWith(NAME) ? [who.slice(NAME.length)] : [])) ?? null;
  const { rows } = await sql<Unknown>`
    select name, claims, (select min(hop.kind) from hop indexed by hop_unlinked_names
      where hop.name = unlinked_name.name and hop.entity is null and hop.kind <> 'outlet') as kind
    from unlinked_name indexed by unlinked_name_busiest
    where claims > 0 and ${isOf("name", names)} order by claims desc, name limit ${limit}`.execute(db);
  return rows;
}
