import { expect, test } from "vitest";
import { readingListsOf } from "./from-rows.ts";

test("Mentions of a reading from before links had a confidence come with the keys of today", () => {
  const row = { sentences: "[]", times: "[]", attributions: "[]", disclosures: "[]", notes: "[]" };
  const old = { id: "mention:a", span: [0, 4], kind: "person", entity: "entity:a" };
  const { mentions } = readingListsOf({
    ...row,
    mentions: JSON.stringify([old, { ...old, confidence: 0.7, candidates: ["entity:a", "entity:b"] }]),
  });
  expect(mentions).toEqual([
    { ...old, confidence: null, candidates: [] },
    { ...old, confidence: 0.7, candidates: ["entity:a", "entity:b"] },
  ]);
});
