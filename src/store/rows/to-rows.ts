import type { Insertable } from "kysely";
import type { Capture, Given, Received } from "#vocabulary/capture.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Reading } from "#vocabulary/reading.ts";
import { type Report, revisionId } from "#vocabulary/report.ts";
import type {
  BlobRow,
  CaptureRow,
  ClaimRow,
  HopRow,
  PresenceRow,
  ReadingRow,
  RevisionRow,
} from "../tables.ts";
import { publishedOrder } from "./moments.ts";
import { openingOf } from "./opening.ts";
import { packBytes } from "./pack-bytes.ts";
import { presencesOf } from "./presence.ts";
import {
  contentWords,
  detailSpans,
  digestOfWords,
  readingSpans,
  reportSpans,
  resolvingSpans,
  wordsAt,
} from "./spans.ts";

/** The facts around a report's text, as its revision's id is made of them. `sha256` stands for the text. */
export function factsOf(report: Report): string {
  const { text: _, ...facts } = report;
  return JSON.stringify(facts);
}

/** What the person said, always in one order, so that two equal ones are one string. */
export const givenKey = ({ id, url, outlet, title, published, language }: Given): string =>
  JSON.stringify([id, url, outlet, title, published, language]);

export function blobRow({ capture, bytes }: Pick<Received, "capture" | "bytes">): BlobRow {
  return { sha256: capture.sha256, size: bytes.length, ...packBytes(bytes) };
}

export function captureRow(capture: Capture, recordedAt: string): CaptureRow {
  return {
    id: capture.id,
    sha256: capture.sha256,
    input: capture.input,
    url: capture.url,
    captured_at: capture.capturedAt,
    media_type: capture.mediaType,
    charset: capture.charset,
    headers: JSON.stringify(capture.headers),
    recorded_at: recordedAt,
  };
}

export function revisionRow(
  report: Report,
  facts: string,
  capture: string,
  recordedAt: string,
  again: { rereads: number; reader: string } | null = null,
): Insertable<RevisionRow> {
  return {
    id: revisionId(report.id, facts, again?.reader),
    report: report.id,
    capture,
    outlet: report.outlet.name ?? report.outlet.domain,
    title: report.title,
    standfirst: report.standfirst,
    published: report.published?.value ?? null,
    published_order: publishedOrder(report.published?.value ?? null),
    opening: openingOf(report),
    text: report.text,
    text_sha256: report.sha256,
    facts,
    words_sha256: digestOfWords(report.text, reportSpans(report)),
    rereads: again?.rereads ?? null,
    recorded_at: recordedAt,
    superseded_at: null,
  };
}

export function readingRow(reading: Reading, revision: number, recordedAt: string): Insertable<ReadingRow> {
  return {
    revision,
    reader: reading.reader,
    input: reading.input,
    sentences: JSON.stringify(reading.sentences),
    mentions: JSON.stringify(reading.mentions),
    times: JSON.stringify(reading.times),
    attributions: JSON.stringify(reading.attributions),
    disclosures: JSON.stringify(reading.disclosures),
    notes: JSON.stringify(reading.notes),
    words_sha256: digestOfWords(reading.report.text, readingSpans(reading)),
    recorded_at: recordedAt,
    superseded_at: null,
  };
}

export function claimRow(
  claim: Claim,
  text: string,
  reading: number,
  nth: number,
  recordedAt: string,
  doubt: number,
): Insertable<ClaimRow> {
  const details = detailSpans(claim);
  return {
    id: claim.id,
    reading,
    nth,
    mode: claim.mode,
    stance: claim.stance,
    content: JSON.stringify(claim.content),
    words: contentWords(text, claim.content),
    voices: voicesOf(claim.chain),
    happened: JSON.stringify(claim.when),
    place: JSON.stringify(claim.where),
    event: claim.event === null ? null : JSON.stringify(claim.event),
    predicate: claim.predicate === null ? null : JSON.stringify(claim.predicate),
    details: details.length === 0 ? null : JSON.stringify(details.map((span) => wordsAt(text, span))),
    doubt,
    recorded_at: recordedAt,
    superseded_at: null,
  };
}

/** The names of a chain's voices, for the word index. */
export const voicesOf = (chain: readonly Hop[]): string =>
  chain
    .flatMap((hop) => [hop.voice, ...hop.with])
    .flatMap(({ name }) => (name === null ? [] : [name]))
    .join("\n");

export function hopRow(hop: Hop, text: string, claim: number, nth: number): HopRow {
  const { voice } = hop;
  const resolving = resolvingSpans(hop);
  return {
    claim,
    nth,
    name: voice.name,
    kind: voice.kind,
    entity: voice.entity,
    house: voice.house,
    identity: voice.identity,
    form: voice.form,
    role: voice.role,
    affiliation: voice.affiliation,
    anonymity: voice.anonymity,
    resolved_start: voice.resolved === null ? null : voice.resolved[0],
    resolved_end: voice.resolved === null ? null : voice.resolved[1],
    joint: JSON.stringify(hop.with),
    resolved_words:
      resolving.length === 0 ? null : JSON.stringify(resolving.map((span) => wordsAt(text, span))),
    relayed_by: hop.by,
    span_start: hop.span === null ? null : hop.span[0],
    span_end: hop.span === null ? null : hop.span[1],
    words: hop.span === null ? null : wordsAt(text, hop.span),
    credit: hop.credit,
    carried: hop.carried ? 1 : 0,
  };
}

export function presenceRows(
  reading: Pick<Reading, "report" | "mentions" | "claims">,
  number: number,
  recordedAt: string,
): PresenceRow[] {
  const published_order = publishedOrder(reading.report.published?.value ?? null);
  const standing = { recorded_at: recordedAt, superseded_at: null };
  return [...presencesOf(reading)].map(([who, presence]) => ({
    reading: number,
    who,
    published_order,
    ...presence,
    ...standing,
  }));
}
