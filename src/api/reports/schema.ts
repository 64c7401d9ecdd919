import { z } from "zod";
import { PageQuery } from "../page-query.ts";

export const ReportsQuery = PageQuery;
export const ReportParams = z.object({
  id: z
    .string()
    .startsWith("report:", "takes the id of a report, such as report:abc")
    .describe("id of a report"),
});
