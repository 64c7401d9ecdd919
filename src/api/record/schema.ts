import { z } from "zod";
import { RecordCounts } from "#vocabulary/record.ts";

export const RecordFacts = z.object({ version: z.string().describe("of Stemma"), counts: RecordCounts });
export type RecordFacts = z.infer<typeof RecordFacts>;
