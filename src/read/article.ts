import type { PartKind } from "#vocabulary/report.ts";
import { findArticleBlocks } from "./page/find-article.ts";
import { isFront } from "./page/fronts.ts";
import type { BlockModel } from "./page/model.ts";
import type { Removed } from "./page/step.ts";
import type { PageTree } from "./page/tree.ts";

/** A block of an article in the order of the page. */
export interface Block {
  kind: Extract<PartKind, "body" | "heading" | "caption">;
  text: string;
}

export interface Article {
  blocks: Block[];
  /** What else the page shows: by which step it was left out, and why. */
  removed: Removed[];
  /** The words that bar the rest of it, for who is no subscriber or has not agreed; null where none do. */
  barrier: string | null;
  /** Whether the blocks are teasers of other articles. */
  isFront: boolean;
}

/** The article of a page; no blocks where the page has none. `model` is for measuring: the released one by default, null for rules alone. */
export function findArticle(tree: PageTree, model?: BlockModel | null): Article {
  const { blocks, removed, barrier } = findArticleBlocks(tree, model);
  return {
    blocks: blocks.map(({ kind, text }) => ({ kind, text: text.toWellFormed() })),
    removed,
    barrier,
    isFront: isFront(blocks),
  };
}
