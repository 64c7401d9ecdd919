import { expect, test } from "vitest";
import { type LinkedText, someOfEach, structureMistakes } from "./structure-mistakes.ts";

// "Vorn saw Lind": three words of 4, 3 and 4 letters.
const words = (tags: string, heads: readonly number[], relations: string): LinkedText["words"] =>
  (
    [
      [0, 4],
      [5, 8],
      [9, 13],
    ] as const
  ).map((span, i) => ({
    span: [...span] as [number, number],
    tag: tags.split(" ")[i] ?? "",
    head: heads[i] ?? -1,
    relation: relations.split(" ")[i] ?? "",
  }));
const gold: LinkedText = {
  words: words("PROPN VERB PROPN", [1, -1, 1], "nsubj root obj"),
  sentences: [[0, 13]],
  mentions: [
    { span: [0, 4], type: "person", cluster: "1" },
    { span: [9, 13], type: "person", cluster: "1" },
  ],
};

test("A reading without a mistake has none", () => {
  expect(structureMistakes("t", gold, gold)).toEqual([]);
});

test("Tags, heads, relations, mentions and links that differ are told by place, with what was read and what is right", () => {
  const read: LinkedText = {
    words: words("NOUN VERB PROPN", [1, -1, 0], "obj root obj"),
    sentences: [[0, 13]],
    mentions: [
      { span: [0, 4], type: "place", cluster: 1 },
      { span: [5, 8], type: "event", cluster: 2 },
      { span: [9, 13], type: "person", cluster: 3 },
    ],
  };
  expect(
    structureMistakes("t", gold, read).map(({ at, what, read: mine, right }) => [at, what, mine, right]),
  ).toEqual([
    [0, "tag", "NOUN", "PROPN"],
    [0, "relation", "obj", "nsubj"],
    [0, "mention's type", "place", "person"],
    [5, "mention added", "event to 8", "none"],
    [9, "head", "at 0", "at 5"],
    [9, "link", "nothing before", "at 0"],
  ]);
});

test("A mention of the same type with one edge in common has the other edge wrong, and is not missed and added", () => {
  const read: LinkedText = { ...gold, mentions: [{ span: [0, 8], type: "person", cluster: 1 }] };
  expect(structureMistakes("t", gold, read).map(({ what, right }) => [what, right])).toEqual([
    ["mention's edge", "0 to 4"],
    ["mention missed", "person to 13"],
  ]);
});

test("Of each kind some are shown, spread over all", () => {
  const many = Array.from({ length: 40 }, (_, at) => ({
    text: "t",
    at,
    what: "tag" as const,
    read: "a",
    right: "b",
  }));
  expect(someOfEach(many).map(({ at }) => at)).toEqual([5, 15, 25, 35]);
});
