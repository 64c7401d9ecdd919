import { z } from "zod";
import { CheckResult, RecordCounts, RecordState } from "#vocabulary/record.ts";

export const RecordFacts = z.object({ version: z.string().describe("of Stemma"), counts: RecordCounts });
export type RecordFacts = z.infer<typeof RecordFacts>;

/** The record and this server, for whoever wants to know what they look at. */
export const RecordAbout = z.object({
  version: z.string().describe("of Stemma"),
  node: z.string().describe("version of Node that runs it"),
  place: z.string().nullable().describe("where the record lies; null where the server was not told"),
  models: z
    .array(z.object({ name: z.string(), version: z.string() }))
    .describe("trained weights that are there"),
  packs: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      about: z.string(),
      licence: z.string(),
      entities: z.int().nonnegative(),
      houses: z.int().nonnegative(),
      programmes: z.int().nonnegative(),
    }),
  ),
  adds: z.boolean().describe("whether reports can be handed in here"),
  state: RecordState,
});
export type RecordAbout = z.infer<typeof RecordAbout>;

export const RecordCheck = CheckResult.extend({ took: z.number().nonnegative().describe("milliseconds") });
export type RecordCheck = z.infer<typeof RecordCheck>;
