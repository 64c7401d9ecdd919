import { describe, expect, test } from "vitest";
import { scoreTimes } from "./time.ts";

const gold = [
  { span: [0, 6] as [number, number], value: "2025-12-26" },
  { span: [10, 20] as [number, number], value: "P3D" },
];

describe("Time scores, by hand", () => {
  test("count an equal stretch with the right value in all three", () => {
    const score = scoreTimes([{ gold, guess: [{ span: [0, 6], timex: "2025-12-26" }] }]);
    expect(score.strict).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
    expect(score.value).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
  });

  test("count an overlapping stretch as relaxed only", () => {
    const score = scoreTimes([{ gold, guess: [{ span: [3, 9], timex: "2025-12-25" }] }]);
    expect(score.strict.f1).toBe(0);
    expect(score.relaxed.recall).toBe(0.5);
    expect(score.value.f1).toBe(0);
  });

  test("match one to one: two guesses in one gold are one hit and one miss", () => {
    const score = scoreTimes([
      {
        gold,
        guess: [
          { span: [10, 13], timex: "P3D" },
          { span: [14, 20], timex: "P3D" },
        ],
      },
    ]);
    expect(score.relaxed).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  test("hold a guess where there is nothing against precision", () => {
    expect(scoreTimes([{ gold: [], guess: [{ span: [0, 3], timex: null }] }]).relaxed.f1).toBe(0);
  });
});
