import { expect, test } from "vitest";
import { mentionsIn } from "./decode-mentions.ts";

/** Spans with their worth and type, as the matrices that the weights give. */
const matrices = (
  count: number,
  spans: readonly [first: number, last: number, worth: number, type: number][],
) => {
  const worth = new Float32Array(count * count).fill(-5);
  const kind = new Int32Array(count * count);
  for (const [first, last, value, type] of spans) {
    worth[first * count + last] = value;
    kind[first * count + last] = type;
  }
  return [worth, kind, count] as const;
};

test("Mentions lie in one another, the longer first", () => {
  const of = matrices(4, [
    [0, 0, 1, 5],
    [0, 3, 2, 4],
    [2, 3, 1, 6],
  ]);
  expect(mentionsIn(...of, [0, 4], 0).map(({ first, last, type }) => [first, last, type])).toEqual([
    [0, 3, 4],
    [0, 0, 5],
    [2, 3, 6],
  ]);
});

test("Of two that cross the likelier stays", () => {
  const of = matrices(5, [
    [0, 2, 3, 0],
    [1, 3, 4, 0],
    [3, 4, 1, 0],
  ]);
  expect(mentionsIn(...of, [0, 5], 0).map(({ first, last }) => [first, last])).toEqual([[1, 3]]);
});

test("A mention ends with its sentence, and is worth enough", () => {
  const of = matrices(5, [
    [0, 1, 0.5, 0],
    [1, 3, 4, 0],
    [2, 4, 2, 0],
    [4, 3, 9, 0],
  ]);
  expect(mentionsIn(...of, [2, 5], 0).map(({ first, last }) => [first, last])).toEqual([[2, 4]]);
  expect(mentionsIn(...of, [0, 2], 1)).toEqual([]);
});

test("Where everything is a mention, few are kept, and soon", () => {
  const count = 256;
  const worth = Float32Array.from({ length: count * count }, (_, i) => (i * 7919) % 101);
  const started = performance.now();
  expect(mentionsIn(worth, new Int32Array(count * count), count, [0, count], 0).length).toBeLessThanOrEqual(
    4 * count,
  );
  expect(performance.now() - started).toBeLessThan(1_500);
});
