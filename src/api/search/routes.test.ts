import { expect, test } from "vitest";
import { SearchResult } from "#vocabulary/record.ts";
import type { Article } from "../../../test/make-reading.ts";
import { articles, serveRecord } from "../../../test/serve-record.ts";

test("Words are found in reports and claims, and marked where they stand", async () => {
  const { ask } = await serveRecord(articles);
  const found = SearchResult.parse((await ask("/api/search?q=harbour")).json());
  expect(found.hits.map(({ kind }) => kind)).toContain("claim");
  for (const hit of found.hits) {
    expect(hit.report.title).toBe("Harbour closed");
    expect(hit.snippet.toLowerCase()).toContain("\u0002harbour\u0003");
  }
});

test("Words that are nowhere give an empty answer and no error", async () => {
  const { ask } = await serveRecord(articles);
  expect((await ask("/api/search?q=zeppelin")).json()).toEqual({
    words: "zeppelin",
    hits: [],
    total: 0,
    more: false,
    facets: [],
    notes: [],
  });
});

test.each(['"', '")(', "AND", "a*b:c^", "'; DROP TABLE report", "NEAR(", "{}", "💥"])(
  "Words that mean something to a search engine are words: %s",
  async (words) => {
    const { ask } = await serveRecord(articles);
    expect((await ask(`/api/search?q=${encodeURIComponent(words)}`)).statusCode).toBe(200);
  },
);

test.each([
  ["", "q takes the words to look for."],
  ["q=", "q takes the words to look for."],
  ["q=%20", "q takes the words to look for."],
  [`q=${"a".repeat(501)}`, "q takes at most 500 characters."],
])("A search without words, or with a page of them, is a 400 with a sentence", async (query, message) => {
  const { ask } = await serveRecord(articles);
  const answer = await ask(`/api/search?${query}`);
  expect(answer.statusCode).toBe(400);
  expect(answer.json()["message"]).toBe(message);
});

/** Every claim of these articles has its outlet's hop and one voice; the first sentence of each is asserted. */
const outlets: readonly Article[] = [
  {
    text: "The quay was shut.\n\nAn undisclosed pier stood.",
    givenId: "a",
    outlet: "The Lantern",
    published: "2025-03-01",
  },
  { text: "The quay was open.", givenId: "b", outlet: "Daily Compass", published: "2025-04-09" },
  { text: "A barge sank.", givenId: "c", outlet: "The Lantern", published: null },
];

test.each([
  ["quay in:reports", ["Daily Compass", "The Lantern"]],
  ["quay -shut in:reports", ["Daily Compass"]],
  ['quay -"was open" in:reports', ["The Lantern"]],
  ["-quay in:reports", ["The Lantern"]],
  ["outlet:lantern in:reports", ["The Lantern", "The Lantern"]],
  ['outlet:"the lantern" quay in:reports', ["The Lantern"]],
  ["-outlet:lantern in:reports", ["Daily Compass"]],
  ["outlet:nobody", []],
  ["before:2025-04 in:reports", ["The Lantern"]],
  ["after:2025-03-01 in:reports", ["Daily Compass"]],
  ["after:2025-02 before:2025-04-09 in:reports", ["The Lantern"]],
  ["-before:2025-04 in:reports", ["Daily Compass", "The Lantern"]],
  ["withheld:where in:reports", ["The Lantern"]],
  ["-withheld:any in:reports", ["Daily Compass", "The Lantern"]],
  ["quay stance:denied", []],
  ["kind:nothing", []],
  ["house:nobody", []],
])("%s finds reports of %j", async (q, expected) => {
  const { ask } = await serveRecord(outlets);
  const found = SearchResult.parse((await ask(`/api/search?q=${encodeURIComponent(q)}`)).json());
  expect(found.hits.map(({ report }) => report.outlet).sort()).toEqual(expected);
  expect(found.total).toBe(expected.length);
});

test("Claims are found by who is in their chain, and counted by outlet, voice and stance", async () => {
  const { ask } = await serveRecord(outlets);
  const claims = async (q: string) =>
    SearchResult.parse((await ask(`/api/search?q=${encodeURIComponent(q)}`)).json());
  const all = await claims("stance:asserted");
  expect(all.hits.every(({ kind, stance }) => kind === "claim" && stance === "asserted")).toBe(true);
  expect(all.total).toBe(4);
  const facet = (operator: string) => all.facets.find((one) => one.operator === operator)?.values;
  expect(facet("outlet")).toEqual([
    { value: "The Lantern", count: 3 },
    { value: "Daily Compass", count: 1 },
  ]);
  expect(facet("stance")).toEqual([{ value: "asserted", count: 4 }]);
  // The values go back into the query.
  const voice = facet("voice")?.[0];
  const of = await claims(`voice:"${voice?.value}" stance:asserted`);
  expect(of.total).toBeGreaterThanOrEqual(voice?.count ?? 99);
  expect((await claims(`-voice:"${voice?.value}" stance:asserted`)).total).toBe(4 - of.total);
  expect((await claims("withheld:where in:claims")).hits.map(({ snippet }) => snippet)).toEqual([
    expect.stringContaining("undisclosed pier"),
  ]);
});

test("An operator with a value that it does not take is a 400 with a sentence; one that there is not is a note", async () => {
  const { ask } = await serveRecord(articles);
  const refused = await ask("/api/search?q=stance:angry");
  expect(refused.statusCode).toBe(400);
  expect(refused.json()).toMatchObject({
    code: "search-unclear",
    message: expect.stringContaining("stance: takes one of asserted, denied"),
  });
  expect((await ask("/api/search?q=colour:red")).json()).toMatchObject({
    total: 0,
    notes: [expect.stringContaining("“colour:” is no operator")],
  });
});
