import { expect, test } from "vitest";
import { calibrationError } from "./calibration.ts";

test("Confidence that comes true has no error", () => {
  const half = [
    { confidence: 0.5, right: true },
    { confidence: 0.5, right: false },
  ];
  expect(calibrationError(half)).toBe(0);
});

test("The gaps of the bins are weighted by how many lie in them", () => {
  // Three at .9 of which two are right (gap .7 in sum), one at .2 that is wrong (gap .2): (.7 + .2) / 4.
  const judged = [
    { confidence: 0.9, right: true },
    { confidence: 0.9, right: true },
    { confidence: 0.9, right: false },
    { confidence: 0.2, right: false },
  ];
  expect(calibrationError(judged)).toBeCloseTo(0.225, 10);
});

test("Certainty lies in the last bin", () => {
  expect(calibrationError([{ confidence: 1, right: true }])).toBe(0);
});
