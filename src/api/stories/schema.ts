import { z } from "zod";
import { StoryFacet } from "#vocabulary/story-facts.ts";
import { limitOf } from "../limit.ts";

const day = (about: string) =>
  z
    .string()
    .refine(
      (words) => /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(Date.parse(words)),
      "takes a day such as 2025-12-26",
    )
    .optional()
    .describe(about);
const value = (about: string) => z.string().min(1, "takes a word").max(400).optional().describe(about);

export const StoriesQuery = z.object({
  limit: limitOf("stories a page"),
  after: z
    .string()
    .min(1, "takes the `next` of the page before")
    .optional()
    .describe("cursor: `next` of the page before"),
  report: z
    .string()
    .startsWith("report:", "takes the id of a report, such as report:abc")
    .optional()
    .describe("stories in which it stands"),
  programme: z
    .string()
    .startsWith("programme:", "takes the id of a programme, such as programme:missile-testing")
    .optional()
    .describe("stories in which a report may speak of it"),
  house: value("id of a house one of whose voices speaks"),
  voice: value("id of an entity that speaks"),
  outlet: value("name of an outlet that carries it"),
  place: value("name of a place where something is claimed to have happened"),
  kind: value("kind of a happening that is claimed"),
  stance: value("how a voice stands to what is said"),
  withheld: value("what is withheld: where, when, who, what, how-many, why"),
  standing: z
    .enum(["alone", "one-origin", "perhaps-one-origin", "several-origins", "contradicted"])
    .optional()
    .describe(
      "alone: on the interested party alone; by the number of origins; contradicted: with claims that cannot both be true",
    ),
  title: value("words of the title"),
  happenedFrom: day("happened on that day or later"),
  happenedTo: day("happened on that day or earlier"),
  publishedFrom: day("with a report published on that day or later"),
  publishedTo: day("with a report published on that day or earlier"),
  since: z.iso
    .datetime({ offset: true, error: "takes a moment such as 2025-12-26T12:00:00Z" })
    .optional()
    .describe("the moment after which reports are new"),
  fresh: z.literal("only").optional().describe("`only` stories with reports that are new `since`"),
});

export const FacetsQuery = z.object({
  of: z
    .string()
    .default(StoryFacet.options.join(","))
    .transform((words) => words.split(","))
    .refine(
      (asked): asked is StoryFacet[] => asked.every((one) => StoryFacet.safeParse(one).success),
      `takes some of ${StoryFacet.options.join(", ")}, with commas between them`,
    )
    .describe("the facets asked for, with commas between them; all where it is absent"),
});

export const StoryParams = z.object({
  id: z.string().startsWith("story:", "takes the id of a story, such as story:abc").describe("id of a story"),
});
export const KnownOnQuery = z.object({
  knownOn: day("as it could be known at the end of that day: what had been published by then"),
});
const COUNT = "takes a whole number from 1 to 400";
export const StoryQuery = KnownOnQuery.extend({
  claims: z.coerce
    .number({ error: COUNT })
    .int({ error: COUNT })
    .min(1, { error: COUNT })
    .max(400, { error: COUNT })
    .optional()
    .describe(
      "so many of its groups of claims at most, those that most reports make, each with the first forty who say it; all that it shows where it is absent",
    ),
});
export const EdgeParams = StoryParams.extend({
  edge: z
    .string()
    .regex(/^[^~]+~[^~]+$/, "takes the ids of its two nodes with ~ between them")
    .describe("the later node and what it derives from, with ~ between them"),
});
