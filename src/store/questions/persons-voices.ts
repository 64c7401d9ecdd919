import { sql } from "kysely";
import type { Who } from "../rows/presence.ts";
import { type Record, stoodAt } from "./at.ts";

/** By how much persons have an entity, a house or a name say more than was read. */
export interface PersonsVoice {
  who: string;
  said: number;
  own: number;
  /** Reports in which it speaks, more than in what was read. */
  reports: number;
  kind: string;
}

/** Whom do persons have speak more or less often than was read, now? */
export async function countPersonsVoices(db: Record): Promise<PersonsVoice[]> {
  const { rows } = await voicesBy(db, sql`persons_claim.superseded_at is null`, sql``);
  return rows;
}

/** The same of one entity or house, as of a moment; null where persons change nothing of it. */
export async function countPersonsVoice(
  db: Record,
  who: Who,
  at: string | null,
): Promise<PersonsVoice | null> {
  const { rows } = await voicesBy(db, stoodAt("persons_claim", at)(), sql`persons_voice.who = ${who} and`);
  return rows[0] ?? null;
}

/** Readings in which an entity or a house speaks as persons have it, with the day of publication by which they are ordered. */
export async function readingsOfPersons(
  db: Record,
  who: Who,
  at: string | null,
): Promise<{ reading: number; published_order: string }[]> {
  const { rows } = await sql<{ reading: number; published_order: string }>`
    select distinct persons_claim.reading, revision.published_order
    from persons_voice cross join persons_claim on persons_claim.number = persons_voice.number
    cross join reading on reading.number = persons_claim.reading cross join revision on revision.number = reading.revision
    where persons_voice.who = ${who} and persons_voice.speaks = 1 and ${stoodAt("persons_claim", at)()}
      and ${stoodAt("reading", at)()}`.execute(db);
  return rows;
}

const voicesBy = (
  db: Record,
  stands: ReturnType<ReturnType<typeof stoodAt>> | ReturnType<typeof sql>,
  whose: ReturnType<typeof sql>,
) =>
  sql<PersonsVoice>`
    with changed as (
      select persons_voice.who, persons_claim.reading, sum(persons_voice.said) as said, sum(persons_voice.own) as own,
        min(persons_voice.kind) as kind
      from persons_voice cross join persons_claim on persons_claim.number = persons_voice.number
      where ${whose} ${stands}
      group by persons_voice.who, persons_claim.reading
    )
    select changed.who, sum(changed.said) as said, sum(changed.own) as own, min(changed.kind) as kind,
      sum((coalesce(presence.said, 0) + changed.said > 0) - (coalesce(presence.said, 0) > 0)) as reports
    from changed left join presence on presence.reading = changed.reading and presence.who = changed.who
    group by changed.who`.execute(db);
