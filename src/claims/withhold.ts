import type { Claim } from "#vocabulary/claim.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";

/** What a disclosure says of a claim becomes the reason why that value is missing; a stated value stays. */
export function withhold(claims: readonly Claim[], disclosures: readonly Disclosure[]): Claim[] {
  const bearing = new Map<string, Disclosure[]>();
  for (const disclosure of disclosures)
    for (const id of disclosure.of) bearing.set(id, [...(bearing.get(id) ?? []), disclosure]);
  return claims.map((claim) => {
    let { when, where } = claim;
    for (const disclosure of bearing.get(claim.id) ?? []) {
      if (disclosure.aspect === "where" && where.precision !== "site" && where.precision !== "town")
        where = { ...where, missing: disclosure.kind };
      if (disclosure.aspect === "when" && when.missing !== null) when = { ...when, missing: disclosure.kind };
    }
    return { ...claim, when, where };
  });
}
