import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../../test/any-text.ts";
import { PieceCutter, readVocabulary } from "./word-pieces.ts";

const WORDS = [
  "[PAD]",
  "[UNK]",
  "[CLS]",
  "[SEP]",
  "the",
  "yard",
  "launch",
  "##es",
  "##ed",
  "cafe",
  ".",
  "“",
  "김",
  "ᄀ",
  "##ᅵ",
  "##ᆷ",
  "東",
  "京",
];
const vocabulary = readVocabulary(`${WORDS.join("\n")}\n`);
const cut = (text: string): string[] => {
  const { ids, starts, ends } = new PieceCutter(vocabulary).cut(text, [0, text.length]);
  return ids.map((id, i) => `${WORDS[id]}=${text.slice(starts[i], ends[i])}`);
};

const splitsPair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

describe("Word pieces", () => {
  test("are the longest ones that fit, from the left", () => {
    expect(cut("The yard launches.")).toEqual(["the=The", "yard=yard", "launch=launch", "##es=es", ".=."]);
  });

  test("A word with a stretch that no piece covers is unknown as a whole", () => {
    expect(cut("yardxes launchxed")).toEqual(["[UNK]=yardxes", "[UNK]=launchxed"]);
  });

  test("Accents go, one character or two, and the offsets hold the letters as printed", () => {
    expect(cut("Café")).toEqual(["cafe=Café"]);
    expect(cut("Cafe\u0301 yard")).toEqual(["cafe=Cafe", "yard=yard"]);
  });

  test("Ideographs stand alone; a Hangul syllable's pieces share its place", () => {
    expect(cut("東京")).toEqual(["東=東", "京=京"]);
    expect(cut("김")).toEqual(["ᄀ=김", "##ᅵ=김", "##ᆷ=김"]);
  });

  test("Control and zero-width characters part nothing", () => {
    expect(cut("ya\u200brd la\u0000unch")).toEqual(["yard=ya\u200brd", "launch=la\u0000unch"]);
  });

  test("A word of more than a hundred characters is one unknown piece", () => {
    expect(cut("a".repeat(101))).toEqual([`[UNK]=${"a".repeat(101)}`]);
  });

  test("A stretch is cut with offsets into the whole text", () => {
    const { starts } = new PieceCutter(vocabulary).cut("the yard. The yard.", [10, 19]);
    expect(starts).toEqual([10, 14, 18]);
  });

  test("Whatever the text, pieces stand in order, within it, and split no character", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { ids, starts, ends } = new PieceCutter(vocabulary).cut(text, [0, text.length]);
        let last = 0;
        for (let i = 0; i < ids.length; i++) {
          const [start, end] = [starts[i] as number, ends[i] as number];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
          last = start;
        }
      }),
    );
  });
});
