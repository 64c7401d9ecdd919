import { StemmaError } from "#errors.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import type { ClaimDetail } from "#vocabulary/record.ts";
import { knownBy, recordedClaimOf } from "../rows/from-rows.ts";
import { wordsAt } from "../rows/spans.ts";
import { type Record, recordedBy } from "./at.ts";
import { findHops } from "./find-hops.ts";
import { reportLineOf, selectReportLines } from "./report-lines.ts";

/**
 * What is kept of a claim? The state that stood, or where none does any more the last one, with when it was superseded;
 * its words, the revision of the report in which they stand, and all its states.
 */
export async function showClaim(db: Record, id: string, at: string | null): Promise<ClaimDetail> {
  const rows = await db
    .selectFrom("claim")
    .innerJoin("reading", "reading.number", "claim.reading")
    .innerJoin("revision", "revision.number", "reading.revision")
    .selectAll("claim")
    .select(["reading.reader", "reading.disclosures", "reading.revision", "revision.text"])
    .where("claim.id", "=", id)
    .where(recordedBy("claim", at))
    .orderBy("claim.recorded_at")
    .orderBy("claim.number")
    .execute();
  const shown = rows.find((row) => knownBy(row.superseded_at, at) === null) ?? rows.at(-1);
  if (shown === undefined) throw new StemmaError("not-found", { id });

  const hops = await findHops(
    db,
    rows.map((row) => row.number),
  );
  const history = rows.map((row) => recordedClaimOf(row, hops.get(row.number) ?? [], at));
  const claim = recordedClaimOf(shown, hops.get(shown.number) ?? [], at);
  const line = await selectReportLines(db, at)
    .where("reading.number", "=", shown.reading)
    .executeTakeFirstOrThrow();
  return {
    claim,
    words: claim.content.map((span) => wordsAt(shown.text, span)),
    report: reportLineOf(line),
    disclosures: (JSON.parse(shown.disclosures) as Disclosure[]).filter(({ of }) => of.includes(claim.id)),
    history,
  };
}
