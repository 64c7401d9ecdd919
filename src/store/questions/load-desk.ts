import { StemmaError } from "#errors.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { ReviewEntry, ReviewedClaim, ReviewId } from "#vocabulary/review.ts";
import { layOver } from "../review/lay-over.ts";
import type { Desk } from "../review/make-entry.ts";
import { whichHold } from "../review/which-hold.ts";
import { reviewOf } from "../rows/review-rows.ts";
import { type Record, stoodAt } from "./at.ts";
import { claimsOfReading } from "./claims-of-reading.ts";

/** A report as a person has it before them, and what must not have changed when their word is kept. */
export interface LoadedDesk extends Desk {
  /** The claims of the reading, without persons' words. */
  claims: readonly Claim[];
  stamp: { reading: number; revision: number; lastReview: number };
  standingSince: string;
}

/** All that persons said of a report's claims by a moment, oldest first, with the texts that they had before them. */
export async function loadReviews(
  db: Record,
  report: string,
  at: string | null,
): Promise<{
  entries: ReviewEntry[];
  texts: Map<string, string>;
  firstRead: Map<string, string>;
  last: number;
}> {
  const rows = await db
    .selectFrom("review")
    .innerJoin("revision", "revision.number", "review.revision")
    .selectAll("review")
    .select(["revision.id as revision_id", "revision.text"])
    .where("review.report", "=", report)
    .$if(at !== null, (query) => query.where("review.recorded_at", "<=", at ?? ""))
    .orderBy("review.number")
    .execute();
  const hold = whichHold(
    rows.map(({ id, undoes }) => ({ id: id as ReviewId, undoes: undoes as ReviewId | null })),
  );
  return {
    entries: rows.map((row) => reviewOf(row, row.revision_id, hold)),
    texts: new Map(rows.map((row) => [row.revision_id, row.text])),
    firstRead: rows.length === 0 ? new Map() : await firstReadings(db, report),
    last: rows.at(-1)?.number ?? 0,
  };
}

/** A reading's claims with persons' words over them, as they stand now. `claims` are in the order of the reading, `text` is what they are of. */
export async function loadReviewed(
  db: Record,
  { report, text, claims }: { report: string; text: string; claims: readonly Claim[] },
): Promise<ReviewedClaim[]> {
  const { entries, texts, firstRead } = await loadReviews(db, report, null);
  return layOver(
    { claims, text, texts, firstRead },
    entries.filter(({ holds }) => holds),
  );
}

/** What stands of a report's claims: the reading, and persons' words over it. Throws `not-found` where nothing stood at the moment. */
export async function loadDesk(db: Record, report: string, at: string | null): Promise<LoadedDesk> {
  const standing = await db
    .selectFrom("revision")
    .innerJoin("reading", "reading.revision", "revision.number")
    .select(["revision.number as revision", "revision.id", "revision.text"])
    .select(["reading.number as reading", "reading.reader", "reading.recorded_at"])
    .where("revision.report", "=", report)
    .where(stoodAt("revision", at))
    .where(stoodAt("reading", at))
    .executeTakeFirst();
  if (standing === undefined) throw new StemmaError("not-found", { id: report });
  const claims = await claimsOfReading(db, standing.reading);
  const { entries, texts, firstRead, last } = await loadReviews(db, report, at);
  const { text } = standing;
  const holding = entries.filter(({ holds }) => holds);
  return {
    report: report as Desk["report"],
    revision: standing.id as Desk["revision"],
    text,
    reader: standing.reader,
    entries,
    claims,
    reviewed: layOver({ claims, text, texts, firstRead }, holding),
    stamp: { reading: standing.reading, revision: standing.revision, lastReview: last },
    standingSince: entries.at(-1)?.recordedAt ?? standing.recorded_at,
  };
}

/** When the record first had each claim of a report, by its id. */
async function firstReadings(db: Record, report: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("claim")
    .innerJoin("reading", "reading.number", "claim.reading")
    .innerJoin("revision", "revision.number", "reading.revision")
    .select((e) => ["claim.id", e.fn.min("claim.recorded_at").as("first")])
    .where("revision.report", "=", report)
    .groupBy("claim.id")
    .execute();
  return new Map(rows.map(({ id, first }) => [id, first]));
}
