import { expect, test } from "vitest";
import { keepStories } from "#pipeline/keep-stories.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { TracedStory } from "#vocabulary/trace.ts";
import { serveRecord } from "../../../test/serve-record.ts";
import { twoStories } from "../../../test/stories.ts";
import { edgeOfStory, type StoryRow, shownStory, storyRowOf, wholeStory } from "./story-parts.ts";

async function storyWithEdges(): Promise<TracedStory> {
  const { store } = await serveRecord(twoStories);
  await keepStories(store.stories, makeKnowledge([]));
  const { stories } = await store.stories.stories({ limit: 1, after: 0 });
  return TracedStory.parse(stories[0]);
}

/** As stories were kept before their rest lay apart. */
const formerRow = (story: TracedStory): StoryRow => {
  const body = new TextEncoder().encode(JSON.stringify(story));
  return { size: body.length, packing: "plain", body, rest: null, rest_size: null, rest_packing: null };
};

test("A story comes back whole from its two parts, and so does one that was kept in one", async () => {
  const story = await storyWithEdges();
  expect(story.edges.length).toBeGreaterThan(0);
  expect(wholeStory(storyRowOf(story))).toEqual(story);
  expect(wholeStory(formerRow(story))).toEqual(story);
});

test("A story of many edges comes back whole from the stretches that its rest is packed in, and again when one edge and one claim have come", async () => {
  const story = await storyWithEdges();
  const [edge, claim] = [story.edges[0], story.claims[0]];
  if (edge === undefined || claim === undefined) throw new Error("The story has edges and claims.");
  const numbered = (nth: number) => ({
    ...edge,
    from: `report:${nth}`,
    evidence: [
      { kind: "text", from_span: null, to_span: null, text: `“ä ${nth}\n” and more`.repeat(nth % 40) },
    ],
  });
  const edges = Array.from({ length: 700 }, (_, nth) => numbered(nth));
  const claims = Array.from({ length: 400 }, (_, nth) => ({
    ...claim,
    claims: [`claim:${nth}` as const],
    standing: { ...claim.standing, reports: 1 + (nth % 3) },
    beside: [],
  }));
  const many: TracedStory = { ...story, edges, claims, runners_up: edges.slice(100, 500) };
  const row = storyRowOf(many);
  expect(row.rest_packing).toBe("deflate");
  expect(wholeStory(row)).toEqual(many);
  const more: TracedStory = {
    ...many,
    edges: [...edges.slice(0, 333), numbered(9000), ...edges.slice(333)],
    claims: [...claims.slice(0, 77), { ...claim, beside: [] }, ...claims.slice(77)],
  };
  expect(wholeStory(storyRowOf(more))).toEqual(more);
  expect(edgeOfStory(storyRowOf(more), "report:9000", edge.to)?.edge).toEqual(numbered(9000));
});

test("Each edge has its own evidence, the first and the last too, and no other pair of reports is an edge", async () => {
  const story = await storyWithEdges();
  const [first] = story.edges;
  if (first === undefined) throw new Error("The story has no edge.");
  const many: TracedStory = {
    ...story,
    edges: [
      first,
      { ...first, to: "report:b", evidence: [] },
      { ...first, to: "report:c", evidence: first.evidence.slice(0, 1) },
    ],
  };
  for (const row of [storyRowOf(many), formerRow(many)]) {
    expect(
      edgeOfStory(row, first.from, first.to)
        ?.nodes.map(({ id }) => id)
        .sort(),
    ).toEqual([first.from, first.to].sort());
    for (const edge of many.edges) expect(edgeOfStory(row, edge.from, edge.to)?.edge).toEqual(edge);
    expect(edgeOfStory(row, first.to, first.from)).toBeNull();
  }
});

test("What is shown has the claims of most reports first, as many as two thousand claims make, and counts the others", async () => {
  const story = await storyWithEdges();
  const [group] = story.claims;
  if (group === undefined) throw new Error("The story has no claims.");
  const of = (reports: number, claims: number): typeof group => ({
    ...group,
    claims: Array.from({ length: claims }, () => group.claims[0] as (typeof group.claims)[number]),
    standing: { ...group.standing, reports },
  });
  const heavy = { ...story, claims: [of(1, 1), of(900, 900), of(1000, 1000), of(800, 800)] };
  const shown = shownStory(storyRowOf(heavy));
  expect([shown.claims.map(({ standing }) => standing.reports), shown.more]).toEqual([[1000, 900], 2]);
  expect(shown.edges[0]?.evidence).toEqual([...new Set(story.edges[0]?.evidence.map(({ kind }) => kind))]);
  const many = { ...story, claims: Array.from({ length: 300 }, () => of(1, 1)) };
  expect(shownStory(formerRow(many))).toMatchObject({ more: 100 });
  // Whatever is shown first, the whole has them in their own order.
  expect(wholeStory(storyRowOf(heavy))).toEqual(heavy);
  expect(wholeStory(storyRowOf(many))).toEqual(many);
  // However many it has, the first group is shown.
  expect(shownStory(storyRowOf({ ...story, claims: [of(3000, 3000), of(1, 1)] })).claims.length).toBe(1);
});
