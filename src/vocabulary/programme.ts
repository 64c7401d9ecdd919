import { z } from "zod";
import { DisclosureAspect } from "./disclosure.ts";
import { type Id, idSchema } from "./id.ts";
import { Words } from "./words.ts";

export type ProgrammeId = Id<"programme">;
export const ProgrammeId = idSchema("programme");

/**
 * What must stand in one claim together for it to be of a programme: words in lower case (`export*` for any ending), ids of entities that it names,
 * kinds of event (`kind:test`).
 */
export const Sign = z
  .array(
    z
      .string()
      .regex(
        /^(?:entity:[a-z0-9-]+|kind:[a-z-]+|[^\s*:A-Z]+\*?)$/,
        "is one word in lower case (with * for any ending), entity:… or kind:…",
      ),
  )
  .min(1);
export type Sign = z.infer<typeof Sign>;

/** Whose a programme is: an entity or a house. */
export const Whose = z.string().regex(/^(?:entity|house):[a-z0-9-]+$/, "is entity:… or house:…");

/** A matter that is followed over time: its signs, and what one wants to know of each happening in it. */
export const Programme = z.object({
  id: ProgrammeId,
  name: Words.describe("the name it is shown by"),
  about: Words.describe("what it is, in a sentence"),
  signs: z.array(Sign).min(1).describe("a claim in which all words of one sign stand is of the programme"),
  of: z
    .array(Whose)
    .default([])
    .describe(
      "whose it is: a report must name one of these entities or quote one of these houses; any report where none is given",
    ),
  aspects: z.array(DisclosureAspect).describe("what each kind of happening in it should tell"),
  source: Words.describe("where the row can be checked, or the person who made it"),
  pack: Words.nullable().describe("the pack that the row comes from; null of one that a person made"),
});
export type Programme = z.infer<typeof Programme>;
