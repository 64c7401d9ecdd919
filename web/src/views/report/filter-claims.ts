import type { Stance } from "@stemma/vocabulary/claim.ts";
import type { RecordedClaim } from "@stemma/vocabulary/record.ts";

/** How a long list of claims is narrowed; empty words and a null stance narrow nothing. */
export interface Narrowing {
  words: string;
  stance: Stance | null;
}

/** Indices of the claims in whose words or voices every word asked for stands, and that are of the stance; in their order. */
export function filterClaims(
  claims: readonly RecordedClaim[],
  text: string,
  { words, stance }: Narrowing,
): number[] {
  const asked = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return claims.flatMap((claim, index) => {
    if (stance !== null && claim.stance !== stance) return [];
    if (asked.length === 0) return [index];
    const there = wordsOf(claim, text);
    return asked.every((word) => there.includes(word)) ? [index] : [];
  });
}

const wordsOf = ({ content, chain }: RecordedClaim, text: string): string =>
  [
    ...content.map((span) => text.slice(...span)),
    ...chain.flatMap((hop) => [hop.voice, ...hop.with].map(({ name }) => name ?? "")),
  ]
    .join("\n")
    .toLowerCase();
