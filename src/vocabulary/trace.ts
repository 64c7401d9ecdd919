import { z } from "zod";
import { ClaimId } from "./claim.ts";
import { LineageEdge, LineageNode } from "./lineage.ts";
import { ReportId } from "./report.ts";
import { Standing } from "./standing.ts";
import { StoryId } from "./story.ts";
import { Words } from "./words.ts";

/** Claims of several reports that say the same of the same happening, and how many voices that rests on. */
export const TracedClaim = z.object({
  claims: z.array(ClaimId).describe("in the order of publication"),
  event: Words.nullable().describe("the kind of happening, where one is recognised"),
  words: Words.describe("of the first of them"),
  standing: Standing,
  beside: z
    .array(z.array(ClaimId))
    .describe("claims on the same that cannot be true together with it: another amount, a denial"),
});
export type TracedClaim = z.infer<typeof TracedClaim>;

/** Why a merge or a split stands, in a sentence, with what it is about. */
export const Reason = z.object({
  of: z.array(Words).describe("ids of nodes, names of origins"),
  sentence: Words,
});
export type Reason = z.infer<typeof Reason>;

/** A story with its tree, its standing and the claims of it. */
export const TracedStory = z.object({
  id: StoryId,
  title: Words.nullable(),
  reports: z.array(ReportId).describe("in the order of publication"),
  nodes: z.array(LineageNode),
  edges: z.array(LineageEdge),
  runners_up: z
    .array(LineageEdge)
    .describe("edges that came near and were not chosen; no text is joined by them"),
  standing: Standing,
  claims: z.array(TracedClaim),
  reasons: z.array(Reason),
});
export type TracedStory = z.infer<typeof TracedStory>;

/** What `trace --json` prints: the reports that were given or are kept, and their stories, the largest first. */
export const Trace = z.object({
  reports: z.array(
    z.object({ id: ReportId, input: Words, outlet: Words.nullable(), published: Words.nullable() }),
  ),
  stories: z.array(TracedStory),
});
export type Trace = z.infer<typeof Trace>;

/** What a person decided against what was inferred, or in support of it. The latest on the same two holds. */
export const Ruling = z.object({
  about: z.enum(["edge", "origin"]).describe("two nodes of a tree, or two origins"),
  one: Words.describe("the later node, or the name of an origin"),
  two: Words.describe("the node that it derives from, or the name of the other origin"),
  verdict: z.enum(["together", "apart"]),
  who: Words.describe("who decided it"),
  why: Words,
});
export type Ruling = z.infer<typeof Ruling>;
