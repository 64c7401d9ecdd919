import type { DossierClaim } from "./dossier.ts";

/** The claims that are told first, and with each those that say the same in other reports. */
export function foldAlike(claims: readonly DossierClaim[]): { one: DossierClaim; also: DossierClaim[] }[] {
  const out: { one: DossierClaim; also: DossierClaim[] }[] = [];
  const at = new Map<string, DossierClaim[]>();
  for (const one of claims) {
    const first = one.sameAs === null ? undefined : at.get(one.sameAs);
    if (first !== undefined) {
      first.push(one);
      continue;
    }
    const also: DossierClaim[] = [];
    at.set(one.claim.id, also);
    out.push({ one, also });
  }
  return out;
}
