import { expect, test } from "vitest";
import { aboutWords, saidWords } from "./counts-words.ts";

test.each([
  [{ claims: 0, reports: 0, own: 0 }, false, "No claim in the record comes from it."],
  [{ claims: 0, reports: 0, own: 0 }, true, "No claim in the record comes from a voice of its house."],
  [{ claims: 1, reports: 1, own: 1 }, false, "1 claim in 1 report"],
  [{ claims: 3, reports: 2, own: 0 }, false, "3 claims in 2 reports, passed on from others"],
  [
    { claims: 47, reports: 9, own: 24 },
    false,
    "47 claims in 9 reports: 24 its own word, the others passed on",
  ],
])("What was said, counted: %j", (counts, byHouse, words) => {
  expect(saidWords(counts, byHouse)).toBe(words);
});

test.each([
  [{ mentions: 0, reports: 0, claims: 0 }, "No report in the record names it."],
  [{ mentions: 1, reports: 1, claims: 0 }, "Named once in 1 report, in the words of no claim"],
  [{ mentions: 2, reports: 1, claims: 1 }, "Named 2 times in 1 report; 1 claim speaks of it"],
])("What is said of it, counted: %j", (counts, words) => {
  expect(aboutWords(counts)).toBe(words);
});
