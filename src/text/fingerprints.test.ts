import { describe, expect, test } from "vitest";
import { gramHashes, hashWord, winnow } from "./fingerprints.ts";

const wordsOf = (text: string): Int32Array => Int32Array.from(text.split(" "), hashWord);

describe("gramHashes", () => {
  test("gives a hash for each run of words and the same for the same run", () => {
    const hashes = gramHashes(wordsOf("the old harbour wall and the old harbour"), 3);
    expect(hashes.length).toBe(6);
    expect(hashes[0]).toBe(hashes[5]);
    expect(hashes[0]).not.toBe(hashes[1]);
  });
  test("gives none where the text is shorter than a run", () => {
    expect(gramHashes(wordsOf("two words"), 3).length).toBe(0);
  });
});

describe("winnow", () => {
  test("picks the smallest of each window, the last of equals", () => {
    // Windows of 3: [5 2 8] → 2; [2 8 2] → the later 2; [8 2 9] → it again; [2 9 4] → it again; [9 4 7] → 4.
    expect(winnow(Int32Array.from([5, 2, 8, 2, 9, 4, 7]), 3)).toEqual([1, 3, 5]);
  });
  test("picks one place of a text shorter than the window, none of an empty one", () => {
    expect(winnow(Int32Array.from([5, 2]), 4)).toEqual([1]);
    expect(winnow(new Int32Array(0), 4)).toEqual([]);
  });
  test("finds a run that two texts share wherever it stands", () => {
    const run = "quay nine stays shut until the crane has been tested twice again";
    const one = gramHashes(wordsOf(`at noon they said that ${run}`), 5);
    const two = gramHashes(wordsOf(`${run} and nobody knows who will pay`), 5);
    const picked = new Set(winnow(one, 8).map((at) => one[at]));
    expect(winnow(two, 8).some((at) => picked.has(two[at]))).toBe(true);
  });
});
