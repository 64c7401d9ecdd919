import { describe, expect, test } from "vitest";
import { fitLogistic, sureness } from "./logistic.ts";

describe("Logistic regression", () => {
  test("without evidence says how often a label is so", () => {
    const { none, weights } = fitLogistic([[0], [0], [0], [0]], [true, true, true, false], 1);
    expect(weights).toEqual([0]);
    expect(none).toBeCloseTo(Math.log(3), 6);
  });

  // Of each value three of four are so or not so: held by nothing, the odds are 3 and 1/3, log 3 apart from 0 on either side.
  const rows = [1, 1, 1, 1, -1, -1, -1, -1].map((value) => [value]);
  const labels = [true, true, true, false, false, false, false, true];

  test("without being held down gives the odds of each value", () => {
    const fitted = fitLogistic(rows, labels, 1e6);
    expect(fitted.none).toBeCloseTo(0, 6);
    expect(fitted.weights[0]).toBeCloseTo(Math.log(3), 4);
    expect(sureness(fitted, [1])).toBeCloseTo(0.75, 4);
  });

  test("is held down: the weight is what the loss still pulls at", () => {
    const strength = 0.25;
    const weight = fitLogistic(rows, labels, strength).weights[0] as number;
    // At the best weight w the pull of the eight rows equals w: 0.25 × (6 − 8 × sure(w)) = w.
    const sure = 1 / (1 + Math.exp(-weight));
    expect(strength * (6 - 8 * sure)).toBeCloseTo(weight, 6);
    expect(weight).toBeLessThan(Math.log(3));
  });

  test("does not hang on the unit of a column", () => {
    const one = fitLogistic(rows, labels, 0.25);
    const other = fitLogistic(
      rows.map(([value = 0]) => [100 * value + 7]),
      labels,
      0.25,
    );
    expect(sureness(other, [107])).toBeCloseTo(sureness(one, [1]), 9);
  });
});
