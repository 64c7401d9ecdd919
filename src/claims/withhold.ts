import type { Claim } from "#vocabulary/claim.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import type { Missing } from "#vocabulary/missing.ts";

/** What a disclosure says of a claim becomes the reason why that value is missing; a stated value stays. */
export function withhold(
  claims: readonly Claim[],
  disclosures: readonly Disclosure[],
  rests: ReadonlyMap<number, number> = new Map(),
): Claim[] {
  const bearing = new Map<string, Disclosure[]>();
  for (const disclosure of disclosures)
    for (const id of disclosure.of) bearing.set(id, [...(bearing.get(id) ?? []), disclosure]);
  const known = claims.map((claim) => {
    let { when, where } = claim;
    for (const disclosure of bearing.get(claim.id) ?? []) {
      if (
        disclosure.aspect === "where" &&
        where.missing !== "not-applicable" &&
        where.precision !== "site" &&
        where.precision !== "town"
      )
        where = { ...where, missing: disclosure.kind };
      if (disclosure.aspect === "when" && when.missing !== null && when.missing !== "not-applicable")
        when = { ...when, missing: disclosure.kind };
    }
    return { ...claim, when, where };
  });
  // A headline lacks for the same reason what the claim lacks that it rests on.
  return known.map((claim, i) => {
    const other = known[rests.get(i) ?? -1];
    if (other === undefined) return claim;
    const lacks = (one: Missing | null, reason: Missing | null): Missing | null =>
      one === "not-stated" && reason === "withheld" ? reason : one;
    return {
      ...claim,
      when: { ...claim.when, missing: lacks(claim.when.missing, other.when.missing) },
      where: { ...claim.where, missing: lacks(claim.where.missing, other.where.missing) },
    };
  });
}
