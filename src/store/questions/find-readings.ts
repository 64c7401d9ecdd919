import { sql } from "kysely";
import type { Claim } from "#vocabulary/claim.ts";
import { claimOf, mentionsOf, reportOf } from "../rows/from-rows.ts";
import type { ReadForStories } from "../stories.ts";
import { type Record, stoodAt } from "./at.ts";
import { findHops } from "./find-hops.ts";
import { loadReviewed } from "./load-desk.ts";

/**
 * What was read in these revisions, as far as stories hang on it? The readings that stand, with what persons said over them, in the order of the
 * revisions. Where they are gone, the latest of each, with none of the claims, which are gone too.
 */
export async function findReadings(
  db: Record,
  revisions: readonly number[],
  which: "standing" | "gone" = "standing",
): Promise<FoundReading[]> {
  if (revisions.length === 0) return [];
  const out: FoundReading[] = [];
  for (let from = 0; from < revisions.length; from += CHUNK) {
    const rows = await db
      .selectFrom("revision")
      .innerJoin("reading", "reading.revision", "revision.number")
      .select(["reading.number", "reading.revision", "reading.mentions", "revision.text", "revision.facts"])
      .select(["revision.report", sql.raw<number>(LAST_REVIEW).as("reviewed")])
      .where("revision.number", "in", revisions.slice(from, from + CHUNK))
      .$if(which === "standing", (rows) =>
        rows.where(stoodAt("revision", null)).where(stoodAt("reading", null)),
      )
      .orderBy("revision.number")
      .orderBy("reading.number")
      .execute();
    const readings = rows.map(({ number }) => number);
    const claims = await db
      .selectFrom("claim")
      .selectAll("claim")
      .where("reading", "in", readings)
      .where(stoodAt("claim", null))
      .orderBy("reading")
      .orderBy("nth")
      .execute();
    const hops = await findHops(
      db,
      claims.map(({ number }) => number),
    );
    const byReading = Map.groupBy(claims, ({ reading }) => reading);
    for (const row of rows) {
      const read = (byReading.get(row.number) ?? []).map((claim) =>
        claimOf(claim, hops.get(claim.number) ?? []),
      );
      const reviewed = which === "standing" && row.reviewed !== 0;
      out.push({
        revision: row.revision,
        state: stateOf(row.number, row.reviewed),
        reading: {
          report: reportOf(row),
          mentions: mentionsOf(row.mentions),
          claims: reviewed ? await asPersonsHaveThem(db, row, read) : read,
        },
      });
    }
  }
  return out;
}

export interface FoundReading {
  revision: number;
  /** Which reading it is, and which was the last word of a person on it: two that are the same say the same. */
  state: string;
  reading: ReadForStories;
}

/** Of a reading, by the numbers of it and of the last word on its report, which is 0 where nobody said any. */
export const stateOf = (reading: number, reviewed: number): string => `${reading} ${reviewed}`;

/** The number of the last word of a person on a revision's report, in SQL. */
export const LAST_REVIEW =
  "coalesce((SELECT max(review.number) FROM review WHERE review.report = revision.report), 0)";

async function asPersonsHaveThem(
  db: Record,
  { report, text }: { report: string; text: string },
  claims: readonly Claim[],
): Promise<Claim[]> {
  const reviewed = await loadReviewed(db, { report, text, claims });
  return reviewed.filter(({ stands }) => stands).map(({ claim }) => claim);
}

/** So many at once: SQLite takes no more values than this by far, and neither does memory. */
const CHUNK = 200;
