import { sql } from "kysely";
import type { ReportLine } from "#vocabulary/record.ts";
import { type Record, stoodAt } from "./at.ts";

/**
 * What stands of reports, as lines of a list; the caller says which. `revisions` counts those recorded by then. What a later reader made of the
 * same bytes is of the revision that was first read from them.
 */
export function selectReportLines(db: Record, at: string | null) {
  return (
    db
      .selectFrom("revision")
      // Whoever asks says which revisions, or in which order: these come first, and never all readings.
      .crossJoin("reading")
      .whereRef("reading.revision", "=", "revision.number")
      .innerJoin("revision as edition", (join) =>
        join.on("edition.number", "=", sql<number>`coalesce(revision.rereads, revision.number)`),
      )
      .select((e) => [
        "revision.number",
        "revision.report",
        "edition.id",
        "revision.title",
        "revision.outlet",
        "revision.published",
        "revision.published_order",
        "edition.recorded_at",
        "revision.opening",
        e
          .selectFrom("revision as other")
          .select((o) => o.fn.countAll<number>().as("n"))
          .whereRef("other.report", "=", "revision.report")
          .where("other.rereads", "is", null)
          .where((o) => (at === null ? o.lit(true) : o("other.recorded_at", "<=", at)))
          .as("revisions"),
        e
          .selectFrom("claim")
          .select((c) => c.fn.countAll<number>().as("n"))
          .whereRef("claim.reading", "=", "reading.number")
          .as("claims"),
        sql<number>`json_array_length(${sql.ref("reading.disclosures")})`.as("disclosures"),
      ])
  );
}

export type ReportLineRow = Awaited<ReturnType<ReturnType<typeof selectReportLines>["execute"]>>[number];

export function reportLineOf(row: ReportLineRow): ReportLine {
  return {
    id: row.report as ReportLine["id"],
    revision: row.id as ReportLine["revision"],
    title: row.title,
    outlet: row.outlet,
    published: row.published,
    recordedAt: row.recorded_at,
    revisions: row.revisions ?? 0,
    claims: row.claims ?? 0,
    disclosures: row.disclosures,
    opening: row.opening,
  };
}

/** Lines of revisions by their numbers, with the reading of each that stood. */
export async function reportLinesOf(
  db: Record,
  revisions: readonly number[],
  at: string | null,
): Promise<Map<number, ReportLine>> {
  if (revisions.length === 0) return new Map();
  const rows = await selectReportLines(db, at)
    .where("revision.number", "in", revisions)
    .where(stoodAt("reading", at))
    .execute();
  return new Map(rows.map((row) => [row.number, reportLineOf(row)]));
}
