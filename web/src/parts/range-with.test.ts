import { expect, test } from "vitest";
import { rangeWith } from "./range-with.ts";

const range = { startIndex: 10, endIndex: 12, overscan: 1, count: 100 };

test("The row that has the keyboard is there beside those that are seen, once and in order", () => {
  expect(rangeWith([3, 90, 3], 100)(range)).toEqual([3, 9, 10, 11, 12, 13, 90]);
  expect(rangeWith([11], 100)(range)).toEqual([9, 10, 11, 12, 13]);
});

test("A row that no list has any longer does not stay", () => {
  expect(rangeWith([-1, 100], 100)(range)).toEqual([9, 10, 11, 12, 13]);
});
