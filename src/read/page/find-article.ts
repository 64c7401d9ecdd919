import { atBarrier } from "./barriers.ts";
import { findBlocks, type PageBlock } from "./blocks.ts";
import { cleanUp } from "./clean-up.ts";
import { featuresOf } from "./features.ts";
import { weigh } from "./masses.ts";
import { type BlockModel, RELEASED, scoreBlocks } from "./model.ts";
import type { Removed } from "./step.ts";
import type { PageTree } from "./tree.ts";
import { witnessesOf } from "./witnesses.ts";

export interface FoundArticle {
  /** The article's blocks in the order of the page. */
  blocks: PageBlock[];
  /** What else the page shows, and which step took it for no part of the article. */
  removed: Removed[];
  /** The words that bar the rest of the article; null where none do. */
  barrier: string | null;
}

/**
 * The article of a page: its blocks are found, weighed and scored, and what is no article is removed in steps. An empty list where the
 * page has none. Without a model the rules alone decide.
 */
export function findArticleBlocks(tree: PageTree, model: BlockModel | null = RELEASED): FoundArticle {
  const blocks = findBlocks(tree);
  if (blocks.length === 0) return { blocks, removed: [], barrier: null };
  const witnesses = witnessesOf(tree);
  const masses = weigh(tree, blocks);
  const scores =
    model === null ? null : scoreBlocks(featuresOf(blocks, masses, witnesses), blocks.length, model);
  return atBarrier(tree, blocks, cleanUp({ blocks, masses, witnesses, scores }));
}
