import { z } from "zod";
import { AsOfQuery } from "./as-of.ts";
import { limitOf } from "./limit.ts";

/** What every list of reports takes: as of when, how many a page, and where the page before ended. */
export const PageQuery = AsOfQuery.extend({
  limit: limitOf("reports a page"),
  after: z
    .string()
    .min(1, "takes the `next` of the page before")
    .optional()
    .describe("cursor: `next` of the page before"),
});
