import { expect, test } from "vitest";
import { SearchResult } from "#vocabulary/record.ts";
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
  expect((await ask("/api/search?q=zeppelin")).json()).toEqual({ words: "zeppelin", hits: [], total: 0 });
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
