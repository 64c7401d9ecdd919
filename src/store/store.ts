import type { Received } from "#vocabulary/capture.ts";
import type { EntityId } from "#vocabulary/entity.ts";
import type { HouseId } from "#vocabulary/house.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type {
  AddOutcome,
  CheckResult,
  ClaimDetail,
  EntityCounts,
  EntityReports,
  RecordCounts,
  ReportDetail,
  ReportList,
  SearchResult,
} from "#vocabulary/record.ts";

/** As it stood at a moment (ISO 8601): what was recorded by then and not yet superseded. Null is now. */
export interface AsOf {
  asOf: string | null;
}

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
  reports(page: { limit: number; after: string | null } & AsOf): Promise<ReportList>;
  report(id: string, at: AsOf): Promise<ReportDetail>;
  claim(id: string, at: AsOf): Promise<ClaimDetail>;
  search(words: string, page: { limit: number } & AsOf): Promise<SearchResult>;
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
  counts(): Promise<RecordCounts>;
  /** Proves the record whole: hashes, foreign keys, every span inside its text and equal to its words. */
  check(): Promise<CheckResult>;
  close(): Promise<void>;
}
