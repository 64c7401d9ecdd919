import { describe, expect, test } from "vitest";
import type { Answer } from "#vocabulary/happening-judge.ts";
import { stretches } from "./happening-graph.ts";
import { scorerTables } from "./scorer.ts";
import { WeighingJudge } from "./weighing-judge.ts";

const WIDTHS = { width: 2, inner: 1, days: 2, places: 3 };
/** As many numbers as the widths ask for: three vectors, and of each question six layers. */
const COUNT = 3 * 2 + 3 * (5 + 3 + 1 + 2 + 5 + 3) + (2 + 2 + 3);

/** Scorers in which nothing counts but the first sign and, for a place, the first number of its words. */
function numbers(): Float32Array {
  const out = new Float32Array(COUNT);
  let at = 6;
  for (const signs of [2, 2, 3]) {
    const [answer, beside] = [at + 5, at + 8];
    if (signs === 3) out[answer] = 1;
    out[beside] = 1;
    out[beside + signs + 1] = 1;
    at = beside + signs + 1 + 2 + 5 + 3;
  }
  return out;
}

const senses = {
  starts: [0, 6],
  ends: [5, 11],
  vectors: Float32Array.from([2, 0, 0, 0]),
  width: 2,
  worth: new Float32Array(2),
};
const judge = new WeighingJudge(senses, scorerTables(numbers(), WIDTHS), {
  surer: { when: 1, where: 1, nowhere: 1 },
  signs: { days: 2, places: 3 },
});

describe("Answers weighed by the weights", () => {
  test("have likelihoods that add up to one, by their signs", () => {
    const answers: Answer[] = [
      { by: 0, signs: [0, 0] },
      { by: 1, signs: [Math.log(3), 0] },
    ];
    const [none, today] = judge.weigh("earliest", [[6, 11]], answers);
    expect(none).toBeCloseTo(0.25);
    expect(today).toBeCloseTo(0.75);
  });

  test("are told apart by their words", () => {
    const answers: Answer[] = [
      { by: [0, 5], signs: [0, 0, 0] },
      { by: [6, 11], signs: [0, 0, 0] },
    ];
    const [one, other] = judge.weigh("where", [[6, 11]], answers);
    expect((one ?? 0) / (other ?? 1)).toBeCloseTo(Math.exp(2));
  });

  test("need as many numbers as their widths say", () => {
    expect(() => scorerTables(new Float32Array(COUNT - 1), WIDTHS)).toThrow("asked for");
  });
});

test("A long text is read in as few stretches as there can be, of about one length", () => {
  expect(stretches(400)).toEqual([[0, 400]]);
  expect(stretches(1100)).toEqual([
    [0, 366],
    [366, 733],
    [733, 1100],
  ]);
});
