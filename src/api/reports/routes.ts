import type { FastifyInstance } from "fastify";
import { ReportDetail, ReportList, ReportText } from "#vocabulary/record.ts";
import { AsOfQuery, momentOf } from "../as-of.ts";
import { Problem } from "../problem.ts";
import { type Around, typed } from "../routes.ts";
import { ReportParams, ReportQuery, ReportsQuery } from "./schema.ts";

export function reportRoutes(server: FastifyInstance, { store }: Around): void {
  typed(server).get(
    "/api/reports",
    {
      schema: {
        summary: "Reports, the newest first",
        querystring: ReportsQuery,
        response: { 200: ReportList, 400: Problem },
      },
    },
    ({ query }) =>
      store.reports({ limit: query.limit, after: query.after ?? null, asOf: momentOf(query.asOf) }),
  );
  typed(server).get(
    "/api/reports/:id",
    {
      schema: {
        summary: "A report with everything that is kept of it",
        params: ReportParams,
        querystring: ReportQuery,
        response: { 200: ReportDetail, 400: Problem, 404: Problem },
      },
    },
    ({ params, query }) =>
      store.report(params.id, { asOf: momentOf(query.asOf), claims: query.claims ?? null }),
  );
  typed(server).get(
    "/api/reports/:id/text",
    {
      schema: {
        summary: "What was printed in a report, without what was read in it",
        params: ReportParams,
        querystring: AsOfQuery,
        response: { 200: ReportText, 400: Problem, 404: Problem },
      },
    },
    ({ params, query }) => store.text(params.id, { asOf: momentOf(query.asOf) }),
  );
}
