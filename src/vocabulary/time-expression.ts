import { z } from "zod";
import { Span } from "./passage.ts";
import { inOrder, WhenBasis } from "./when.ts";
import { Words } from "./words.ts";

/** A mention of a time: its TimeML value by itself, and the days it covers. */
export const TimeExpression = z
  .object({
    span: Span,
    type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
    timex: Words.nullable().describe("TimeML value, read against the publication date"),
    edtf: Words.nullable().describe("the days that it covers, in Extended Date/Time Format"),
    earliest: Words.nullable().describe("first day that it covers; null is an open start"),
    latest: Words.nullable().describe("last day that it covers; null is an open end"),
    basis: WhenBasis.nullable().describe("how the days are known"),
  })
  .refine(inOrder, "The earliest day is no later than the latest.");
export type TimeExpression = z.infer<typeof TimeExpression>;
