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
    edtf: Words.nullable(),
    earliest: Words.nullable(),
    latest: Words.nullable(),
    basis: WhenBasis.nullable(),
  })
  .refine(inOrder, "The earliest day is no later than the latest.");
export type TimeExpression = z.infer<typeof TimeExpression>;
