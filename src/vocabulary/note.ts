import { z } from "zod";
import { Span } from "./passage.ts";

/** Something a reader of the record should know: the rule, the place, what was found and what was expected. */
export const Note = z.object({
  rule: z.string().describe("folder/file of the rule, e.g. read/parts"),
  span: Span.nullable(),
  found: z.string(),
  expected: z.string().nullable(),
});
export type Note = z.infer<typeof Note>;
