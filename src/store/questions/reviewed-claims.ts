import type { RecordedClaim } from "#vocabulary/record.ts";
import type { ReviewEntry, ReviewedClaim } from "#vocabulary/review.ts";
import type { Record } from "./at.ts";
import { loadDesk } from "./load-desk.ts";

/** How claims of some reports stand, with persons' words over them. */
export interface Reviewed {
  /** By the id under which the reading has the claim. */
  read: ReadonlyMap<string, ReviewedClaim>;
  /** Those that no reading has and a person made, by report: in the order of the text. */
  made: ReadonlyMap<string, readonly RecordedClaim[]>;
}

/**
 * How do claims of these reports stand, with persons' words over them? Of those reports of which somebody said something by the moment. Few reports of a page
 * are: each is laid over whole.
 */
export async function reviewedClaims(
  db: Record,
  reports: readonly string[],
  at: string | null,
): Promise<Reviewed> {
  const read = new Map<string, ReviewedClaim>();
  const made = new Map<string, RecordedClaim[]>();
  if (reports.length === 0) return { read, made };
  const touched = await db
    .selectFrom("review")
    .select("report")
    .distinct()
    .where("report", "in", reports)
    .$if(at !== null, (query) => query.where("recorded_at", "<=", at ?? ""))
    .execute();
  for (const { report } of touched) {
    const { reviewed, entries } = await loadDesk(db, report, at);
    for (const one of reviewed) if (one.read !== null) read.set(one.read.id, one);
    made.set(
      report,
      reviewed.flatMap((one) => (one.read === null && one.stands ? madeBy(one, entries) : [])),
    );
  }
  return { read, made };
}

/** The claim as of the word that last made it. */
function madeBy({ claim }: ReviewedClaim, entries: readonly ReviewEntry[]): RecordedClaim[] {
  const maker = entries.findLast(({ made, holds }) => holds && made.some(({ id }) => id === claim.id));
  return maker === undefined
    ? []
    : [{ ...claim, recordedAt: maker.recordedAt, supersededAt: null, reader: `by hand: ${maker.who}` }];
}
