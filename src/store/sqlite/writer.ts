import type { DatabaseSync } from "node:sqlite";
import type { Received } from "#vocabulary/capture.ts";
import type { ClaimId } from "#vocabulary/claim.ts";
import type { Programme } from "#vocabulary/programme.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { AddOutcome, Rereading } from "#vocabulary/record.ts";
import { revisionId } from "#vocabulary/report.ts";
import type { ReviewEntry } from "#vocabulary/review.ts";
import type { LoadedDesk } from "../questions/load-desk.ts";
import { doubtsOf } from "../review/doubt.ts";
import { momentAfter, publishedOrder } from "../rows/moments.ts";
import { rereadingOf } from "../rows/rereading.ts";
import { reviewRow } from "../rows/review-rows.ts";
import {
  blobRow,
  captureRow,
  claimRow,
  factsOf,
  givenKey,
  hopRow,
  presenceRows,
  readingRow,
  revisionRow,
} from "../rows/to-rows.ts";
import { withheldIn } from "../rows/withheld.ts";
import type { Reread } from "../store.ts";
import { makeStatements, type Statements } from "./statements.ts";

/** Keeps readings over one connection. The caller holds the write transaction. */
export interface Writer {
  /** Whether these bytes, with what was said of them, were read by this reader already. */
  holds(received: Received, reader: string): boolean;
  keep(items: readonly { received: Received; reading: Reading }[]): AddOutcome[];
  /** Null for a report that was read so, or changed, by another process meanwhile. */
  reread(items: readonly Reread[]): (Rereading | null)[];
  /** Keeps a person's word; false, and nothing is kept, where the report is no longer as the person had it. */
  keepReview(entry: ReviewEntry, desk: LoadedDesk): boolean;
  follow(programme: Programme, why: string | null): void;
}

/** What was received, without how it was decoded. */
type Bytes = Pick<Received, "capture" | "bytes" | "given">;

export function makeWriter(database: DatabaseSync, now: () => string): Writer {
  const statements = makeStatements(database);
  return {
    holds: ({ capture, given }, reader) =>
      statements.receipt.get(capture.id, givenKey(given), reader) !== undefined,
    keep: (items) =>
      withWordsLast(statements, (held) =>
        items.map(({ received, reading }) => keep(held, received, reading, now)),
      ),
    reread: (items) =>
      withWordsLast(statements, (held) => items.map((reread) => keepReread(held, reread, now))),
    keepReview: (entry, desk) => keepReview(statements, entry, desk),
    follow: (programme, why) => follow(statements, programme, why, now),
  };
}

/**
 * Does the work with the words of reports and claims held back, and adds them to the word indexes when it is done. At each savepoint FTS5 writes out what it
 * holds, and SQLite takes one for a row that sets off a trigger or may be put in another's place: with words between them each would become
 * a part of the index by itself, to be merged with the others later.
 */
function withWordsLast<Result>(statements: Statements, work: (held: Statements) => Result): Result {
  const reports: Parameters<Statements["addRevisionWords"]>[0][] = [];
  const claims: Parameters<Statements["addClaimWords"]>[0][] = [];
  const result = work({
    ...statements,
    addRevisionWords: (row) => reports.push(row),
    addClaimWords: (row) => claims.push(row),
  });
  for (const row of reports) statements.addRevisionWords(row);
  for (const row of claims) statements.addClaimWords(row);
  return result;
}

/**
 * What an addition means for the record:
 * - read before by this reader from these bytes, or nothing about it is new: `unchanged`
 * - a report not known: `added`
 * - a known report with text or facts that differ: `revised`; the new revision supersedes the one that stands
 * - the revision that stands, or the bytes it was read from, read by a reader not known: `reread`; the new reading supersedes the old
 *   one, and where it found another text or other facts, these stand beside the old ones
 *
 * A revision that was superseded does not come back, nor do its bytes under a newer reader: a folder with both the
 * old and the new page would otherwise revise the report back and forth at every run.
 */
function keep(statements: Statements, received: Bytes, reading: Reading, now: () => string): AddOutcome {
  const { capture } = received;
  const { report } = reading;
  const given = givenKey(received.given);
  if (statements.receipt.get(capture.id, given, reading.reader) !== undefined) return "unchanged";

  const facts = factsOf(report);
  const id = revisionId(report.id, facts);
  const standing = statements.standing.get(report.id);
  const recordedAt = momentAfter(new Date(now()).toISOString(), standing?.recorded_at ?? null);
  const sign = (revision: number): void => {
    const receipt = { capture: capture.id, given, reader: reading.reader, report: report.id, revision };
    statements.addReceipt({ ...receipt, recorded_at: recordedAt, note: null });
  };

  if (standing === undefined) {
    statements.addReport({ id: report.id, recorded_at: recordedAt });
    sign(addRevision(statements, received, reading, facts, recordedAt, null));
    return "added";
  }
  const isRead = statements.readingBy.get(standing.revision, reading.reader) !== undefined;
  if (standing.facts === facts) {
    sign(standing.revision);
    if (isRead) return "unchanged";
    supersedeReading(statements, standing.reading, recordedAt);
    addReading(statements, reading, standing.revision, recordedAt);
    return "reread";
  }
  const before = statements.revisionGivenBy.get(capture.id, given, report.id);
  const again = before?.edition === standing.edition;
  const older = again ? undefined : (before ?? statements.revisionNumber.get(id));
  // Of two captures that gave one revision the first stands for it.
  if (older !== undefined || (again && isRead)) {
    sign(older?.number ?? standing.revision);
    return "unchanged";
  }
  statements.supersedeRevision.run(recordedAt, standing.revision);
  supersedeReading(statements, standing.reading, recordedAt);
  sign(addRevision(statements, received, reading, facts, recordedAt, again ? standing.edition : null));
  return again ? "reread" : "revised";
}

function keepReread(statements: Statements, reread: Reread, now: () => string): Rereading | null {
  const { held, reader } = reread;
  const { capture } = held;
  const given = givenKey(held.given);
  const before = statements.standing.get(held.report);
  const isStanding =
    before?.edition === statements.revisionGivenBy.get(capture.id, given, held.report)?.edition;
  if (before === undefined || !isStanding || statements.receipt.get(capture.id, given, reader) !== undefined)
    return null;
  const claims = statements.claimsOf.all(before.reading).map(({ id }) => id as ClaimId);
  if ("note" in reread) {
    statements.addReceipt({
      capture: capture.id,
      given,
      reader,
      report: held.report,
      revision: before.revision,
      recorded_at: momentAfter(new Date(now()).toISOString(), before.recorded_at),
      note: JSON.stringify(reread.note),
    });
    return rereadingOf(reread, before, claims);
  }
  return keep(statements, held, reread.reading, now) === "reread"
    ? rereadingOf(reread, before, claims)
    : null;
}

function addRevision(
  statements: Statements,
  received: Bytes,
  reading: Reading,
  facts: string,
  recordedAt: string,
  rereads: number | null,
): number {
  const { capture } = received;
  const again = rereads === null ? null : { rereads, reader: reading.reader };
  if (statements.blob.get(capture.sha256) === undefined) statements.addBlob(blobRow(received));
  if (statements.capture.get(capture.id) === undefined)
    statements.addCapture(captureRow(capture, recordedAt));
  const { title, standfirst, text } = reading.report;
  const revision = statements.addRevision(revisionRow(reading.report, facts, capture.id, recordedAt, again));
  statements.addRevisionWords({ rowid: revision, title, standfirst, text });
  addReading(statements, reading, revision, recordedAt);
  return revision;
}

function addReading(statements: Statements, reading: Reading, revision: number, recordedAt: string): void {
  const { text } = reading.report;
  const number = statements.addReading(readingRow(reading, revision, recordedAt));
  const doubts = doubtsOf(reading);
  const states = new Map<ClaimId, number>();
  reading.claims.forEach((claim, nth) => {
    const row = claimRow(claim, text, number, nth, recordedAt, doubts[nth]?.doubt ?? 0);
    const state = statements.addClaim(row);
    states.set(claim.id, state);
    statements.addClaimWords({ rowid: state, words: row.words, voices: row.voices });
    claim.chain.forEach((hop, step) => {
      statements.addHop(hopRow(hop, text, state, step));
    });
  });
  for (const row of presenceRows(reading, number, recordedAt)) statements.addPresence(row);
  addWithheld(statements, reading, number, states);
  for (const { name, claims } of statements.unlinkedNames.all(number)) statements.countName.run(name, claims);
}

function addWithheld(
  statements: Statements,
  { report, disclosures }: Reading,
  reading: number,
  states: ReadonlyMap<ClaimId, number>,
): void {
  const { claims, aspects } = withheldIn(disclosures);
  for (const { aspect, claim } of claims) {
    const state = states.get(claim);
    if (state !== undefined) statements.addWithheld({ aspect, claim: state });
  }
  const published_order = publishedOrder(report.published?.value ?? null);
  for (const aspect of aspects) statements.addWithholding({ aspect, published_order, reading });
}

/** Closes a reading, every claim it made, and who is present in it. */
function supersedeReading(statements: Statements, reading: number, at: string): void {
  for (const { name, claims } of statements.unlinkedNames.all(reading))
    statements.countName.run(name, -claims);
  statements.supersedeClaims.run(at, reading);
  statements.supersedePresence.run(at, reading);
  statements.supersedeReading.run(at, reading);
}

function keepReview(statements: Statements, entry: ReviewEntry, { stamp, text }: LoadedDesk): boolean {
  if (statements.standing.get(entry.report)?.reading !== stamp.reading) return false;
  if ((statements.lastReview.get(entry.report)?.number ?? 0) !== stamp.lastReview) return false;
  const review = statements.addReview(reviewRow(entry, stamp.revision, text));
  for (const claim of new Set([...entry.claims, ...entry.made.map(({ id }) => id)]))
    statements.addReviewClaim({ claim, review });
  return true;
}

function follow(statements: Statements, programme: Programme, why: string | null, now: () => string): void {
  const standing = statements.programme.get(programme.id);
  const recordedAt = momentAfter(new Date(now()).toISOString(), standing?.recorded_at ?? null);
  if (standing !== undefined) statements.supersedeProgramme.run(recordedAt, standing.number);
  statements.addProgramme({
    id: programme.id,
    name: programme.name,
    about: programme.about,
    signs: JSON.stringify(programme.signs),
    aspects: JSON.stringify(programme.aspects),
    who: programme.source,
    why,
    recorded_at: recordedAt,
    superseded_at: null,
  });
}
