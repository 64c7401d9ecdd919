import { sql } from "kysely";
import type { VoiceProfile } from "#vocabulary/record.ts";
import type { Who } from "../rows/presence.ts";
import { type Record, stoodAt } from "./at.ts";

/** Chains are looked at in so many of the newest readings. */
const NEWEST = 2000;
const NAMED = 12;

/** How does a voice speak: month by month, through which outlets, resting on whom, and how often alone? */
export async function profileVoice(db: Record, who: Who, at: string | null): Promise<VoiceProfile> {
  const column = sql.ref(who.startsWith("house:") ? "hop.house" : "hop.entity");
  const stands = stoodAt("presence", at)();
  const months = await sql<{ month: string; claims: number; own: number }>`
    select substr(published_order, 1, 7) as month, sum(said) as claims, sum(own) as own
    from presence where who = ${who} and said > 0 and ${stands} group by month order by month`.execute(db);
  const spoken = sql`(
    select claim.number as claim, hop.nth as nth
    from (select reading from presence where who = ${who} and said > 0 and ${stands}
      order by published_order desc, reading desc limit ${NEWEST}) as newest
    cross join claim on claim.reading = newest.reading
    cross join hop on hop.claim = claim.number and ${column} = ${who}
  ) as spoken`;
  const beside = async (nth: ReturnType<typeof sql>) =>
    (
      await sql<{ name: string | null; entity: string | null; claims: number }>`
        select hop.name, hop.entity, count(distinct hop.claim) as claims
        from ${spoken} cross join hop on hop.claim = spoken.claim and hop.nth = ${nth}
        where spoken.nth <> hop.nth and ${column} is not ${who}
        group by hop.name, hop.entity order by claims desc, hop.name limit ${NAMED}`.execute(db)
    ).rows as VoiceProfile["relayedBy"];
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
    relayedBy: await beside(sql`0`),
    restsOn: await beside(sql`spoken.nth + 1`),
    // Stories are of now.
    stories:
      at !== null || counted === undefined
        ? null
        : { total: counted.total, alone: counted.alone, oneOrigin: counted.single },
  };
}
