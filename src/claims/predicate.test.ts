import { describe, expect, test } from "vitest";
import type { Span } from "#vocabulary/passage.ts";
import { readWords } from "../../test/read-words.ts";
import { structureOf, type TreeWord } from "../../test/structure-of.ts";
import { predicateOf } from "./predicate.ts";

/** What a stretch of a text is built on, as words. */
function builtOn(text: string, tree: readonly TreeWord[], part: string = text) {
  const { annotated } = readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
  const start = text.indexOf(part);
  const content: Span[] = [[start, start + part.length]];
  const built = predicateOf({ ...annotated, structure: structureOf(text, tree) }, content);
  return built === null ? null : [built.heads.map((span) => text.slice(...span)), built.verb];
}

const CHARGED: TreeWord[] = [
  ["Police", "NOUN", 1, "nsubj"],
  ["said", "VERB", -1, "root"],
  ["a", "DET", 3, "det"],
  ["stoker", "NOUN", 5, "nsubj:pass"],
  ["was", "AUX", 5, "aux:pass"],
  ["charged", "VERB", 1, "ccomp"],
  ["after", "ADP", 8, "case"],
  ["the", "DET", 8, "det"],
  ["fire", "NOUN", 5, "obl"],
];

describe("What a content is built on", () => {
  const text = "Police said a stoker was charged after the fire";

  test("is the verb of its own clause, wherever that hangs", () => {
    expect(builtOn(text, CHARGED, "a stoker was charged after the fire")).toEqual([["charged"], true]);
  });

  test("is the noun where it only names something, and there is no verb", () => {
    expect(builtOn(text, CHARGED, "the fire")).toEqual([["fire"], false]);
  });

  test("is what is told beside a verb that tells nothing, and each of two verbs", () => {
    const two = "Dockers went on strike and burned tyres";
    expect(
      builtOn(two, [
        ["Dockers", "NOUN", 1, "nsubj"],
        ["went", "VERB", -1, "root"],
        ["on", "ADP", 3, "case"],
        ["strike", "NOUN", 1, "obl"],
        ["and", "CCONJ", 5, "cc"],
        ["burned", "VERB", 1, "conj"],
        ["tyres", "NOUN", 5, "obj"],
      ]),
    ).toEqual([["went", "burned"], true]);
    const began = "The mill began to burn";
    expect(
      builtOn(began, [
        ["The", "DET", 1, "det"],
        ["mill", "NOUN", 2, "nsubj"],
        ["began", "VERB", -1, "root"],
        ["to", "PART", 4, "mark"],
        ["burn", "VERB", 2, "xcomp"],
      ]),
    ).toEqual([["began", "burn"], true]);
  });

  test("is nothing in a bare name, and not known without a tree", () => {
    expect(
      builtOn("Alma Tork", [
        ["Alma", "PROPN", -1, "root"],
        ["Tork", "PROPN", 0, "flat"],
      ]),
    ).toEqual([[], false]);
    const { annotated } = readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
    expect(predicateOf({ ...annotated, structure: null }, [[0, 6]])).toBeNull();
  });
});
