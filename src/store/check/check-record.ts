import type { DatabaseSync } from "node:sqlite";
import type { Selectable } from "kysely";
import type { CheckResult } from "#vocabulary/record.ts";
import type { ReadingRow, RevisionRow } from "../tables.ts";
import { checkCaptures } from "./check-captures.ts";
import { checkDatabase } from "./check-database.ts";
import { checkNames } from "./check-names.ts";
import { checkOrder } from "./check-order.ts";
import { checkProgrammes } from "./check-programmes.ts";
import { checkReading } from "./check-reading.ts";
import { checkReviews } from "./check-reviews.ts";
import { checkRevision } from "./check-revision.ts";
import { checkStories } from "./check-stories.ts";
import { type Findings, look } from "./findings.ts";

/** Proves the record whole, row by row, so that its size does not matter. What is not whole is answered, not thrown. */
export function checkRecord(database: DatabaseSync): CheckResult {
  const findings: Findings = { spans: 0, problems: [] };
  checkDatabase(database, findings);
  // One moment of the record, whoever goes on adding to it.
  database.exec("BEGIN");
  try {
    const captures = checkPart(findings, () => checkCaptures(database, findings), 0);
    const texts = checkPart(findings, () => checkTexts(database, findings), { revisions: 0, claims: 0 });
    checkPart(findings, () => checkOrder(database, findings), undefined);
    checkPart(findings, () => checkProgrammes(database, findings), undefined);
    checkPart(findings, () => checkNames(database, findings), undefined);
    checkPart(findings, () => checkStories(database, findings), undefined);
    const reviews = checkPart(findings, () => checkReviews(database, findings), 0);
    const reports = checkPart(
      findings,
      () => Number(database.prepare("SELECT count(*) AS n FROM report").get()?.["n"]),
      0,
    );
    return { captures, reports, ...texts, reviews, ...findings };
  } finally {
    database.exec("ROLLBACK");
  }
}

function checkTexts(database: DatabaseSync, findings: Findings): { revisions: number; claims: number } {
  const readings = database.prepare("SELECT * FROM reading WHERE revision = ?");
  let revisions = 0;
  let claims = 0;
  for (const found of database.prepare("SELECT * FROM revision").iterate()) {
    const row = found as unknown as Selectable<RevisionRow>;
    // What a later reader found in the same bytes is no revision.
    if (row.rereads === null) revisions++;
    look(findings, "revision-shape", row.id, () => {
      const report = checkRevision(database, row, findings);
      for (const reading of readings.all(row.number)) {
        claims += checkReading(database, reading as unknown as Selectable<ReadingRow>, report, findings);
      }
    });
  }
  return { revisions, claims };
}

/** A damaged page can end a whole part of the check; the other parts still have their say. */
function checkPart<Result>(findings: Findings, work: () => Result, otherwise: Result): Result {
  let result = otherwise;
  look(findings, "database", "record", () => {
    result = work();
  });
  return result;
}
