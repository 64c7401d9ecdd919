import { sql } from "kysely";
import type { RecordState } from "#vocabulary/record.ts";
import type { Record } from "./at.ts";
import { countStandingClaims } from "./count-standing-claims.ts";
import type { Remember } from "./remember.ts";

/** What lies in the record, how large it is, which readers read what stands, and from when to when it was written. */
export async function describeRecord(db: Record, remember: Remember): Promise<RecordState> {
  const { rows } = await sql<Omit<RecordState, "readers" | "claims" | "earlierClaims">>`select
    (select count(*) from capture) as captures,
    (select count(*) from revision where superseded_at is null) as reports,
    (select count(*) from revision) - (select count(*) from revision where rereads is not null) as revisions,
    (select count(*) from story) as stories,
    (select count(*) from review) as reviews,
    (select count(*) from ruling) as rulings,
    (select coalesce(sum(size), 0) from blob) as "capturedBytes",
    (select page_count * page_size from pragma_page_count(), pragma_page_size()) as "diskBytes",
    (select user_version from pragma_user_version()) as version,
    (select min(recorded_at) from capture) as "firstRecorded",
    (select max(recorded_at) from capture) as "lastRecorded"`.execute(db);
  const readers = await db
    .selectFrom("reading")
    .select((e) => ["reader", e.fn.countAll<number>().as("reports")])
    .where("superseded_at", "is", null)
    .groupBy("reader")
    .orderBy("reports", "desc")
    .orderBy("reader")
    .execute();
  const claims = await countStandingClaims(db, remember);
  const all = await remember(db, "all claims", async () => {
    const { n } = await db
      .selectFrom("claim")
      .select((e) => e.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return n;
  });
  return { ...(rows[0] as (typeof rows)[number]), claims, earlierClaims: all - claims, readers };
}
