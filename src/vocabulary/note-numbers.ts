import type { DossierClaim } from "./dossier.ts";

/** Reports by the numbers of the notes that cite them, in the order in which claims do: each is one note. */
export function noteNumbers(claims: readonly Pick<DossierClaim, "report">[]): Map<string, number> {
  const number = new Map<string, number>();
  for (const { report } of claims) if (!number.has(report)) number.set(report, number.size + 1);
  return number;
}
