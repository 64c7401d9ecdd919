import { z } from "zod";

/** models/<name>/model.json: what the weights are, and how to read what they say. */
export const Manifest = z.object({
  version: z.string().min(1).describe("part of every claim's provenance"),
  window: z.int().min(16).max(510).describe("the most word pieces that are read together"),
  width: z.int().positive().describe("channels of the head"),
  setting: z
    .object({
      threshold: z.number().describe("an anchor must be this likely"),
      edge: z.number().describe("weight of the boundary scores of source and cue"),
      content_edge: z.number().describe("weight of the boundary scores of content"),
      source: z.number().describe("a source must be worth more than this"),
      piece: z.number().describe("a piece of content must be worth more than this"),
      inner: z
        .number()
        .nullable()
        .default(null)
        .describe("an anchor within another's content must be this likely; null: the weights know none"),
      sure: z.number().default(0).describe("an attribution must be this sure, by `confidence`"),
    })
    .describe("the decoder's, chosen on held-out articles of the training part, never on dev"),
  confidence: z
    .tuple([z.number(), z.number(), z.number()])
    .describe("weights of 1, the anchor's log odds and the content's mean log odds: how sure a reading is"),
  structure: z
    .object({
      token: z.number().describe("how much the rule of where a token begins weighs against the log odds"),
      sentence: z.number().describe("the same of sentences"),
      mention: z.number().describe("a mention must be worth more than this"),
    })
    .default({ token: 2, sentence: 1, mention: 0 })
    .describe("how words and mentions are read, where the weights know them"),
  happening: z
    .object({
      size: z.int().positive().describe("numbers that the encoder tells of a piece"),
      width: z.int().positive().describe("numbers that its own layers make of them"),
      inner: z.int().positive().describe("numbers between the two layers of its scorers"),
      days: z.int().positive().describe("signs of a day beside a claim"),
      places: z.int().positive().describe("signs of a place beside a claim"),
      surer: z
        .object({
          when: z.number(),
          where: z.number(),
          nowhere: z
            .number()
            .default(Number.POSITIVE_INFINITY)
            .describe("none, than a place that they found; absent: such a place stays"),
        })
        .describe("by how much likelier an answer must be than the rules' own, as a logarithm"),
    })
    .nullable()
    .default(null)
    .describe("how days and places are weighed, where the weights know them"),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)).describe("sha256 by file name"),
});
export type Manifest = z.infer<typeof Manifest>;
