import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceTree } from "./sentence-tree.ts";

const of = (rows: readonly (readonly number[])[]) => (token: number, head: number) =>
  rows[token - 1]?.[head] ?? 0;

test("Each token takes the head it scores highest where that is a tree", () => {
  // "Ships sail fast": sail is the root.
  const rows = [
    [0, 0, 5, 1],
    [6, 1, 0, 1],
    [0, 1, 4, 0],
  ];
  expect(sentenceTree(3, of(rows))).toEqual([2, 0, 2]);
});

test("Two that want each other are parted where that costs least", () => {
  // 1 and 2 want each other; 1 under the root costs 9 - 3, 2 under the root 9 - 1.
  const rows = [
    [3, 0, 9],
    [1, 9, 0],
  ];
  expect(sentenceTree(2, of(rows))).toEqual([0, 1]);
});

test("One root, even where two want to be it", () => {
  const rows = [
    [9, 0, 1],
    [8, 2, 0],
  ];
  expect(sentenceTree(2, of(rows))).toEqual([0, 1]);
});

test("Nothing has no tree, and one word is its root", () => {
  expect(sentenceTree(0, () => 0)).toEqual([]);
  expect(sentenceTree(1, () => -5)).toEqual([0]);
});

test("No tree is better, of all there are", () => {
  const size = 4;
  const trees = all(size).filter((heads) => isTree(heads));
  const numbers = fc.array(fc.integer({ min: -9, max: 9 }), {
    minLength: size * (size + 1),
    maxLength: size * (size + 1),
  });
  fc.assert(
    fc.property(numbers, (values) => {
      const score = (token: number, head: number) => values[(token - 1) * (size + 1) + head] as number;
      const worth = (heads: readonly number[]) => heads.reduce((sum, head, i) => sum + score(i + 1, head), 0);
      const found = sentenceTree(size, score);
      expect(isTree(found)).toBe(true);
      expect(worth(found)).toBe(Math.max(...trees.map(worth)));
    }),
  );
});

/** Every way to give each of n tokens a head. */
function all(n: number): number[][] {
  return Array.from({ length: (n + 1) ** n }, (_, code) =>
    Array.from({ length: n }, (_, i) => Math.floor(code / (n + 1) ** i) % (n + 1)),
  );
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === 0).length !== 1) return false;
  return heads.every((_, i) => {
    let token = i + 1;
    for (let steps = 0; steps <= heads.length; steps++) {
      if (token === 0) return true;
      token = heads[token - 1] as number;
    }
    return false;
  });
}
