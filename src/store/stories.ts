import type { Reading } from "#vocabulary/reading.ts";
import type {
  StoryFacet,
  StoryFacets,
  StoryList,
  StoryReport,
  StorySaying,
} from "#vocabulary/story-facts.ts";
import type { Ruling, Trace, TracedStory } from "#vocabulary/trace.ts";

/** What stories are asked for: all that is given must hold. */
export interface StoriesAsked {
  limit: number;
  /** Cursor of the page before; null for the first. */
  after: string | null;
  facets: Partial<Record<StoryFacet, string>>;
  /** Stories that hold one of these reports; null for all. */
  reports: readonly string[] | null;
  /** Days, inclusive. */
  happenedFrom: string | null;
  happenedTo: string | null;
  publishedFrom: string | null;
  publishedTo: string | null;
  /** Words of the title. */
  title: string | null;
  /** The moment after which reports are new. */
  since: string | null;
  /** Only those with such reports. */
  freshOnly: boolean;
}

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
  /** Lines of stories, the latest publication first. */
  lines(asked: StoriesAsked): Promise<StoryList>;
  /** By which values they can be chosen, with how many have each. */
  facets(facets: readonly StoryFacet[]): Promise<StoryFacets>;
  /** Reports as their stories show them; those that do not stand are left out. */
  reportsOf(reports: readonly string[]): Promise<StoryReport[]>;
  /** Who says claims, of when and where; those that do not stand are left out. */
  sayings(claims: readonly string[]): Promise<StorySaying[]>;
  /** Everything, as `trace --json` prints it. */
  trace(): Promise<Trace>;
  /** Keeps what a person decided; the trees and counts that it touches are made anew at the next placing. */
  rule(ruling: Ruling): Promise<void>;
  rulings(): Promise<Ruling[]>;
}
