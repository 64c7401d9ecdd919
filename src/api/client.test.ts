import { expect, test } from "vitest";
import { articles, serveRecord } from "../../test/serve-record.ts";
import { ApiError, makeClient } from "./client.ts";

async function connected() {
  const { server } = await serveRecord(articles);
  const asked: string[] = [];
  const fetcher = (async (url: string) => {
    asked.push(url);
    const answer = await server.inject({ url, headers: { host: "localhost:4747" } });
    return new Response(answer.body, { status: answer.statusCode });
  }) as typeof fetch;
  return { client: makeClient("", fetcher), asked };
}

test("The client asks for what the server answers", async () => {
  const { client, asked } = await connected();
  const { reports } = await client.reports({ limit: 1, after: null, asOf: null });
  const id = reports[0]?.id ?? "";
  const detail = await client.report(id, {});
  expect(detail.reading.report.id).toBe(id);
  expect((await client.claim(detail.claims[0]?.id ?? "", {})).report.id).toBe(id);
  expect((await client.entities(id, {})).entities).toEqual([]);
  expect(await client.said("entity:okand", { by: "house", limit: 1 })).toEqual({ reports: [], next: null });
  expect(await client.about("entity:okand", {})).toEqual({ reports: [], next: null });
  await expect(client.entity("entity:okand", {})).rejects.toMatchObject({ status: 404 });
  expect((await client.search("market & more?", { limit: 5 })).words).toBe("market & more?");
  expect((await client.record()).counts.reports).toBe(3);
  expect(asked[0]).toBe("/api/reports?limit=1");
});

test("The server's sentence comes through as an error", async () => {
  const { client } = await connected();
  const error = await client.report("report:abc", {}).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    status: 404,
    code: "not-found",
    message: expect.stringContaining("report:abc"),
  });
});

test("An answer that is no JSON is an error with its status", async () => {
  const fetcher = (async () =>
    new Response("<h1>bad gateway</h1>", { status: 502 })) as unknown as typeof fetch;
  await expect(makeClient("", fetcher).record()).rejects.toMatchObject({ status: 502, code: "unknown" });
});
