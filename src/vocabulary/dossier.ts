import { z } from "zod";
import { Claim, ClaimId } from "./claim.ts";
import { DisclosureAspect } from "./disclosure.ts";
import { HouseId } from "./house.ts";
import { type Id, idSchema, makeId } from "./id.ts";
import { Programme } from "./programme.ts";
import { ReportId } from "./report.ts";
import { Verdict } from "./review.ts";
import { Standing } from "./standing.ts";
import { Words } from "./words.ts";

export type DossierId = Id<"dossier">;
export const DossierId = idSchema("dossier");

/** A claim of a dossier, with the report that carries it. */
export const DossierClaim = z.object({
  claim: Claim.describe("as it stands, a person's word on top"),
  words: z.array(z.string()).describe("of each content span"),
  verdict: Verdict,
  report: ReportId,
  title: Words.nullable(),
  outlet: Words.nullable(),
  published: Words.nullable(),
  standing: Standing.nullable().describe(
    "of the claim over all reports that carry it; null where no story has it yet, and as of an earlier day",
  ),
  sameAs: ClaimId.nullable().describe(
    "the claim before it in the dossier that says the same in another report, as their story found; null of the first",
  ),
});
export type DossierClaim = z.infer<typeof DossierClaim>;

/** Amounts of one thing in one unit, by day of happening: who claimed which. */
export const QuantitySeries = z.object({
  of: Words.nullable().describe("what is counted or weighed"),
  unit: Words.nullable(),
  points: z.array(
    z.object({
      value: z.number(),
      claim: ClaimId,
      earliest: Words.nullable(),
      latest: Words.nullable(),
      by: Words.nullable().describe("whose word it is: the innermost voice"),
      house: HouseId.nullable(),
    }),
  ),
});
export type QuantitySeries = z.infer<typeof QuantitySeries>;

/** What no claim of a kind of happening tells, and whether that was withheld, not known, disputed or just not said. */
export const NeverDisclosed = z.object({
  kind: Words.nullable().describe("of event; null where the words bear on the programme at large"),
  aspect: DisclosureAspect,
  withheld: z.int().nonnegative().describe("claims for which it was withheld"),
  unknown: z.int().nonnegative().describe("for which the source did not know it"),
  disputed: z.int().nonnegative(),
  unsaid: z.int().nonnegative().describe("in which nothing is said of it"),
  words: z.array(Words).describe("that say so, as printed"),
});
export type NeverDisclosed = z.infer<typeof NeverDisclosed>;

export const DossierChange = z.object({
  kind: z.enum(["new", "gone", "changed"]),
  claim: ClaimId,
  words: Words,
  fields: z.array(Words).describe("of what changed: which fields say something else"),
});
export type DossierChange = z.infer<typeof DossierChange>;

/** Claims that cannot all be true, side by side; nothing is averaged. */
export const Contradiction = z.object({
  claims: z.array(ClaimId).min(2),
  why: Words,
});
export type Contradiction = z.infer<typeof Contradiction>;

/** A programme followed over time. */
export const Dossier = z.object({
  id: DossierId,
  programme: Programme,
  asKnownOn: Words.nullable().describe("the moment as of which the record was asked; null is now"),
  since: Words.nullable().describe("the moment that `changed` counts from"),
  reports: z.int().nonnegative(),
  outlets: z.int().nonnegative(),
  claims: z.array(DossierClaim).describe("by day of happening, then by day of publication"),
  quantities: z.array(QuantitySeries),
  neverDisclosed: z.array(NeverDisclosed),
  changed: z.array(DossierChange).describe("since the moment asked for; empty where none was"),
  contradictions: z.array(Contradiction),
});
export type Dossier = z.infer<typeof Dossier>;

/** How a dossier begins: what a screen shows of it first. */
export const DossierBeginning = Dossier.pick({
  id: true,
  programme: true,
  asKnownOn: true,
  reports: true,
  outlets: true,
}).extend({
  claims: z
    .array(DossierClaim)
    .describe(
      "the first that say something of their own, and with them those of other reports that say the same",
    ),
  total: z.int().nonnegative().describe("claims"),
  different: z.int().nonnegative().describe("claims that say something of their own"),
  days: z
    .object({ first: Words, last: Words })
    .nullable()
    .describe("the days that all claims cover; null where bars on them would tell nothing"),
  notes: z
    .array(z.object({ report: ReportId, number: z.int().positive() }))
    .describe("of the reports of these claims, as all claims cite them"),
});
export type DossierBeginning = z.infer<typeof DossierBeginning>;

/** A programme in a list, with how much the record holds of it. */
export const ProgrammeLine = z.object({
  programme: Programme,
  reports: z.int().nonnegative().describe("that may speak of it, by their words"),
});
export const ProgrammeList = z.object({ programmes: z.array(ProgrammeLine) });
export type ProgrammeList = z.infer<typeof ProgrammeList>;

export const dossierId = (programme: string): DossierId => makeId("dossier", programme);
