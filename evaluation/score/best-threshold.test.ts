import { expect, test } from "vitest";
import { bestThreshold, scoreAt } from "./best-threshold.ts";

// From .5 on: two right of two found of three gold, F1 4/5. From .3 on: three right of four found, F1 6/7.
const pairs = [
  { gold: true, alike: 0.9 },
  { gold: true, alike: 0.5 },
  { gold: false, alike: 0.4 },
  { gold: true, alike: 0.3 },
  { gold: false, alike: 0.1 },
];

test("a threshold is scored by the pairs at it and above", () => {
  expect(scoreAt(pairs, 0.5)).toMatchObject({ right: 2, found: 2, gold: 3, f1: 0.8, errors: 1 });
});

test("the best threshold is the lowest of those with the highest F1", () => {
  expect(scoreAt(pairs, 0.3).f1).toBeCloseTo(6 / 7);
  expect(bestThreshold(pairs)).toBe(0.105);
});
