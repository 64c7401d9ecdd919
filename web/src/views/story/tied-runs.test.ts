import { expect, test } from "vitest";
import { type Marked, tiedRuns } from "./tied-runs.ts";

const passage = (start: number, end: number, nth: number): Marked => ({ start, end, nth, kind: "text" });
const quoted = (start: number, end: number): Marked => ({ start, end, nth: null, kind: "quoted" });

test("A text comes back whole, each stretch with its passage and whether it is quoted", () => {
  //            0123456789
  const runs = tiedRuns("abcdefghij", [passage(2, 6, 0), quoted(4, 8)]);
  expect(runs.map(({ text, passage: one, quoted: said }) => [text, one?.nth ?? null, said])).toEqual([
    ["ab", null, false],
    ["cd", 0, false],
    ["ef", 0, true],
    ["gh", null, true],
    ["ij", null, false],
  ]);
});

test("Of two passages that overlap the one that begins first has the words of both", () => {
  const runs = tiedRuns("abcdef", [passage(2, 6, 1), passage(0, 4, 0)]);
  expect(runs.map(({ text, passage: one }) => [text, one?.nth])).toEqual([
    ["ab", 0],
    ["cd", 0],
    ["ef", 1],
  ]);
});

test("What lies outside the text or is empty marks nothing", () => {
  expect(tiedRuns("abc", [passage(2, 9, 0), passage(1, 1, 1), passage(-1, 2, 2)])).toEqual([
    { text: "abc", passage: null, quoted: false },
  ]);
  expect(tiedRuns("", [])).toEqual([]);
});
