import { expect, test } from "vitest";
import { readTreebank } from "./treebank.ts";

const row = (number: string, form: string, tag: string, head: number, relation: string, misc = "_"): string =>
  [number, form, "_", tag, "_", "_", head, relation, "_", misc].join("\t");

test("A treebank's text is its words with their spacing; heads and entities count the text's words", () => {
  const conllu = [
    "# newpar",
    row("1", "Ships", "NOUN", 4, "nsubj", "Entity=(1-object-new-x(2-place-new-x)"),
    row("2-3", "don't", "_", 0, "_"),
    row("2", "do", "AUX", 4, "aux", "Entity=1)"),
    row("3", "n't", "PART", 4, "advmod"),
    row("4", "sail", "VERB", 0, "root", "SpaceAfter=No"),
    row("5", ".", "PUNCT", 4, "punct"),
    "",
    row("1", "Why", "ADV", 0, "root", "SpaceAfter=No|Entity=(2-place-acc-x)"),
    row("2", "?", "PUNCT", 1, "punct"),
    "",
    "# newpar",
    row("1", "No", "INTJ", 0, "root"),
    "",
  ].join("\n");
  const { text, words, entities } = readTreebank("x", conllu);
  expect(text).toBe("Ships don't sail. Why?\n\nNo ");
  expect(words.map(({ span }) => text.slice(...span))).toEqual([
    "Ships",
    "do",
    "n't",
    "sail",
    ".",
    "Why",
    "?",
    "No",
  ]);
  expect(words.map(({ head }) => head)).toEqual([3, 3, 3, -1, 3, -1, 5, -1]);
  expect(words.map(({ sentence }) => sentence)).toEqual([0, 0, 0, 0, 0, 1, 1, 2]);
  expect(entities).toEqual([
    { first: 0, last: 1, type: "object", cluster: "1" },
    { first: 0, last: 0, type: "place", cluster: "2" },
    { first: 5, last: 5, type: "place", cluster: "2" },
  ]);
});
