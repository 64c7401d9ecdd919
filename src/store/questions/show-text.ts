import { sql } from "kysely";
import { StemmaError } from "#errors.ts";
import type { ReportText } from "#vocabulary/record.ts";
import { captureOf, reportOf } from "../rows/from-rows.ts";
import { type Record, stoodAt } from "./at.ts";

/** What was printed in a report, as it stood at the moment? Throws `not-found` where nothing did. */
export async function showText(db: Record, id: string, at: string | null): Promise<ReportText> {
  const row = await db
    .selectFrom("revision")
    // What a later reader made of the same bytes is of the revision that was first read from them.
    .innerJoin("revision as edition", (join) =>
      join.on("edition.number", "=", sql<number>`coalesce(revision.rereads, revision.number)`),
    )
    .innerJoin("capture", "capture.id", "edition.capture")
    .innerJoin("blob", "blob.sha256", "capture.sha256")
    .selectAll("capture")
    .select(["revision.facts", "revision.text", "edition.id as edition", "blob.size"])
    .where("revision.report", "=", id)
    .where(stoodAt("revision", at))
    .executeTakeFirst();
  if (row === undefined) throw new StemmaError("not-found", { id });
  return {
    report: reportOf(row),
    revision: row.edition as ReportText["revision"],
    capture: captureOf(row, row.size),
  };
}
