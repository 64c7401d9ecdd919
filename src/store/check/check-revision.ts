import { hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Selectable } from "kysely";
import { Report, reportId, revisionId } from "#vocabulary/report.ts";
import { reportOf } from "../rows/from-rows.ts";
import { reportSpans } from "../rows/spans.ts";
import type { RevisionRow } from "../tables.ts";
import { checkDigest } from "./check-spans.ts";
import { expectSame, type Findings, report as say } from "./findings.ts";

/** A revision's text, facts, ids and spans. Answers the report, for what was read of it. */
export function checkRevision(
  database: DatabaseSync,
  row: Selectable<RevisionRow>,
  findings: Findings,
): Report {
  expectSame(findings, "report-text", row.id, hash("sha256", row.text), row.text_sha256);
  const made = revisionId(
    row.report as Report["id"],
    row.facts,
    row.rereads === null ? null : readerOf(database, row),
  );
  expectSame(findings, "revision-id", row.id, made, row.id);
  const report = Report.parse(reportOf(row));
  expectSame(findings, "report-text", row.id, report.sha256, row.text_sha256);
  expectSame(findings, "revision-facts", row.id, report.id, row.report);
  expectSame(findings, "revision-facts", row.id, row.outlet, report.outlet.name ?? report.outlet.domain);
  expectSame(findings, "revision-facts", row.id, row.title, report.title);
  expectSame(findings, "revision-facts", row.id, row.standfirst, report.standfirst);
  expectSame(findings, "revision-facts", row.id, row.published, report.published?.value ?? null);
  checkDigest(findings, row.id, row.text, [...reportSpans(report)], row.words_sha256);
  // A reading anew keeps the id of the report, whatever it finds of title and address.
  if (row.rereads === null) checkReportId(database, row, report, findings);
  else checkRereads(database, row, row.rereads, findings);
  return report;
}

/** Who first read a text. */
function readerOf(database: DatabaseSync, row: Selectable<RevisionRow>): string {
  const first = database
    .prepare("SELECT reader FROM reading WHERE revision = ? ORDER BY recorded_at, number LIMIT 1")
    .get(row.number);
  return String(first?.["reader"] ?? "");
}

/** What was read anew was read from the very bytes of a revision of the same report. */
function checkRereads(
  database: DatabaseSync,
  row: Selectable<RevisionRow>,
  rereads: number,
  findings: Findings,
): void {
  const first = database
    .prepare("SELECT report, capture, rereads FROM revision WHERE number = ?")
    .get(rereads);
  const received = database
    .prepare("SELECT count(*) AS n FROM receipt WHERE revision = ? AND capture = ?")
    .get(rereads, row.capture);
  if (first?.["report"] !== row.report || first["rereads"] !== null || received?.["n"] === 0)
    say(findings, "rereads", row.id, `revision ${rereads}`, "what was first read from the same bytes");
}

/** A report's id is made of what it is known by; of a name that the input gave it, only the receipts know. */
function checkReportId(
  database: DatabaseSync,
  row: Selectable<RevisionRow>,
  report: Report,
  findings: Findings,
): void {
  const receipts = database.prepare("SELECT given FROM receipt WHERE revision = ?").all(row.number);
  const made = receipts.map(({ given }) =>
    reportId({
      url: report.url,
      givenId: (JSON.parse(String(given)) as (string | null)[])[0] ?? null,
      outlet: report.outlet.name,
      day: report.published?.value.slice(0, 10) ?? null,
      title: report.title,
      textSha256: report.sha256,
    }),
  );
  if (!made.includes(report.id)) say(findings, "report-id", report.id, made[0] ?? "no receipt", report.id);
}
