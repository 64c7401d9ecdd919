import { expect, test } from "vitest";
import { addStructure, f1, noStructure, type ScoredText, scoreStructure } from "./structure.ts";

// "Ships don't sail." with gold tokens Ships, do, n't, sail, "."
const gold: ScoredText = {
  words: [
    { span: [0, 5], tag: "NOUN", head: 3, relation: "nsubj" },
    { span: [6, 8], tag: "AUX", head: 3, relation: "aux" },
    { span: [8, 11], tag: "PART", head: 3, relation: "advmod" },
    { span: [12, 16], tag: "VERB", head: -1, relation: "root" },
    { span: [16, 17], tag: "PUNCT", head: 3, relation: "punct" },
  ],
  sentences: [[0, 17]],
  mentions: [{ span: [0, 5], type: "object" }],
};

test("A reading that is the gold is right in all", () => {
  for (const counts of Object.values(scoreStructure(gold, gold))) expect(f1(counts)).toBe(1);
});

test("A word that is cut otherwise is wrong, and so is what hangs on it", () => {
  const score = scoreStructure(gold, {
    words: [
      { span: [0, 5], tag: "NOUN", head: 2, relation: "nsubj:pass" },
      { span: [6, 11], tag: "AUX", head: 2, relation: "aux" },
      { span: [12, 16], tag: "NOUN", head: -1, relation: "root" },
      { span: [16, 17], tag: "PUNCT", head: 1, relation: "punct" },
    ],
    sentences: [
      [0, 11],
      [12, 17],
    ],
    mentions: [
      { span: [0, 5], type: "person" },
      { span: [0, 5], type: "person" },
    ],
  });
  const of = (right: number) => ({ gold: 5, guess: 4, right });
  expect(score).toMatchObject({
    tokens: of(3),
    sentences: { gold: 1, guess: 2, right: 0 },
    // Ships and the full stop have their tags; sail has not.
    upos: of(2),
    // The full stop hangs on a word that is none of the gold's.
    uas: of(2),
    las: of(1),
    lasPlain: of(2),
    mentions: { gold: 1, guess: 1, right: 0 },
    mentionSpans: { gold: 1, guess: 1, right: 1 },
  });
  // Precision 3/4, recall 3/5.
  expect(f1(score.tokens)).toBeCloseTo(2 / 3);
  expect(addStructure(addStructure(noStructure, score), score).tokens).toEqual({
    gold: 10,
    guess: 8,
    right: 6,
  });
});

test("Nothing read is nothing right", () => {
  expect(f1(scoreStructure(gold, { words: [], sentences: [], mentions: [] }).las)).toBe(0);
});
