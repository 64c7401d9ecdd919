import type { DatabaseSync } from "node:sqlite";
import type { Selectable } from "kysely";
import { ReviewEntry, reviewId } from "#vocabulary/review.ts";
import { reviewOf, reviewSpans } from "../rows/review-rows.ts";
import type { ReviewRow } from "../tables.ts";
import { checkDigest } from "./check-spans.ts";
import { expectSame, type Findings, look, report as say } from "./findings.ts";

type Row = Selectable<ReviewRow> & { revision_id: string; revision_report: string; text: string };

/** Persons' words: each made of what it says, over words that are there, after those before it. Answers how many there are. */
export function checkReviews(database: DatabaseSync, findings: Findings): number {
  const rows = database.prepare(
    `SELECT review.*, revision.id AS revision_id, revision.report AS revision_report, revision.text
     FROM review JOIN revision ON revision.number = review.revision ORDER BY review.report, review.number`,
  );
  const claimsOf = database.prepare("SELECT claim FROM review_claim WHERE review = ? ORDER BY claim");
  const readBy = database.prepare("SELECT count(*) AS n FROM reading WHERE revision = ? AND reader = ?");
  let reviews = 0;
  let before: Row | null = null;
  let earlier = new Set<string>();
  for (const found of rows.iterate()) {
    const row = found as unknown as Row;
    reviews++;
    if (before?.report !== row.report) earlier = new Set();
    else if (before.recorded_at >= row.recorded_at)
      say(findings, "review-order", row.id, row.recorded_at, `after ${before.recorded_at}`);
    look(findings, "review-shape", row.id, () => {
      const entry = ReviewEntry.parse(reviewOf(row, row.revision_id, new Set()));
      expectSame(findings, "review-id", row.id, reviewId(entry), row.id);
      expectSame(findings, "review-report", row.id, row.revision_report, row.report);
      expectSame(findings, "review-reader", row.id, Number(readBy.get(row.revision, row.reader)?.["n"]), 1);
      checkDigest(findings, row.id, row.text, reviewSpans(entry), row.words_sha256);
      if (entry.undoes !== null && !earlier.has(entry.undoes))
        say(findings, "review-undoes", row.id, entry.undoes, "an earlier entry of the same report");
      const bears = [...new Set([...entry.claims, ...entry.made.map(({ id }) => id)])].sort();
      const kept = claimsOf.all(row.number).map(({ claim }) => String(claim));
      expectSame(findings, "review-claims", row.id, kept.join(" "), bears.join(" "));
    });
    earlier.add(row.id);
    before = row;
  }
  return reviews;
}
