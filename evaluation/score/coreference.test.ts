import fc from "fast-check";
import { expect, test } from "vitest";
import { addCoreference, bestPairs, coreferenceF1, noCoreference, scoreCoreference } from "./coreference.ts";

test("A reading that is the gold is right, single mentions aside", () => {
  const score = scoreCoreference([["a", "b", "c"], ["d", "e"], ["x"]], [["d", "e"], ["c", "b", "a"], ["y"]]);
  expect(coreferenceF1(score)).toEqual({ muc: 1, bCubed: 1, ceafE: 1, conll: 1 });
});

test("A cluster torn in two, and one mention too many", () => {
  // Gold {a b c} {d e f g}; read {a b} {c d} {f g h}.
  const score = scoreCoreference(
    [
      ["a", "b", "c"],
      ["d", "e", "f", "g"],
    ],
    [
      ["a", "b"],
      ["c", "d"],
      ["f", "g", "h"],
    ],
  );
  // MUC recall: {a b c} falls into 2 parts of 3: 1 of 2; {d e f g} into d, e, {f g}: 1 of 3. Precision: 1 of 1; 0 of 1; {f g h}: 1 of 2.
  expect(score.muc).toEqual({ recallRight: 2, recallOf: 5, precisionRight: 2, precisionOf: 4 });
  // B³ recall: (2² + 1²) / 3 + (1² + 2²) / 4 of 7. Precision: 2²/2 + (1 + 1)/2 + 2²/3 of 7.
  expect(score.bCubed.recallRight).toBeCloseTo(5 / 3 + 5 / 4);
  expect(score.bCubed.recallOf).toBe(7);
  expect(score.bCubed.precisionRight).toBeCloseTo(2 + 1 + 4 / 3);
  expect(score.bCubed.precisionOf).toBe(7);
  // φ4: {a b c}-{a b} 4/5, {d e f g}-{f g h} 4/7.
  expect(score.ceafE.recallRight).toBeCloseTo(4 / 5 + 4 / 7);
  expect([score.ceafE.recallOf, score.ceafE.precisionOf]).toEqual([2, 3]);
  // MUC 2/5 and 2/4.
  expect(coreferenceF1(score).muc).toBeCloseTo((2 * 0.4 * 0.5) / 0.9);
  expect(addCoreference(addCoreference(noCoreference, score), score).muc.recallOf).toBe(10);
});

test("Nothing read is nothing right", () => {
  expect(coreferenceF1(scoreCoreference([["a", "b"]], [])).conll).toBe(0);
  expect(coreferenceF1(scoreCoreference([["a", "b"]], [["a"], ["b"]])).conll).toBe(0);
});

test("Pairs are the best there are", () => {
  expect(bestPairs([])).toBe(0);
  // 3 + 4, though 5 is the highest.
  expect(
    bestPairs([
      [3, 1],
      [5, 4],
    ]),
  ).toBe(7);
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([n, m]) =>
      fc.array(fc.array(fc.nat(9), { minLength: m, maxLength: m }), { minLength: n, maxLength: n }),
    );
  fc.assert(
    fc.property(matrix, (worth) => {
      expect(bestPairs(worth)).toBe(byTrying(worth, 0, new Set()));
    }),
  );
});

function byTrying(worth: readonly (readonly number[])[], row: number, used: ReadonlySet<number>): number {
  const values = worth[row];
  if (values === undefined) return 0;
  // A row may go without a column where there are more rows than columns.
  const tries = values.flatMap((value, column) =>
    used.has(column) ? [] : [value + byTrying(worth, row + 1, new Set([...used, column]))],
  );
  return Math.max(byTrying(worth, row + 1, used), ...tries);
}
