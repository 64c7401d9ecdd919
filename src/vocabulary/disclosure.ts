import { z } from "zod";
import { ClaimId } from "./claim.ts";
import { Span } from "./passage.ts";
import { Voice } from "./voice.ts";

export const DisclosureAspect = z.enum(["where", "when", "who", "what", "how-many", "why"]);
export type DisclosureAspect = z.infer<typeof DisclosureAspect>;

/** Words that say something is not told: by whom, which aspect, and of which claims. */
export const Disclosure = z.object({
  span: Span.describe("the words that say it"),
  aspect: DisclosureAspect.describe("what is not told"),
  kind: z.enum(["withheld", "unknown-to-source", "disputed"]),
  by: Voice,
  of: z.array(ClaimId).describe("the claims that it bears on"),
});
export type Disclosure = z.infer<typeof Disclosure>;
