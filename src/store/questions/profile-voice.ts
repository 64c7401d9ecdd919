import { sql } from "kysely";
import type { VoiceProfile } from "#vocabulary/record.ts";
import type { Who } from "../rows/presence.ts";
import { type Record, stoodAt } from "./at.ts";

/** Chains are looked at in so many of the newest readings. */
const NEWEST = 2000;
const NAMED = 12;

/** How does a voice speak: month by month, through which outlets, resting on whom, and how often alone? */
export async function profileVoice(db: Record, who: Who, at: string | null): Promise<VoiceProfile> {
  const [column, index] = who.startsWith("house:")
    ? [sql.ref("hop.house"), "hop_by_house"]
    : [sql.ref("hop.entity"), "hop_by_entity"];
  const stands = stoodAt("presence", at)();
  const months = await sql<{ month: string; claims: number; own: number }>`
    select substr(published_order, 1, 7) as month, sum(said) as claims, sum(own) as own
    from presence where who = ${who} and said > 0 and ${stands} group by month order by month`.execute(db);
  // Claims of a reading are written in one go, and stand one after the other: of each reading the voice is looked for between its first and its last.
  const beside = await sql<VoiceProfile["relayedBy"][number] & { list: "relayedBy" | "restsOn" }>`
    with spoken as materialized (
      select hop.claim, hop.nth
      from (select (select number from claim where claim.reading = presence.reading order by nth limit 1) as first,
          (select number from claim where claim.reading = presence.reading order by nth desc limit 1) as last
        from presence where who = ${who} and said > 0 and ${stands}
        order by published_order desc, reading desc limit ${NEWEST}) as newest
      cross join hop indexed by ${sql.raw(index)} on ${column} = ${who} and hop.claim between newest.first and newest.last
    )
    select iif(hop.nth = 0, 'relayedBy', 'restsOn') as list, hop.name, hop.entity, count(distinct hop.claim) as claims
    from spoken cross join hop on hop.claim = spoken.claim and (hop.nth = spoken.nth + 1 or (hop.nth = 0 and spoken.nth > 0))
    where ${column} is not ${who}
    group by list, hop.name, hop.entity order by claims desc, hop.name`.execute(db);
  const named = (list: "relayedBy" | "restsOn"): VoiceProfile["relayedBy"] =>
    beside.rows
      .filter((row) => row.list === list)
      .slice(0, NAMED)
      .map(({ list: _, ...row }) => row);
  const stories = await sql<{ total: number; alone: number; single: number }>`
    select count(*) as total,
      count(*) filter (where exists (select 1 from story_facet as how
        where how.facet = 'standing' and how.value = 'alone' and how.story = said.story)) as alone,
      count(*) filter (where exists (select 1 from story_facet as how
        where how.facet = 'standing' and how.value = 'one-origin' and how.story = said.story)) as single
    from story_facet as said
    where said.facet = ${who.startsWith("house:") ? "house" : "voice"} and said.value = ${who}`.execute(db);
  const counted = stories.rows[0];
  return {
    months: months.rows.map((row) => ({ ...row, month: row.month === "" ? null : row.month })),
    relayedBy: named("relayedBy"),
    restsOn: named("restsOn"),
    // Stories are of now.
    stories:
      at !== null || counted === undefined
        ? null
        : { total: counted.total, alone: counted.alone, oneOrigin: counted.single },
  };
}
