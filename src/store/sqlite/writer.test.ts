import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeReading } from "../../../test/make-reading.ts";
import { openStore } from "../open-store.ts";
import { columns } from "./columns.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-writer-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const reports = Array.from({ length: 12 }, (_, nth) =>
  makeReading({
    url: `https://courier.example/${nth}`,
    text: `Minister Okand${nth} visited an undisclosed yard in 2025. The agency gave no date for hull ${nth}.`,
  }),
);

test("the words of a transaction come into each word index as one part, however many reports it has", async () => {
  const store = await openStore(folder, { create: true, now: () => "2026-01-01T12:00:00.000Z" });
  await store.addMany(reports);
  // Each report and the claim of its second sentence.
  expect((await store.search("hull", { limit: 50, asOf: null })).total).toBe(24);
  await store.close();
  const database = new DatabaseSync(join(folder, "record.sqlite"));
  for (const index of ["revision_words", "claim_words"])
    expect(database.prepare(`SELECT count(DISTINCT segid) AS parts FROM ${index}_idx`).get()).toEqual({
      parts: 1,
    });
  database.close();
});

test("a transaction that fails leaves no words behind for the next one", async () => {
  const store = await openStore(folder, { create: true, now: () => "2026-01-01T12:00:00.000Z" });
  const [first, second] = reports;
  if (first === undefined || second === undefined) throw new Error("There are reports.");
  const broken = { ...second, received: { ...second.received, bytes: null as unknown as Uint8Array } };
  await expect(store.addMany([first, broken])).rejects.toThrow();
  await store.add(second.received, second.reading);
  expect((await store.search("Okand0", { limit: 50, asOf: null })).total).toBe(0);
  expect((await store.search("Okand1", { limit: 50, asOf: null })).total).toBe(2);
  expect((await store.check()).problems).toEqual([]);
  await store.close();
});

test("an addition writes every column of what it adds, but the numbers that SQLite gives", async () => {
  const store = await openStore(folder, { create: true, now: () => "2026-01-01T12:00:00.000Z" });
  await store.close();
  const database = new DatabaseSync(join(folder, "record.sqlite"));
  for (const table of ["capture", "revision", "reading", "claim", "hop"] as const) {
    const kept = database.prepare(`SELECT name FROM pragma_table_info('${table}')`).all();
    const names = kept.map(({ name }) => String(name)).filter((name) => name !== "number");
    expect([...columns[table]].sort(), table).toEqual(names.sort());
  }
  database.close();
});
