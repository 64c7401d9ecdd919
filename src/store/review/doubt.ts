import type { Attribution } from "#vocabulary/attribution.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Mention } from "#vocabulary/mention.ts";
import type { Reading } from "#vocabulary/reading.ts";
import { overlap } from "./compare-claims.ts";
import { nearSpans } from "./near-spans.ts";

/** How doubtful a claim's reading is: a rank from 0 to 1, and what makes it so, the heaviest first. */
export interface Doubt {
  doubt: number;
  reasons: string[];
}

/** A reason with its weight. Weights order the queue; they are set by hand and measure nothing. */
type Reason = readonly [weight: number, words: string];

/** Attributions this sure and surer give no reason to look. */
const SURE = 0.9;

/** Doubts of a reading's claims, in their order. */
export function doubtsOf({
  claims,
  attributions,
  mentions,
}: Pick<Reading, "claims" | "attributions" | "mentions">): Doubt[] {
  const attributionsNear = nearSpans(attributions, ({ content }) => content);
  const unsettledNear = nearSpans(
    mentions.filter(({ entity, candidates }) => entity === null && candidates.length > 1),
    ({ span }) => [span],
  );
  return claims.map((claim) =>
    weigh([
      ...reasonsOf(claim),
      ...attributed(claim, attributionsNear(claim.content)),
      ...unlinked(claim, unsettledNear(claim.content)),
    ]),
  );
}

function reasonsOf({ chain, stance, event, when, where }: Claim): Reason[] {
  const reasons: Reason[] = [];
  const voices = chain.flatMap((hop) => [hop.voice, ...hop.with]);
  if (voices.some(({ identity }) => identity === "open"))
    reasons.push([0.6, "whom a source means was not found"]);
  if (stance === "unclear") reasons.push([0.5, "how the voice stands to it is unclear"]);
  if (chain.at(-1)?.carried === true)
    reasons.push([0.35, "no words of its own say who tells it: it goes on from the sentence before"]);
  if (chain.length > 3) reasons.push([0.2, "it passed through more than three voices"]);
  if (stance === "denied" || stance === "doubted") reasons.push([0.2, "it is denied or doubted"]);
  if (event !== null && event.quantities.length > 0) reasons.push([0.15, "it gives figures"]);
  if (when.missing === "disputed" || where.missing === "disputed")
    reasons.push([0.15, "time or place is disputed"]);
  return reasons;
}

function attributed(claim: Claim, attributions: Iterable<Attribution>): Reason[] {
  if (claim.chain.length < 2 || claim.chain.at(-1)?.carried === true) return [];
  let best: { share: number; confidence: number } | null = null;
  for (const { content, confidence } of attributions) {
    const share = overlap({ content }, claim);
    if (share > 0 && (best === null || share > best.share)) best = { share, confidence };
  }
  if (best === null || best.confidence >= SURE) return [];
  return [[SURE - best.confidence, `the reader is sure of who said it to ${best.confidence.toFixed(2)}`]];
}

function unlinked({ content }: Claim, unsettled: Iterable<Mention>): Reason[] {
  const within = [...unsettled].some(({ span }) =>
    content.some(([start, end]) => start <= span[0] && span[1] <= end),
  );
  return within ? [[0.2, "a name in it has several bearers"]] : [];
}

/** Reasons add up as independent ones would; the result has three decimals, as it is kept. */
function weigh(reasons: readonly Reason[]): Doubt {
  const rest = reasons.reduce((product, [weight]) => product * (1 - weight), 1);
  return {
    doubt: Math.round((1 - rest) * 1000) / 1000,
    reasons: [...reasons].sort((a, b) => b[0] - a[0]).map(([, words]) => words),
  };
}
