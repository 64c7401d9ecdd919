import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Article, makeReading } from "../../test/make-reading.ts";
import { openStore } from "./open-store.ts";
import type { Reread, Store } from "./store.ts";

let folder: string;
let store: Store;
let time = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stemma-reread-"));
  time = 0;
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

const bytes = new TextEncoder().encode("<p>the same bytes</p>");
const yard: Article = {
  url: "https://courier.example/yard",
  title: "The yard",
  published: "2026-01-02",
  text: "The yard is closed. Okand spoke in 2024.",
  bytes,
};
const add = (article: Article) => {
  const { received, reading } = makeReading(article);
  return store.add(received, reading);
};

/** What another reader, which finds this article in them, makes of all bytes that stand. */
async function reread(article: Article & { reader: string }) {
  const held = await store.toReread(article.reader, { limit: 10, after: null });
  const items = held.map(
    (one): Reread => ({
      held: one,
      reader: article.reader,
      reading: makeReading(article).reading,
    }),
  );
  return store.rereadMany(items);
}

describe("Reading anew", () => {
  test("takes what stands, with its bytes and what was said of them, until this reader has read it", async () => {
    await add(yard);
    await add({ ...yard, url: "https://courier.example/pier", bytes: new TextEncoder().encode("pier") });
    const first = await store.toReread("test/2", { limit: 1, after: null });
    const second = await store.toReread("test/2", { limit: 1, after: first[0]?.report ?? null });
    const all = [...first, ...second];
    expect(all.map(({ capture }) => capture.url).sort()).toEqual([
      "https://courier.example/pier",
      "https://courier.example/yard",
    ]);
    const held = all.find(({ capture }) => capture.url === yard.url);
    expect(held).toMatchObject({ reader: "test/1", title: "The yard", given: { outlet: "The Courier" } });
    expect(Buffer.from(held?.bytes ?? []).toString()).toBe("<p>the same bytes</p>");
    expect(await store.toReread("test/1", { limit: 10, after: null })).toEqual([]);
    await reread({ ...yard, reader: "test/2" });
    expect((await store.toReread("test/2", { limit: 10, after: null })).length).toBeLessThan(2);
  });

  test("without a change adds a reading, and says that all is the same", async () => {
    await add(yard);
    const [same] = await reread({ ...yard, reader: "test/2" });
    expect(same).toMatchObject({
      outcome: "same",
      readers: { before: "test/1", now: "test/2" },
      facts: [],
      changes: [],
      claims: { same: 2, gone: [], added: [] },
    });
    const { revisions, reading } = await store.report(same?.report ?? "", { asOf: null });
    expect(reading.reader).toBe("test/2");
    expect(revisions.map(({ readings }) => readings.map(({ reader }) => reader))).toEqual([
      ["test/1", "test/2"],
    ]);
  });

  test("with another text shows it, keeps the older one, and makes no revision", async () => {
    await add(yard);
    const text = "The yard is closed. Okand spoke in 2024. Nobody was hurt.";
    const [changed] = await reread({ ...yard, title: "The yard is closed", text, reader: "test/2" });
    expect(changed).toMatchObject({
      outcome: "changed",
      facts: [{ fact: "title", before: "The yard", now: "The yard is closed" }],
      claims: { same: 2, gone: [] },
    });
    expect(changed?.changes.filter(({ kind }) => kind === "added").map(({ text }) => text.trim())).toEqual([
      "Nobody was hurt.",
    ]);
    expect(changed?.claims.added).toHaveLength(1);
    const id = changed?.report ?? "";
    const now = await store.report(id, { asOf: null });
    expect(now.reading.report.text).toBe(text);
    expect(now.revisions).toHaveLength(1);
    expect(now.revisions[0]).toMatchObject({ id: now.revision, supersededAt: null });
    expect(now.revisions[0]?.readings[1]?.changes.some(({ kind }) => kind === "added")).toBe(true);
    const { reports } = await store.reports({ limit: 10, after: null, asOf: null });
    expect(reports).toMatchObject([
      { id, revision: now.revision, revisions: 1, title: "The yard is closed" },
    ]);
    const before = await store.report(id, { asOf: "2026-01-01T00:00:00.500Z" });
    expect(before.reading.report.text).toBe(yard.text);
    expect(before.revision).toBe(now.revision);
  });

  test("may find again what an earlier reader found", async () => {
    await add(yard);
    await reread({ ...yard, text: "Something else.", reader: "test/2" });
    const [back] = await reread({ ...yard, reader: "test/3" });
    expect(back?.outcome).toBe("changed");
    const { reading, revisions } = await store.report(back?.report ?? "", { asOf: null });
    expect([reading.report.text, reading.reader, revisions.length]).toEqual([yard.text, "test/3", 1]);
  });

  test("that finds no report leaves the older reading and a note, and is not tried again", async () => {
    await add(yard);
    const [held] = await store.toReread("test/2", { limit: 10, after: null });
    if (held === undefined) throw new Error("nothing is held");
    const note = { rule: "read/again", span: null, found: "There is no article.", expected: "a report" };
    const [failed] = await store.rereadMany([{ held, reader: "test/2", note }]);
    expect(failed).toMatchObject({ outcome: "failed", note, claims: { same: 2 } });
    expect(await store.toReread("test/2", { limit: 10, after: null })).toEqual([]);
    const { reading } = await store.report(held.report, { asOf: null });
    expect([reading.reader, reading.report.text, reading.notes]).toEqual(["test/1", yard.text, [note]]);
    // A later reader finds it, and the note is history.
    await reread({ ...yard, reader: "test/3" });
    expect((await store.report(held.report, { asOf: null })).reading.notes).toEqual([]);
  });

  test("leaves a changed article a revision, whoever read it first", async () => {
    await add(yard);
    await reread({ ...yard, text: "The yard is shut. Okand spoke in 2024.", reader: "test/2" });
    const next = {
      ...yard,
      text: "The yard is open. Okand spoke in 2024.",
      bytes: new TextEncoder().encode("b"),
    };
    expect(await add({ ...next, reader: "test/2" })).toBe("revised");
    const { reports } = await store.reports({ limit: 10, after: null, asOf: null });
    const { revisions } = await store.report(reports[0]?.id ?? "", { asOf: null });
    expect(revisions).toHaveLength(2);
    // Against what the same reader found in the revision before.
    const words = (kind: string) =>
      revisions[1]?.changes.filter((change) => change.kind === kind).map(({ text }) => text.trim());
    expect([words("removed"), words("added")]).toEqual([["shut"], ["open"]]);
    // The superseded page is not read anew, and does not come back.
    expect(await store.toReread("test/3", { limit: 10, after: null })).toHaveLength(1);
    expect(await add({ ...yard, reader: "test/3" })).toBe("unchanged");
  });

  test("by adding the same bytes again is a reading too", async () => {
    await add(yard);
    expect(await add({ ...yard, text: "The yard is shut.", reader: "test/2" })).toBe("reread");
    const { reports } = await store.reports({ limit: 10, after: null, asOf: null });
    expect(reports).toMatchObject([{ revisions: 1 }]);
  });

  test("of a report that another process changed meanwhile does nothing", async () => {
    await add(yard);
    const held = await store.toReread("test/2", { limit: 10, after: null });
    await add({ ...yard, text: "The yard is open.", bytes: new TextEncoder().encode("b") });
    const { reading } = makeReading({ ...yard, reader: "test/2" });
    expect(await store.rereadMany(held.map((one) => ({ held: one, reader: "test/2", reading })))).toEqual([
      null,
    ]);
    const { reports } = await store.reports({ limit: 10, after: null, asOf: null });
    expect((await store.report(reports[0]?.id ?? "", { asOf: null })).reading.report.text).toBe(
      "The yard is open.",
    );
  });
});
