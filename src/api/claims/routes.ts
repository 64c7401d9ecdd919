import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { ClaimDetail } from "#vocabulary/record.ts";
import { AsOfQuery, momentOf } from "../as-of.ts";
import { Problem } from "../problem.ts";
import { type Around, typed } from "../routes.ts";

const ClaimParams = z.object({
  id: z.string().startsWith("claim:", "takes the id of a claim, such as claim:abc").describe("id of a claim"),
});

export function claimRoutes(server: FastifyInstance, { store }: Around): void {
  typed(server).get(
    "/api/claims/:id",
    {
      schema: {
        summary: "A claim with its chain, its report and its history",
        params: ClaimParams,
        querystring: AsOfQuery,
        response: { 200: ClaimDetail, 400: Problem, 404: Problem },
      },
    },
    ({ params, query }) => store.claim(params.id, { asOf: momentOf(query.asOf) }),
  );
}
