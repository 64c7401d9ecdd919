import type { Generated } from "kysely";

/** The rows of the record, a type a table. Times are ISO 8601 in UTC; JSON columns hold the vocabulary's shapes. */
export interface Tables {
  blob: BlobRow;
  capture: CaptureRow;
  report: ReportRow;
  revision: RevisionRow;
  receipt: ReceiptRow;
  reading: ReadingRow;
  claim: ClaimRow;
  hop: HopRow;
  presence: PresenceRow;
  unlinked_name: UnlinkedNameRow;
  withheld: WithheldRow;
  withholding: WithholdingRow;
  revision_words: RevisionWordsRow;
  claim_words: ClaimWordsRow;
  review: ReviewRow;
  review_claim: ReviewClaimRow;
  programme: ProgrammeRow;
  persons_claim: PersonsClaimRow;
  persons_voice: PersonsVoiceRow;
  persons_words: ClaimWordsRow;
}

/** When a row began to stand in the record, and when another took its place; null while it stands. */
interface Standing {
  recorded_at: string;
  superseded_at: string | null;
}

export interface BlobRow {
  sha256: string;
  size: number;
  packing: "plain" | "deflate";
  bytes: Uint8Array;
}

export interface CaptureRow {
  id: string;
  sha256: string;
  input: string;
  url: string | null;
  captured_at: string | null;
  media_type: string;
  charset: string | null;
  headers: string;
  recorded_at: string;
}

export interface ReportRow {
  id: string;
  recorded_at: string;
}

export interface RevisionRow extends Standing {
  number: Generated<number>;
  id: string;
  report: string;
  capture: string;
  outlet: string | null;
  title: string | null;
  standfirst: string | null;
  published: string | null;
  /** `published` in UTC, so that days and date-times sort together; empty where it is absent. */
  published_order: string;
  opening: string | null;
  text: string;
  text_sha256: string;
  /** The report as JSON without its text, which `sha256` in it stands for: what the revision's id is made of. */
  facts: string;
  words_sha256: string;
  /** The first row that was read from the same bytes, where a later reader found another text or other facts in them; null: a revision. */
  rereads: number | null;
}

/** That these bytes, with what the person said of them, were read by this reader, and which revision they gave. */
export interface ReceiptRow {
  capture: string;
  given: string;
  reader: string;
  report: string;
  revision: number;
  recorded_at: string;
  /** Why this reader found no report in the bytes, as JSON; the older reading stands then. */
  note: string | null;
}

export interface ReadingRow extends Standing {
  number: Generated<number>;
  revision: number;
  reader: string;
  input: string;
  sentences: string;
  mentions: string;
  times: string;
  attributions: string;
  disclosures: string;
  notes: string;
  words_sha256: string;
}

/** One state of a claim: what one reading said. A newer reading never changes it; it supersedes it. */
export interface ClaimRow extends Standing {
  number: Generated<number>;
  id: string;
  reading: number;
  nth: number;
  mode: string;
  stance: string;
  content: string;
  words: string;
  voices: string;
  happened: string;
  place: string;
  event: string | null;
  /** As JSON; null where no trained weights read it, or an earlier version did. */
  predicate: string | null;
  /** The words of the spans in `place`, `event` and `predicate`, as JSON; null where there are none. */
  details: string | null;
  /** How doubtful the reading is, from 0 to 1; null where an earlier version read it. */
  doubt: number | null;
}

export interface HopRow {
  claim: number;
  nth: number;
  name: string | null;
  kind: string;
  entity: string | null;
  house: string | null;
  identity: string;
  form: string | null;
  role: string | null;
  affiliation: string | null;
  anonymity: string | null;
  resolved_start: number | null;
  resolved_end: number | null;
  /** Voices that say it together with this one, as JSON. */
  joint: string;
  /** The words that name the hop's voices where their own do not, as JSON; null where there are none. */
  resolved_words: string | null;
  relayed_by: string;
  span_start: number | null;
  span_end: number | null;
  words: string | null;
  credit: string | null;
  carried: number;
}

/** That a reading names an entity, or lets it or a voice of a house speak; `who` is an entity's or a house's id. */
export interface PresenceRow extends Standing {
  who: string;
  /** As the revision has it. */
  published_order: string;
  reading: number;
  /** How often the text names it; always 0 of a house. */
  mentions: number;
  /** Claims whose words name it. */
  about: number;
  /** Claims in whose chain it is a voice. */
  said: number;
  /** Of these the ones whose innermost voice it is. */
  own: number;
}

/** A name of voices that no pack knows, with in how many claims that stand it speaks; a name of none stays with 0. */
export interface UnlinkedNameRow {
  name: string;
  claims: number;
}

/** A claim as persons have it, where that is not what was read. */
export interface PersonsClaimRow extends Standing {
  number: Generated<number>;
  /** The claim's id. */
  claim: string;
  report: string;
  /** The reading that persons' words were laid over. */
  reading: number;
  /** The claim of the reading that it stands for; null of one of persons' own making. */
  state: number | null;
  /** 0 of what a person took away. */
  stands: number;
  stance: string;
  /** Of its event. */
  kind: string | null;
  words: string;
  voices: string;
  /** Names of its voices from the outlet inwards, as JSON. */
  chain: string;
}

/** Who speaks in a person's claim, or in what was read in its place: an entity or a house by its id, or `name:` and a name that no pack knows. */
export interface PersonsVoiceRow {
  who: string;
  number: number;
  /** 1 where it speaks as the person has it. */
  speaks: number;
  /** By how many claims it says more than was read: 1, 0 or -1. */
  said: number;
  /** The same of claims whose innermost voice it is. */
  own: number;
  kind: string;
}

/** That something of a claim was withheld: an aspect, and beside it `any`. */
export interface WithheldRow {
  aspect: string;
  claim: number;
}

/** That a reading says something was withheld, of a claim or of none: an aspect, and beside it `any`. */
export interface WithholdingRow {
  aspect: string;
  /** As the revision has it. */
  published_order: string;
  reading: number;
}

/** A person's word on claims. Rows are only ever added; an undoing is a row of its own. */
export interface ReviewRow {
  number: Generated<number>;
  id: string;
  kind: string;
  report: string;
  /** Whose text the spans point into. */
  revision: number;
  reader: string;
  /** As JSON, like the three after it: ids of claims; claims as the reader had them; claims as the person has them; names of fields. */
  claims: string;
  read: string;
  made: string;
  changed: string;
  undoes: string | null;
  who: string;
  why: string | null;
  words_sha256: string;
  recorded_at: string;
}

/** Which claims an entry bears on or makes. */
export interface ReviewClaimRow {
  claim: string;
  review: number;
}

/** A programme that a person follows; a newer row of the same id takes the place of the one before. */
export interface ProgrammeRow extends Standing {
  number: Generated<number>;
  id: string;
  name: string;
  about: string;
  /** As JSON. */
  signs: string;
  aspects: string;
  who: string;
  why: string | null;
}

/** The word index of reports; `rowid` is the revision's number. */
export interface RevisionWordsRow {
  rowid: number;
  title: string | null;
  standfirst: string | null;
  text: string;
}

/** The word index of claims; `rowid` is the number of the claim's state. */
export interface ClaimWordsRow {
  rowid: number;
  words: string;
  voices: string;
}
