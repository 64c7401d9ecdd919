import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "#store/open-store.ts";
import type { Store } from "#store/store.ts";
import { root } from "../../test/shared.ts";
import { type AddItem, type AddOptions, addAll } from "./add-all.ts";

let folder: string;
let store: Store;
/** How many reports each transaction held. */
let groups: number[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stemma-add-"));
  const real = await openStore(join(folder, "record"), {
    create: true,
    now: () => "2026-01-01T00:00:00.000Z",
  });
  groups = [];
  store = new Proxy(real, {
    get(target, key) {
      if (key === "addMany")
        return (items: Parameters<Store["addMany"]>[0]) => {
          groups.push(items.length);
          return target.addMany(items);
        };
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const options: AddOptions = {
  tools: { packsFolder: join(root, "packs"), packs: ["karsolia"], modelFolder: null },
  collect: {
    outlet: "Daily Compass",
    published: "2024-05-09",
    maxSize: 1 << 20,
    allowPrivate: false,
    timeoutMs: 1000,
    now: () => "2026-01-01T00:00:00.000Z",
    stdin: Readable.from([]),
    dispatcher: null,
  },
  until: "claims",
  jobs: 1,
  readHeld: false,
  warn: () => {},
};
const never = new AbortController().signal;
const still = (): number => 0;

function lines(count: number, bad: readonly number[] = []): string {
  const file = join(folder, "reports.jsonl");
  const rows = Array.from({ length: count }, (_, i) =>
    bad.includes(i)
      ? "{no json"
      : JSON.stringify({ id: `report-${i}`, text: `Oren Dalvik visited yard ${i}, KPB said.` }),
  );
  writeFileSync(file, `${rows.join("\n")}\n`);
  return file;
}

async function add(file: string, clock = still, stop: AbortSignal = never): Promise<AddItem[]> {
  const out: AddItem[] = [];
  for await (const item of addAll([file], store, options, clock, stop)) out.push(item);
  return out;
}

test("Reports are kept in the order of the input, 128 at most in a transaction", async () => {
  const items = await add(lines(270));
  expect(items.map((item) => ("outcome" in item ? item.outcome : "unread"))).toEqual(
    Array(270).fill("added"),
  );
  expect(items.map(({ input }) => input)).toEqual(Array.from({ length: 270 }, (_, i) => `report-${i}`));
  expect(groups).toEqual([128, 128, 14]);
  expect((await store.counts()).reports).toBe(270);
});

test("A transaction does not stay open where reading is slow", async () => {
  let now = 0;
  await add(lines(6), () => {
    now += 250;
    return now;
  });
  expect(groups).toEqual([1, 1, 1, 1, 1, 1]);
});

test("Adding the same again keeps nothing and reads nothing", async () => {
  const file = lines(20);
  await add(file);
  const again = await add(file);
  expect(again.map((item) => ("outcome" in item ? [item.outcome, item.reading] : null))).toEqual(
    Array(20).fill(["unchanged", null]),
  );
  expect(groups).toEqual([20]);
});

test("Who wants every reading gets it again, and nothing is kept twice", async () => {
  const file = lines(3);
  await add(file);
  const again: AddItem[] = [];
  for await (const item of addAll([file], store, { ...options, readHeld: true }, still, never))
    again.push(item);
  expect(
    again.map((item) => ("outcome" in item ? [item.outcome, item.reading?.claims.length] : null)),
  ).toEqual(Array(3).fill(["unchanged", 1]));
  expect((await store.counts()).reports).toBe(3);
});

test("A line that cannot be read is told in its place, and what came before it is kept first", async () => {
  const items = await add(lines(5, [2]));
  expect(items.map((item) => ("outcome" in item ? item.outcome : item.error.next))).toEqual([
    "added",
    "added",
    "skip",
    "added",
    "added",
  ]);
  expect(groups).toEqual([2, 2]);
});

test("A run that is stopped keeps what it has read, says so, and is resumed by running it again", async () => {
  const file = lines(300);
  const stop = new AbortController();
  const first: AddItem[] = [];
  for await (const item of addAll([file], store, options, still, stop.signal)) {
    first.push(item);
    if (first.length === 1) stop.abort();
  }
  const kept = (await store.counts()).reports;
  expect(first).toHaveLength(kept);
  expect(kept).toBeGreaterThanOrEqual(128);
  expect(kept).toBeLessThan(300);
  const rest = await add(file);
  expect(rest.filter((item) => "outcome" in item && item.outcome === "unchanged")).toHaveLength(kept);
  expect((await store.counts()).reports).toBe(300);
});
