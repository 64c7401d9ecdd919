import { gramHashes, winnow } from "#text/fingerprints.ts";
import { onceEach } from "./once-each.ts";
import type { Sketch } from "./sketch.ts";

const GRAM = 5;
const WINDOW = 6;
/** A run of words that tell no more than this anyone may write. */
const LEAST_WORTH = 0.9;
/**
 * Every report that holds a mark is compared with so many of its holders: those whose ids come first. An id is a hash, so they are a draw by
 * lot that no order of arrival changes, and ten thousand copies of one text cost ten thousand times this, not the square.
 */
export const HOLDERS = 48;

/** The marks of a report's text: runs of words picked by winnowing, without those that tell nothing. */
export const marksOf = onceEach(({ words, rarity }: Sketch): readonly number[] => {
  const hashes = gramHashes(words, GRAM);
  const marks = new Set<number>();
  for (const at of winnow(hashes, WINDOW)) {
    let worth = 0;
    for (let word = at; word < at + GRAM; word++) worth += rarity[word] as number;
    // Even, and so told apart from marks of what a report is about, which are odd and lie in the same table.
    if (worth >= LEAST_WORTH) marks.add((hashes[at] as number) & -2);
  }
  return [...marks];
});

/** Which marks a report is looked up by, where these are others than it holds, and whether a mark of more than `HOLDERS` counts. */
interface Lookup {
  asked?: readonly (readonly number[])[];
  often?: boolean;
}

/**
 * Pairs of reports that share at least so many marks. `marks` by report, the reports in the order of their ids. Each pair once, the
 * lower number first.
 */
export function candidatePairs(
  marks: readonly (readonly number[])[],
  least: number,
  { asked = marks, often = true }: Lookup = {},
): [number, number][] {
  const holders = new Map<number, number[]>();
  marks.forEach((of, report) => {
    for (const mark of of) {
      const known = holders.get(mark);
      if (known === undefined) holders.set(mark, [report]);
      else known.push(report);
    }
  });
  const pairs: [number, number][] = [];
  const found = new Set<number>();
  const counts = new Map<number, number>();
  asked.forEach((of, report) => {
    counts.clear();
    for (const mark of of) {
      const all = holders.get(mark);
      if (all === undefined || (!often && all.length > HOLDERS)) continue;
      const first = Math.min(all.length, HOLDERS);
      for (let nth = 0; nth < first; nth++) {
        const other = all[nth] as number;
        if (other !== report) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
    for (const [other, count] of counts) {
      const [low, high] = other < report ? [other, report] : [report, other];
      if (count < least || found.has(low * marks.length + high)) continue;
      found.add(low * marks.length + high);
      pairs.push([low, high]);
    }
  });
  return pairs;
}
