import { wordBands } from "./word-bands.ts";

/** What a word of each band tells of a text, from nearly nothing ("the") up; one that stands in no band tells 1. */
const WORTH = [0.04, 0.1, 0.2, 0.32, 0.45, 0.57, 0.7];

const worth = new Map<string, number>();
wordBands.forEach((band, nth) => {
  for (const word of band.split(" ")) worth.set(word, WORTH[nth] ?? 1);
});

/**
 * How much a word tells of what a text is about, 0 to 1: by how few texts of a fixed collection hold it, so that it hangs on no other
 * text of the record and the order in which reports arrive cannot matter.
 */
export const rarityOf = (word: string): number => worth.get(word) ?? (/^\d{1,2}$/.test(word) ? 0.4 : 1);
