import { shingles } from "./article-text.ts";

const plain = (text: string): string => (text.match(/[\p{L}\p{N}_]+/gu) ?? []).join(" ");
/** Blocks of fewer words have no shingle of their own. */
const LEAST = 4;
/** How far from the article's long blocks a short one may stand. */
const NEAR = 3;

/**
 * Which blocks of a page are of the gold article: a long one where half of its shingles are in the gold, a short one where it is a line of the
 * gold and stands among the long ones.
 */
export function labelsOf(blocks: readonly string[], gold: string): boolean[] {
  const told = shingles(gold);
  const lines = new Set(gold.split("\n").map(plain));
  const long: boolean[] = [];
  const held = blocks.map((text, i) => {
    const words = plain(text);
    if (words === "") return false;
    long[i] = words.split(" ").length >= LEAST;
    if (!long[i]) return lines.has(words);
    let all = 0;
    let both = 0;
    for (const [shingle, count] of shingles(text)) {
      all += count;
      if (told.has(shingle)) both += count;
    }
    return both / all >= 0.5;
  });
  const first = held.findIndex((is, i) => is && long[i] === true);
  const last = held.findLastIndex((is, i) => is && long[i] === true);
  return held.map((is, i) => is && (long[i] === true || (i >= first - NEAR && i <= last + NEAR)));
}
