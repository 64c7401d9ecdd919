import { StemmaError } from "#errors.ts";
import type { ReportList } from "#vocabulary/record.ts";
import { type Record, stoodAt } from "./at.ts";
import { type ReportLineRow, reportLineOf, selectReportLines } from "./report-lines.ts";

/** Which reports are kept? Newest publication first; those without a day last; a page at a time. */
export async function listReports(
  db: Record,
  { limit, after, at }: { limit: number; after: string | null; at: string | null },
): Promise<ReportList> {
  const from = after === null ? null : readCursor(after);
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
          e("revision.published_order", "<", from?.order ?? ""),
          e.and([
            e("revision.published_order", "=", from?.order ?? ""),
            e("revision.report", ">", from?.report ?? ""),
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
    next: rows.length > limit && last !== undefined ? writeCursor(last) : null,
  };
}

// A cursor names the last line that was shown, so that a page stays right while others add reports.
const writeCursor = (row: ReportLineRow): string =>
  Buffer.from(JSON.stringify([row.published_order, row.report])).toString("base64url");

function readCursor(cursor: string): { order: string; report: string } {
  try {
    const found: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(found) && typeof found[0] === "string" && typeof found[1] === "string") {
      return { order: found[0], report: found[1] };
    }
  } catch {
    // Not JSON: said below.
  }
  throw new StemmaError("misuse", {
    reason: `"${cursor}" is no page of this list. Take "next" of the page before.`,
  });
}
