import { z } from "zod";
import { ClaimId, Stance } from "./claim.ts";
import { DisclosureAspect } from "./disclosure.ts";
import { HouseId } from "./house.ts";
import { LineageEdge, LineageNode } from "./lineage.ts";
import { Span } from "./passage.ts";
import { ReportId } from "./report.ts";
import { Bounds, Standing } from "./standing.ts";
import { StoryId } from "./story.ts";
import { Reason, Ruling, TracedClaim, type TracedStory } from "./trace.ts";
import { Voice } from "./voice.ts";
import { When } from "./when.ts";
import { Words } from "./words.ts";

/** What the record answers about stories: plain data that the workbench shows and derives nothing from. */

/** One story in a list. */
export const StoryLine = z.object({
  id: StoryId,
  title: z.string().nullable(),
  opening: z
    .string()
    .nullable()
    .describe("where it has no title: the words with which its earliest report begins"),
  reports: z.int().positive(),
  outlets: z.int().nonnegative(),
  origins: Bounds,
  houses: Bounds,
  alone: z.boolean().describe("whether it rests on the interested party alone"),
  origins_named: z.array(Words).describe("those in a position to know, the first six"),
  voices: z
    .array(z.object({ name: Words, house: HouseId.nullable(), reports: z.int().positive() }))
    .describe("who carries it, by house or by outlet: those with most reports first, six at most"),
  withheld: z.array(DisclosureAspect).describe("what its reports say was withheld"),
  happened: z
    .object({ earliest: z.string().nullable(), latest: z.string().nullable() })
    .describe("of the happening that most reports date"),
  first: z.string().nullable().describe("the earliest publication"),
  last: z.string().nullable().describe("the latest publication"),
  claims: z.int().nonnegative().describe("groups of claims that say the same"),
  contradictions: z.int().nonnegative().describe("pairs of these that cannot both be true"),
  dispatches: z.int().nonnegative().describe("texts that reports share and the record does not hold"),
  newest: z.string().describe("when its newest report was recorded"),
  fresh: z.int().nonnegative().describe("reports recorded after `since`; 0 where none was given"),
});
export type StoryLine = z.infer<typeof StoryLine>;

export const StoryList = z.object({
  stories: z.array(StoryLine).describe("latest publication first"),
  total: z.int().nonnegative(),
  waiting: z.int().nonnegative().describe("reports that have no story yet; the next addition places them"),
  next: z.string().nullable().describe("cursor of the next page; null on the last"),
});
export type StoryList = z.infer<typeof StoryList>;

/** By what stories can be chosen. */
export const StoryFacet = z.enum([
  "house",
  "voice",
  "outlet",
  "place",
  "kind",
  "stance",
  "withheld",
  "standing",
]);
export type StoryFacet = z.infer<typeof StoryFacet>;

/** Values of one facet, with how many stories have each. */
export const StoryFacets = z.object({
  facets: z.array(
    z.object({
      facet: StoryFacet,
      values: z
        .array(z.object({ value: Words, name: Words, stories: z.int().positive() }))
        .describe("those of most stories first, forty at most"),
    }),
  ),
});
export type StoryFacets = z.infer<typeof StoryFacets>;

/** A report as its story shows it. */
export const StoryReport = z.object({
  id: ReportId,
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  recordedAt: z.string(),
});
export type StoryReport = z.infer<typeof StoryReport>;

/** One claim of a story: who says it in which report, of when and where. */
export const StorySaying = z.object({
  id: ClaimId,
  report: ReportId,
  words: z.string(),
  voice: Voice.pick({ name: true, kind: true, entity: true, house: true }),
  through: z.array(Words).describe("voices between the outlet and the one whose knowledge it is"),
  stance: Stance,
  kind: z.string().nullable(),
  when: When,
  where: z.object({
    place: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    precision: z.string().nullable(),
  }),
});
export type StorySaying = z.infer<typeof StorySaying>;

/** An edge without its evidence: which kinds there are. */
export const StoryEdge = LineageEdge.omit({ evidence: true }).extend({
  evidence: z.array(Words).describe("kinds of evidence, each once"),
});
export type StoryEdge = z.infer<typeof StoryEdge>;

/** What is shown of a story, without what is asked for seldom. */
export type ShownStory = Omit<TracedStory, "edges" | "runners_up"> & {
  edges: StoryEdge[];
  /** Groups of claims that are not shown. */
  more: number;
};

/** A story with its tree, its claims and who says each. */
export const StoryDetail = z.object({
  id: StoryId,
  title: z.string().nullable(),
  opening: StoryLine.shape.opening,
  withheld: StoryLine.shape.withheld,
  happened: StoryLine.shape.happened,
  reports: z.array(StoryReport).describe("in the order of publication"),
  nodes: z.array(LineageNode),
  edges: z.array(StoryEdge),
  standing: Standing,
  claims: z.array(TracedClaim).describe("those of most reports first"),
  more: z.int().nonnegative().describe("groups of claims that are not shown"),
  sayings: z.array(StorySaying).describe("the claims of these groups"),
  houses: z.record(z.string(), z.string()).describe("names of the houses that are spoken of, by id"),
  reasons: z.array(Reason).describe("none in a part"),
  rulings: z.array(Ruling).describe("what persons decided on its nodes and origins"),
  later: z
    .int()
    .nonnegative()
    .describe("reports of it that are left out as of the day asked for; 0 where none was asked for"),
  part: z.boolean().describe("there are more groups of claims, or more who say one, than were asked for"),
});
export type StoryDetail = z.infer<typeof StoryDetail>;

/** One of the two texts of an edge. */
export const EdgeText = z.object({
  id: Words,
  kind: LineageNode.shape.kind,
  name: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  text: z.string().nullable().describe("null of a dispatch of which nothing is shared word for word"),
  quotations: z.array(Span).describe("quoted words, which show a common source and no copying"),
});
export type EdgeText = z.infer<typeof EdgeText>;

/** An edge with its evidence and both texts. */
export const EdgeDetail = z.object({
  story: StoryId,
  edge: LineageEdge,
  from: EdgeText,
  to: EdgeText,
  ruling: Ruling.nullable().describe("what a person decided on the two"),
});
export type EdgeDetail = z.infer<typeof EdgeDetail>;

/** A person's decision on two nodes of a tree, or on two origins; `one` is the later node. */
export const RulingRequest = z.strictObject({
  about: Ruling.shape.about,
  one: Words.max(400),
  two: Words.max(400),
  verdict: Ruling.shape.verdict,
  who: Words.max(200),
  why: Words.max(2000),
});
export type RulingRequest = z.infer<typeof RulingRequest>;

/** What the decision left: the stories that hold what the story held. */
export const RulingOutcome = z.object({
  ruling: Ruling,
  stories: z.array(
    z.object({ id: StoryId, title: z.string().nullable(), reports: z.int().positive(), origins: Bounds }),
  ),
});
export type RulingOutcome = z.infer<typeof RulingOutcome>;

/** How far the record has come: what differs from an earlier look has changed. */
export const Pulse = z.object({
  reports: z.int().nonnegative(),
  readings: z.int().nonnegative(),
  commits: z.int().nonnegative().describe("differs after anything at all was written"),
  reviews: z.int().nonnegative(),
  rulings: z.int().nonnegative(),
});
export type Pulse = z.infer<typeof Pulse>;
