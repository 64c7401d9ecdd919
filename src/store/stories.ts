import type { Reading } from "#vocabulary/reading.ts";
import type { Ruling, Trace, TracedStory } from "#vocabulary/trace.ts";

/** What stories are still to be made of: revisions that have no place yet, and neighbourhoods that hold one that no longer stands. */
export interface Unplaced {
  fresh: number[];
  left: number[];
}

/** Reports that belong together closely enough to be divided into stories together: their marks, and the stories that they made. */
export interface Neighbourhood {
  members: readonly { revision: number; marks: readonly number[] }[];
  stories: readonly TracedStory[];
}

/**
 * Stories of the record. Who makes them asks what is unplaced, who holds the same marks and what was read, and hands in neighbourhoods;
 * who shows them asks for stories. They are of now: a record as of another day is traced anew.
 */
export interface Stories {
  unplaced(limit: number): Promise<Unplaced>;
  /** The revisions that stand in these neighbourhoods. */
  inNeighbourhoods(numbers: readonly number[]): Promise<number[]>;
  /** Revisions that hold any of these marks, with how many of them. */
  holders(marks: readonly number[]): Promise<{ revision: number; neighbourhood: number; marks: number }[]>;
  readings(revisions: readonly number[]): Promise<{ revision: number; reading: Reading }[]>;
  /** Puts neighbourhoods in the place of others, whole or not at all. False where those have changed meanwhile and nothing was kept. */
  keep(
    replaced: readonly number[],
    members: readonly number[],
    made: readonly Neighbourhood[],
  ): Promise<boolean>;
  /** Throws `not-found`. */
  story(id: string): Promise<TracedStory>;
  /** The stories that hold a report; empty where it is not placed yet. */
  storiesOf(report: string): Promise<TracedStory[]>;
  /** The largest first. `after` is how many are passed over. */
  stories(page: { limit: number; after: number }): Promise<{ stories: TracedStory[]; total: number }>;
  /** Everything, as `trace --json` prints it. */
  trace(): Promise<Trace>;
  /** Keeps what a person decided; the trees and counts that it touches are made anew at the next placing. */
  rule(ruling: Ruling): Promise<void>;
  rulings(): Promise<Ruling[]>;
}
