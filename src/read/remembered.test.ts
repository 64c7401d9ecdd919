import { expect, test } from "vitest";
import { ownCopy, Remembered } from "./remembered.ts";

test("What was found out is not looked for again, and what nobody asks for is forgotten", () => {
  const asked: string[] = [];
  const memory = new Remembered<number>(4);
  const length = (words: string): number => memory.ask(words, (said) => asked.push(said) && said.length);
  for (const words of ["a", "bb", "a", "ccc", "a", "dddd", "a", "eeeee", "a"])
    expect(length(words)).toBe(words.length);
  expect(asked).toEqual(["a", "bb", "ccc", "dddd", "eeeee"]);
  expect(length("bb")).toBe(2);
  expect(asked.at(-1)).toBe("bb");
});

test("A copy is the same words, with halves of letters and all", () => {
  for (const words of ["", "a", "a long name of an element", "\ud83d half", "한글 제목"])
    expect(ownCopy(words)).toBe(words);
});
