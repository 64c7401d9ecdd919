import { describe, expect, test } from "vitest";
import { scoreDays, scorePage, scorePages, shingles } from "./article-text.ts";

describe("Article text scores, by hand", () => {
  test("make n − 3 shingles of n words, and one of fewer than four", () => {
    expect([...shingles("a b c d e").keys()]).toEqual(["a b c d", "b c d e"]);
    expect(shingles("a b").size).toBe(1);
    expect(shingles("").size).toBe(0);
  });

  test("hold words too many against precision and words too few against recall", () => {
    expect(scorePage("a b c d e f", "a b c d e")).toEqual({ precision: 2 / 3, recall: 1 });
    expect(scorePage("a b c d", "a b c d e")).toEqual({ precision: 1, recall: 1 / 2 });
    expect(scorePage("", "a b c d")).toEqual({ precision: 0, recall: 0 });
  });

  test("take the F1 of the means, not the mean of the F1s", () => {
    const pages = [
      { guess: "a b c d", gold: "a b c d" },
      { guess: "", gold: "a b c d" },
    ];
    expect(scorePages(pages)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  test("count days as right, wrong and missed", () => {
    const days = [
      { guess: "2020-01-01", gold: "2020-01-01" },
      { guess: "2020-01-02", gold: "2020-01-01" },
      { guess: null, gold: "2020-01-01" },
    ];
    expect(scoreDays(days)).toMatchObject({ right: 1, wrong: 1, missed: 1, accuracy: 1 / 3, f1: 0.5 });
  });
});
