import { z } from "zod";
import { EntityId } from "./entity.ts";
import { HouseId } from "./house.ts";
import { Words } from "./words.ts";

export const VoiceKind = z.enum([
  "outlet",
  "agency",
  "state-media",
  "institution",
  "person",
  "document",
  "unnamed",
]);
export type VoiceKind = z.infer<typeof VoiceKind>;

/** Who speaks: a named entity, an unnamed one ("analysts"), or the outlet itself. */
export const Voice = z.object({
  name: Words.nullable().describe("as packs or the text name it; null where not even a description is given"),
  kind: VoiceKind.describe("what speaks"),
  entity: EntityId.nullable().describe("null where no pack knows it"),
  house: HouseId.nullable().describe("who controls the voice"),
});
export type Voice = z.infer<typeof Voice>;
