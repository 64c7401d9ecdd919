import type { Capture } from "@stemma/vocabulary/capture.ts";
import type { Chain } from "@stemma/vocabulary/chain.ts";
import type { Report } from "@stemma/vocabulary/report.ts";
import { dayIn, words as told } from "../words/words.ts";
import { byWords, claimWords, voiceWords } from "./wording.ts";

/** What a citation rests on: the report, and the bytes it was read from. */
export interface Source {
  report: Pick<Report, "id" | "title" | "url" | "outlet" | "published">;
  capture: Pick<Capture, "sha256">;
}

interface Cited extends Source {
  /** As they are shown. */
  words: string;
  /** Whose word it is, from the outlet inwards; null of words that are no claim. */
  chain: Chain | null;
  /** Where it can be looked up. */
  address: string;
}

/**
 * Words as they are handed on, a line each: the words, through whom they come, where and when they were published, the hash of what was received,
 * and the address that opens them here.
 */
export function citationOf({ words, chain, report, capture, address }: Cited): string {
  const { outlet, title, published, url } = report;
  const where = [
    outlet.name ?? outlet.domain ?? told.common.outletNotStated,
    title === null ? null : `“${oneLine(title)}”`,
    published === null ? told.common.dayNotStated : dayIn(published.value),
    url,
  ].filter((part) => part !== null);
  return [
    `“${oneLine(words)}”`,
    ...(chain === null ? [] : [chainWords(chain)]),
    where.join(", "),
    `SHA-256 ${capture.sha256}`,
    address,
  ].join("\n");
}

/** The Lantern ← Karsolian Press Bureau (said) ← a marshal (quoted). */
function chainWords(chain: Chain): string {
  return chain
    .map((hop) => {
      const how = byWords(hop, chain);
      return `${oneLine(voiceWords(hop))}${how === null ? "" : ` (${how})`}`;
    })
    .join(" ← ");
}

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

/** The address that opens a report with a claim of it in hand. */
export const claimAddress = (report: string, claim: string): string =>
  `${location.origin}/reports/${report}?claim=${encodeURIComponent(claim)}`;

/** The address that opens a report with a passage of this revision lit. */
export const passageAddress = (
  report: string,
  [start, end]: readonly [number, number],
  revision: string,
): string =>
  `${location.origin}/reports/${report}?passage=${start}-${end}&revision=${encodeURIComponent(revision)}`;

/** A claim's citation. */
export function claimCitation(
  claim: { id: string; chain: Chain; content: readonly (readonly [number, number])[] },
  text: string,
  source: Source,
): string {
  return citationOf({
    ...source,
    words: claimWords(claim.content.map(([start, end]) => text.slice(start, end))),
    chain: claim.chain,
    address: claimAddress(source.report.id, claim.id),
  });
}
