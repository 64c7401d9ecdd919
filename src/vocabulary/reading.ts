import { z } from "zod";
import { Attribution } from "./attribution.ts";
import { Claim } from "./claim.ts";
import { Disclosure } from "./disclosure.ts";
import { Mention } from "./mention.ts";
import { Note } from "./note.ts";
import { Span } from "./passage.ts";
import { Report } from "./report.ts";
import { TimeExpression } from "./time-expression.ts";
import { Words } from "./words.ts";

/** How far a reading goes; what later stages would fill is empty. */
export const Stage = z.enum(["read", "language", "claims"]);
export type Stage = z.infer<typeof Stage>;

/** Everything that reading one report gave: what `read --json` prints, one object a line. */
export const Reading = z.object({
  input: Words.describe("path or URL, or the line's own id"),
  report: Report,
  sentences: z.array(Span),
  mentions: z.array(Mention),
  times: z.array(TimeExpression),
  attributions: z.array(Attribution),
  claims: z.array(Claim),
  disclosures: z.array(Disclosure),
  notes: z.array(Note),
  reader: Words.describe("which reader made it (version): part of every claim's provenance"),
});
export type Reading = z.infer<typeof Reading>;

/** Words that a page shows and its report leaves out: what `read --why` adds to a reading, in the order of the page. */
export const Removal = z.object({
  step: Words.describe("the step of the clean-up that took them for no part of the article"),
  why: Words,
  words: Words,
});
export type Removal = z.infer<typeof Removal>;
