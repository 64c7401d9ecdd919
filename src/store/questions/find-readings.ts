import { claimOf, mentionsOf, reportOf } from "../rows/from-rows.ts";
import type { ReadForStories } from "../stories.ts";
import { type Record, stoodAt } from "./at.ts";
import { findHops } from "./find-hops.ts";

/**
 * What was read in these revisions, as far as stories hang on it? The readings that stand, in the order of the revisions. Where they are gone, the latest of each, with
 * none of the claims, which are gone too.
 */
export async function findReadings(
  db: Record,
  revisions: readonly number[],
  which: "standing" | "gone" = "standing",
): Promise<{ revision: number; number: number; reading: ReadForStories }[]> {
  if (revisions.length === 0) return [];
  const out: { revision: number; number: number; reading: ReadForStories }[] = [];
  for (let from = 0; from < revisions.length; from += CHUNK) {
    const rows = await db
      .selectFrom("revision")
      .innerJoin("reading", "reading.revision", "revision.number")
      .select(["reading.number", "reading.revision", "reading.mentions", "revision.text", "revision.facts"])
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
    for (const row of rows)
      out.push({
        revision: row.revision,
        number: row.number,
        reading: {
          report: reportOf(row),
          mentions: mentionsOf(row.mentions),
          claims: (byReading.get(row.number) ?? []).map((claim) =>
            claimOf(claim, hops.get(claim.number) ?? []),
          ),
        },
      });
  }
  return out;
}

/** So many at once: SQLite takes no more values than this by far, and neither does memory. */
const CHUNK = 200;
