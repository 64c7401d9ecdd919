import { expect, test } from "vitest";
import { PARAGRAPH, type Pieces, piecesOf, SENTENCE, windowsOf } from "./pieces.ts";
import { PieceCutter, readVocabulary } from "./word-pieces.ts";

const cutter = new PieceCutter(readVocabulary("[UNK]\na\nb\n.\n"));
const of = (text: string): Pieces => piecesOf(cutter, text, [[0, text.length]]);
/** Letters' shape, white space before, inside quotation marks. */
const shapes = (text: string): [number, number, number][] =>
  [...of(text).shapes].map((n) => [Math.floor((n - 1) / 6), Math.floor(((n - 1) % 6) / 2), (n - 1) % 2]);

test("A piece's shape tells small letters, a capital, capitals, numbers and marks apart", () => {
  expect(shapes("word Word WORD 12th . A é É").map(([shape]) => shape)).toEqual([0, 1, 2, 3, 4, 1, 0, 1]);
});

test("It tells what stands before a piece: nothing, a space, a line's end", () => {
  expect(shapes("a b.\nb").map(([, space]) => space)).toEqual([0, 1, 0, 2]);
});

test("It tells whether a piece is inside double quotes; a line's end closes one that was left open", () => {
  expect(shapes("a “b” b").map(([, , inside]) => inside)).toEqual([0, 1, 1, 0, 0]);
  expect(shapes('a "b" b').map(([, , inside]) => inside)).toEqual([0, 1, 1, 0, 0]);
  expect(shapes('a "b b\nb').map(([, , inside]) => inside)).toEqual([0, 1, 1, 1, 0]);
});

test("Pieces that open a paragraph or a sentence are known", () => {
  expect([...of("a. b b.\na.b").opens]).toEqual([0, 0, SENTENCE, 0, 0, PARAGRAPH, 0, 0]);
});

test("What lies between two stretches that are read counts as a line's end", () => {
  const text = "a b. (1 min read) a b";
  const pieces = piecesOf(cutter, text, [
    [0, 4],
    [18, 21],
  ]);
  expect([...pieces.opens]).toEqual([0, 0, 0, PARAGRAPH, 0]);
  expect(pieces.starts.map((start, i) => text.slice(start, pieces.ends[i]))).toEqual([
    "a",
    "b",
    ".",
    "a",
    "b",
  ]);
});

test("Windows are cut at a paragraph's end, else a sentence's, else where the room ends, and together are the whole", () => {
  const lengths = (text: string, most: number): number[] =>
    windowsOf(of(text), most).map(([from, to]) => to - from);
  expect(lengths("a a a\nb b b b", 5)).toEqual([3, 4]);
  expect(lengths("a a a. b b b b", 5)).toEqual([4, 4]);
  expect(lengths("a a a a a a a", 3)).toEqual([3, 3, 1]);
  expect(lengths("a a", 3)).toEqual([2]);
  expect(lengths("", 3)).toEqual([]);
});
