import { z } from "zod";

/** models/<name>/model.json: what the weights are, and how to read what they say. */
export const Manifest = z.object({
  version: z.string().min(1).describe("part of every claim's provenance"),
  window: z.int().min(16).max(510).describe("the most word pieces that are read together"),
  width: z.int().positive().describe("channels of the head"),
  setting: z.object({
    threshold: z.number(),
    edge: z.number(),
    content_edge: z.number(),
    source: z.number(),
    piece: z.number(),
  }),
  confidence: z
    .tuple([z.number(), z.number(), z.number()])
    .describe("weights of 1, the anchor's log odds and the content's mean log odds: how sure a reading is"),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)).describe("sha256 by file name"),
});
export type Manifest = z.infer<typeof Manifest>;
