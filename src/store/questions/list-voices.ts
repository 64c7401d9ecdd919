import { sql } from "kysely";
import type { VoiceCounts } from "#vocabulary/record.ts";
import type { Record } from "./at.ts";

/** Names that no pack knows: so many are counted exactly. */
const UNKNOWN = 60;

/** Who speaks in what stands now, and how often? Entities and houses by their ids, then names that no pack knows; the busiest first. */
export async function listVoices(db: Record, limit: number): Promise<VoiceCounts> {
  const known = await sql<{ who: string; reports: number; claims: number; own: number }>`
    select who, count(*) as reports, sum(said) as claims, sum(own) as own
    from presence indexed by presence_speaking
    where said > 0 and superseded_at is null and who >= 'entity:' and who < 'entity;'
    group by who order by claims desc, who limit ${limit}`.execute(db);
  // Counted by the index alone first: only of the most frequent is it asked which of their claims stand.
  const unknown = await sql<{ name: string; kind: string; claims: number }>`
    with frequent as materialized (
      select name from hop indexed by hop_unlinked_names where entity is null and kind <> 'outlet' and name is not null
      group by name order by count(*) desc, name limit ${UNKNOWN}
    )
    select hop.name, min(hop.kind) as kind, count(distinct hop.claim) as claims
    from frequent
    cross join hop indexed by hop_unlinked_names on hop.name = frequent.name and hop.entity is null and hop.kind <> 'outlet'
    cross join claim on claim.number = hop.claim and claim.superseded_at is null
    group by hop.name order by claims desc, hop.name`.execute(db);
  return { known: known.rows as VoiceCounts["known"], unknown: unknown.rows as VoiceCounts["unknown"] };
}
