import { describe, expect, test } from "vitest";
import type { Candidate } from "./candidate.ts";
import { settle } from "./settle.ts";

const candidate = (rule: string, rank: number, parts: Partial<Candidate>): Candidate => ({
  rule,
  rank,
  source: null,
  cue: [],
  content: [],
  ...parts,
});
const rules = (candidates: readonly Candidate[]): string[] => candidates.map(({ rule }) => rule);

describe("Of candidates that want the same words", () => {
  test("two that are apart both stand", () => {
    const kept = settle([
      candidate("a", 0.5, { cue: [[1, 2]], content: [[2, 6]] }),
      candidate("b", 0.9, { cue: [[11, 12]], content: [[12, 16]] }),
    ]);
    expect(rules(kept).sort()).toEqual(["a", "b"]);
  });

  test("the surer keeps its cue", () => {
    const kept = settle([
      candidate("doubtful", 0.5, { cue: [[4, 5]], content: [[5, 9]] }),
      candidate("sure", 0.9, { cue: [[4, 5]], content: [[0, 4]] }),
    ]);
    expect(rules(kept)).toEqual(["sure"]);
  });

  test("one that lies within the other's content stands beside it unchanged", () => {
    const inner = candidate("inner", 0.5, { source: [3, 4], cue: [[4, 5]], content: [[5, 9]] });
    const kept = settle([
      inner,
      candidate("outer", 0.9, { source: [0, 1], cue: [[1, 2]], content: [[2, 10]] }),
    ]);
    expect(kept).toContainEqual(inner);
    expect(kept).toHaveLength(2);
  });

  test("one that begins inside the other's content and runs over its end is fitted into it", () => {
    // “Okand [2,3) told [3,4) that … [4,8)”, the agency [9,10) said [10,11): the inner rule read on to the stop.
    const kept = settle([
      candidate("inner", 0.8, { source: [2, 3], cue: [[3, 4]], content: [[4, 12]] }),
      candidate("outer", 0.9, { source: [9, 10], cue: [[10, 11]], content: [[2, 8]] }),
    ]);
    expect(kept.find(({ rule }) => rule === "inner")?.content).toEqual([[4, 8]]);
  });

  test("one that overlaps otherwise is cut back to what the surer leaves", () => {
    const kept = settle([
      candidate("late", 0.5, { cue: [[0, 1]], content: [[1, 8]] }),
      candidate("sure", 0.9, { source: [5, 6], cue: [[6, 7]], content: [[7, 12]] }),
    ]);
    expect(kept.find(({ rule }) => rule === "late")?.content).toEqual([[1, 5]]);
  });

  test("one of which less than two words is left falls", () => {
    const kept = settle([
      candidate("late", 0.5, { cue: [[0, 1]], content: [[1, 3]] }),
      candidate("sure", 0.9, { source: [1, 2], cue: [[2, 3]], content: [[3, 9]] }),
    ]);
    expect(rules(kept)).toEqual(["sure"]);
  });

  test("the order in which they are proposed does not matter", () => {
    const all = [
      candidate("a", 0.8, { source: [2, 3], cue: [[3, 4]], content: [[4, 12]] }),
      candidate("b", 0.9, { source: [9, 10], cue: [[10, 11]], content: [[2, 8]] }),
      candidate("c", 0.4, { content: [[20, 30]] }),
      candidate("d", 0.4, { cue: [[70, 71]], content: [[71, 90]] }),
    ];
    expect(settle([...all].reverse())).toEqual(settle(all));
  });
});

test("Twenty thousand candidates are settled in about linear time", () => {
  const many = (n: number): Candidate[] =>
    Array.from({ length: n }, (_, i) =>
      candidate("x", 0.5 + (i % 3) / 10, {
        cue: [[i * 20, i * 20 + 1]],
        content: [[i * 20 + 1, i * 20 + 25]],
      }),
    );
  const time = (n: number): number => {
    const all = many(n);
    const before = performance.now();
    settle(all);
    return performance.now() - before;
  };
  time(2000);
  // Quadratic work would take sixteen times as long.
  expect(time(20_000)).toBeLessThan(Math.max(10 * time(5_000), 400));
});
