import type { PageBlock } from "./blocks.ts";

const LEAST_TEASERS = 3;
const LONGEST_TEASER = 320;

/**
 * Whether what was found is a list of other articles: each heading is a link, and a sentence or two stand below it. A report with headings
 * links none of them; a list of links has no words of its own.
 */
export function isFront(blocks: readonly PageBlock[]): boolean {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  const bodies = blocks.filter(({ kind }) => kind === "body");
  return (
    headings.length >= LEAST_TEASERS &&
    headings.filter(({ length, linked }) => linked >= length * 0.8).length >= headings.length * 0.8 &&
    bodies.length <= 2 * headings.length &&
    bodies.every(({ length }) => length <= LONGEST_TEASER)
  );
}
