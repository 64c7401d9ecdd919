import { StemmaError } from "#errors.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import type { ClaimDetail } from "#vocabulary/record.ts";
import { knownBy, recordedClaimOf } from "../rows/from-rows.ts";
import { wordsAt } from "../rows/spans.ts";
import { type Record, recordedBy } from "./at.ts";
import { findHops } from "./find-hops.ts";
import { findReportOfClaim } from "./find-report-of.ts";
import { entriesOn } from "./list-reviews.ts";
import { loadDesk } from "./load-desk.ts";
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
  if (shown === undefined) return showClaimByHand(db, id, at);

  const hops = await findHops(
    db,
    rows.map((row) => row.number),
  );
  const history = rows.map((row) => recordedClaimOf(row, hops.get(row.number) ?? [], at));
  const claim = recordedClaimOf(shown, hops.get(shown.number) ?? [], at);
  const line = await selectReportLines(db, at)
    .where("revision.number", "=", shown.revision)
    .where("reading.number", "=", shown.reading)
    .executeTakeFirstOrThrow();
  return {
    claim,
    words: claim.content.map((span) => wordsAt(shown.text, span)),
    report: reportLineOf(line),
    disclosures: (JSON.parse(shown.disclosures) as Disclosure[]).filter(({ of }) => of.includes(claim.id)),
    history,
    ...(await wordsOfPersons(db, id, line.report, at)),
  };
}

type Persons = Pick<ClaimDetail, "reviewed" | "reviews">;

async function wordsOfPersons(db: Record, id: string, report: string, at: string | null): Promise<Persons> {
  const { reviewed, entries } = await loadDesk(db, report, at);
  return {
    reviewed: reviewed.find(({ claim }) => claim.id === id) ?? null,
    reviews: entriesOn(entries, id),
  };
}

/** A claim that a person made: no reading has it. Where its making was undone it is superseded. */
async function showClaimByHand(db: Record, id: string, at: string | null): Promise<ClaimDetail> {
  const desk = await loadDesk(db, await findReportOfClaim(db, id), at);
  const persons = { reviewed: desk.reviewed.find(({ claim }) => claim.id === id) ?? null };
  const reviews = entriesOn(desk.entries, id);
  const maker = reviews.findLast(({ made }) => made.some((claim) => claim.id === id));
  const made = maker?.made.find((claim) => claim.id === id);
  if (maker === undefined || made === undefined) throw new StemmaError("not-found", { id });
  const revision = await db
    .selectFrom("revision")
    .select(["number", "text"])
    .where("id", "=", persons.reviewed === null ? maker.revision : desk.revision)
    .executeTakeFirstOrThrow();
  const undone = reviews.find(({ undoes }) => undoes === maker.id);
  const claim = {
    ...(persons.reviewed?.claim ?? made),
    recordedAt: maker.recordedAt,
    supersededAt: maker.holds ? null : (undone?.recordedAt ?? null),
    reader: `by hand: ${maker.who}`,
  };
  const line = await selectReportLines(db, at)
    .where("revision.number", "=", revision.number)
    .orderBy("reading.number", "desc")
    .executeTakeFirstOrThrow();
  return {
    claim,
    words: claim.content.map((span) => wordsAt(revision.text, span)),
    report: reportLineOf(line),
    disclosures: [],
    history: [claim],
    ...persons,
    reviews,
  };
}
