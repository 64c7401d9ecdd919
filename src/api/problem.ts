import { z } from "zod";

/** What the API answers where it cannot do what was asked. */
export const Problem = z.object({
  code: z.string().describe("of docs/errors.md, or the HTTP status in words"),
  message: z.string().describe("a sentence that says what to do"),
  values: z
    .record(z.string(), z.string())
    .optional()
    .describe("what is filled into the sentence of the code, for who words it in another language"),
});
export type Problem = z.infer<typeof Problem>;
