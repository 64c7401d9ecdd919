import { z } from "zod";
import { Span } from "./passage.ts";
import { Voice } from "./voice.ts";
import { Words } from "./words.ts";

export const RelayedBy = z.enum(["said", "quoted", "reported", "cited", "credited", "narrated"]);
export type RelayedBy = z.infer<typeof RelayedBy>;

/** One step of the relay: a voice, the passage that establishes it, and how. */
export const Hop = z.object({
  voice: Voice,
  with: z.array(Voice).describe("voices that say it together with this one (“A and B said”)"),
  by: RelayedBy.describe("how the voice passed it on"),
  span: Span.nullable().describe("null where it rests on a credit outside the text, or on the report itself"),
  credit: Words.nullable().describe("the credit line that establishes it, where span is null"),
  carried: z
    .boolean()
    .describe("true where the sentence has no cue of its own and goes on telling what the voice told"),
});
export type Hop = z.infer<typeof Hop>;
