import { z } from "zod";
import { AddOutcome } from "./record.ts";
import { ReportId } from "./report.ts";
import { Bounds } from "./standing.ts";
import { StoryId } from "./story.ts";
import { Words } from "./words.ts";

const given = {
  outlet: Words.max(300).nullable().default(null).describe("for input that does not say it"),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "takes a day such as 2025-12-26")
    .refine((day) => !Number.isNaN(Date.parse(day)), "takes a day of the calendar")
    .nullable()
    .default(null)
    .describe("the day of publication, for input that does not say it"),
};

/** What a person hands to the workbench to be read and kept. */
export const AdditionRequest = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("file"),
    name: Words.max(1000).describe("its name, or its path in the folder that it came with"),
    bytes: z.base64().describe("the file, in base64"),
    ...given,
  }),
  z.strictObject({ kind: z.literal("text"), text: Words.describe("a text, a page or JSON Lines"), ...given }),
  z.strictObject({
    kind: z.literal("address"),
    address: z.url({ protocol: /^https?$/ }).max(4000),
    ...given,
  }),
]);
export type AdditionRequest = z.input<typeof AdditionRequest>;

/** One report of an addition. */
export const AddedReport = z.object({
  input: Words,
  report: ReportId.nullable().describe("null where what is there already was not read again"),
  title: Words.nullable(),
  outcome: AddOutcome,
  claims: z.int().nonnegative(),
  story: z
    .object({
      id: StoryId,
      title: z.string().nullable(),
      reports: z.int().positive(),
      origins: Bounds,
      alone: z.boolean().describe("whether it rests on the interested party alone"),
    })
    .nullable()
    .describe("the largest that holds it; null until stories follow"),
});
export type AddedReport = z.infer<typeof AddedReport>;

/** Something that was handed in, and how far it is. */
export const Addition = z.object({
  id: Words,
  name: Words.describe("file name, address, or “pasted text”"),
  stage: z
    .enum(["queued", "reading", "placing", "done", "failed"])
    .describe("placing: its claims are kept and stories follow; failed: nothing of it was kept"),
  at: Words.describe("when it was handed in (ISO 8601, UTC)"),
  reports: z.array(AddedReport).describe("the first hundred"),
  counts: z.object({
    kept: z.int().nonnegative().describe("reports that are new in the record, or changed it"),
    there: z.int().nonnegative().describe("reports that were there already"),
    failed: z.int().nonnegative(),
    claims: z.int().nonnegative(),
  }),
  failures: z
    .array(
      z.object({
        input: Words,
        code: Words,
        message: Words,
        values: z.record(z.string(), z.string()).describe("what is filled into the sentence of the code"),
      }),
    )
    .describe("the first hundred"),
});
export type Addition = z.infer<typeof Addition>;

export const AdditionList = z.object({ additions: z.array(Addition).describe("the newest first") });
export type AdditionList = z.infer<typeof AdditionList>;
