import { z } from "zod";
import { Span } from "./passage.ts";
import { Words } from "./words.ts";

/** Something a reader of the record should know: the rule, the place, what was found and what was expected. */
export const Note = z.object({
  rule: Words.describe("folder/file of the rule, e.g. read/parts"),
  span: Span.nullable().describe("the place; null where it is about the whole report"),
  found: Words.describe("what stands there"),
  expected: Words.nullable().describe("what the rule looks for"),
});
export type Note = z.infer<typeof Note>;
