import { expect, test } from "vitest";
import { mentionsOf, type Scored } from "./decode-mentions.ts";

const scored = ([first, last, worth, type]: readonly [number, number, number, number]): Scored => ({
  first,
  last,
  worth,
  type,
});

test("Mentions lie in one another, the longer first", () => {
  const found = (
    [
      [0, 0, 1, 5],
      [2, 3, 1, 6],
      [0, 3, 2, 4],
    ] as const
  ).map(scored);
  expect(mentionsOf(found, 4).map(({ first, last, type }) => [first, last, type])).toEqual([
    [0, 3, 4],
    [0, 0, 5],
    [2, 3, 6],
  ]);
});

test("Of two that cross the likelier stays", () => {
  const found = (
    [
      [0, 2, 3, 0],
      [1, 3, 4, 0],
      [3, 4, 1, 0],
    ] as const
  ).map(scored);
  expect(mentionsOf(found, 5).map(({ first, last }) => [first, last])).toEqual([[1, 3]]);
});

test("Where everything is a mention, few are kept, and soon", () => {
  const count = 256;
  const found = Array.from({ length: count * count }, (_, i) =>
    scored([Math.floor(i / count), i % count, (i * 7919) % 101, 0]),
  ).filter(({ first, last }) => first <= last);
  const started = performance.now();
  expect(mentionsOf(found, count).length).toBeLessThanOrEqual(4 * count);
  expect(performance.now() - started).toBeLessThan(1_500);
});
