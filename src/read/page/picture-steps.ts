import type { PageBlock } from "./blocks.ts";
import type { Step } from "./step.ts";

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
