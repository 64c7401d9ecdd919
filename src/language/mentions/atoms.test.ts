import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../../test/any-text.ts";
import "../../../test/steady-chance.ts";
import { type Atom, atomsOf, gapOf } from "./atoms.ts";
import { fold } from "./fold.ts";

const cut = (text: string): string[] => atomsOf(text).map(({ start, end }) => text.slice(start, end));

describe("A text is cut into", () => {
  test.each([
    ["letters and digits apart", "Hwasong-11A, KN-23", ["Hwasong", "11", "A", "KN", "23"]],
    ["a word with marks whole", "Hürriyet Łódź é́", ["Hürriyet", "Łódź", "é́"]],
    ["a possessive apart", "Okand's and Okand’s", ["Okand", "s", "and", "Okand", "s"]],
    ["an aspirate whole", "P'yongyang, Sinp’o, Xi'an", ["P'yongyang", "Sinp’o", "Xi'an"]],
    ["a suffix after capitals apart", "TRT'nin", ["TRT", "nin"]],
    ["Hangul by syllable", "김정은은", ["김", "정", "은", "은"]],
    ["Hangul after Latin apart", "KCNA는", ["KCNA", "는"]],
    [
      "decomposed Hangul by syllable",
      "김정".normalize("NFD"),
      ["김".normalize("NFD"), "정".normalize("NFD")],
    ],
    ["Chinese and Japanese by character", "朝中社とロー", ["朝", "中", "社", "と", "ロ", "ー"]],
    ["nothing of marks and pairs", "😀 “—” !", []],
  ])("%s", (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test("atoms that hold every letter and digit, in order and apart", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: "binary", maxLength: 40 })), (text) => {
        let from = 0;
        let rest = "";
        for (const { start, end } of atomsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          rest += text.slice(from, start);
          from = end;
        }
        expect(rest + text.slice(from)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 500 },
    );
  });

  test("the same atoms within a span as in that part alone", () => {
    const text = "Kim’s 화성-17형 flew, Ürün 5. ";
    expect(atomsOf(`x. ${text}`, [3, 3 + text.length]).map(({ folded }) => folded)).toEqual(
      atomsOf(text).map(({ folded }) => folded),
    );
    expect(atomsOf("Okandé", [0, 5]).map(({ folded }) => folded)).toEqual(["okand"]);
  });
});

test.each([
  ["Kim Jong", ""],
  ["Jong-Un", ""],
  ["U.S.", ""],
  ["Kim, Jong", ","],
  ["Kim. Jong", "."],
  ["St. Okand", ""],
  ["F/A", "/"],
])("Between the first two atoms of “%s” stands “%s”", (text, gap) => {
  const [one, two] = atomsOf(text) as [Atom, Atom];
  expect(gapOf(text, one, two)).toBe(gap);
});

test.each([
  ["P’yŏngyang", "pyongyang"],
  ["ＫＣＮＡ", "kcna"],
  ["Łódź", "lodz"],
  ["Straße", "strasse"],
  ["김".normalize("NFD"), "김"],
  ["Ким", "ким"],
  ["Йод", "иод"],
])("%s folds to %s", (word, folded) => {
  expect(fold(word)).toBe(folded);
});
