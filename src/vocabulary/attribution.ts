import { z } from "zod";
import { Span } from "./passage.ts";

/** Who said what, as passages: source, the words that attribute (cue), and what is attributed (content). */
export const Attribution = z.object({
  source: z.array(Span).describe('empty where the text names nobody ("it is believed")'),
  cue: z.array(Span).describe("empty for a quotation that only its surroundings attribute"),
  content: z.array(Span).min(1),
  mode: z.enum(["quoted", "mixed", "paraphrased"]),
  confidence: z.number().min(0).max(1).describe("how sure the reader is, from 0 to 1"),
});
export type Attribution = z.infer<typeof Attribution>;
