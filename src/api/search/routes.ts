import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { SearchResult } from "#vocabulary/record.ts";
import { AsOfQuery, momentOf } from "../as-of.ts";
import { Problem } from "../problem.ts";
import { type Around, typed } from "../routes.ts";

const SearchQuery = AsOfQuery.extend({
  q: z
    .string()
    .trim()
    .min(1, "q takes the words to look for")
    .max(500)
    .describe('words; "in quotation marks" a phrase'),
  limit: z.coerce.number().int().min(1).max(200).default(40),
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
