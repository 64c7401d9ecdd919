import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { ClaimId } from "#vocabulary/claim.ts";
import { ClaimDetail } from "#vocabulary/record.ts";
import { AsOfQuery, momentOf } from "../as-of.ts";
import { Problem } from "../problem.ts";
import { type Around, typed } from "../routes.ts";

export function claimRoutes(server: FastifyInstance, { store }: Around): void {
  typed(server).get(
    "/api/claims/:id",
    {
      schema: {
        summary: "A claim with its chain, its report and its history",
        params: z.object({ id: ClaimId }),
        querystring: AsOfQuery,
        response: { 200: ClaimDetail, 400: Problem, 404: Problem },
      },
    },
    ({ params, query }) => store.claim(params.id, { asOf: momentOf(query.asOf) }),
  );
}
