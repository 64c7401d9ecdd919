import type { ReportList } from "#vocabulary/record.ts";
import { type Record, stoodAt } from "./at.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { reportLineOf, selectReportLines } from "./report-lines.ts";

/** Which reports are kept? Newest publication first; those without a day last; a page at a time. */
export async function listReports(
  db: Record,
  { limit, after, at }: { limit: number; after: string | null; at: string | null },
): Promise<ReportList> {
  const from = after === null ? null : readCursor<string>(after, "string");
  const standing = db.selectFrom("revision").where(stoodAt("revision", at));
  const { total } = await standing
    .select((e) => e.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await selectReportLines(db, at)
    .where(stoodAt("revision", at))
    .where(stoodAt("reading", at))
    .$if(from !== null, (query) =>
      query.where((e) =>
        e.or([
          e("revision.published_order", "<", from?.[0] ?? ""),
          e.and([
            e("revision.published_order", "=", from?.[0] ?? ""),
            e("revision.report", ">", from?.[1] ?? ""),
          ]),
        ]),
      ),
    )
    .orderBy("revision.published_order", "desc")
    .orderBy("revision.report")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    reports: page.map(reportLineOf),
    total,
    next: rows.length > limit && last !== undefined ? writeCursor([last.published_order, last.report]) : null,
  };
}
