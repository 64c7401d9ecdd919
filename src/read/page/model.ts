import released from "./article-blocks.json" with { type: "json" };

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

/**
 * The same in one stretch of memory, sixteen bytes a node: its bound, what is asked, where it goes on at the right. At the left it goes on with the
 * node behind it. All of it fits the memory that is nearest to a processor's core.
 */
interface Compact {
  /** Places in `asked`. */
  roots: Int32Array;
  /** NODE numbers a node: FEATURE and RIGHT behind the bound. */
  asked: Int32Array;
  /** Half as many: the bound of a node lies at half its place. */
  bound: Float64Array;
}
const NODE = 4;
const FEATURE = 2;
const RIGHT = 3;
const compacts = new WeakMap<BlockModel, Compact>();

function compactOf(model: BlockModel): Compact {
  const known = compacts.get(model);
  if (known !== undefined) return known;
  const memory = new ArrayBuffer(NODE * Int32Array.BYTES_PER_ELEMENT * model.feature.length);
  const asked = new Int32Array(memory);
  const bound = new Float64Array(memory);
  let end = 0;
  const put = (node: number): number => {
    const at = end;
    end += NODE;
    asked[at + FEATURE] = model.feature[node] as number;
    bound[at >> 1] = model.bound[node] as number;
    if ((model.feature[node] as number) >= 0) {
      put(model.left[node] as number);
      asked[at + RIGHT] = put(model.right[node] as number);
    }
    return at;
  };
  const compact = { roots: Int32Array.from(model.roots, put), asked, bound };
  compacts.set(model, compact);
  return compact;
}

/** How likely each block is of the article, 0 to 1. `features`: as `featuresOf` gives them. Each tree is asked of all blocks before the next: neighbours mostly go the same way. */
export function scoreBlocks(features: Float64Array, blocks: number, model: BlockModel): Float64Array {
  const { roots, asked, bound } = compactOf(model);
  const out = new Float64Array(blocks).fill(model.base);
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree] as number;
    for (let block = 0; block < blocks; block++) {
      let at = root;
      for (;;) {
        const feature = asked[at + FEATURE] as number;
        if (feature < 0) break;
        const isLeft = (features[feature * blocks + block] as number) <= (bound[at >> 1] as number);
        at = isLeft ? at + NODE : (asked[at + RIGHT] as number);
      }
      out[block] = (out[block] as number) + (bound[at >> 1] as number);
    }
  }
  for (let block = 0; block < blocks; block++) out[block] = 1 / (1 + Math.exp(-(out[block] as number)));
  return out;
}
