import { z } from "zod";
import { AsOfQuery } from "../as-of.ts";
import { limitOf } from "../limit.ts";

export const ReportsQuery = AsOfQuery.extend({
  limit: limitOf("reports a page"),
  after: z
    .string()
    .min(1, "takes the `next` of the page before")
    .optional()
    .describe("cursor: `next` of the page before"),
});
export const ReportParams = z.object({
  id: z
    .string()
    .startsWith("report:", "takes the id of a report, such as report:abc")
    .describe("id of a report"),
});
