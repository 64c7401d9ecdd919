import { expect, test } from "vitest";
import { placeMarks } from "./placed-marks.ts";

test("Each part has what lies over it, and nothing that only touches its edge", () => {
  const placed = placeMarks(
    [
      [10, 20],
      [0, 8],
      [20, 30],
    ],
    { claims: [[[0, 4]], [[2, 12]], [[20, 25]], [[8, 10]]], disclosures: [[[5, 8]]], times: [[[19, 21]]] },
  );
  expect(placed.get(0)).toEqual({ claims: [0, 1], disclosures: [0], times: [] });
  expect(placed.get(10)).toEqual({ claims: [1], disclosures: [], times: [0] });
  expect(placed.get(20)).toEqual({ claims: [2], disclosures: [], times: [0] });
});

test("A claim of two stretches in one part lies there once", () => {
  const placed = placeMarks([[0, 30]], {
    claims: [
      [
        [0, 4],
        [9, 12],
      ],
    ],
    disclosures: [],
    times: [],
  });
  expect(placed.get(0)?.claims).toEqual([0]);
});

test("Ten thousand claims in ten thousand parts are placed in a moment", () => {
  const parts = Array.from({ length: 10_000 }, (_, n): [number, number] => [n * 100, n * 100 + 90]);
  const start = performance.now();
  const placed = placeMarks(parts, {
    claims: parts.map(([at]) => [[at + 10, at + 50]]),
    disclosures: [],
    times: [],
  });
  expect(placed.get(999_900)?.claims).toEqual([9999]);
  // A comparison of each with each would take many times as long.
  expect(performance.now() - start).toBeLessThan(500);
});
