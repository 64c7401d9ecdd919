import type { Claim } from "@stemma/vocabulary/claim.ts";
import type { Hop } from "@stemma/vocabulary/hop.ts";
import { makeVoice } from "@stemma/vocabulary/make-voice.ts";
import { expect, test } from "vitest";
import { bodyOf, changesOf, draftOf, emptyDraft, placeOf } from "./draft.ts";

const hop = (name: string, by: Hop["by"] = "said"): Hop => ({
  voice: makeVoice({ name, kind: by === "narrated" ? "outlet" : "institution" }),
  with: [],
  by,
  span: [2, 6],
  credit: null,
  carried: false,
});
const claim: Claim = {
  id: "claim:a",
  content: [[10, 20]],
  chain: [hop("Daily Compass", "narrated"), hop("the ministry")],
  mode: "paraphrased",
  stance: "asserted",
  when: {
    earliest: null,
    latest: "2025-03-02",
    edtf: "../2025-03-02",
    basis: "bounded-by-report",
    missing: "not-stated",
  },
  where: { place: null, span: null, lat: null, lon: null, precision: null, missing: "not-stated" },
  event: null,
  predicate: null,
};
const none = new Map();

test("A form that was not touched changes nothing", () => {
  expect(changesOf(draftOf(claim), claim, none)).toBe("nothing");
});

test("Only what is otherwise is said, and the rest follows the reading", () => {
  expect(changesOf({ ...draftOf(claim), stance: "denied" }, claim, none)).toEqual({ stance: "denied" });
  expect(changesOf({ ...draftOf(claim), noDay: "withheld" }, claim, none)).toEqual({
    when: { ...claim.when, basis: "stated", missing: "withheld" },
  });
  expect(
    changesOf({ ...draftOf(claim), earliest: "2025-03-01", latest: "2025-03-31", noDay: "" }, claim, none),
  ).toEqual({
    when: { earliest: "2025-03-01", latest: "2025-03-31", edtf: "2025-03", basis: "stated", missing: null },
  });
});

test("Another voice takes the place of the one that was read and keeps the words that show it", () => {
  const draft = draftOf(claim);
  const last = draft.hops[1];
  if (last === undefined) throw new Error("The chain has two hops.");
  const known = new Map([
    ["harbour board", makeVoice({ name: "Harbour Board", kind: "institution", entity: "entity:board" })],
  ]);
  const hops = [draft.hops[0] ?? last, { ...last, name: "Harbour Board" }];
  const changes = changesOf({ ...draft, hops }, claim, known);
  expect(changes).toMatchObject({
    chain: [
      claim.chain[0],
      { by: "said", span: [2, 6], voice: { name: "Harbour Board", entity: "entity:board" } },
    ],
  });
});

test("Passages come in the order of the text, and those that touch are one", () => {
  const draft = draftOf(claim);
  expect(
    changesOf(
      {
        ...draft,
        content: [
          [30, 40],
          [10, 20],
          [20, 25],
        ],
      },
      claim,
      none,
    ),
  ).toEqual({
    content: [
      [10, 25],
      [30, 40],
    ],
  });
});

test("A form without words, without a voice or with its days in the wrong order is not kept", () => {
  const draft = draftOf(claim);
  expect(changesOf({ ...draft, content: [] }, claim, none)).toBe("noWords");
  expect(changesOf({ ...draft, hops: [] }, claim, none)).toBe("noVoice");
  expect(changesOf({ ...draft, earliest: "2025-04-01" }, claim, none)).toBe("order");
});

test("A claim by hand is told by the outlet where nothing else is said", () => {
  expect(bodyOf(emptyDraft(claim), none)).toBe("noWords");
  expect(bodyOf({ ...emptyDraft(claim), content: [[3, 9]] }, none)).toMatchObject({
    content: [[3, 9]],
    chain: [{ by: "narrated", voice: { name: "Daily Compass" } }],
    when: { missing: "not-stated", basis: null },
  });
});

test("Words are found where they stand nearest, and not where they do not", () => {
  expect(placeOf("yard", "a yard and a yard", 12)).toEqual([13, 17]);
  expect(placeOf("yard", "a yard and a yard", 0)).toEqual([2, 6]);
  expect(placeOf("quay", "a yard", 0)).toBeNull();
  expect(placeOf("", "a yard", 0)).toBeNull();
});
