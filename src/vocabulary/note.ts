import { z } from "zod";
import { Span } from "./passage.ts";
import { Words } from "./words.ts";

/** Something a reader of the record should know: the rule, the place, what was found and what was expected. */
export const Note = z.object({
  rule: Words.describe("folder/file of the rule, e.g. read/parts"),
  span: Span.nullable(),
  found: Words,
  expected: Words.nullable(),
});
export type Note = z.infer<typeof Note>;
