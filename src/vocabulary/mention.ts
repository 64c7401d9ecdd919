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

/** A passage that names an entity or a quantity. Ids are local to one text: same text, same mention id. */
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
});
export type Mention = z.infer<typeof Mention>;

export function mentionId(textSha256: string, kind: MentionKind, [start, end]: Span): MentionId {
  return makeId("mention", textSha256, kind, start, end);
}
