import { z } from "zod";
import { Span } from "./passage.ts";
import { WhenBasis } from "./when.ts";

/** A mention of a time: its TimeML value by itself, and the days it covers. */
export const TimeExpression = z.object({
  span: Span,
  type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
  timex: z.string().nullable().describe("TimeML value, read against the publication date"),
  edtf: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  basis: WhenBasis.nullable(),
});
export type TimeExpression = z.infer<typeof TimeExpression>;
