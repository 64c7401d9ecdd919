import { expect, test } from "vitest";
import { countsOf } from "./counts.ts";

test("Words, sentences and marks are counted in one pass", () => {
  expect(countsOf("Two boats, of 3.5 m, left Hull. They came back! v1.0.x | Home")).toEqual({
    words: 13,
    sentences: 2,
    commas: 2,
    digits: 4,
    capitals: 4,
    bars: 1,
    wide: 0,
  });
});

test("Chinese and Japanese have their own marks, and their full stop is one of their characters", () => {
  const { sentences, commas, wide, words } = countsOf("船が出た。雨、風！");
  expect({ sentences, commas, wide, words }).toEqual({ sentences: 2, commas: 1, wide: 7, words: 1 });
});
