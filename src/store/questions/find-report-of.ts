import { StemmaError } from "#errors.ts";
import type { ReviewRequest } from "#vocabulary/review.ts";
import type { Record } from "./at.ts";

/** In which report does a claim stand, whether it was read or made by a person? Throws `not-found` where the record has no such claim. */
export async function findReportOfClaim(db: Record, claim: string): Promise<string> {
  const read = await db
    .selectFrom("claim")
    .innerJoin("reading", "reading.number", "claim.reading")
    .innerJoin("revision", "revision.number", "reading.revision")
    .select("revision.report")
    .where("claim.id", "=", claim)
    .limit(1)
    .executeTakeFirst();
  const found =
    read ??
    (await db
      .selectFrom("review_claim")
      .innerJoin("review", "review.number", "review_claim.review")
      .select("review.report")
      .where("review_claim.claim", "=", claim)
      .limit(1)
      .executeTakeFirst());
  if (found === undefined) throw new StemmaError("not-found", { id: claim });
  return found.report;
}

/** Which report is a person's word about? A merge is of claims of one report. */
export async function findReportOf(db: Record, request: ReviewRequest): Promise<string> {
  switch (request.kind) {
    case "add":
      return request.report;
    case "undo": {
      const found = await db
        .selectFrom("review")
        .select("report")
        .where("id", "=", request.review)
        .executeTakeFirst();
      if (found === undefined) throw new StemmaError("not-found", { id: request.review });
      return found.report;
    }
    case "merge": {
      const reports = new Set<string>();
      for (const claim of request.claims) reports.add(await findReportOfClaim(db, claim));
      const [first, ...others] = reports;
      if (first === undefined || others.length > 0)
        throw new StemmaError("review-refused", { reason: "only claims of one report can be one claim" });
      return first;
    }
    default:
      return findReportOfClaim(db, request.claim);
  }
}
