import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { SearchResult } from "#vocabulary/record.ts";
import { AsOfQuery, momentOf } from "../as-of.ts";
import { limitOf } from "../limit.ts";
import { Problem } from "../problem.ts";
import { type Around, typed } from "../routes.ts";

const SearchQuery = AsOfQuery.extend({
  q: z
    .string("takes the words to look for")
    .trim()
    .min(1, "takes the words to look for")
    .max(500, "takes at most 500 characters")
    .describe(
      'words; "in quotation marks" a phrase; -word for none of it; voice:, house:, outlet:, stance:, kind:, before:, after:, withheld:, in:',
    ),
  limit: limitOf("hits at most"),
});

export function searchRoutes(server: FastifyInstance, { store, knowledge }: Around): void {
  const houses = new Map<string, string>();
  for (const { id, name } of knowledge.houses.values()) {
    houses.set(name.toLowerCase(), id);
  }
  typed(server).get(
    "/api/search",
    {
      schema: {
        summary: "Reports and claims by their words",
        querystring: SearchQuery,
        response: { 200: SearchResult, 400: Problem },
      },
    },
    ({ query }) => store.search(query.q, { limit: query.limit, houses, asOf: momentOf(query.asOf) }),
  );
}
