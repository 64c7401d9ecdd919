import { z } from "zod";
import { AsOfQuery } from "../as-of.ts";
import { PageQuery } from "../page-query.ts";

export const ReportsQuery = PageQuery;
const error = "takes a whole number from 1 to 10000";
export const ReportQuery = AsOfQuery.extend({
  claims: z.coerce
    .number({ error })
    .int({ error })
    .min(1, { error })
    .max(10_000, { error })
    .optional()
    .describe(
      "so many of its claims at most, from the beginning of the text, with what was read up to there, and with a very long text up to there; all where it is absent",
    ),
});
export const ReportParams = z.object({
  id: z
    .string()
    .startsWith("report:", "takes the id of a report, such as report:abc")
    .describe("id of a report"),
});
