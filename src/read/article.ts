import type { PartKind } from "#vocabulary/report.ts";
import type { Removed } from "./page/clean-up.ts";
import { findArticleBlocks } from "./page/find-article.ts";
import type { BlockModel } from "./page/model.ts";
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
}

/** The article of a page; null where the page has none. `model` is for measuring: the released one by default, null for rules alone. */
export function findArticle(tree: PageTree, model?: BlockModel | null): Article | null {
  const { blocks, removed } = findArticleBlocks(tree, model);
  if (blocks.length === 0) return null;
  return { blocks: blocks.map(({ kind, text }) => ({ kind, text: text.toWellFormed() })), removed };
}
