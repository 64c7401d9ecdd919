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
  kind: EntityKind,
  name: Words,
  aliases: z.array(Words),
  house: idSchema("house").nullable(),
  country: EntityId.nullable(),
  domains: z.array(Words).describe("web domains, for outlets and agencies"),
  wikidata: Words.nullable(),
  source: Words.describe("where the row can be checked"),
  pack: Words,
});
export type Entity = z.infer<typeof Entity>;
