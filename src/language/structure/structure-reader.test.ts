import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "#vocabulary/passage.ts";
import { THING_TYPES, UPOS } from "#vocabulary/structure.ts";
import { anyText } from "../../../test/any-text.ts";
import type { Scored } from "./decode-mentions.ts";
import { RELATIONS } from "./relations.ts";
import { type StructurePieces, StructureReader } from "./structure-reader.ts";
import type { WordGraphs } from "./word-graphs.ts";

/** Pieces of words and marks; a text's own paragraphs open. */
function piecesOf(text: string, blocks: readonly Span[] = [[0, text.length]]): StructurePieces {
  const found = [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)];
  const starts = found.map(({ index }) => index);
  const ends = found.map(({ 0: word, index }) => index + word.length);
  const opens = Uint8Array.from(starts, (start, i) =>
    i > 0 && text.slice(ends[i - 1], start).includes("\n") ? 2 : 0,
  );
  return { text, blocks, starts, ends, opens };
}

/**
 * Graphs whose answers follow from the hidden numbers: one a piece, the number of a word in `words`. Each token hangs on the token before it, the
 * first on the root; `tagOf` and `mentions` say the rest. Mentions of one head word are one.
 */
function makeGraphs(
  tagOf: (word: number) => (typeof UPOS)[number],
  isMention: (first: number, last: number) => boolean,
): WordGraphs & { runs: number[] } {
  const runs: number[] = [];
  return {
    runs,
    async tokens(hidden, { first, last }) {
      const n = first.length;
      runs.push(n);
      const words = Array.from(first, (at) => hidden[at] as number);
      const heads = new Float32Array(n * (n + 1));
      for (let i = 0; i < n; i++) heads[i * (n + 1) + i] = 5;
      return {
        tags: Int32Array.from(words, (word) => UPOS.indexOf(tagOf(word))),
        heads,
        pairs: new Float32Array(0),
        said: Float32Array.from(last, (at) => hidden[at] as number),
        vectors: Float32Array.from(words),
        width: 1,
      };
    },
    mentions({ vectors, said }, _, [from, after]) {
      const found: Scored[] = [];
      for (let i = from; i < after; i++)
        for (let j = i; j < Math.min(after, i + LONGEST); j++)
          if (isMention(vectors[i] as number, said[j] as number))
            found.push({ first: i, last: j, worth: 1, type: THING_TYPES.indexOf("person") });
      return found;
    },
    async relations(_, heads) {
      const scores = new Float32Array(heads.length * RELATIONS.length);
      for (let i = 0; i < heads.length; i++) {
        scores[i * RELATIONS.length + RELATIONS.indexOf("dep")] = 1;
        scores[i * RELATIONS.length + RELATIONS.indexOf("root")] = 9;
      }
      return scores;
    },
    async pairs(mentions, _, { later, earlier }) {
      const head = (row: number): number => mentions[row * 3 + 2] as number;
      return Float32Array.from(later, (i, k) => (head(i) === head(earlier[k] as number) ? 1 : -1));
    },
  };
}

/** As the weights have it. */
const LONGEST = 41;
const setting = { token: 2, sentence: 1, mention: 0 };

/** Windows of `window` pieces; hidden numbers by `wordOf`, and no log odds for or against any boundary. */
async function read(
  pieces: StructurePieces,
  graphs: WordGraphs,
  window: number,
  wordOf: (words: string) => number = () => 0,
) {
  const reader = new StructureReader(pieces, graphs, setting);
  for (let at = 0; at < pieces.starts.length; at += window) {
    const end = Math.min(at + window, pieces.starts.length);
    const hidden = pieces.starts
      .slice(at, end)
      .map((start, i) => wordOf(pieces.text.slice(start, pieces.ends[at + i])));
    await reader.add(Float32Array.from(hidden), new Float32Array(2 * (end - at)));
  }
  return reader.end();
}

describe("A text's structure", () => {
  const text = "Vorn left. He slept.\n\nThe crew saw Vorn.";
  const names = ["Vorn", "He", "crew"];
  const graphs = () =>
    makeGraphs(
      (word) => (word === 1 ? "PROPN" : word === 2 ? "PRON" : "NOUN"),
      (first, last) => first > 0 && last === first,
    );
  const wordOf = (word: string): number => names.indexOf(word) + 1;

  test("is words with a tree a sentence, and mentions that mean the same", async () => {
    const { words, sentences, mentions } = await read(piecesOf(text), graphs(), 100, wordOf);
    const printed = words.map(({ span }) => text.slice(...span));
    expect(printed).toEqual(["Vorn", "left", ".", "He", "slept", ".", "The", "crew", "saw", "Vorn", "."]);
    expect(sentences).toEqual([
      [0, 3],
      [3, 6],
      [6, 11],
    ]);
    expect(words.map(({ head }) => head)).toEqual([null, 0, 1, null, 3, 4, null, 6, 7, 8, 9]);
    expect(words.slice(0, 2).map(({ relation }) => relation)).toEqual(["root", "dep"]);
    expect(mentions.map(({ span, form, type }) => [text.slice(...span), form, type])).toEqual([
      ["Vorn", "name", "person"],
      ["He", "pronoun", "person"],
      ["crew", "nominal", "person"],
      ["Vorn", "name", "person"],
    ]);
    expect(mentions.map(({ cluster }) => cluster)).toEqual([0, 1, 2, 0]);
    expect(mentions[0]?.confidence).toBe(0.73);
  });

  test("has no mention with one of two brackets", async () => {
    const marked = "The Harbour Board (HB) left.";
    const graphsOfAll = makeGraphs(
      () => "NOUN",
      (first, last) => first === 1 && last === 1,
    );
    const { mentions } = await read(piecesOf(marked), graphsOfAll, 100, (word) =>
      word === "HB" || word === ")" ? 1 : 0,
    );
    expect(mentions.map(({ span }) => marked.slice(...span))).toEqual(["HB"]);
  });

  test("tells the weights which tokens stand in one sentence with the one before", async () => {
    const seen: number[][] = [];
    const plain = graphs();
    await read(
      piecesOf(text),
      {
        ...plain,
        tokens(hidden, places) {
          seen.push([...places.joined]);
          return plain.tokens(hidden, places);
        },
      },
      100,
      wordOf,
    );
    expect(seen).toEqual([[0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1]]);
  });

  test("is the same whatever windows tore its sentences", async () => {
    const whole = await read(piecesOf(text), graphs(), 100, wordOf);
    for (const window of [1, 2, 5])
      expect(await read(piecesOf(text), graphs(), window, wordOf)).toEqual(whole);
  });

  test("leaves out what lies between the stretches that are read", async () => {
    const { words } = await read(
      piecesOf(text, [
        [0, 10],
        [22, 40],
      ]),
      graphs(),
      100,
      wordOf,
    );
    expect(words.map(({ span }) => text.slice(...span)).join(" ")).toBe("Vorn left . The crew saw Vorn .");
  });

  test("takes given tokens and sentences as they are", async () => {
    const pieces = piecesOf(text);
    const tokens: Span[] = [
      [0, 9],
      [9, 10],
      [11, 13],
      [14, 20],
    ];
    const reader = new StructureReader(pieces, graphs(), setting, {
      tokens,
      opens: [true, false, false, true],
    });
    await reader.add(new Float32Array(pieces.starts.length), new Float32Array(2 * pieces.starts.length));
    const { words, sentences } = await reader.end();
    expect(words.map(({ span }) => span)).toEqual(tokens);
    expect(sentences).toEqual([
      [0, 3],
      [3, 4],
    ]);
  });

  test("of a text without an end is read in parts, of a long one piece by piece", async () => {
    const long = "yard ".repeat(12_000);
    const made = graphs();
    const { words, sentences } = await read(piecesOf(long), made, 128);
    expect(words.length).toBe(12_000);
    expect(Math.max(...sentences.map(([start, after]) => after - start))).toBe(200);
    expect(Math.max(...made.runs)).toBe(200);
  });

  test("of nothing is nothing", async () => {
    expect(await new StructureReader(piecesOf(""), graphs(), setting).end()).toEqual({
      words: [],
      sentences: [],
      mentions: [],
    });
  });

  test("Whatever the text, words are all of it once, heads lie in their sentence, and each sentence has one root", async () => {
    const odd = fc.tuple(anyText, fc.integer({ min: 1, max: 9 }));
    await fc.assert(
      fc.asyncProperty(odd, async ([text, window]) => {
        fc.pre(/[^\s]/u.test(text) && piecesOf(text).starts.length > 0);
        const { words, sentences, mentions } = await read(
          piecesOf(text),
          makeGraphs(
            () => "X",
            () => true,
          ),
          window,
        );
        let last = 0;
        for (const { span } of words) {
          expect(text.slice(last, span[0])).toMatch(/^\s*$/);
          expect(span[1]).toBeGreaterThan(span[0]);
          last = span[1];
        }
        expect(text.slice(last)).toMatch(/^\s*$/);
        for (const [start, after] of sentences) {
          const heads = words.slice(start, after).map(({ head }) => head);
          expect(heads.filter((head) => head === null)).toHaveLength(1);
          for (const head of heads) if (head !== null) expect(head >= start && head < after).toBe(true);
        }
        for (const { first, last: end, head, span } of mentions) {
          expect(first <= head && head <= end).toBe(true);
          expect(span).toEqual([words[first]?.span[0], words[end]?.span[1]]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
