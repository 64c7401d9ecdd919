import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "#store/open-store.ts";
import type { Store } from "#store/store.ts";
import type { Rereading } from "#vocabulary/record.ts";
import { makeReading } from "../../test/make-reading.ts";
import { root } from "../../test/shared.ts";
import { addAll } from "./add-all.ts";
import { rereadAll } from "./reread-all.ts";

let folder: string;
let store: Store;
/** A pack that a test may change. */
let packs: string;
let time = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stemma-reread-all-"));
  packs = join(folder, "packs");
  mkdirSync(packs);
  cpSync(join(root, "packs", "karsolia"), join(packs, "karsolia"), { recursive: true });
  store = await openStore(join(folder, "record"), {
    create: true,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, time++)).toISOString(),
  });
});
afterEach(async () => {
  expect((await store.check()).problems).toEqual([]);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const tools = () => ({ packsFolder: packs, packs: ["karsolia"], modelFolder: null });
const still = (): number => 0;

async function add(count: number): Promise<void> {
  const file = join(folder, "reports.jsonl");
  const rows = Array.from({ length: count }, (_, i) =>
    JSON.stringify({ id: `report-${i}`, text: `Oren Dalvik visited yard ${i}, KPB said.` }),
  );
  writeFileSync(file, `${rows.join("\n")}\n`);
  await addSource(file);
}

async function addSource(source: string): Promise<void> {
  const collect = {
    outlet: "Daily Compass",
    published: "2024-05-09",
    maxSize: 1 << 20,
    allowPrivate: false,
    timeoutMs: 1000,
    now: () => "2026-01-01T00:00:00.000Z",
    stdin: Readable.from([]),
    dispatcher: null,
  };
  const options = { tools: tools(), collect, until: "claims", jobs: 1, warn: () => {} } as const;
  for await (const item of addAll([source], store, options, still, new AbortController().signal))
    if ("error" in item) throw item.error;
}

async function reread(
  stop = new AbortController().signal,
  most = Number.POSITIVE_INFINITY,
): Promise<Rereading[]> {
  const out: Rereading[] = [];
  for await (const rereading of rereadAll(store, { tools: tools(), jobs: 1 }, still, stop)) {
    out.push(rereading);
    if (out.length >= most) break;
  }
  return out;
}

/** A row more makes another reader, whatever versions say. */
function addVoice(words: string): void {
  writeFileSync(
    join(packs, "karsolia", "units.json"),
    JSON.stringify([{ words: [words], counts: true, source: "invented" }]),
  );
}

test("With the same reader there is nothing to read anew", async () => {
  await add(3);
  expect(await reread()).toEqual([]);
});

test("A row of a pack that changed is another reader, and each report is read anew once", async () => {
  await add(3);
  addVoice("crates");
  const done = await reread();
  expect(done.map(({ outcome }) => outcome)).toEqual(["same", "same", "same"]);
  expect(new Set(done.map(({ readers }) => readers.before === readers.now))).toEqual(new Set([false]));
  expect(await reread()).toEqual([]);
});

test("A run that was stopped goes on where it stopped", async () => {
  await add(40);
  addVoice("crates");
  const first = await reread(undefined, 16);
  const second = await reread();
  expect(first.length + second.length).toBe(40);
  expect(new Set([...first, ...second].map(({ report }) => report)).size).toBe(40);
});

test("A page is read from the bytes that were received, in the encoding that the server named", async () => {
  const file = join(folder, "page.html");
  const words =
    "The pier of Rook was closed at noon on Monday after the crane had failed, the harbour master said. ";
  writeFileSync(
    file,
    `<html lang="en"><head><title>Pier closed</title></head><body><article><h1>Pier closed</h1><p>${words}${words}</p></article></body></html>`,
  );
  await addSource(file);
  addVoice("crates");
  expect(await reread()).toMatchObject([{ input: file, outcome: "same" }]);
});

test("Weights that do not read stop the run, and readings by rules take no one's place", async () => {
  await add(1);
  const broken = { tools: { ...tools(), modelFolder: join(folder, "nowhere") }, jobs: 1 };
  const run = rereadAll(store, broken, still, new AbortController().signal);
  await expect(run.next()).rejects.toMatchObject({ code: "model-absent" });
});

test("Where no report is found any more, the older reading stands with a note, and the run goes on", async () => {
  const old = makeReading({
    text: "Okand spoke.",
    givenId: "a",
    bytes: new TextEncoder().encode("<p>no line of JSON"),
  });
  await store.add(old.received, old.reading);
  await add(1);
  addVoice("crates");
  const done = await reread();
  expect(done.map(({ outcome }) => outcome).sort()).toEqual(["failed", "same"]);
  const failed = done.find(({ outcome }) => outcome === "failed");
  expect(failed?.note).toMatchObject({ rule: "read/again", expected: "a report, as test/1 found it" });
  const { reading } = await store.report(old.reading.report.id, { asOf: null });
  expect([reading.reader, reading.report.text]).toEqual(["test/1", "Okand spoke."]);
  expect(reading.notes).toEqual([failed?.note]);
  expect(await reread()).toEqual([]);
});
