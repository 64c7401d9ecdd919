import type { ClaimId } from "#vocabulary/claim.ts";
import type { Contradiction, DossierClaim } from "#vocabulary/dossier.ts";
import type { TracedClaim } from "#vocabulary/trace.ts";

/** Claims of a dossier that stories found to speak against each other, each pair of groups once, with what parts them. */
export function contradictionsOf(
  claims: readonly DossierClaim[],
  all: readonly TracedClaim[],
): Contradiction[] {
  const known = new Map(claims.map((one) => [one.claim.id, one]));
  const seen = new Set<string>();
  const out: Contradiction[] = [];
  for (const traced of all) {
    if (traced.claims[0] === undefined || !known.has(traced.claims[0])) continue;
    for (const beside of traced.beside) {
      const ids = [...traced.claims.slice(0, 1), ...beside.slice(0, 1)].filter((id) => known.has(id)).sort();
      const key = ids.join(" ");
      if (ids.length < 2 || seen.has(key)) continue;
      seen.add(key);
      out.push({ claims: ids, why: whyOf(ids, known) });
    }
  }
  return out.sort((a, b) => (a.claims.join() < b.claims.join() ? -1 : 1));
}

const DENIES = new Set(["denied", "doubted"]);

function whyOf(ids: readonly ClaimId[], known: ReadonlyMap<ClaimId, DossierClaim>): string {
  const claims = ids.flatMap((id) => known.get(id)?.claim ?? []);
  if (claims.some(({ stance }) => DENIES.has(stance)) && claims.some(({ stance }) => !DENIES.has(stance)))
    return "one denies what the other asserts";
  const amounts = new Set(
    claims.map(({ event }) =>
      (event?.quantities ?? [])
        .filter(({ value }) => value !== null)
        .map(({ value, unit }) => `${value} ${unit ?? ""}`)
        .join(),
    ),
  );
  return amounts.size > 1 ? "they give different amounts" : "they cannot both be true as they stand";
}
