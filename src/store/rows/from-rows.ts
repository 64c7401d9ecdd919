import type { Selectable } from "kysely";
import type { Capture } from "#vocabulary/capture.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { RecordedClaim } from "#vocabulary/record.ts";
import type { Report } from "#vocabulary/report.ts";
import type { CaptureRow, ClaimRow, HopRow, ReadingRow, RevisionRow } from "../tables.ts";
import { leadingItems } from "./leading-items.ts";

// Rows were parsed at the door, when they were read and added; `check` shows when a row no longer is what it was.

export function captureOf(row: CaptureRow, size: number): Capture {
  return {
    id: row.id as Capture["id"],
    input: row.input,
    url: row.url,
    capturedAt: row.captured_at,
    mediaType: row.media_type,
    charset: row.charset,
    headers: JSON.parse(row.headers) as Capture["headers"],
    sha256: row.sha256,
    size,
  };
}

/** The report with its text where it always stood among its keys, before `paragraphs`. */
export function reportOf(row: Pick<Selectable<RevisionRow>, "facts" | "text">): Report {
  const { paragraphs, parts, sha256, barrier, witnesses, corrections, ...head } = JSON.parse(
    row.facts,
  ) as Omit<Report, "text">;
  // Revisions of earlier versions have none of them.
  const told = { barrier: barrier ?? null, witnesses: witnesses ?? [], corrections: corrections ?? [] };
  return { ...head, ...told, text: row.text, paragraphs, parts, sha256 };
}

/** Readings kept before times told how each bound is known, in which unit they speak and from what they are counted. */
function wholeTime(kept: Partial<Reading["times"][number]>): Reading["times"][number] {
  const { basis = null, earliest, latest } = kept;
  const bounds = { earliest: earliest == null ? null : basis, latest: latest == null ? null : basis };
  return {
    bounds,
    granularity: null,
    modifier: null,
    zone: null,
    order: null,
    anchor: null,
    ...kept,
  } as Reading["times"][number];
}

/** A reading's own lists; its report and its claims are rows of their own. */
export function readingListsOf(row: KeptLists): ReadingLists {
  return {
    sentences: JSON.parse(row.sentences) as Reading["sentences"],
    mentions: mentionsOf(row.mentions),
    times: (JSON.parse(row.times) as Partial<Reading["times"][number]>[]).map(wholeTime),
    attributions: JSON.parse(row.attributions) as Reading["attributions"],
    disclosures: JSON.parse(row.disclosures) as Reading["disclosures"],
    notes: JSON.parse(row.notes) as Reading["notes"],
  };
}

/** Of these lists what begins before a place in the text; null where the beginnings that are there do not reach so far. */
export function readingListsUpTo(row: KeptLists, end: number): ReadingLists | null {
  const starts = ({ span }: { span: Span }): boolean => span[0] < end;
  const sentences = leadingItems<Reading["sentences"][number]>(row.sentences, ([start]) => start < end);
  const mentions = leadingItems<Reading["mentions"][number]>(row.mentions, starts);
  const times = leadingItems<Reading["times"][number]>(row.times, starts);
  const attributions = leadingItems<Reading["attributions"][number]>(
    row.attributions,
    ({ content }) => (content[0]?.[0] ?? 0) < end,
  );
  if (sentences === null || mentions === null || times === null || attributions === null) return null;
  return {
    sentences,
    mentions: wholeMentions(mentions),
    times: times.map(wholeTime),
    attributions,
    disclosures: (JSON.parse(row.disclosures) as Reading["disclosures"]).filter(starts),
    notes: JSON.parse(row.notes) as Reading["notes"],
  };
}

type Lists = "sentences" | "mentions" | "times" | "attributions" | "disclosures" | "notes";
type KeptLists = Pick<Selectable<ReadingRow>, Lists>;
type ReadingLists = Pick<Reading, Lists>;

export const mentionsOf = (kept: string): Reading["mentions"] =>
  wholeMentions(JSON.parse(kept) as Reading["mentions"]);

// Readings of rules/2 and before gave no confidence and no candidates; those of en/2 and before no form and no chain.
function wholeMentions(mentions: Reading["mentions"]): Reading["mentions"] {
  // Filled in place: a report may have ten thousand.
  for (const mention of mentions) {
    mention.confidence ??= null;
    mention.candidates ??= [];
    mention.form ??= null;
    mention.chain ??= null;
  }
  return mentions;
}

/** Of a hop all but its words, which lie in the text too: they are kept for searches and for `check`, and reading them takes as long as the rest. */
export const HOP_COLUMNS = [
  "claim",
  "nth",
  "name",
  "kind",
  "entity",
  "house",
  "identity",
  "form",
  "role",
  "affiliation",
  "anonymity",
  "resolved_start",
  "resolved_end",
  "joint",
  "relayed_by",
  "span_start",
  "span_end",
  "credit",
  "carried",
] as const satisfies (keyof HopRow)[];
export type ReadHop = Pick<HopRow, (typeof HOP_COLUMNS)[number]>;

export function hopOf(row: ReadHop): Hop {
  return {
    voice: {
      name: row.name,
      kind: row.kind as Hop["voice"]["kind"],
      entity: row.entity as Hop["voice"]["entity"],
      house: row.house as Hop["voice"]["house"],
      identity: row.identity as Hop["voice"]["identity"],
      form: row.form as Hop["voice"]["form"],
      role: row.role,
      affiliation: row.affiliation,
      anonymity: row.anonymity,
      resolved:
        row.resolved_start === null || row.resolved_end === null
          ? null
          : [row.resolved_start, row.resolved_end],
    },
    with: JSON.parse(row.joint) as Hop["with"],
    by: row.relayed_by as Hop["by"],
    span: row.span_start === null || row.span_end === null ? null : [row.span_start, row.span_end],
    credit: row.credit,
    carried: row.carried === 1,
  };
}

/** Of a claim's state all but its words, as of hops. */
export const CLAIM_COLUMNS = [
  "claim.number",
  "claim.id",
  "claim.reading",
  "claim.nth",
  "claim.mode",
  "claim.stance",
  "claim.content",
  "claim.happened",
  "claim.place",
  "claim.event",
  "claim.predicate",
  "claim.recorded_at",
  "claim.superseded_at",
] as const satisfies `claim.${keyof ClaimRow}`[];
export type ReadClaim = Omit<Selectable<ClaimRow>, "words" | "voices" | "details" | "doubt">;

export function claimOf(row: ReadClaim, hops: readonly ReadHop[]): Claim {
  return {
    id: row.id as Claim["id"],
    content: JSON.parse(row.content) as Claim["content"],
    chain: hops.map(hopOf),
    mode: row.mode as Claim["mode"],
    stance: row.stance as Claim["stance"],
    when: JSON.parse(row.happened) as Claim["when"],
    where: JSON.parse(row.place) as Claim["where"],
    event: row.event === null ? null : (JSON.parse(row.event) as Claim["event"]),
    predicate: row.predicate === null ? null : (JSON.parse(row.predicate) as Claim["predicate"]),
  };
}

/** A claim with when it stood. What was superseded only after the moment asked for was not known to be, so it says null. */
export function recordedClaimOf(
  row: ReadClaim & { reader: string },
  hops: readonly ReadHop[],
  at: string | null,
): RecordedClaim {
  return {
    ...claimOf(row, hops),
    recordedAt: row.recorded_at,
    supersededAt: knownBy(row.superseded_at, at),
    reader: row.reader,
  };
}

export const knownBy = (supersededAt: string | null, at: string | null): string | null =>
  at !== null && supersededAt !== null && supersededAt > at ? null : supersededAt;
