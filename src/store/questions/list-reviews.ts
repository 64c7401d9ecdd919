import type { ReportId } from "#vocabulary/report.ts";
import type { ReviewEntry } from "#vocabulary/review.ts";
import type { Record } from "./at.ts";
import { findReportOfClaim } from "./find-report-of.ts";
import { loadReviews } from "./load-desk.ts";

/** What did persons say of a report's claims, or of one claim? Oldest first, with what was undone. */
export async function listReviews(db: Record, of: string, at: string | null): Promise<ReviewEntry[]> {
  const claim = of.startsWith("claim:");
  const { entries } = await loadReviews(db, claim ? await findReportOfClaim(db, of) : of, at);
  return claim ? entriesOn(entries, of) : entries;
}

/** The entries that bear on a claim, or made it. */
export const entriesOn = (entries: readonly ReviewEntry[], claim: string): ReviewEntry[] =>
  entries.filter(
    ({ claims, made }) => claims.some((id) => id === claim) || made.some(({ id }) => id === claim),
  );

/** Of which reports did a person say something? By id. */
export async function listReviewedReports(db: Record): Promise<ReportId[]> {
  const rows = await db.selectFrom("review").select("report").distinct().orderBy("report").execute();
  return rows.map(({ report }) => report as ReportId);
}
