import fc from "fast-check";
import { expect, test } from "vitest";
import "../../test/steady-chance.ts";
import { hashWord } from "./fingerprints.ts";
import { tokensOf } from "./tokens.ts";
import { type Hashed, hashWords } from "./word-hashes.ts";

function hashed(text: string, from = 0, to = text.length): [string, number][] {
  const into: Hashed = { hashes: [], starts: [], ends: [] };
  hashWords(text, [from, to], into);
  return into.hashes.map((hash, nth) => [text.slice(into.starts[nth], into.ends[nth]), hash]);
}

/** The same by way of tokens: what `hashWords` must find without making any. */
const byTokens = (text: string, from = 0, to = text.length): [string, number][] =>
  tokensOf(text, [from, to])
    .filter(({ kind, lower }) => kind !== "mark" && !lower.startsWith("'"))
    .map((token) => [token.text, hashWord(token.lower.normalize("NFKC").replaceAll(/[,.‐‑-]/g, ""))]);

test("words are hashed in small letters, without what is written in more ways than one", () => {
  expect(hashed("The co-operative of 1,200 didn't")).toEqual([
    ["The", hashWord("the")],
    ["co-operative", hashWord("cooperative")],
    ["of", hashWord("of")],
    ["1,200", hashWord("1200")],
    ["didn", hashWord("didn")],
  ]);
});

test.each([
  "the U.S. Navy, e.g. in D. at 5 p.m. sharp",
  "café naïve Ñandú x́y 10² ½ Ⅷ",
  "half–done — ‘quoted’ “so” it’s we’ve 'tis 'sé rock'n'roll",
  "10:30-12.5 20th 3-day a-1 a--b a- -a 1,2 ,5 .5 1. 2,x 7-é é-7",
  "ＡＢＣ １２ 𝒳𝒴 🙂 안녕 a\u00a0b\u2026c\u2010d\u2011e",
  "x's x'ss x'LL x's-y x'sé O'Neil",
])("every form of a word is cut as tokens are: %s", (text) => {
  expect(hashed(text)).toEqual(byTokens(text));
});

test("any stretch of any text gives the words that its tokens give", () => {
  const unit = fc.oneof(
    fc.constantFrom(..."abzAZ059 -.,:;'’‐‑é́²U\n"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(40), fc.nat(40), (units, one, two) => {
      const text = units.join("");
      const [from, to] = [Math.min(one, two, text.length), Math.min(Math.max(one, two), text.length)];
      expect(hashed(text, from, to)).toEqual(byTokens(text, from, to));
    }),
    { numRuns: 2000 },
  );
});

test("a word longer than any is one word", () => {
  const text = `é${"e".repeat(1500)} end`;
  expect(hashed(text)).toEqual(byTokens(text));
});
