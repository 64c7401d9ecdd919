import { expect, test } from "vitest";
import { markedWords, sentenceAround } from "./marked-words.ts";

const text = "Okand met Vesna. Later Okand left.";

test("Names inside a span are marked, names outside or across its edge are not", () => {
  expect(
    markedWords(
      text,
      [6, 28],
      [
        [0, 5],
        [10, 15],
        [23, 28],
      ],
    ),
  ).toBe("met \u0002Vesna\u0003. Later \u0002Okand\u0003");
  expect(markedWords(text, [6, 25], [[23, 28]])).toBe("met Vesna. Later Ok");
});

test("The first sentence that names somebody is shown whole, with every name of theirs in it", () => {
  const sentences: [number, number][] = [
    [0, 16],
    [17, 34],
  ];
  expect(sentenceAround(text, sentences, [[23, 28]])).toBe("Later \u0002Okand\u0003 left.");
  expect(sentenceAround(text, [], [[0, 5]])).toBe("\u0002Okand\u0003 met Vesna. Later Okand left.");
  expect(sentenceAround(text, sentences, [])).toBeNull();
});

test("Of a sentence that never ends the words around the name are shown, cut between words", () => {
  const long = `${"so and on ".repeat(100)}Okand ${"and so on ".repeat(100)}`;
  const words = sentenceAround(long, [[0, long.length]], [[1000, 1005]]) ?? "";
  expect(words).toMatch(/^…(?:so|and|on) .* \u0002Okand\u0003 .* (?:so|and|on)…$/);
  expect(words.length).toBeLessThan(300);
  const unbroken = "x".repeat(1000);
  expect(sentenceAround(unbroken, [], [[500, 505]])?.length).toBeLessThan(300);
});
