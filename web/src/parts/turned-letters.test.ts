import fc from "fast-check";
import { expect, test } from "vitest";
import { showTurns, withTurnsShown } from "./turned-letters.ts";

test("An override is a sign where it stands, and so is what ends it", () => {
  expect(withTurnsShown("the \u202eyauq\u202c is shut")).toBe("the ⇤yauq⇹ is shut");
  expect(withTurnsShown("\u202dabc")).toBe("⇥abc");
});

test("Embeddings, isolates and marks of honest Arabic and Hebrew stay, with what ends them", () => {
  const honest = "قال \u202bالميناء\u202c و \u2067שער\u2069 \u200f.";
  expect(withTurnsShown(honest)).toBe(honest);
  expect(withTurnsShown("a \u202b b \u202e c \u202c d \u202c e")).toBe("a \u202b b ⇤ c ⇹ d \u202c e");
});

test("All words of an answer are shown so, and what is no word stays", () => {
  expect(showTurns({ title: "a\u202eb", n: 3, none: null, parts: ["\u202dc"] })).toEqual({
    title: "a⇤b",
    n: 3,
    none: null,
    parts: ["⇥c"],
  });
});

test("No override is left and every place stays, whatever the words", () => {
  const character = fc.constantFrom("a", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2067", "𝕏");
  fc.assert(
    fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
      const words = characters.join("");
      const shown = withTurnsShown(words);
      expect(shown).toHaveLength(words.length);
      expect(shown).not.toMatch(/[\u202d\u202e]/);
    }),
  );
});
