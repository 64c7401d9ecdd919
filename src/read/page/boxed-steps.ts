import type { PageBlock } from "./blocks.ts";
import { cuesOfBlock } from "./cues.ts";
import { NAMED } from "./element-names.ts";
import { ELEMENT } from "./masses.ts";
import { slidesOf } from "./slides.ts";
import { NOT_OURS, type Step } from "./step.ts";
import { attribute, type PageNode } from "./tree.ts";

const OF_WRITER = 9;
const VIEWS = /\b(?:views|opinions?) expressed\b/i;
const MOST_CLOSINGS = 3;
const LONGEST_CLOSING = 320;
const LEAST_QUOTE = 12;
const LONGEST_QUOTE = 300;

/** A show of numbered pictures on other matters, amid an article. */
export const slides: Step = {
  name: "slides",
  run({ blocks }, kept, remove) {
    for (const i of slidesOf(blocks, kept)) remove(i, "of a show of pictures");
  },
};

/** Words of the article that stand in it again, larger and aside, to catch the eye. */
export const pullQuotes: Step = {
  name: "pull quotes",
  run({ blocks, masses }, kept, remove) {
    const bare = (words: string): string => words.replace(/^[\s“”„«»"'‘’]+|[\s“”„«»"'‘’.]+$/g, "");
    for (const [i, { text, length, element, kind }] of blocks.entries()) {
      if (!kept[i] || kind === "caption" || length < LEAST_QUOTE || length > LONGEST_QUOTE) continue;
      const said = (masses.named[element.index] as number) & ~(masses.own[masses.root.index] as number);
      if ((said & (ELEMENT.aside | NAMED.aside)) === 0 && !isPullQuote(element)) continue;
      // “We left … and nobody saw us”: what was left out between two pieces.
      const pieces = text.split(/\s?(?:\.\.\.|…)\s?/).map(bare);
      if (
        blocks.some(
          (other, j) =>
            j !== i &&
            kept[j] &&
            other.length > length &&
            pieces.every((words) => other.text.includes(words)),
        )
      )
        remove(i, "stands in the article already");
    }
  },
};

const isPullQuote = (element: PageNode): boolean => {
  for (let at: PageNode | null = element, level = 0; at !== null && level < 3; at = at.parent, level++)
    if (/pull-?quote/i.test(attribute(at, "class") ?? "")) return true;
  return false;
};

/** What closes an article by telling of its writer, or that the views are theirs. */
export const closings: Step = {
  name: "closings",
  run({ blocks, masses }, kept, remove) {
    for (let i = blocks.length - 1, seen = 0; i >= 0 && seen < MOST_CLOSINGS; i--) {
      if (!kept[i]) continue;
      seen++;
      const { text, length, element, kind } = blocks[i] as PageBlock;
      const own = (masses.own[element.index] as number) | (masses.own[element.parent?.index ?? 0] as number);
      const isOfWriter =
        (own & ~(masses.own[masses.root.index] as number) & NAMED.author) !== 0 ||
        (cuesOfBlock(blocks[i] as PageBlock).kind === OF_WRITER && VIEWS.test(text));
      if (kind === "body" && length <= LONGEST_CLOSING && isOfWriter) remove(i, "tells of the writer");
    }
  },
};

/** How many blocks were kept of those that an element holds. */
export function leftIn(blocks: readonly PageBlock[], kept: readonly boolean[]): (box: PageNode) => number {
  // Of the blocks up to each one, in the order of the page.
  const upTo = [0];
  for (const [i] of blocks.entries()) upTo.push((upTo[i] as number) + (kept[i] ? 1 : 0));
  const before = (index: number): number => {
    let [low, high] = [0, blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle] as PageBlock).first.index < index) low = middle + 1;
      else high = middle;
    }
    return upTo[low] as number;
  };
  return ({ index, end }) => before(end) - before(index);
}

/** A heading of a box whose words were taken out heads nothing, though a paragraph follows the box. */
export const boxes: Step = {
  name: "boxes",
  run({ blocks, masses }, kept, remove) {
    const left = leftIn(blocks, kept);
    for (const [i, { kind, element }] of blocks.entries()) {
      const next = blocks[i + 1];
      if (!kept[i] || kind !== "heading" || next === undefined || kept[i + 1] || element.parent === null)
        continue;
      const box = element.parent;
      const inBox = next.element.index > box.index && next.element.index < box.end;
      if (!inBox || box === masses.root || box.tag === "article") continue;
      const said = (masses.own[box.index] as number) & NOT_OURS;
      if (said !== 0 || left(box) === 1) remove(i, "heads a box that was taken out");
    }
  },
};
