import type { PageBlock } from "./blocks.ts";

/** “3/50 The works at night”, “3 of 50”: the number of a picture in a show. */
const NUMBERED = /^(\d{1,3}) ?(?:\/|of) ?(\d{1,3})(?!\S)/;
const LEAST_SLIDES = 5;
const LONGEST_NUMBER = 160;
/** An article that goes on at such length beside its pictures does not consist of them. */
const LEAST_BESIDE = 800;

/**
 * The blocks of a show of pictures on other matters that stands in an article: each from the number that heads it to the next, within the element
 * that holds all the numbers. An empty list where there is no such show, or where the pictures are what the article is.
 */
export function slidesOf(blocks: readonly PageBlock[], kept: readonly boolean[]): number[] {
  const headed = blocks.flatMap((block, i) => {
    const found = block.length <= LONGEST_NUMBER ? NUMBERED.exec(block.text) : null;
    return found === null ? [] : [{ i, number: Number(found[1]), of: Number(found[2]) }];
  });
  for (let from = 0; from < headed.length; ) {
    const first = headed[from];
    let to = from + 1;
    while (headed[to]?.of === first?.of && headed[to]?.number === (headed[to - 1]?.number ?? 0) + 1) to++;
    const last = headed[to - 1];
    if (first !== undefined && last !== undefined && to - from >= LEAST_SLIDES) {
      const holder = commonOf(blocks[first.i] as PageBlock, blocks[last.i] as PageBlock);
      const inside = blocks.flatMap(({ element }, i) =>
        element.index > holder.index && element.index < holder.end && i >= first.i ? [i] : [],
      );
      const within = new Set(inside);
      const beside = blocks.reduce(
        (sum, { kind, length }, i) => sum + (kept[i] && kind === "body" && !within.has(i) ? length : 0),
        0,
      );
      if (beside >= LEAST_BESIDE) return inside;
    }
    from = to;
  }
  return [];
}

/** The innermost element around both. */
function commonOf({ element }: PageBlock, { element: other }: PageBlock): PageBlock["element"] {
  let at = element;
  while (at.parent !== null && !(at.index <= other.index && other.index < at.end)) at = at.parent;
  return at;
}
