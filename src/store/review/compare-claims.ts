import type { Claim } from "#vocabulary/claim.ts";
import { type ClaimBody, ClaimField } from "#vocabulary/review.ts";
import type { Voice } from "#vocabulary/voice.ts";

/** A claim with the text that its spans point into: two readings may have two texts. */
export interface Placed {
  claim: ClaimBody | Claim;
  text: string;
}

/** The fields on which two claims say something else. Offsets are no matter, words are. */
export const differing = (a: Placed, b: Placed): ClaimField[] =>
  ClaimField.options.filter((field) => saying(a, field) !== saying(b, field));

/** What a field says, as words to compare. */
export function saying({ claim, text }: Placed, field: ClaimField): string {
  switch (field) {
    case "content":
      return JSON.stringify(claim.content.map((span) => text.slice(...span)));
    case "chain":
      return JSON.stringify(
        claim.chain.map((hop) => [hop.by, whoOf(hop.voice), hop.with.map(whoOf), hop.credit]),
      );
    case "mode":
      return claim.mode;
    case "stance":
      return claim.stance;
    case "when":
      return JSON.stringify([claim.when.earliest, claim.when.latest, claim.when.missing]);
    case "where":
      return JSON.stringify([claim.where.place, claim.where.lat, claim.where.lon, claim.where.missing]);
    case "event":
      return JSON.stringify(
        claim.event && [
          claim.event.kind,
          Object.keys(claim.event.roles).sort(),
          claim.event.quantities.map(({ value, unit, of }) => [value, unit, of]),
        ],
      );
  }
}

const whoOf = ({ name, kind, entity, identity }: Voice): unknown => entity ?? [name, kind, identity];

/** Share of characters that two contents have in common, of all that either has (Jaccard). */
export function overlap(a: Pick<Claim, "content">, b: Pick<Claim, "content">): number {
  let common = 0;
  for (const [start, end] of a.content)
    for (const [from, to] of b.content) common += Math.max(0, Math.min(end, to) - Math.max(start, from));
  const sizeOf = ({ content }: Pick<Claim, "content">): number =>
    content.reduce((sum, [start, end]) => sum + end - start, 0);
  return common === 0 ? 0 : common / (sizeOf(a) + sizeOf(b) - common);
}
