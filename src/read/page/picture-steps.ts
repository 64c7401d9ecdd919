import type { PageBlock } from "./blocks.ts";
import type { Step } from "./step.ts";

/** Who sees no picture is told that a caption comes, and who sees one may fold it: “Image caption The quay at dawn hide caption”. */
const BESIDE_CAPTION =
  /^(?:Image|Media|Video) caption\b[,:]?\s*|^(?:Image|Media|Video) caption(?=\p{Lu})|\s+(?:hide|toggle) caption$/gu;

/** A caption without the words that belong to the page. */
export const captionWords = (text: string): string => text.replace(BESIDE_CAPTION, "");

/** So far behind a caption its words may come again. */
const NEAR = 3;

/** What stands in a caption already stands there again for screens of another size, or for who folded it. */
export const captionsAgain: Step = {
  name: "captions again",
  run({ blocks }, kept, remove) {
    for (const [i, { kind, text }] of blocks.entries()) {
      if (!kept[i] || kind !== "caption") continue;
      for (let before = Math.max(0, i - NEAR); before < i; before++) {
        const other = blocks[before] as PageBlock;
        if (kept[before] && other.kind === "caption" && other.text.includes(text))
          remove(i, "stands in a caption already");
      }
    }
  },
};
