import { expect, test } from "vitest";
import { withoutLabel } from "./labels-in-capitals.ts";

const told = (sentence: string, paragraph = `${sentence} The hall was cold on Monday.`): string | null => {
  const span = withoutLabel(paragraph, [0, sentence.length], [0, paragraph.length]);
  return span === null ? null : paragraph.slice(...span);
};

test.each<[string, string | null]>([
  ["FLASHBACK: President Jan Vorn at the yard in May", "President Jan Vorn at the yard in May"],
  ["LET'S TRY THIS AGAIN: Ada Okand meets the board", "Ada Okand meets the board"],
  ["PICTURED: The gate of the mill after the fire", "The gate of the mill after the fire"],
  ["I CAN SEE THE SEA FROM MY HOUSE!", null],
  ["WHO: No cases were found in Tarn", "WHO: No cases were found in Tarn"],
  ["NATO said that the drill was over", "NATO said that the drill was over"],
  ["The FBI and the CIA met in Osker", "The FBI and the CIA met in Osker"],
])("What is printed in capitals before a sentence is none of it: %s", (sentence, expected) => {
  expect(told(sentence)).toBe(expected);
});

test("A text in capitals all over is read", () => {
  const words = "THE BRIDGE OF OSKER IS SHUT.";
  expect(told(words, words)).toBe(words);
});
