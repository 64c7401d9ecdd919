import { daysOf, tells } from "@stemma/vocabulary/day-scale.ts";
import type { Dossier, DossierBeginning, DossierClaim } from "@stemma/vocabulary/dossier.ts";
import { foldAlike } from "@stemma/vocabulary/fold-alike.ts";
import { noteNumbers } from "@stemma/vocabulary/note-numbers.ts";

/** What a dossier's lines are drawn from, be it there whole or not yet. */
export interface Outline {
  total: number;
  different: number;
  /** Null where bars would tell nothing. */
  days: { first: string; last: string } | null;
  /** Of the notes, by report. */
  number: ReadonlyMap<string, number>;
  told: readonly { one: DossierClaim; also: DossierClaim[] }[];
}

export const isWhole = (dossier: Dossier | DossierBeginning): dossier is Dossier =>
  "contradictions" in dossier;

export function outlineOf(dossier: Dossier | DossierBeginning): Outline {
  const { claims } = dossier;
  const told = foldAlike(claims);
  if (!isWhole(dossier)) {
    const { total, different, days, notes } = dossier;
    return { total, different, days, number: new Map(notes.map((one) => [one.report, one.number])), told };
  }
  const scale = daysOf(claims);
  return {
    total: claims.length,
    different: told.length,
    days: scale !== null && tells(claims, scale) ? scale : null,
    number: noteNumbers(claims),
    told,
  };
}
