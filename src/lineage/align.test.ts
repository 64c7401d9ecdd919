import { describe, expect, test } from "vitest";
import { hashWord } from "#text/fingerprints.ts";
import { align, placesOf, seedsOf } from "./align.ts";

const wordsOf = (text: string): Int32Array => Int32Array.from(text.split(" "), hashWord);
const aligned = (a: string, b: string) => {
  const [one, two] = [wordsOf(a), wordsOf(b)];
  return align(one, two, seedsOf(one), placesOf(seedsOf(two))).map(({ aFrom, aTo, bFrom, bTo, runs }) => ({
    a: [aFrom, aTo],
    b: [bFrom, bTo],
    runs: runs.length,
  }));
};

describe("align", () => {
  test("finds a run at whatever places it stands, to its last word", () => {
    expect(aligned("x one two three four five y", "one two three four five z")).toEqual([
      { a: [1, 6], b: [0, 5], runs: 1 },
    ]);
  });

  test("bridges words that were exchanged, put in or cut", () => {
    const was = "the gate of the north lock broke at dawn and the water ran into the lower town";
    const now = "the gate of the north lock gave way early and the water ran into the lower town";
    expect(aligned(now, was)).toEqual([{ a: [0, 17], b: [0, 17], runs: 2 }]);
  });

  test("keeps paragraphs that changed places as passages of their own", () => {
    const [one, two] = ["a b c d e f g h i j", "k l m n o p q r s t"];
    expect(aligned(`${one} ${two}`, `${two} ${one}`)).toEqual([
      { a: [0, 10], b: [10, 20], runs: 1 },
      { a: [10, 20], b: [0, 10], runs: 1 },
    ]);
  });

  test("takes a phrase that stands twice in its place", () => {
    const phrase = "said the keeper of the tower";
    const passages = aligned(
      `p q r s t ${phrase} u v w x y`,
      `${phrase} 1 2 3 4 5 6 7 8 9 10 11 p q r s t ${phrase} u v w x y`,
    );
    expect(passages).toEqual([{ a: [0, 16], b: [17, 33], runs: 1 }]);
  });

  test("finds nothing in runs of three words, in empty texts, or in a refrain", () => {
    expect(aligned("one two three x", "y one two three")).toEqual([]);
    expect(
      align(new Int32Array(0), wordsOf("a b c d"), new Int32Array(0), placesOf(seedsOf(wordsOf("a b c d")))),
    ).toEqual([]);
    const refrain = Array.from({ length: 40 }, () => "la").join(" ");
    expect(aligned(refrain, refrain)).toEqual([]);
  });
});
