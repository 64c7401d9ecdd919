import type { Claim } from "#vocabulary/claim.ts";
import type { LineageEdge, LineageNode } from "#vocabulary/lineage.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { Report } from "#vocabulary/report.ts";
import type {
  ShownStory,
  StoryFacet,
  StoryFacets,
  StoryLine,
  StoryList,
  StoryReport,
  StorySaying,
} from "#vocabulary/story-facts.ts";
import type { Ruling, Trace, TracedClaim, TracedStory } from "#vocabulary/trace.ts";

export type ReadForStories = Pick<Reading, "report" | "mentions" | "claims">;

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

/** Reports that belong together closely enough to be divided into stories together: their revisions, and the stories that they made. */
export interface Neighbourhood {
  members: readonly number[];
  stories: readonly TracedStory[];
  /** What the reports claim, as it stands, by report. */
  claims: ReadonlyMap<string, readonly Claim[]>;
}

/** By what a report is found. */
export interface Marks {
  /** Of its text, whole numbers below 2³¹. */
  text: readonly number[];
  /** Of what it is about: a word, below 2²⁴, times `MARK_SPANS`, and the number of a span of time. */
  about: readonly number[];
}

/** Spans of time that a mark of what a report is about can tell apart. */
export const MARK_SPANS = 4096;

/** What a report is looked for by. */
export interface Asked extends Marks {
  /** Marks of what reports are about, each in every span of time. */
  ever: readonly number[];
  /** Who holds so many of either is answered. */
  least: { text: number; about: number };
}

/** A revision that holds marks that were asked for. One that is loose has a negative neighbourhood. */
export interface Holder {
  revision: number;
  neighbourhood: number;
  text: number;
  about: number;
}

/**
 * Stories of the record. Who makes them keeps the marks of what has no place, asks who is near to what is loose, and hands in neighbourhoods; who
 * shows them asks for stories. They are of now: a record as of another day is traced anew.
 */
export interface Stories {
  /** Revisions that have no place yet, and those that have one and no longer stand. */
  unplaced(limit: number): Promise<{ fresh: number[]; gone: number[] }>;
  /** Keeps marks of revisions. They are loose; so is all that shares a mark with them which has just become too frequent to count. */
  place(items: readonly (Marks & { revision: number })[]): Promise<void>;
  /** Takes places and marks from revisions; the others of their neighbourhoods are loose then. */
  displace(items: readonly (Marks & { revision: number })[]): Promise<void>;
  /** Revisions whose neighbourhood is to be found, the first of them. */
  loose(limit: number): Promise<number[]>;
  /** The revisions that stand in these neighbourhoods. */
  inNeighbourhoods(numbers: readonly number[]): Promise<number[]>;
  /** Who holds enough of these marks. Of a mark of text that very many hold nobody; of what reports are about the first. */
  holders(asked: Asked): Promise<Holder[]>;
  /** What was read in revisions, with persons' words over it, as far as stories hang on it: what stands, or, where they are gone, their report at least. */
  readings(
    revisions: readonly number[],
    which?: "standing" | "gone",
  ): Promise<{ revision: number; state: string; reading: ReadForStories }[]>;
  /** In which state these revisions stand, as `readings` says it; those that do not are left out. */
  standing(revisions: readonly number[]): Promise<Map<number, string>>;
  /** Puts neighbourhoods in the place of others, all or none. False where those have changed meanwhile and nothing was kept. */
  keep(replaced: readonly number[], made: readonly Neighbourhood[]): Promise<boolean>;
  /** Throws `not-found`. */
  story(id: string): Promise<TracedStory>;
  /** What a story shows: claims of most reports first, edges without their evidence. Throws `not-found`. */
  shown(id: string): Promise<ShownStory & Pick<StoryLine, "happened" | "opening" | "withheld">>;
  /** What these reports say was withheld. */
  withheldIn(reports: readonly string[]): Promise<StoryLine["withheld"]>;
  /** An edge with its evidence and its two nodes. Throws `not-found`. */
  edge(story: string, from: string, to: string): Promise<{ edge: LineageEdge; nodes: LineageNode[] }>;
  /** The stories that hold a report; empty where it is not placed yet. */
  storiesOf(report: string): Promise<TracedStory[]>;
  /** What the stories that hold these reports claim, each claim with how it stands; without edges and their evidence. */
  claimsOf(reports: readonly string[]): Promise<TracedClaim[]>;
  /** The largest first. `after` is how many are passed over. */
  stories(page: { limit: number; after: number }): Promise<{ stories: TracedStory[]; total: number }>;
  /** Lines of stories, the latest publication first. */
  lines(asked: StoriesAsked): Promise<StoryList>;
  /** By which values they can be chosen, with how many have each. */
  facets(facets: readonly StoryFacet[]): Promise<StoryFacets>;
  /** Reports as their stories show them; those that do not stand are left out. */
  reportsOf(reports: readonly string[]): Promise<StoryReport[]>;
  /** The revisions of these reports that stand. */
  revisionsOf(reports: readonly string[]): Promise<number[]>;
  /** A report's text as one of the two of an edge. Throws `not-found`. */
  textOf(report: string): Promise<Report>;
  /** Who says claims, of when and where; those that do not stand are left out. */
  sayings(claims: readonly string[]): Promise<StorySaying[]>;
  /** Everything, as `trace --json` prints it. */
  trace(): Promise<Trace>;
  /**
   * Keeps what a person decided; the trees and counts that it touches are made anew at the next placing. Throws `overruled-unknown` where
   * no tree has these nodes or no count these origins.
   */
  rule(ruling: Ruling): Promise<void>;
  rulings(): Promise<Ruling[]>;
}
