import type { DatabaseSync } from "node:sqlite";
import type { Received } from "#vocabulary/capture.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { AddOutcome } from "#vocabulary/record.ts";
import { revisionId } from "#vocabulary/report.ts";
import { momentAfter } from "../rows/moments.ts";
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
import { makeStatements, type Statements } from "./statements.ts";

/** Keeps readings over one connection. The caller holds the write transaction. */
export interface Writer {
  /** Whether these bytes, with what was said of them, were read by this reader already. */
  holds(received: Received, reader: string): boolean;
  keep(received: Received, reading: Reading): AddOutcome;
}

export function makeWriter(database: DatabaseSync, now: () => string): Writer {
  const statements = makeStatements(database);
  return {
    holds: ({ capture, given }, reader) =>
      statements.receipt.get(capture.id, givenKey(given), reader) !== undefined,
    keep: (received, reading) => keep(statements, received, reading, now),
  };
}

/**
 * What an addition means for the record:
 * - read before by this reader from these bytes, or nothing about it is new: `unchanged`
 * - a report not known: `added`
 * - a known report with text or facts that differ: `revised`; the new revision supersedes the one that stands
 * - the revision that stands, read by a reader not known: `reread`; the new reading supersedes the old one
 *
 * A revision that was superseded does not come back, nor do its bytes under a newer reader: a folder with both the
 * old and the new page would otherwise revise the report back and forth at every run.
 */
function keep(statements: Statements, received: Received, reading: Reading, now: () => string): AddOutcome {
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
    statements.addReceipt({ ...receipt, recorded_at: recordedAt });
  };

  if (standing === undefined) {
    statements.addReport({ id: report.id, recorded_at: recordedAt });
    sign(addRevision(statements, received, reading, facts, recordedAt));
    return "added";
  }
  if (standing.id === id) {
    sign(standing.revision);
    if (statements.readingBy.get(standing.revision, reading.reader) !== undefined) return "unchanged";
    supersedeReading(statements, standing.reading, recordedAt);
    addReading(statements, reading, standing.revision, recordedAt);
    return "reread";
  }
  const older =
    statements.revisionNumber.get(id) ??
    statements.revisionGivenBy.get(capture.id, given, report.id, standing.revision);
  if (older !== undefined) {
    sign(older.number);
    return "unchanged";
  }
  statements.supersedeRevision.run(recordedAt, standing.revision);
  supersedeReading(statements, standing.reading, recordedAt);
  sign(addRevision(statements, received, reading, facts, recordedAt));
  return "revised";
}

function addRevision(
  statements: Statements,
  received: Received,
  reading: Reading,
  facts: string,
  recordedAt: string,
): number {
  const { capture } = received;
  if (statements.blob.get(capture.sha256) === undefined) statements.addBlob(blobRow(received));
  if (statements.capture.get(capture.id) === undefined)
    statements.addCapture(captureRow(capture, recordedAt));
  const { title, standfirst, text } = reading.report;
  const revision = statements.addRevision(revisionRow(reading.report, facts, capture.id, recordedAt));
  statements.addRevisionWords({ rowid: revision, title, standfirst, text });
  addReading(statements, reading, revision, recordedAt);
  return revision;
}

function addReading(statements: Statements, reading: Reading, revision: number, recordedAt: string): void {
  const { text } = reading.report;
  const number = statements.addReading(readingRow(reading, revision, recordedAt));
  reading.claims.forEach((claim, nth) => {
    const row = claimRow(claim, text, number, nth, recordedAt);
    const state = statements.addClaim(row);
    statements.addClaimWords({ rowid: state, words: row.words, voices: row.voices });
    claim.chain.forEach((hop, step) => {
      statements.addHop(hopRow(hop, text, state, step));
    });
  });
  for (const row of presenceRows(reading, number, recordedAt)) statements.addPresence(row);
}

/** Closes a reading, every claim it made, and who is present in it. */
function supersedeReading(statements: Statements, reading: number, at: string): void {
  statements.supersedeClaims.run(at, reading);
  statements.supersedePresence.run(at, reading);
  statements.supersedeReading.run(at, reading);
}
