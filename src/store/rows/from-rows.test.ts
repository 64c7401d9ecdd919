import { expect, test } from "vitest";
import { TimeExpression } from "#vocabulary/time-expression.ts";
import { readingListsOf } from "./from-rows.ts";

test("Mentions of a reading from before links had a confidence come with the keys of today", () => {
  const row = { sentences: "[]", times: "[]", attributions: "[]", disclosures: "[]", notes: "[]" };
  const old = { id: "mention:a", span: [0, 4], kind: "person", entity: "entity:a" };
  const { mentions } = readingListsOf({
    ...row,
    mentions: JSON.stringify([old, { ...old, confidence: 0.7, candidates: ["entity:a", "entity:b"] }]),
  });
  expect(mentions).toEqual([
    { ...old, confidence: null, candidates: [], form: null, chain: null },
    { ...old, confidence: 0.7, candidates: ["entity:a", "entity:b"], form: null, chain: null },
  ]);
});

test("A time that was kept before times told how each bound is known reads as a whole one", () => {
  const kept = {
    span: [0, 4],
    type: "DATE",
    timex: "PAST_REF",
    edtf: "../2025-12-26",
    earliest: null,
    latest: "2025-12-26",
    basis: "relative-to-publication",
  };
  const [time] = readingListsOf({
    sentences: "[]",
    mentions: "[]",
    times: JSON.stringify([kept]),
    attributions: "[]",
    disclosures: "[]",
    notes: "[]",
  }).times;
  expect(TimeExpression.parse(time)).toEqual({
    ...kept,
    bounds: { earliest: null, latest: "relative-to-publication" },
    granularity: null,
    modifier: null,
    zone: null,
    order: null,
    anchor: null,
  });
});
