import type { RulingRequest, StoryDetail } from "@stemma/vocabulary/story-facts.ts";
import { expect, test } from "vitest";
import { ruledStory } from "./ruled-story.ts";

const origin = (name: string, ...reports: string[]) => ({ name, house: null, reports });
const edge = (from: string, to: string) => ({ from, to, kind: "copies", share: 1, evidence: ["text"] });
const story = {
  edges: [edge("report:b", "report:a"), edge("report:c", "report:a")],
  rulings: [],
  standing: {
    origins: { least: 1, most: 3 },
    origins_named: [
      origin("Harbour Board", "report:a", "report:b"),
      origin("Port Office", "report:b", "report:c"),
      origin("Lantern", "report:d"),
    ],
  },
} as unknown as StoryDetail;
const said = { who: "Ada Marsh", why: "both had the wire" };
const asked = (about: "edge" | "origin", one: string, two: string, verdict: "together" | "apart") =>
  ({ about, one, two, verdict, ...said }) satisfies RulingRequest;

test("An edge that is cut is gone at once, and the others stay; one that is confirmed stays", () => {
  const cut = ruledStory(story, asked("edge", "report:b", "report:a", "apart"));
  expect(cut.edges.map(({ from }) => from)).toEqual(["report:c"]);
  expect(cut.rulings).toEqual([
    { about: "edge", one: "report:b", two: "report:a", verdict: "apart", ...said },
  ]);
  expect(ruledStory(story, asked("edge", "report:b", "report:a", "together")).edges).toEqual(story.edges);
});

test("Two origins that are one stand in one row with the reports of both; the record alone counts them", () => {
  const merged = ruledStory(story, asked("origin", "Harbour Board", "Port Office", "together"));
  expect(merged.standing.origins_named).toEqual([
    origin("Harbour Board", "report:a", "report:b", "report:c"),
    origin("Lantern", "report:d"),
  ]);
  expect(merged.standing.origins).toEqual(story.standing.origins);
  const apart = ruledStory(story, asked("origin", "Harbour Board", "Port Office", "apart"));
  expect(apart.standing).toEqual(story.standing);
  expect(ruledStory(story, asked("origin", "Harbour Board", "Nobody", "together")).standing).toEqual(
    story.standing,
  );
});

test("The latest decision on the same two holds", () => {
  const first = ruledStory(story, asked("edge", "report:b", "report:a", "together"));
  const then = ruledStory(first, { ...asked("edge", "report:b", "report:a", "apart"), who: "Ben Ost" });
  expect(then.rulings.map(({ who, verdict }) => [who, verdict])).toEqual([["Ben Ost", "apart"]]);
});
