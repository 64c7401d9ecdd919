import type { ReviewedClaim } from "#vocabulary/review.ts";
import type { Record } from "./at.ts";
import { loadDesk } from "./load-desk.ts";

/**
 * How do claims of these reports stand, with persons' words over them? By the claim's id, of those reports of which somebody said something by the moment. Few
 * reports of a page are: each is laid over whole.
 */
export async function reviewedClaims(
  db: Record,
  reports: readonly string[],
  at: string | null,
): Promise<Map<string, ReviewedClaim>> {
  const out = new Map<string, ReviewedClaim>();
  if (reports.length === 0) return out;
  const touched = await db
    .selectFrom("review")
    .select("report")
    .distinct()
    .where("report", "in", reports)
    .$if(at !== null, (query) => query.where("recorded_at", "<=", at ?? ""))
    .execute();
  for (const { report } of touched)
    for (const one of (await loadDesk(db, report, at)).reviewed) out.set(one.claim.id, one);
  return out;
}
