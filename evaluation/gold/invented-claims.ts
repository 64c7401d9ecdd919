import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "#vocabulary/passage.ts";
import type { ClaimPair } from "./claim-pairs.ts";

export interface InventedPair {
  happening: string;
  /** The sentence of each, and where in it the claim stands. */
  a: { text: string; content: Span };
  b: { text: string; content: Span };
  label: ClaimPair["label"];
}

/** The weights are learnt on all but the last, which was new to them and to every rule when it was measured first. */
export const INVENTED_PARTS = ["invented", "invented-2", "invented-3", "invented-4"] as const;
export type InventedPart = (typeof INVENTED_PARTS)[number];

/** Pairs of short claims that we wrote, with no text around them. */
export const readInventedPairs = (part: InventedPart): InventedPair[] =>
  readFileSync(join(import.meta.dirname, "..", "labels", "claim-pairs", `${part}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const pair = JSON.parse(line) as { happening: string; a: string; b: string; label: ClaimPair["label"] };
      return { ...pair, a: claimIn(pair.a), b: claimIn(pair.b) };
    });

/** “Nobody said [[that it was late]].” Without marks all of it is the claim. */
export function claimIn(marked: string): InventedPair["a"] {
  const start = marked.indexOf("[[");
  const text = marked.replace("[[", "").replace("]]", "");
  return { text, content: start < 0 ? [0, text.length] : [start, marked.indexOf("]]") - 2] };
}
