import { z } from "zod";
import { ClaimId } from "./claim.ts";
import { DisclosureAspect } from "./disclosure.ts";
import { type Id, idSchema, makeId } from "./id.ts";
import { Words } from "./words.ts";

export type DossierId = Id<"dossier">;
export const DossierId = idSchema("dossier");

/** A programme followed over time. */
export const Dossier = z.object({
  id: DossierId,
  programme: Words,
  claims: z.array(ClaimId).describe("by day of happening, then by day of publication"),
  neverDisclosed: z.array(DisclosureAspect),
});
export type Dossier = z.infer<typeof Dossier>;

export const dossierId = (programme: string): DossierId => makeId("dossier", programme);
