import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { keepStories } from "#pipeline/keep-stories.ts";
import { FACET_QUERY, storiesQuery } from "#store/sqlite/list-stories.ts";
import { migrate } from "#store/sqlite/migrate.ts";
import { STORY_QUERY } from "#store/sqlite/stories.ts";
import { OPENING_QUERY, WITHHELD_IN_QUERY, WITHHELD_QUERY } from "#store/sqlite/story-told.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import type {
  EdgeDetail,
  RulingOutcome,
  StoryDetail,
  StoryFacets,
  StoryLine,
  StoryList,
} from "#vocabulary/story-facts.ts";
import { largeStory } from "../../../test/large-story.ts";
import { serveRecord } from "../../../test/serve-record.ts";
import { twoStories } from "../../../test/stories.ts";

const shed = "Six barges were loaded with pipes at a shed in Osker on Monday while the guards looked on.";

async function served() {
  const around = await serveRecord(twoStories);
  await keepStories(around.store.stories, makeKnowledge([]));
  const list = async (query = ""): Promise<StoryList> => (await around.ask(`/api/stories${query}`)).json();
  const post = (url: string, body: unknown) =>
    around.server.inject({
      method: "POST",
      url,
      headers: { host: "127.0.0.1:4747", "content-type": "application/json" },
      payload: JSON.stringify(body),
    });
  return { ...around, list, post };
}

const titles = ({ stories }: StoryList): (string | null)[] => stories.map(({ title }) => title);

test("Stories come the latest publication first, a page at a time, with how many reports and outlets each has", async () => {
  const { list } = await served();
  const all = await list();
  expect(titles(all)).toEqual(["Night trams stand still", "Bakers sing best", "Quay under water"]);
  expect(all).toMatchObject({ total: 3, waiting: 0, next: null });
  expect(all.stories[2]).toMatchObject({
    reports: 3,
    outlets: 3,
    first: "2024-03-04",
    last: "2024-03-05",
    fresh: 0,
  });
  const first = await list("?limit=2");
  expect(titles(first)).toEqual(["Night trams stand still", "Bakers sing best"]);
  const second = await list(`?limit=2&after=${first.next}`);
  expect([titles(second), second.next]).toEqual([["Quay under water"], null]);
});

test("Stories are chosen by outlet, title and days of publication, and all that is asked must hold", async () => {
  const { list } = await served();
  expect(titles(await list("?outlet=North%20Echo"))).toEqual(["Night trams stand still", "Quay under water"]);
  expect(titles(await list("?outlet=North%20Echo&title=QUAY"))).toEqual(["Quay under water"]);
  expect(titles(await list("?publishedTo=2024-03-05"))).toEqual(["Quay under water"]);
  expect(titles(await list("?publishedFrom=2024-03-07"))).toEqual(["Night trams stand still"]);
  expect(titles(await list("?publishedFrom=2024-03-07&outlet=The%20Mole"))).toEqual([]);
  expect(titles(await list("?place=nowhere"))).toEqual([]);
});

test("What was recorded after a moment is new, and only such stories are listed where that is asked", async () => {
  const { list } = await served();
  // The record's clock moves on a minute with each addition.
  const [last] = (await list()).stories.map(({ newest }) => newest).sort();
  const since = encodeURIComponent(last ?? "");
  const all = await list(`?since=${since}`);
  expect(all.stories.map(({ fresh }: StoryLine) => fresh)).toEqual([2, 1, 0]);
  expect((await list(`?since=${since}&fresh=only`)).total).toBe(2);
});

test("Facets tell by which values stories can be chosen, with how many have each", async () => {
  const { ask } = await served();
  const { facets } = (await ask("/api/stories/facets?of=outlet,kind")).json() as StoryFacets;
  expect(facets.map(({ facet }) => facet)).toEqual(["outlet", "kind"]);
  expect(facets[0]?.values.slice(0, 2)).toEqual([
    { value: "North Echo", name: "North Echo", stories: 2 },
    { value: "Harsund Post", name: "Harsund Post", stories: 1 },
  ]);
  expect(facets[1]?.values).toEqual([]);
});

test("A story has its tree, its reports and who says each claim; an edge has both texts and what ties them", async () => {
  const { ask, list } = await served();
  const line = (await list("?title=quay")).stories[0];
  const story = (await ask(`/v1/stories/${line?.id}`)).json() as StoryDetail;
  expect(story.reports.map(({ outlet }) => outlet)).toEqual(["Harsund Post", "North Echo", "The Mole"]);
  const nodes = story.nodes.map(({ id }) => id);
  for (const { from, to } of story.edges) expect(nodes).toEqual(expect.arrayContaining([from, to]));
  expect(story.sayings.length).toBeGreaterThanOrEqual(story.claims.length);
  for (const { claims } of story.claims)
    for (const claim of claims) expect(story.sayings.map(({ id }) => id)).toContain(claim);
  const edge = story.edges.find(({ from, to }) => `${from} ${to}`.match(/^report:\S+ report:/) !== null);
  const detail = (await ask(`/api/stories/${line?.id}/edges/${edge?.from}~${edge?.to}`)).json() as EdgeDetail;
  const shared = detail.edge.evidence.find(({ kind }) => kind === "text");
  expect(detail.from.text?.slice(...(shared?.from_span ?? [0, 0]))).toBe(shared?.text);
  expect(detail.to.text?.slice(...(shared?.to_span ?? [0, 0]))).toContain("Water rose over the quay");
  expect(detail.ruling).toBeNull();
});

test("Of a story as many groups of claims are told as are asked for, with who says these, and the others are counted", async () => {
  const { ask, list } = await served();
  const id = (await list("?title=quay")).stories[0]?.id;
  const whole = (await ask(`/api/stories/${id}`)).json() as StoryDetail;
  const part = (await ask(`/api/stories/${id}?claims=1`)).json() as StoryDetail;
  expect(whole.claims.length).toBeGreaterThan(1);
  expect(part.claims).toEqual(whole.claims.slice(0, 1));
  expect(part.more).toBe(whole.more + whole.claims.length - 1);
  expect(part.sayings).toEqual(whole.sayings.filter((one) => part.claims[0]?.claims.includes(one.id)));
  expect([whole.part, part.part]).toEqual([false, true]);
  expect(whole.reasons).not.toEqual([]);
  expect(part.reasons).toEqual([]);
  const lists = { claims: [], sayings: [], reasons: [], more: 0, houses: {}, part: false };
  expect({ ...part, ...lists }).toEqual({ ...whole, ...lists });
  expect((await ask(`/api/stories/${id}?claims=0`)).statusCode).toBe(400);
});

test("In a part of a large story each claim has the first eight who say it, and the story as a whole has all", async () => {
  const { ask, store } = await serveRecord(largeStory(50));
  await keepStories(store.stories, makeKnowledge([]));
  const [line] = ((await ask("/api/stories")).json() as StoryList).stories;
  const whole = (await ask(`/api/stories/${line?.id}`)).json() as StoryDetail;
  const part = (await ask(`/api/stories/${line?.id}?claims=400`)).json() as StoryDetail;
  expect(Math.max(...whole.claims.map(({ claims }) => claims.length))).toBeGreaterThan(40);
  expect([whole.part, part.part]).toEqual([false, true]);
  expect(part.claims).toEqual(whole.claims);
  const first = new Set<string>(whole.claims.flatMap(({ claims }) => claims.slice(0, 8)));
  expect(part.sayings).toEqual(whole.sayings.filter(({ id }) => first.has(id)));
  // Where these together are no more than a part is to have, they are forty.
  const one = (await ask(`/api/stories/${line?.id}?claims=1`)).json() as StoryDetail;
  const [most] = whole.claims;
  expect(one.sayings).toEqual(
    whole.sayings.filter(({ id }) => most?.claims.slice(0, 40).includes(id) === true),
  );
});

test("A person's decision on an edge is kept with who and why, and the tree follows at once", async () => {
  const { ask, list, post } = await served();
  const id = (await list("?title=quay")).stories[0]?.id;
  const { edges } = (await ask(`/api/stories/${id}`)).json() as StoryDetail;
  const edge = edges[0] as StoryDetail["edges"][number];
  const ruling = {
    about: "edge",
    one: edge.from,
    two: edge.to,
    verdict: "apart",
    who: "Ada Marsh",
    why: "both had it from the harbour",
  };
  const answer = await post(`/v1/stories/${id}/rulings`, ruling);
  expect(answer.statusCode).toBe(201);
  const { stories } = answer.json() as RulingOutcome;
  const after = (await ask(`/api/stories/${stories[0]?.id}`)).json() as StoryDetail;
  expect(after.edges.some(({ from, to }) => from === edge.from && to === edge.to)).toBe(false);
  expect(after.rulings).toEqual([ruling]);
});

test("Decisions on what the story does not hold are refused, and so are ones without a reason", async () => {
  const { list, post } = await served();
  const id = (await list("?title=quay")).stories[0]?.id;
  const ruling = { about: "edge", one: "report:x", two: "report:y", verdict: "apart", who: "A", why: "b" };
  expect((await post(`/api/stories/${id}/rulings`, ruling)).statusCode).toBe(404);
  expect((await post(`/api/stories/${id}/rulings`, { ...ruling, why: "" })).statusCode).toBe(400);
});

test("What is asked wrongly is said in a sentence", async () => {
  const { ask } = await served();
  for (const [query, words] of [
    ["?since=soon", "moment"],
    ["?happenedFrom=May", "takes a day"],
    ["?after=nonsense", "is no page"],
    ["/story:none", "nothing with the id"],
    ["?programme=programme:none", "nothing with the id"],
    ["/facets?of=colour", "takes some of"],
  ]) {
    const answer = await ask(`/api/stories${query}`);
    expect([query, answer.statusCode >= 400 && answer.statusCode < 500]).toEqual([query, true]);
    expect((answer.json() as { message: string }).message).toContain(words);
  }
});

test("SQLite lists stories in the order of an index, looks facets up by their key, and sorts no stories", () => {
  const database = new DatabaseSync(":memory:");
  migrate(database, ":memory:");
  const plan = (sql: string, ...values: (string | number)[]): string =>
    database
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map((row) => String(row["detail"]))
      .join("\n");
  expect(plan(STORY_QUERY, "story:a")).toContain("story USING INDEX story_by_id (id=?)");
  const { where, values } = storiesQuery({
    facets: { kind: "launch", house: "house:a" },
    reports: null,
    happenedFrom: "2025-01-01",
    happenedTo: null,
    publishedFrom: null,
    publishedTo: null,
    title: null,
    since: null,
    freshOnly: false,
  });
  const list = plan(
    `SELECT number, line FROM story WHERE ${where} ORDER BY last_published DESC, id LIMIT ?`,
    ...values,
    40,
  );
  expect(list).toContain("USING INDEX story_by_last");
  expect(list).not.toContain("TEMP B-TREE");
  expect(list).toContain("story_facet_of (story=? AND facet=? AND value=?)");
  expect(plan(FACET_QUERY, "kind", 40)).toContain("USING PRIMARY KEY (facet=?)");
  expect(plan(WITHHELD_QUERY, 1)).toContain("story_facet_of (story=? AND facet=?)");
  expect(plan(WITHHELD_IN_QUERY, "[]")).not.toMatch(/SCAN (?:revision|reading)/);
  expect(plan(OPENING_QUERY, 1)).toMatch(/in_story_by_story \(story=\?\)[\s\S]*revision USING INDEX/);
  database.close();
});

test("A story is shown as it could be known on a day: what came later is in no tree and no count", async () => {
  const { ask, list } = await served();
  const quay = (await list("?title=quay")).stories[0]?.id ?? "";
  const at = async (query: string): Promise<StoryDetail> =>
    (await ask(`/api/stories/${quay}${query}`)).json();
  const now = await at("");
  expect(now).toMatchObject({ later: 0, standing: { reports: 3 } });
  const first = await at("?knownOn=2024-03-04");
  expect(first).toMatchObject({
    id: quay,
    later: 2,
    standing: { reports: 1, last: "2024-03-04" },
  });
  expect(first.reports.map(({ title }) => title)).toEqual(["Quay under water"]);
  expect(first.nodes.filter(({ kind }) => kind === "report")).toHaveLength(1);
  const told = new Set(first.reports.map(({ id }) => id));
  expect(first.edges.every(({ from }) => told.has(from as StoryDetail["reports"][number]["id"]))).toBe(true);
  expect(first.sayings.every(({ report }) => told.has(report))).toBe(true);
  // On its last day it is what it is now.
  expect({ ...(await at("?knownOn=2024-03-05")), reasons: now.reasons }).toEqual(now);
  expect(now.edges.length).toBeGreaterThan(0);
});

test("A story says what its reports say was withheld, and without a title with which words its earliest report begins", async () => {
  const around = await serveRecord([
    {
      text: `${shed} The place is undisclosed.`,
      outlet: "Merania Post",
      givenId: "a",
      title: null,
      published: "2024-03-05",
    },
    { text: shed, outlet: "Osker Echo", givenId: "b", title: null, published: "2024-03-04" },
  ]);
  await keepStories(around.store.stories, makeKnowledge([]));
  const { stories } = (await around.ask("/api/stories")).json<StoryList>();
  expect(stories).toHaveLength(1);
  expect(stories[0]).toMatchObject({ title: null, opening: shed, withheld: ["where"] });
  const on = async (query: string): Promise<StoryDetail> =>
    (await around.ask(`/api/stories/${stories[0]?.id}${query}`)).json();
  expect(await on("")).toMatchObject({ title: null, opening: shed, withheld: ["where"] });
  // On its first day nobody had said that anything was.
  expect((await on("?knownOn=2024-03-04")).withheld).toEqual([]);
  expect((await on("?knownOn=2024-03-05")).withheld).toEqual(["where"]);
});

test("An edge is shown with a story of its day; on a day on which it was not there, and before the first, nothing is", async () => {
  const { ask, list } = await served();
  const quay = (await list("?title=quay")).stories[0]?.id ?? "";
  const { edges } = (await ask(`/api/stories/${quay}`)).json<StoryDetail>();
  const edge = `/api/stories/${quay}/edges/${edges[0]?.from}~${edges[0]?.to}`;
  const there = (await ask(`${edge}?knownOn=2024-03-05`)).json<EdgeDetail>();
  expect(there).toEqual((await ask(edge)).json());
  expect((await ask(`${edge}?knownOn=2024-03-04`)).statusCode).toBe(404);
  expect((await ask(`/api/stories/${quay}?knownOn=2024-03-03`)).statusCode).toBe(404);
  expect((await ask(`/api/stories/${quay}?knownOn=soon`)).json()).toMatchObject({
    message: expect.stringContaining("takes a day such as 2025-12-26"),
  });
});
