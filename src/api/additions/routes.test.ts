import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { makeServer } from "#api/server.ts";
import type { AddOptions } from "#pipeline/add-all.ts";
import { makeAdder } from "#pipeline/make-adder.ts";
import { openStore } from "#store/open-store.ts";
import type { AdditionList } from "#vocabulary/addition.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { root } from "../../../test/shared.ts";

const now = (): string => "2026-01-01T00:00:00.000Z";
const options: AddOptions = {
  tools: { packsFolder: join(root, "packs"), packs: ["karsolia"], modelFolder: null },
  collect: {
    outlet: null,
    published: null,
    maxSize: 1 << 20,
    allowPrivate: false,
    timeoutMs: 1000,
    now,
    stdin: Readable.from([]),
    dispatcher: null,
  },
  until: "claims",
  jobs: 1,
  warn: () => {},
};

async function desk() {
  const folder = mkdtempSync(join(tmpdir(), "stemma-additions-"));
  const store = await openStore(join(folder, "record"), { create: true, now });
  const adder = makeAdder(store, options, now, () => 0);
  const server = makeServer({
    store,
    adder,
    knowledge: makeKnowledge([]),
    webFolder: null,
    host: "127.0.0.1",
    port: 4747,
    version: "1.2.3",
  });
  onTestFinished(async () => {
    await server.close();
    await adder.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const headers = { host: "127.0.0.1:4747", "content-type": "application/json" };
  const send = (payload: unknown, more: Record<string, string> = {}) =>
    server.inject({
      method: "POST",
      url: "/api/additions",
      headers: { ...headers, ...more },
      payload: JSON.stringify(payload),
    });
  const list = async () =>
    ((await server.inject({ url: "/api/additions", headers })).json() as AdditionList).additions;
  return { store, adder, send, list };
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");

test("A pasted text is queued, read and kept, and leads to its report and story", async () => {
  const { store, adder, send, list } = await desk();
  const text = "The yard was opened on Monday, the Harbour Board said.";
  const answer = await send({ kind: "text", text, outlet: "Daily Compass", published: "2024-05-09" });
  expect(answer.statusCode).toBe(202);
  expect(answer.json()).toMatchObject({ name: "pasted text", counts: { kept: 0 } });
  await adder.idle();
  const [addition] = await list();
  expect(addition).toMatchObject({
    stage: "done",
    counts: { kept: 1, there: 0, failed: 0, claims: 1 },
    failures: [],
  });
  const [added] = addition?.reports ?? [];
  expect(added).toMatchObject({ outcome: "added", claims: 1, story: { reports: 1 } });
  const { reading } = await store.report(added?.report ?? "", { asOf: null });
  expect(reading.report).toMatchObject({ outlet: { name: "Daily Compass" }, text });
  expect(reading.report.published?.value).toBe("2024-05-09");
});

test("The same again is there already and still leads to its report", async () => {
  const { adder, send, list } = await desk();
  const file = { kind: "file", name: "week/yard.txt", bytes: base64("The yard is open, the board said.") };
  await send(file);
  await send(file);
  await adder.idle();
  const [again, first] = await list();
  expect(first?.counts).toMatchObject({ kept: 1, there: 0 });
  expect(again?.counts).toMatchObject({ kept: 0, there: 1 });
  expect(again?.stage).toBe("done");
  expect(again?.reports[0]?.report).toBe(first?.reports[0]?.report);
});

test("A file of several reports keeps the good ones and says what is wrong with each other one", async () => {
  const { adder, send, list } = await desk();
  const lines = '{"text": "The quay is shut, the board said."}\n{no json\n{"title": "No text"}\n';
  await send({ kind: "file", name: "two.jsonl", bytes: base64(lines) });
  await adder.idle();
  const [addition] = await list();
  expect(addition?.counts).toMatchObject({ kept: 1, failed: 2 });
  expect(addition?.failures.map(({ input, code }) => [input, code])).toEqual([
    ["two.jsonl:2", "line-malformed"],
    ["two.jsonl:3", "line-malformed"],
  ]);
  expect(addition?.stage).toBe("done");
});

test("What cannot be read at all has failed, with the sentence that the command line prints", async () => {
  const { adder, send, list } = await desk();
  await send({ kind: "file", name: "photo.jpg", bytes: Buffer.from([0, 1, 2, 0, 0, 5]).toString("base64") });
  await send({ kind: "address", address: "http://127.0.0.1:9/x" });
  await adder.idle();
  const [address, photo] = await list();
  expect(photo).toMatchObject({ stage: "failed", failures: [{ code: "input-binary" }] });
  expect(address).toMatchObject({ stage: "failed", failures: [{ code: "url-refused" }] });
});

test.each([
  [{ kind: "address", address: "javascript:alert(1)" }],
  [{ kind: "address", address: "/etc/passwd" }],
  [{ kind: "file", name: "x.txt", bytes: "no base64!" }],
  [{ kind: "file", name: "", bytes: "" }],
  [{ kind: "text", text: "" }],
  [{ kind: "text", text: "A.", published: "2024-02-31x" }],
  [{ kind: "path", path: "/etc/passwd" }],
])("%j is refused before anything is read", async (request) => {
  const { send, list } = await desk();
  expect((await send(request)).statusCode).toBe(400);
  expect(await list()).toEqual([]);
});

test("Another page cannot hand anything in", async () => {
  const { send, list } = await desk();
  const text = { kind: "text", text: "The yard is open." };
  expect((await send(text, { origin: "https://evil.example" })).statusCode).toBe(403);
  expect((await send(text, { "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
  expect((await send(text, { "content-type": "text/plain" })).statusCode).toBe(415);
  expect(await list()).toEqual([]);
});

test("Too large a body is refused in a sentence", async () => {
  const { send } = await desk();
  const answer = await send({ kind: "text", text: "a".repeat(45 * 1024 * 1024) });
  expect(answer.statusCode).toBe(413);
  expect(answer.json()).toEqual({
    code: "input-too-large",
    message: "This is too large to be sent at once. Split it, or keep it with: stemma add FILE",
  });
});
