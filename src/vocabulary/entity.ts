import { z } from "zod";
import { type Id, idSchema } from "./id.ts";

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
  name: z.string(),
  aliases: z.array(z.string()),
  house: idSchema("house").nullable(),
  country: EntityId.nullable(),
  domains: z.array(z.string()).describe("web domains, for outlets and agencies"),
  wikidata: z.string().nullable(),
  source: z.string().describe("where the row can be checked"),
  pack: z.string(),
});
export type Entity = z.infer<typeof Entity>;
