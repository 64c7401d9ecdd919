import { z } from "zod";
import { type Id, idSchema } from "./id.ts";
import { Words } from "./words.ts";

export type EntityId = Id<"entity">;
export const EntityId = idSchema("entity");

export const EntityKind = z.enum([
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
]);
export type EntityKind = z.infer<typeof EntityKind>;

/** A person, organisation, place, facility, weapon or programme that packs know. */
export const Entity = z.object({
  id: EntityId,
  kind: EntityKind.describe("what it is"),
  name: Words.describe("the name it is shown by"),
  aliases: z.array(Words).describe("other names that texts use"),
  house: idSchema("house").nullable().describe("who controls it"),
  country: EntityId.nullable().describe("where it belongs"),
  domains: z.array(Words).describe("web domains, for outlets and agencies"),
  wikidata: Words.nullable().describe("its item there, such as Q423"),
  source: Words.describe("where the row can be checked"),
  pack: Words.describe("the pack that the row comes from"),
});
export type Entity = z.infer<typeof Entity>;
