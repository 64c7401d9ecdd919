import { describe, expect, it } from "vitest";
import { lettersOf } from "../letters.ts";
import { KnownWords } from "./known-words.ts";

describe("what is known of words", () => {
  const asked: string[] = [];
  const lengths = new KnownWords((word) => {
    asked.push(word);
    return word.length;
  }, 8);

  it("finds out about a word once, wherever it stands and however it is written", () => {
    expect(lengths.ask(lettersOf("story-body"), 0, 5)).toBe(5);
    expect(lengths.ask(lettersOf("the-STORY"), 4, 9)).toBe(5);
    expect(lengths.ask(lettersOf("storyBody"), 0, 5)).toBe(5);
    expect(asked).toEqual(["story"]);
  });

  it("tells words apart that fall on one place", () => {
    // 49·31 + 33 = 48·31 + 64.
    const known = new KnownWords((word) => word.charCodeAt(0), 4);
    for (const word of ["1!", "0@", "1!", "0@"])
      expect(known.ask(lettersOf(word), 0, 2)).toBe(word.charCodeAt(0));
  });

  it("says the same of more words than it remembers, and of names beyond ASCII", () => {
    const words = Array.from({ length: 50 }, (_, i) => `wörter${"x".repeat(i)}`);
    for (const round of [1, 2])
      for (const word of words)
        expect([round, lengths.ask(lettersOf(`${word} `), 0, word.length)]).toEqual([round, word.length]);
  });
});
