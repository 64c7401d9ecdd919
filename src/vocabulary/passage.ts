import { z } from "zod";
import { Words } from "./words.ts";

/** Half-open `[start, end]` in UTF-16 units of `report.text`. */
export const Span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .refine(([start, end]) => start < end, "A span ends after it starts, and holds at least one character.")
  .describe("half-open [start, end] in UTF-16 units of report.text");
export type Span = z.infer<typeof Span>;

/** A stretch of a report's text with its words, so that a stranger can compare them. */
export const Passage = z.object({
  span: Span,
  words: Words.describe("report.text from start to end, character for character"),
});
export type Passage = z.infer<typeof Passage>;
