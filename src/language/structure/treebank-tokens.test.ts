import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../../test/any-text.ts";
import { treebankTokens } from "./treebank-tokens.ts";

const words = (text: string): string =>
  treebankTokens(text, [0, text.length])
    .map((span) => text.slice(...span))
    .join(" ");

describe("Tokens by the treebanks' conventions", () => {
  test.each([
    ["The yard's crew didn't sail.", "The yard 's crew did n't sail ."],
    ["I can't, won’t and cannot; I’m gonna.", "I ca n't , wo n’t and can not ; I ’m gon na ."],
    ["a well-known, re-elected co-founder", "a well - known , re-elected co-founder"],
    [
      "Mr. Quill of Quill Inc. met J. Ferro, Ph.D., etc.",
      "Mr. Quill of Quill Inc. met J. Ferro , Ph.D. , etc.",
    ],
    ["the U.S.-built F-35 at 5 p.m.", "the U.S. - built F - 35 at 5 p.m."],
    ["$8,700.50 (about 3%), 5km, 5pm", "$ 8,700.50 ( about 3 % ) , 5 km , 5 pm"],
    ["the 3rd of the 1990s, ’70s, 9/11, 1/2", "the 3rd of the 1990s , ’70s , 9/11 , 1/2"],
    ["call 555-010-4477 or 3-4 times", "call 555-010-4477 or 3 - 4 times"],
    ["Wait... what?! -- Yes!!", "Wait ... what ?! -- Yes !!"],
    ["“I left,” said O'Dare’s boss.", "“ I left , ” said O'Dare ’s boss ."],
    [
      "see https://example.org/a-b?c=1, (www.example.org) or me.too@example.org.",
      "see https://example.org/a-b?c=1 , ( www.example.org ) or me.too@example.org .",
    ],
    ["R&D at example.com, yards' end", "R&D at example.com , yards ' end"],
    ["It ended.Then", "It ended . Then"],
    ["No. I said so, as I.", "No . I said so , as I ."],
    ["김정은이 말했다", "김정은이 말했다"],
    ["", ""],
  ])("of %j", (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test("hold every character that is not white space exactly once, and split no character", () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.nat(20), (text, cutStart, cutEnd) => {
        const from = Math.min(cutStart, text.length);
        const to = Math.max(from, text.length - cutEnd);
        let last = from;
        for (const [start, end] of treebankTokens(text, [from, to])) {
          expect(text.slice(last, start)).toMatch(/^\s*$/);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/\s/);
          if (end < to)
            expect(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(end - 1, end + 1))).toBe(false);
          last = end;
        }
        expect(text.slice(last, to)).toMatch(/^\s*$/);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    "a",
    "a.",
    "1.",
    "1-",
    "a-",
    "re-",
    "'",
    "n't",
    "’s",
    "\u0301",
    "\ud83d",
    "한",
    "-",
    "A&",
    "a@",
    "😀",
    "(",
  ])("take time in proportion to the text: %j", (unit) => {
    const started = performance.now();
    words(unit.repeat(Math.ceil(100_000 / unit.length)));
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
