import { z } from "zod";
import { Chain } from "./chain.ts";
import { Event } from "./event.ts";
import { type Id, idSchema, makeId } from "./id.ts";
import { Missing } from "./missing.ts";
import { Span } from "./passage.ts";
import type { ReportId } from "./report.ts";
import { When } from "./when.ts";
import { Words } from "./words.ts";

export type ClaimId = Id<"claim">;
export const ClaimId = idSchema("claim");

export const Mode = z.enum(["quoted", "mixed", "paraphrased", "narrated"]);
export type Mode = z.infer<typeof Mode>;

export const Stance = z.enum([
  "asserted",
  "denied",
  "doubted",
  "planned",
  "ordered",
  "possible",
  "called-for",
  "unclear",
]);
export type Stance = z.infer<typeof Stance>;

export const Where = z.object({
  place: Words.nullable().describe("as packs name it, else as printed"),
  span: Span.nullable().describe("the words that name the place"),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: z
    .enum(["site", "town", "district", "province", "country", "region"])
    .nullable()
    .describe("how narrow the place is"),
  missing: Missing.nullable().describe("why a place, or a closer one, is not there"),
});
export type Where = z.infer<typeof Where>;

/** What the rest of a content hangs on, as the trained weights read its sentence. */
export const Predicate = z.object({
  heads: z.array(Span).describe("the verbs, or the noun, of what is told"),
  verb: z.boolean().describe("whether there is a verb in the content: “the fire” has none"),
});
export type Predicate = z.infer<typeof Predicate>;

/** What is asserted: passages, the chain of voices, how it is said, when and where it happened. */
export const Claim = z.object({
  id: ClaimId,
  content: z.array(Span).min(1).describe("a list of spans is a discontinuous passage"),
  chain: Chain,
  mode: Mode.describe("how the words reach the reader"),
  stance: Stance.describe("how the innermost voice stands to what is said"),
  when: When,
  where: Where,
  event: Event.nullable().describe("the happening that it tells of, where a kind is recognised"),
  predicate: Predicate.nullable().describe(
    "the words that its content is built on; null where no trained weights read it, or a person made it",
  ),
});
export type Claim = z.infer<typeof Claim>;

/**
 * A claim is known by its report, its words and its voices, not by its offsets: a revision that only moves it
 * keeps its id. `nth` tells apart two claims of one report with the same words and voices.
 */
export function claimId(report: ReportId, words: string, chain: Chain, nth: number): ClaimId {
  const voices = chain.map((hop) => `${hop.by} ${hop.voice.entity ?? hop.voice.name ?? ""}`).join("\n");
  return makeId("claim", report, words, voices, nth);
}
