import type { Claim } from "#vocabulary/claim.ts";
import type { Disclosure, DisclosureAspect } from "#vocabulary/disclosure.ts";
import type { NeverDisclosed } from "#vocabulary/dossier.ts";
import type { Missing } from "#vocabulary/missing.ts";

/** A disclosure with its words. */
export interface Said {
  disclosure: Disclosure;
  words: string;
}

/** A place as wide as a country or a region does not tell where a thing is. */
const WIDE = new Set(["country", "region"]);

/** Whether a claim tells an aspect; null where claims keep nothing of it. */
function tells(claim: Claim, aspect: DisclosureAspect): boolean | null {
  switch (aspect) {
    case "where":
      return claim.where.place !== null && !WIDE.has(claim.where.precision ?? "");
    case "when":
      return claim.when.earliest !== null && claim.when.latest !== null && claim.when.missing === null;
    case "how-many":
      return (claim.event?.quantities.length ?? 0) > 0;
    case "who":
    case "what":
    case "why":
      return null;
  }
}

const missingOf = (claim: Claim, aspect: DisclosureAspect): Missing | null =>
  aspect === "where" ? claim.where.missing : aspect === "when" ? claim.when.missing : null;

/** For each kind of happening, what none of its claims tells; and what was said to be withheld, unknown or disputed beside that. */
export function neverDisclosed(
  claims: readonly Claim[],
  aspects: readonly DisclosureAspect[],
  said: readonly Said[],
): NeverDisclosed[] {
  const byKind = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.event === null) continue;
    const held = byKind.get(claim.event.kind);
    if (held === undefined) byKind.set(claim.event.kind, [claim]);
    else held.push(claim);
  }
  const bearing = new Map<string, Said[]>();
  for (const one of said)
    for (const id of one.disclosure.of) bearing.set(id, [...(bearing.get(id) ?? []), one]);

  const out: NeverDisclosed[] = [];
  const told = new Set<Said>();
  for (const [kind, group] of [...byKind].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const aspect of aspects) {
      if (tells(group[0] as Claim, aspect) === null || group.some((claim) => tells(claim, aspect) === true))
        continue;
      const line = empty(kind, aspect);
      for (const claim of group) {
        const words = (bearing.get(claim.id) ?? []).filter(({ disclosure }) => disclosure.aspect === aspect);
        for (const one of words) {
          told.add(one);
          if (!line.words.includes(one.words)) line.words.push(one.words);
        }
        count(line, words[0]?.disclosure.kind ?? missingOf(claim, aspect));
      }
      out.push(line);
    }
  }
  // What was refused of a claim without a recognised happening, or of an aspect that claims keep nothing of.
  const rest = new Map<DisclosureAspect, NeverDisclosed>();
  for (const one of said) {
    const { aspect, kind } = one.disclosure;
    const later = claims.some(
      (claim) => one.disclosure.of.includes(claim.id) && tells(claim, aspect) === true,
    );
    if (told.has(one) || later) continue;
    const line = rest.get(aspect) ?? empty(null, aspect);
    rest.set(aspect, line);
    if (!line.words.includes(one.words)) line.words.push(one.words);
    count(line, kind);
  }
  return [...out, ...rest.values()];
}

const empty = (kind: string | null, aspect: DisclosureAspect): NeverDisclosed => ({
  kind,
  aspect,
  withheld: 0,
  unknown: 0,
  disputed: 0,
  unsaid: 0,
  words: [],
});

function count(line: NeverDisclosed, missing: Missing | Disclosure["kind"] | null): void {
  if (missing === "withheld") line.withheld++;
  else if (missing === "unknown-to-source") line.unknown++;
  else if (missing === "disputed") line.disputed++;
  else line.unsaid++;
}
