import { hashWord } from "#text/fingerprints.ts";
import { wordBands } from "./word-bands.ts";

/** What a word of each band tells of a text, from nearly nothing ("the") up; one that stands in no band tells 1. */
const WORTH = [0.04, 0.1, 0.2, 0.32, 0.45, 0.57, 0.7];

/** A number of two figures at most may stand in any text. */
const FEW_FIGURES = 0.4;

const worth = new Map<number, number>();
for (let number = 0; number < 10; number++) worth.set(hashWord(String(number)), FEW_FIGURES);
for (let number = 0; number < 100; number++)
  worth.set(hashWord(String(number).padStart(2, "0")), FEW_FIGURES);
wordBands.forEach((band, nth) => {
  for (const word of band.split(" ")) worth.set(hashWord(word), WORTH[nth] ?? 1);
});

/**
 * How much a word tells of what a text is about, 0 to 1: by how few texts of a fixed collection hold it, so that it hangs on no other
 * text of the record and the order in which reports arrive cannot matter. By its hash.
 */
export const rarityOfHash = (hash: number): number => worth.get(hash) ?? 1;

export const rarityOf = (word: string): number => rarityOfHash(hashWord(word));
