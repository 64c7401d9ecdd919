import { expect, test } from "vitest";
import { type Compared, clustersOf, Pairer } from "./pairs.ts";

const mention = (first: number, last: number, words: string, tag: string, word = words): Compared => ({
  first,
  last,
  word,
  words,
  tag,
});

test("A mention meets those before it, but none that it lies in", () => {
  const pairs = new Pairer([
    mention(0, 2, "vorn's yard", "NOUN", "yard"),
    mention(0, 0, "vorn", "PROPN"),
    mention(5, 5, "it", "PRON"),
    mention(7, 7, "vorn", "PROPN"),
    mention(9, 9, "i", "PRON"),
  ]).upTo(5);
  expect(pairs.later.map((later, k) => [later, pairs.earlier[k]])).toEqual([
    [2, 0],
    [2, 1],
    [3, 0],
    [3, 1],
    [3, 2],
    [4, 0],
    [4, 1],
    [4, 2],
    [4, 3],
  ]);
  expect(pairs.apart).toEqual([1, 0, 2, 1, 0, 3, 2, 1, 0]);
  // Bits: same head 1, same words 2, a pronoun 4, after a pronoun 8, two names 16, “I” and a third person 32.
  expect(pairs.alike).toEqual([4, 4, 0, 1 + 2 + 16, 8, 4 + 32, 4 + 32, 4 + 8 + 32, 4 + 32]);
});

test("Far back only mentions with the same head are met, the latest twelve", () => {
  const mentions = Array.from({ length: 80 }, (_, i) => mention(i, i, i < 20 ? "yard" : `x${i}`, "NOUN"));
  mentions.push(mention(80, 80, "yard", "NOUN"));
  const pairer = new Pairer(mentions);
  pairer.upTo(80);
  const pairs = pairer.upTo(81);
  expect(pairs.later.every((later) => later === 80)).toBe(true);
  expect(pairs.earlier).toEqual([
    ...Array.from({ length: 12 }, (_, i) => i + 8),
    ...Array.from({ length: 40 }, (_, i) => i + 40),
  ]);
  expect([pairs.apart[0], pairs.apart.at(-1)]).toEqual([7, 0]);
});

test("Each follows its best, and begins anew where none is worth more than nothing", () => {
  const scored = [
    {
      pairs: { later: [1, 2, 2, 3, 3, 3], earlier: [0, 0, 1, 0, 1, 2], apart: [], alike: [] },
      scores: Float32Array.from([-1, 2, 1, -1, 0.5, -3]),
    },
  ];
  expect(clustersOf(4, scored)).toEqual([0, 1, 0, 1]);
  expect(clustersOf(0, [])).toEqual([]);
});

test("Pairs grow with the text, not with its square", () => {
  const count = 20_000;
  const started = performance.now();
  const pairs = new Pairer(Array.from({ length: count }, (_, i) => mention(i, i, "yard", "NOUN"))).upTo(
    count,
  );
  expect(pairs.later.length).toBeLessThan(count * 53);
  expect(performance.now() - started).toBeLessThan(3_000);
});
