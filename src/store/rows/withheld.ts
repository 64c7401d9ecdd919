import type { ClaimId } from "#vocabulary/claim.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";

/** Of which claims what was withheld, and what in the whole reading; beside each aspect `any` of them. */
export interface Withheld {
  claims: readonly { aspect: string; claim: ClaimId }[];
  aspects: readonly string[];
}

/** What a reading's disclosures say was withheld, each aspect of each claim once, as searches find it. */
export function withheldIn(disclosures: readonly Disclosure[]): Withheld {
  const claims = new Map<string, { aspect: string; claim: ClaimId }>();
  const aspects = new Set<string>();
  for (const { kind, aspect: told, of } of disclosures) {
    if (kind !== "withheld") continue;
    for (const aspect of [told, "any"]) {
      aspects.add(aspect);
      for (const claim of of) claims.set(`${aspect} ${claim}`, { aspect, claim });
    }
  }
  return { claims: [...claims.values()], aspects: [...aspects] };
}
