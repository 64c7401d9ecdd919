import { expect, test } from "vitest";
import type { Span } from "#vocabulary/passage.ts";
import type { Spans } from "./attribution.ts";
import { countKinds, type MistakeKind, mistakesIn, spread } from "./mistakes.ts";

const text = "Vorn said that the yard is closed until May, officials say.";
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const one = (source: string, cue: string, ...content: string[]): Spans => ({
  source: [at(source)],
  cue: [at(cue)],
  content: content.map(at),
});
const gold = [one("Vorn", "said", "that the yard is closed until May")];
const kinds = (...guess: Spans[]): MistakeKind[] =>
  mistakesIn({ id: "a", text, gold, guess }).map(({ kind }) => kind);

test("A reading that is right has no mistake", () => {
  expect(kinds(one("Vorn", "said", "that the yard is closed until May"))).toEqual([]);
});

test("Each mistake has its kind", () => {
  expect(kinds()).toEqual(["missed"]);
  expect(kinds(one("Vorn", "said", "the yard is closed until May"))).toEqual(["content too short"]);
  expect(kinds(one("Vorn", "said", "that the yard is closed until May, officials"))).toEqual([
    "content too long",
  ]);
  expect(kinds(one("Vorn", "said", "closed until May, officials"))).toEqual(["content shifted"]);
  expect(kinds(one("Vorn", "said", "that the yard", "closed until May"))).toEqual([
    "content in other pieces",
  ]);
  expect(kinds(one("officials", "said", "that the yard is closed until May"))).toEqual(["other source"]);
  expect(kinds(one("Vorn", "say", "that the yard is closed until May"))).toEqual(["other cue"]);
  expect(kinds(gold[0] as Spans, one("officials", "say", "officials"))).toEqual(["made up"]);
});

test("Kinds are counted, and a few of many are spread over all", () => {
  const mistakes = mistakesIn({ id: "a", text, gold, guess: [] });
  expect(countKinds(mistakes)).toMatchObject({ missed: 1, "made up": 0 });
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5)).toEqual([0, 2, 4, 6, 8]);
  expect(spread([1], 5)).toEqual([1]);
});
