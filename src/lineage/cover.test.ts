import fc from "fast-check";
import { expect, test } from "vitest";
import "../../test/steady-chance.ts";
import { addCover, addWords, countBeyond, countOf, covers, emptyCover, keepOnly } from "./cover.ts";

const WORDS = 75;
const stretch = fc
  .tuple(fc.nat(WORDS), fc.nat(WORDS))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const coverOf = ([from, to]: [number, number]) => {
  const cover = emptyCover(WORDS);
  addWords(cover, from, to);
  return cover;
};
const wordsOf = (cover: Uint32Array): number[] =>
  Array.from({ length: WORDS }, (_, word) => word).filter((word) => covers(cover, word));

test("covers say of each word what sets of words say", () => {
  fc.assert(
    fc.property(stretch, stretch, (one, two) => {
      const within = (word: number, [from, to]: [number, number]): boolean => word >= from && word < to;
      const all = Array.from({ length: WORDS }, (_, word) => word);
      const [a, b] = [coverOf(one), coverOf(two)];
      expect(wordsOf(a)).toEqual(all.filter((word) => within(word, one)));
      expect(countOf(a)).toBe(one[1] - one[0]);
      expect(countBeyond(a, b)).toBe(all.filter((word) => within(word, one) && !within(word, two)).length);
      const both = coverOf(one);
      keepOnly(both, b);
      expect(wordsOf(both)).toEqual(all.filter((word) => within(word, one) && within(word, two)));
      addCover(a, b);
      expect(wordsOf(a)).toEqual(all.filter((word) => within(word, one) || within(word, two)));
    }),
  );
});
