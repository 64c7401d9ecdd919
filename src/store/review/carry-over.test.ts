import fc from "fast-check";
import { expect, test } from "vitest";
import { carrySpan } from "./carry-over.ts";

const spanOf = (text: string, words: string, from = 0): [number, number] => {
  const at = text.indexOf(words, from);
  return [at, at + words.length];
};

test("Words that moved are found where they are now", () => {
  const older = "The yard was closed. The mayor spoke.";
  const newer = "Correction added. The yard was closed. The mayor spoke.";
  expect(carrySpan(older, newer, spanOf(older, "mayor"))).toEqual(spanOf(newer, "mayor"));
});

test("Of two places with the same words the one with the same surroundings is taken, though the other is nearer", () => {
  const older = "The pier was shut. Later the pier was opened.";
  const newer = "Later the pier was opened. The pier was shut for a week, and the pier is old.";
  const later = spanOf(older, "pier", 20);
  expect(carrySpan(older, newer, later)).toEqual(spanOf(newer, "pier"));
});

test("Words that are gone have no place", () => {
  expect(carrySpan("Nine hulls.", "Ten hulls.", [0, 4])).toBeNull();
});

test("Within one text every span stays where it is", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab ]{1,60}$/), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const found = carrySpan(text, text, [start, end]);
      expect(found && text.slice(...found)).toBe(text.slice(start, end));
    }),
  );
});

test("A letter that stands everywhere in a long text costs no time to speak of", () => {
  const text = "a".repeat(200_000);
  const before = performance.now();
  expect(carrySpan(text, text, [199_999, 200_000])).not.toBeNull();
  expect(performance.now() - before).toBeLessThan(1000);
});
