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
    .describe('words; "in quotation marks" a phrase'),
  limit: limitOf("hits at most"),
});

export function searchRoutes(server: FastifyInstance, { store }: Around): void {
  typed(server).get(
    "/api/search",
    {
      schema: {
        summary: "Reports and claims by their words",
        querystring: SearchQuery,
        response: { 200: SearchResult, 400: Problem },
      },
    },
    ({ query }) => store.search(query.q, { limit: query.limit, asOf: momentOf(query.asOf) }),
  );
}
