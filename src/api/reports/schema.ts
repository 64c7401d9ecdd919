import { z } from "zod";
import { ReportId } from "#vocabulary/report.ts";
import { AsOfQuery } from "../as-of.ts";

export const ReportsQuery = AsOfQuery.extend({
  limit: z.coerce.number().int().min(1).max(200).default(40).describe("reports a page"),
  after: z.string().min(1).optional().describe("cursor: `next` of the page before"),
});
export const ReportParams = z.object({ id: ReportId });
