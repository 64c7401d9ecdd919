import { readFileSync } from "node:fs";
import { join } from "node:path";
import { goldFolder } from "./folder.ts";

export interface PhraseBlock {
  /** YYYY-MM-DD of publication. */
  published: string;
  /** In the order of the article that they were taken from. */
  phrases: { words: string; type: string; value: string }[];
}

/** `phrases-train.tsv`: blocks of phrases of one article each, opened by its publication date. */
export function phraseBlocks(): PhraseBlock[] {
  const blocks: PhraseBlock[] = [];
  let open = true;
  for (const line of readFileSync(join(goldFolder(), "time", "phrases-train.tsv"), "utf8").split("\n")) {
    const [words, type, value] = line.split("\t");
    if (words === undefined || type === undefined || value === undefined) {
      open = true;
      continue;
    }
    if (open) blocks.push({ published: value.slice(0, 10), phrases: [] });
    else blocks[blocks.length - 1]?.phrases.push({ words, type, value });
    open = false;
  }
  return blocks;
}
