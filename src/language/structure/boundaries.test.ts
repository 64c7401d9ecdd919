import { describe, expect, test } from "vitest";
import { type BoundarySetting, findBoundaries, type SeenPieces } from "./boundaries.ts";

/** Pieces are given by their words; odds by piece, token's then sentence's. */
const seen = (
  text: string,
  words: readonly string[],
  odds: readonly [number, number][] | null,
): SeenPieces => {
  const [starts, ends]: [number[], number[]] = [[], []];
  let at = 0;
  for (const word of words) {
    at = text.indexOf(word, at);
    starts.push(at);
    at += word.length;
    ends.push(at);
  }
  return {
    from: 0,
    to: words.length,
    starts,
    ends,
    begins: odds === null ? null : Float32Array.from(odds.flat()),
  };
};
const read = (text: string, pieces: SeenPieces, setting: BoundarySetting): string => {
  const { tokens, opens } = findBoundaries(text, [[0, text.length]], pieces, setting);
  return tokens.map((span, i) => (opens[i] ? "| " : "") + text.slice(...span)).join(" ");
};
const both = { token: 1, sentence: 1 };

describe("Boundaries", () => {
  test("are the rules' where the weights say nothing", () => {
    const text = "It sank. They didn't.";
    expect(read(text, seen(text, ["it"], null), both)).toBe("| It sank . | They did n't .");
  });

  test("of tokens are the weights' where these outweigh the rule", () => {
    const text = "Al-Bu F-35 fish.";
    const words = ["Al", "-", "Bu", "F", "-", "35", "fish", "."];
    const odds: [number, number][] = [
      [5, 9],
      [-5, -9],
      [-5, -9],
      [5, -9],
      [-0.5, -9],
      [-0.5, -9],
      [5, -9],
      [5, -9],
    ];
    expect(read(text, seen(text, words, odds), both)).toBe("| Al-Bu F - 35 fish .");
  });

  test("of tokens are made where no rule has one", () => {
    const text = "shipyards";
    expect(
      read(
        text,
        seen(
          text,
          ["ship", "yards"],
          [
            [5, 9],
            [3, -9],
          ],
        ),
        both,
      ),
    ).toBe("| ship yards");
    expect(
      read(
        text,
        seen(
          text,
          ["ship", "yards"],
          [
            [5, 9],
            [0.5, -9],
          ],
        ),
        both,
      ),
    ).toBe("| shipyards");
  });

  test("within a piece are the rules' alone", () => {
    const text = "They didn't";
    const odds: [number, number][] = [
      [5, 9],
      [5, -9],
      [-5, -9],
      [-5, -9],
    ];
    expect(read(text, seen(text, ["They", "didn", "'", "t"], odds), both)).toBe("| They did n't");
  });

  test("of sentences are weighed, and a paragraph's end is always one", () => {
    const text = "at no. 5 he left\n\nand she stayed";
    const words = ["at", "no", ".", "5", "he", "left", "and", "she", "stayed"];
    const odds = words.map((word): [number, number] => [5, word === "he" ? 2 : -9]);
    expect(read(text, seen(text, words, odds), both)).toBe("| at no . 5 | he left | and she stayed");
  });
});
