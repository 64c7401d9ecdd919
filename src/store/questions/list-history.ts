import type { ReviewHistory, ReviewId } from "#vocabulary/review.ts";
import { whichHold } from "../review/which-hold.ts";
import { reviewOf } from "../rows/review-rows.ts";
import type { Record } from "./at.ts";
import { readCursor, writeCursor } from "./cursor.ts";

/** What did persons say, over the whole record? The newest first, a page at a time, with what was undone. */
export async function listHistory(
  db: Record,
  { limit, after }: { limit: number; after: string | null },
): Promise<ReviewHistory> {
  const from = after === null ? null : readCursor<number>(after, "number")[1];
  const rows = await db
    .selectFrom("review")
    .innerJoin("revision", "revision.number", "review.revision")
    .selectAll("review")
    .select(["revision.id as revision_id", "revision.title", "revision.outlet", "revision.text"])
    .$if(from !== null, (query) => query.where("review.number", "<", from ?? 0))
    .orderBy("review.number", "desc")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const reports = [...new Set(page.map(({ report }) => report))];
  // An entry is undone by one of its own report.
  const all =
    reports.length === 0
      ? []
      : await db
          .selectFrom("review")
          .select(["id", "undoes"])
          .where("report", "in", reports)
          .orderBy("number")
          .execute();
  const hold = whichHold(
    all.map(({ id, undoes }) => ({ id: id as ReviewId, undoes: undoes as ReviewId | null })),
  );
  const last = page.at(-1);
  return {
    entries: page.map((row) => {
      const entry = reviewOf(row, row.revision_id, hold);
      const claim = entry.made[0] ?? entry.read[0];
      return {
        entry,
        title: row.title,
        outlet: row.outlet,
        words: (claim?.content ?? []).map((span) => row.text.slice(...span)),
      };
    }),
    next: rows.length > limit && last !== undefined ? writeCursor(["review", last.number]) : null,
  };
}
