import { StemmaError } from "#errors.ts";
import type { ReportDetail, RevisionLine } from "#vocabulary/record.ts";
import { captureOf, knownBy, readingListsOf, recordedClaimOf, reportOf } from "../rows/from-rows.ts";
import { type Record, recordedBy, stoodAt } from "./at.ts";
import { findHops } from "./find-hops.ts";
import { wordChanges } from "./word-changes.ts";

/** What is kept of a report? Its text with what reading gave, and every revision with what it changed. */
export async function showReport(db: Record, id: string, at: string | null): Promise<ReportDetail> {
  const revisions = await revisionsOf(db, id, at);
  const standing = await db
    .selectFrom("revision")
    .innerJoin("reading", "reading.revision", "revision.number")
    .selectAll("reading")
    .select(["revision.id", "revision.text", "revision.facts", "revision.recorded_at as revised_at"])
    .where("revision.report", "=", id)
    .where(stoodAt("revision", at))
    .where(stoodAt("reading", at))
    .executeTakeFirst();
  const revision = revisions.find((line) => line.id === standing?.id);
  if (standing === undefined || revision === undefined) throw new StemmaError("not-found", { id });

  const rows = await db
    .selectFrom("claim")
    .innerJoin("reading", "reading.number", "claim.reading")
    .selectAll("claim")
    .select("reading.reader")
    .where("claim.reading", "=", standing.number)
    .where(stoodAt("claim", at))
    .orderBy("claim.nth")
    .execute();
  const hops = await findHops(
    db,
    rows.map((row) => row.number),
  );
  const claims = rows.map((row) => recordedClaimOf(row, hops.get(row.number) ?? [], at));
  const { sentences, mentions, times, attributions, disclosures, notes } = readingListsOf(standing);
  return {
    reading: {
      input: standing.input,
      report: reportOf(standing),
      sentences,
      mentions,
      times,
      attributions,
      claims: claims.map(({ recordedAt: _, supersededAt: __, reader: ___, ...claim }) => claim),
      disclosures,
      notes,
      reader: standing.reader,
    },
    revision: revision.id,
    recordedAt: standing.revised_at,
    capture: revision.capture,
    revisions,
    claims,
  };
}

async function revisionsOf(db: Record, report: string, at: string | null): Promise<RevisionLine[]> {
  const rows = await db
    .selectFrom("revision")
    .innerJoin("capture", "capture.id", "revision.capture")
    .innerJoin("blob", "blob.sha256", "capture.sha256")
    .selectAll("capture")
    .select(["revision.id as revision", "revision.text", "revision.text_sha256", "blob.size"])
    .select(["revision.recorded_at as revised_at", "revision.superseded_at"])
    .where("revision.report", "=", report)
    .where(recordedBy("revision", at))
    .orderBy("revision.recorded_at")
    .orderBy("revision.number")
    .execute();
  return rows.map((row, nth) => ({
    id: row.revision as RevisionLine["id"],
    recordedAt: row.revised_at,
    supersededAt: knownBy(row.superseded_at, at),
    textSha256: row.text_sha256,
    capture: captureOf(row, row.size),
    changes: nth === 0 ? [] : wordChanges(rows[nth - 1]?.text ?? "", row.text),
  }));
}
