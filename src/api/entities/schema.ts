import { z } from "zod";
import { EntityId } from "#vocabulary/entity.ts";
import { AsOfQuery } from "../as-of.ts";
import { limitOf } from "../limit.ts";
import { PageQuery } from "../page-query.ts";

export const EntityParams = z.object({
  id: z
    .string()
    .refine(
      (words): words is EntityId => EntityId.safeParse(words).success,
      "takes the id of an entity, such as entity:kcna",
    )
    .describe("id of an entity"),
});
export const EntitiesQuery = AsOfQuery.extend({
  report: z
    .string("takes the id of a report, such as report:abc")
    .startsWith("report:", "takes the id of a report, such as report:abc")
    .describe("id of the report that names them"),
});
export const VoicesQuery = z.object({ limit: limitOf("voices that packs know, at most") });
export const EntityReportsQuery = PageQuery;
export const EntitySaidQuery = EntityReportsQuery.extend({
  by: z
    .enum(["entity", "house"], "takes entity or house")
    .default("entity")
    .describe("what it said itself, or what all voices of its house said"),
});
