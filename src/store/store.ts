import type { Capture, Given, Received } from "#vocabulary/capture.ts";
import type { EntityId } from "#vocabulary/entity.ts";
import type { HouseId } from "#vocabulary/house.ts";
import type { Note } from "#vocabulary/note.ts";
import type { Programme, Sign } from "#vocabulary/programme.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type {
  AddOutcome,
  CheckResult,
  ClaimDetail,
  EntityCounts,
  EntityReports,
  RecordCounts,
  RecordState,
  ReportDetail,
  ReportList,
  ReportText,
  Rereading,
  SearchResult,
  VoiceCounts,
  VoiceProfile,
} from "#vocabulary/record.ts";
import type { ReportId } from "#vocabulary/report.ts";
import type {
  Agreement,
  ReviewEntry,
  ReviewHistory,
  ReviewOutcome,
  ReviewQueue,
  ReviewRequest,
} from "#vocabulary/review.ts";
import type { Pulse } from "#vocabulary/story-facts.ts";
import type { ToldReport } from "#vocabulary/told-report.ts";
import type { Stories } from "./stories.ts";

/** As it stood at a moment (ISO 8601): what was recorded by then and not yet superseded. Null is now. */
export interface AsOf {
  asOf: string | null;
}

/** Bytes from which a report that stands was read, with what the person said of them. */
export interface Held {
  report: ReportId;
  capture: Capture;
  bytes: Uint8Array;
  given: Given;
  /** The reading that stands. */
  reader: string;
  title: string | null;
}

/** What another reader made of them; or, where it found no report in them, why. */
export type Reread = { held: Held; reader: string } & ({ reading: Reading } | { note: Note });

/**
 * The record. One small interface; SQLite is the default behind it, PostgreSQL a team's.
 * Every method that looks for an id throws `not-found` where the record does not hold it.
 */
export interface Store {
  /** Keeps one reading with its capture, whole or not at all. Adding the same thing twice is `unchanged`. */
  add(received: Received, reading: Reading): Promise<AddOutcome>;
  /** Keeps several in one transaction, for speed. Outcomes in the same order. */
  addMany(items: readonly { received: Received; reading: Reading }[]): Promise<AddOutcome[]>;
  /** Whether these bytes from this place were read already by this reader with what the person said (so reading again is needless). */
  holds(received: Received, reader: string): Promise<boolean>;
  /**
   * What stands and was not read by this reader, in the order of the reports' ids. Captures of revisions that were superseded stay as they
   * were read. `after`: the last report of the page before.
   */
  toReread(reader: string, page: { limit: number; after: string | null }): Promise<Held[]>;
  /**
   * Keeps what a reader made of bytes that the record holds, in one transaction: a new reading of the same revision. The older ones stay,
   * as history. Null for one that another process was faster with.
   */
  rereadMany(items: readonly Reread[]): Promise<(Rereading | null)[]>;
  reports(page: { limit: number; after: string | null } & AsOf): Promise<ReportList>;
  /** `claims`: so many of them at most, from the beginning of the text, with what was read up to there; all where it is absent. A very long text ends there too. */
  report(id: string, asked: AsOf & { claims?: number | null }): Promise<ReportDetail>;
  /** What was printed, all of it. */
  text(id: string, at: AsOf): Promise<ReportText>;
  claim(id: string, at: AsOf): Promise<ClaimDetail>;
  /**
   * What meets a query of words and operators. `houses`: ids of houses by their names in lower case, for `house:`. Throws `search-unclear` for an operator
   * with a value that it does not take.
   */
  search(
    words: string,
    page: { limit: number; houses?: ReadonlyMap<string, string> } & AsOf,
  ): Promise<SearchResult>;
  /**
   * Reports in which an entity, or a voice of a house, speaks (`said`) or which name an entity (`about`), with the claims. Who is
   * nowhere in the record gets an empty list: the record does not know which entities there are.
   */
  entityReports(
    who: EntityId | HouseId,
    list: "said" | "about",
    page: { limit: number; after: string | null } & AsOf,
  ): Promise<EntityReports>;
  entityCounts(who: EntityId | HouseId, at: AsOf): Promise<EntityCounts>;
  /** Who speaks in what stands now. */
  voices(limit: number): Promise<VoiceCounts>;
  voiceProfile(who: EntityId | HouseId, at: AsOf): Promise<VoiceProfile>;
  /** Stories, their trees and their standing, and what people decided on them. */
  stories: Stories;
  /**
   * Keeps a person's word on claims, over what was read. Throws `review-refused` where it cannot stand: a claim that is gone or replaced, a
   * passage outside the text, an entry that others lean on.
   */
  review(request: ReviewRequest): Promise<ReviewOutcome>;
  /** What persons said of a report's claims, or of one claim, oldest first. */
  reviews(of: string, at: AsOf): Promise<ReviewEntry[]>;
  /** Reports of which a person said something, by id. */
  reviewedReports(): Promise<ReportId[]>;
  /** The claims that a person should look at first. */
  queue(page: { limit: number; report: string | null; second?: string | null }): Promise<ReviewQueue>;
  /** What persons said, over the whole record, the newest first. */
  reviewHistory(page: { limit: number; after: string | null }): Promise<ReviewHistory>;
  /** How far persons agree who looked at the same claims. */
  agreement(): Promise<Agreement>;
  /** Reports that may hold a claim of a programme with these signs, by id. */
  told(signs: readonly Sign[], at: AsOf): Promise<ReportId[]>;
  /** What these reports claim that may be of a programme, by the reports' ids. */
  programmeClaims(programme: Pick<Programme, "signs" | "of">, at: AsOf): Promise<ToldReport[]>;
  /** Programmes that persons follow. */
  programmes(at: AsOf): Promise<Programme[]>;
  /** Keeps a programme that a person follows; one with its id is superseded. */
  follow(programme: Programme, why: string | null): Promise<void>;
  counts(): Promise<RecordCounts>;
  /** What lies in it, how much room it takes, and who read what stands. */
  state(): Promise<RecordState>;
  /** How far the record has come, whoever wrote to it: what differs from an earlier look has changed. Cheap enough to be asked each second. */
  pulse(): Promise<Pulse>;
  /** Proves the record whole: hashes, foreign keys, every span inside its text and equal to its words. */
  check(): Promise<CheckResult>;
  close(): Promise<void>;
}
