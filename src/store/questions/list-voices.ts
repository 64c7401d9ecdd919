import { sql } from "kysely";
import type { VoiceCounts } from "#vocabulary/record.ts";
import type { Record } from "./at.ts";

/** Names that no pack knows: so many are listed. */
const UNKNOWN = 60;

/** Who speaks in what stands now, and how often? Entities and houses by their ids, then names that no pack knows; the busiest first. */
export async function listVoices(db: Record, limit: number): Promise<VoiceCounts> {
  const known = await sql<{ who: string; reports: number; claims: number; own: number }>`
    select who, count(*) as reports, sum(said) as claims, sum(own) as own
    from presence indexed by presence_speaking
    where said > 0 and superseded_at is null and who >= 'entity:' and who < 'entity;'
    group by who order by claims desc, who limit ${limit}`.execute(db);
  const unknown = await sql<{ name: string; kind: string; claims: number }>`
    select name, claims, (select min(hop.kind) from hop indexed by hop_unlinked_names
      where hop.name = unlinked_name.name and hop.entity is null and hop.kind <> 'outlet') as kind
    from unlinked_name indexed by unlinked_name_busiest
    where claims > 0 order by claims desc, name limit ${UNKNOWN}`.execute(db);
  return { known: known.rows as VoiceCounts["known"], unknown: unknown.rows as VoiceCounts["unknown"] };
}
