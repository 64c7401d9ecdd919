import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../test/any-text.ts";
import { tokensOf } from "./tokens.ts";

const words = (text: string): string[] => tokensOf(text).map((token) => token.text);

describe("Tokens", () => {
  test("hold every character that is not white space exactly once, and quote the text", () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.nat(20), (text, cutStart, cutEnd) => {
        const from = Math.min(cutStart, text.length);
        const to = Math.max(from, text.length - cutEnd);
        let last = from;
        for (const token of tokensOf(text, [from, to])) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(last, token.start)).toMatch(/^\s*$/);
          last = token.end;
        }
        expect(last).toBeLessThanOrEqual(to);
        expect(text.slice(last, to)).toMatch(/^\s*$/);
      }),
      { numRuns: 500 },
    );
  });

  test("are the same wherever the stretch lies", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        // A pair must not be put together at the seam.
        fc.pre(before.isWellFormed() && text.isWellFormed());
        const moved = tokensOf(before + text, [before.length, before.length + text.length]);
        expect(moved.map((token) => [token.start - before.length, token.text])).toEqual(
          tokensOf(text).map((token) => [token.start, token.text]),
        );
      }),
    );
  });

  test.each<[string, string[]]>([
    ["The U.S.-built F-35 didn't fly.", ["The", "U.S.", "-", "built", "F-35", "didn", "'t", "fly", "."]],
    ["KCNA’s 8,700-tonne boat", ["KCNA", "’s", "8,700-tonne", "boat"]],
    ["under-construction, 3.5%", ["under-construction", ",", "3.5", "%"]],
    ["“It’s 10:15,” he said.", ["“", "It", "’s", "10:15", ",", "”", "he", "said", "."]],
    ["김정은이 말했다", ["김정은이", "말했다"]],
    ["naïve cafe\u0301", ["naïve", "cafe\u0301"]],
    ["a\u200bb", ["a", "\u200b", "b"]],
    ["😀x", ["😀", "x"]],
    ["שלום \u200fעולם", ["שלום", "\u200f", "עולם"]],
    ["“”", ["“", "”"]],
    ["", []],
  ])("of %j are %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("tell words, numbers and marks apart, and give a lower-case form with straight apostrophes", () => {
    expect(tokensOf("Kim’s 3rd ½ — 😀").map(({ lower, kind }) => [lower, kind])).toEqual([
      ["kim", "word"],
      ["'s", "word"],
      ["3", "number"],
      ["rd", "word"],
      ["½", "number"],
      ["—", "mark"],
      ["😀", "mark"],
    ]);
  });

  test.each(["a", "a.", "1.", "1-", "a-", "'", "’s", "\u0301", "\ud83d", "한", " ", "1,", "aA.", "😀"])(
    "take time in proportion to the text: %j",
    (unit) => {
      const started = performance.now();
      words(unit.repeat(Math.ceil(100_000 / unit.length)));
      expect(performance.now() - started).toBeLessThan(1_500);
    },
  );
});
