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

/** The same in arrays of numbers of a fixed size, four a node: what is asked, where it goes on, and nothing. */
interface Compact {
  roots: Int32Array;
  /** feature, left, right, 0. */
  nodes: Int32Array;
  bound: Float64Array;
}
const compacts = new WeakMap<BlockModel, Compact>();

function compactOf(model: BlockModel): Compact {
  const known = compacts.get(model);
  if (known !== undefined) return known;
  const nodes = new Int32Array(4 * model.feature.length);
  for (const [i, asked] of model.feature.entries())
    nodes.set([asked, 4 * (model.left[i] as number), 4 * (model.right[i] as number)], 4 * i);
  const compact = {
    roots: Int32Array.from(model.roots, (root) => 4 * root),
    nodes,
    bound: Float64Array.from(model.bound),
  };
  compacts.set(model, compact);
  return compact;
}

/** How likely each block is of the article, 0 to 1. */
export function scoreBlocks(rows: Float64Array, blocks: number, model: BlockModel): Float64Array {
  const { roots, nodes, bound } = compactOf(model);
  const width = FEATURES.length;
  const out = new Float64Array(blocks);
  for (let block = 0; block < blocks; block++) {
    const from = block * width;
    let sum = model.base;
    for (let tree = 0; tree < roots.length; tree++) {
      let at = roots[tree] as number;
      for (let asked = nodes[at] as number; asked >= 0; asked = nodes[at] as number)
        at = nodes[(rows[from + asked] as number) <= (bound[at >> 2] as number) ? at + 1 : at + 2] as number;
      sum += bound[at >> 2] as number;
    }
    out[block] = 1 / (1 + Math.exp(-sum));
  }
  return out;
}
