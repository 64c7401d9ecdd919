import released from "./article-blocks.json" with { type: "json" };
import { FEATURES } from "./features.ts";

/**
 * Boosted trees as training/ exports them, all nodes in one list. Node `i` asks whether feature `feature[i]` is at most `bound[i]`, and goes on
 * at `left[i]` or `right[i]`; where `feature[i]` is −1 it is a leaf, and `bound[i]` is what it adds.
 */
export interface BlockModel {
  features: readonly string[];
  base: number;
  /** The first node of each tree. */
  roots: readonly number[];
  feature: readonly number[];
  bound: readonly number[];
  left: readonly number[];
  right: readonly number[];
}

export const RELEASED: BlockModel = released;

/** How likely each block is of the article, 0 to 1. */
export function scoreBlocks(rows: Float64Array, blocks: number, model: BlockModel): Float64Array {
  const { roots, feature, bound, left, right } = model;
  const width = FEATURES.length;
  const out = new Float64Array(blocks);
  for (let block = 0; block < blocks; block++) {
    const from = block * width;
    let sum = model.base;
    for (let at of roots) {
      for (let asked = feature[at] as number; asked >= 0; asked = feature[at] as number)
        at = ((rows[from + asked] as number) <= (bound[at] as number) ? left[at] : right[at]) as number;
      sum += bound[at] as number;
    }
    out[block] = 1 / (1 + Math.exp(-sum));
  }
  return out;
}
