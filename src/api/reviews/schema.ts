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
  second: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe("instead: what others settled and this person said nothing of"),
});
export const HistoryQuery = z.object({
  limit: limitOf("entries a page"),
  after: z
    .string()
    .min(1, "takes the `next` of the page before")
    .optional()
    .describe("cursor: `next` of the page before"),
});
export const ReviewList = z.object({ reviews: z.array(ReviewEntry).describe("oldest first") });
