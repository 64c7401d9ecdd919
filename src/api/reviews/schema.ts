import { z } from "zod";
import { ReviewEntry } from "#vocabulary/review.ts";
import { AsOfQuery } from "../as-of.ts";
import { limitOf } from "../limit.ts";

const reportIdQuery = z
  .string()
  .startsWith("report:", "takes the id of a report, such as report:abc")
  .describe("id of a report");

export const ReviewsQuery = AsOfQuery.extend({
  of: z
    .string("takes the id of a report or a claim")
    .regex(/^(?:report|claim):/, "takes the id of a report or a claim, such as claim:abc")
    .describe("id of the report or claim that persons spoke of"),
});
export const QueueQuery = z.object({
  limit: limitOf("most claims"),
  report: reportIdQuery.optional().describe("only claims of this report"),
});
export const ReviewList = z.object({ reviews: z.array(ReviewEntry).describe("oldest first") });
