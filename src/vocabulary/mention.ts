import { z } from "zod";
import { EntityId } from "./entity.ts";
import { type Id, idSchema, makeId } from "./id.ts";
import { Span } from "./passage.ts";

export type MentionId = Id<"mention">;
export const MentionId = idSchema("mention");

export const MentionKind = z.enum([
  "person",
  "organisation",
  "institution",
  "agency",
  "state-media",
  "outlet",
  "place",
  "country",
  "facility",
  "weapon",
  "programme",
  "quantity",
]);
export type MentionKind = z.infer<typeof MentionKind>;

/** How a mention speaks of what it means. */
export const MentionForm = z.enum(["name", "nominal", "pronoun"]);
export type MentionForm = z.infer<typeof MentionForm>;

/** A passage that names an entity or a quantity, or speaks of somebody or something by a description or a pronoun. Ids are local to one text: same text, same mention id. */
export const Mention = z.object({
  id: MentionId,
  span: Span.describe("the words that name it"),
  kind: MentionKind.describe("what is named"),
  entity: EntityId.nullable().describe("null where no pack knows it, or where several bear the name"),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe("in the link to the entity, by the way it was found; null where there is none"),
  candidates: z
    .array(EntityId)
    .describe("all whom packs know by this name, best first; empty unless there are several"),
  form: MentionForm.nullable().describe(
    "by a name, a description or a pronoun; null for a quantity, and where no trained weights read it",
  ),
  chain: z
    .int()
    .nonnegative()
    .nullable()
    .describe(
      "mentions of one number speak of the same, as the trained weights read them; null where they did not",
    ),
});
export type Mention = z.infer<typeof Mention>;

export function mentionId(textSha256: string, kind: MentionKind, [start, end]: Span): MentionId {
  return makeId("mention", textSha256, kind, start, end);
}
