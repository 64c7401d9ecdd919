import { describe, expect, test } from "vitest";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Span } from "#vocabulary/passage.ts";
import { readWords } from "../../test/read-words.ts";
import { structureOf, type TreeWord } from "../../test/structure-of.ts";
import { quantitiesIn } from "./quantities.ts";

type Amount = readonly [value: number | null, unit: string | null, of: string | null, words: string];

/** The amounts of a text; `tree`: its words with part of speech, head (−1 for the root) and relation. */
function amounts(text: string, tree?: readonly TreeWord[]): Amount[] {
  const { annotated } = readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
  const whole: Span = [0, text.length];
  const given: Annotated = { ...annotated, structure: tree === undefined ? null : structureOf(text, tree) };
  return quantitiesIn(given, [whole], new Set()).map(({ value, unit, of, span }) => [
    value,
    unit,
    of,
    text.slice(...span),
  ]);
}

describe("What a quantity counts or weighs, by the words that follow it,", () => {
  test.each<[string, Amount[]]>([
    ["They showed an 8,700-tonne submarine.", [[8700, "tonne", "submarine", "8,700-tonne"]]],
    ["They showed an 8,700-tonne nuclear-powered submarine.", [[8700, "tonne", "submarine", "8,700-tonne"]]],
    ["They loaded 31 tonnes of grain.", [[31, "tonnes", "grain", "31 tonnes"]]],
    ["The rocket weighs 31 tonnes.", [[31, "tonnes", null, "31 tonnes"]]],
    ["They made a record 1.5 million shells.", [[1_500_000, null, "shells", "1.5 million shells"]]],
    ["They lost dozens of small boats.", [[null, null, "boats", "dozens of"]]],
    ["They lost dozens of each.", []],
    ["They fired 200 artillery shells.", [[200, null, "shells", "200 artillery"]]],
    ["It rose by 40 percent.", [[40, "percent", null, "40 percent"]]],
    ["The 1984 tests failed.", []],
  ])("%s", (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });
});

describe("By the tree", () => {
  test("it is the noun on which the unit hangs, whatever stands between", () => {
    expect(
      amounts("An 8,700-tonne cruise-missile submarine sailed.", [
        ["An", "DET", 7, "det"],
        ["8,700", "NUM", 3, "nummod"],
        ["-", "PUNCT", 3, "punct"],
        ["tonne", "NOUN", 7, "compound"],
        ["cruise", "NOUN", 6, "compound"],
        ["-", "PUNCT", 6, "punct"],
        ["missile", "NOUN", 7, "compound"],
        ["submarine", "NOUN", 8, "nsubj"],
        ["sailed", "VERB", -1, "root"],
      ]),
    ).toEqual([[8700, "tonne", "submarine", "8,700-tonne"]]);
  });

  test("it is the noun after “of”, for a unit and for dozens", () => {
    expect(
      amounts("Dozens of dockers loaded 31 tonnes of wet grain.", [
        ["Dozens", "NOUN", 3, "nsubj"],
        ["of", "ADP", 2, "case"],
        ["dockers", "NOUN", 0, "nmod"],
        ["loaded", "VERB", -1, "root"],
        ["31", "NUM", 5, "nummod"],
        ["tonnes", "NOUN", 3, "obj"],
        ["of", "ADP", 8, "case"],
        ["wet", "ADJ", 8, "amod"],
        ["grain", "NOUN", 5, "nmod"],
      ]),
    ).toEqual([
      [null, null, "dockers", "Dozens of"],
      [31, "tonnes", "grain", "31 tonnes"],
    ]);
  });

  test("things are counted that no list of units holds, and stretches of time are none", () => {
    expect(
      amounts("Some 1,200 angry dockers left three halls in two days.", [
        ["Some", "DET", 1, "advmod"],
        ["1,200", "NUM", 3, "nummod"],
        ["angry", "ADJ", 3, "amod"],
        ["dockers", "NOUN", 4, "nsubj"],
        ["left", "VERB", -1, "root"],
        ["three", "NUM", 6, "nummod"],
        ["halls", "NOUN", 4, "obj"],
        ["in", "ADP", 9, "case"],
        ["two", "NUM", 9, "nummod"],
        ["days", "NOUN", 4, "obl"],
      ]),
    ).toEqual([
      [1200, null, "dockers", "1,200 angry dockers"],
      [3, null, "halls", "three halls"],
    ]);
  });

  test("a space may part the thousands", () => {
    expect(
      amounts("The shell flew 1 000 km and hurt 1 200 dockers.", [
        ["The", "DET", 1, "det"],
        ["shell", "NOUN", 2, "nsubj"],
        ["flew", "VERB", -1, "root"],
        ["1", "NUM", 4, "nummod"],
        ["000", "NUM", 5, "nummod"],
        ["km", "NOUN", 2, "obj"],
        ["and", "CCONJ", 7, "cc"],
        ["hurt", "VERB", 2, "conj"],
        ["1", "NUM", 9, "nummod"],
        ["200", "NUM", 10, "nummod"],
        ["dockers", "NOUN", 7, "obj"],
      ]),
    ).toEqual([
      [1000, "km", null, "1 000 km"],
      [1200, null, "dockers", "1 200 dockers"],
    ]);
  });

  test("a number that only names is none", () => {
    expect(
      amounts("Hall 7 burned.", [
        ["Hall", "NOUN", 2, "nsubj"],
        ["7", "NUM", 0, "nummod"],
        ["burned", "VERB", -1, "root"],
      ]),
    ).toEqual([]);
  });
});
