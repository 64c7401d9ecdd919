import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "#vocabulary/passage.ts";

export interface PairedClaim {
  /** File name in ECB+, id in the Helsinki set, input in the demo. */
  report: string;
  /** UTF-16 units of the report's text. */
  content: Span[];
}

/** `against` is said of the same and cannot be true beside it: another amount, ordered against called for. */
export interface ClaimPair {
  set: "ecbplus" | "helsinki" | "demo";
  a: PairedClaim;
  b: PairedClaim;
  label: "same" | "against" | "different";
}

/**
 * `pairs`, `later` and `unseen` are what the matcher is tuned on; the last was new to it once. `sealed` and `sealed-2` were kept back, each
 * for one measuring when a round of rules was done.
 */
export type ClaimPairPart = "pairs" | "later" | "unseen" | "sealed" | "sealed-2";

export const readClaimPairs = (part: ClaimPairPart = "pairs"): ClaimPair[] =>
  readFileSync(join(import.meta.dirname, "..", "labels", "claim-pairs", `${part}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as ClaimPair);
