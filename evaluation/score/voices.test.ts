import { expect, test } from "vitest";
import type { Span } from "#vocabulary/passage.ts";
import { judgeIdentity, sameName, tally } from "./voices.ts";

const text = "Edda Vorn runs the yard. She said so. Oskar Vorn left.";
const gold: Span[] = [[0, 9]];
const named = (name: string | null, resolved: Span | null = null) => ({
  identity: "named" as const,
  name,
  resolved,
});

test.each<[string, readonly Span[], Parameters<typeof judgeIdentity>[2], string]>([
  ["words that share a character with the gold's", gold, named("x", [5, 9]), "right"],
  ["words that only touch it", gold, named("x", [9, 14]), "wrong"],
  ["the gold's name", gold, named("Edda Vorn"), "right"],
  ["its family name", gold, named("Ms. Vorn"), "right"],
  ["another of that family", gold, named("Oskar Vorn"), "wrong"],
  ["a name where nobody is named", [], named("Edda Vorn"), "wrong"],
  ["nobody where nobody is named", [], { identity: "unnamed", name: "an aide", resolved: null }, "right"],
  ["nobody where somebody is named", gold, { identity: "unnamed", name: "an aide", resolved: null }, "wrong"],
  ["an open voice, whatever is right", gold, { identity: "open", name: null, resolved: null }, "open"],
  ["an open voice where nobody is named", [], { identity: "open", name: null, resolved: null }, "open"],
])("Answering %s is judged", (_, names, voice, verdict) => {
  expect(judgeIdentity(text, names, voice)).toBe(verdict);
});

test("Names agree where one holds the other's words and they share the last, titles aside", () => {
  expect(sameName("Senator Edda Vorn", "Vorn")).toBe(true);
  expect(sameName("Edda Vorn", "Edda")).toBe(false);
  expect(sameName("the Minsa Harbour Board", "Harbour Board of Minsa")).toBe(true);
  expect(sameName("Harbour Board", "Trade Board")).toBe(false);
  expect(sameName("the", "of")).toBe(false);
});

test("Verdicts are counted", () => {
  expect(tally(["right", "wrong", "right", "open"])).toEqual({ items: 4, right: 2, wrong: 1, open: 1 });
});
