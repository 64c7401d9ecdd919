import { z } from "zod";
import { EntityId } from "./entity.ts";
import { HouseId } from "./house.ts";
import { Span } from "./passage.ts";
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

/** How the words of a source refer: by a name, a description, a group, a place that stands for its government, a pronoun. */
export const VoiceForm = z.enum(["named", "described", "collective", "metonymic", "pronoun"]);
export type VoiceForm = z.infer<typeof VoiceForm>;

/** Whether we know who a voice is: it has a name, nobody names it, or a name is meant that was not found. */
export const VoiceIdentity = z.enum(["named", "unnamed", "open"]);
export type VoiceIdentity = z.infer<typeof VoiceIdentity>;

/** Who speaks: a named entity, an unnamed one ("analysts"), or the outlet itself. */
export const Voice = z.object({
  name: Words.nullable().describe("as packs or the text name it; null where not even a description is given"),
  kind: VoiceKind.describe("what speaks"),
  entity: EntityId.nullable().describe("null where no pack knows it"),
  house: HouseId.nullable().describe("who controls the voice"),
  identity: VoiceIdentity.describe(
    "named; unnamed where the text leaves it so; open where the words mean somebody whom the reading did not find",
  ),
  form: VoiceForm.nullable().describe("how the words refer to it; null where there are none"),
  role: Words.nullable().describe("the office or work that the text gives it (“spokesman”)"),
  affiliation: Words.nullable().describe("the body or side that it speaks for or belongs to, as printed"),
  anonymity: Words.nullable().describe("the reason that the text states for leaving it unnamed, as printed"),
  resolved: Span.nullable().describe("the words that name it, where its own words do not"),
});
export type Voice = z.infer<typeof Voice>;
