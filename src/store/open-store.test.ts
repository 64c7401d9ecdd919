import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Article, makeReading } from "../../test/make-reading.ts";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";

let folder: string;
let clock: string;
const opened: Store[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-store-"));
  clock = "2026-01-01T12:00:00.000Z";
});

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(create = true): Promise<Store> {
  const store = await openStore(folder, { create, now: () => clock, waitMs: 200 });
  opened.push(store);
  return store;
}

const add = (store: Store, article: Article) => {
  const { received, reading } = makeReading(article);
  return store.add(received, reading);
};

const NOW = { asOf: null };
const page = { limit: 50, after: null, asOf: null };
const yard: Article = {
  url: "https://courier.example/yard",
  title: "Minister visits yard",
  published: "2026-01-01",
  text: "Minister Okand visited an undisclosed yard in 2025. The agency gave no date.\nWork on the hull goes on.",
};
const yardRevised: Article = { ...yard, text: `${yard.text.replace("hull", "keel")} It began in 2024.` };

describe("opening", () => {
  test("a folder without a record is missing unless it is to be made", async () => {
    await expect(open(false)).rejects.toMatchObject({ code: "record-missing" });
    await expect(
      openStore(join(folder, "deep", "er"), { create: false, now: () => clock }),
    ).rejects.toMatchObject({
      code: "record-missing",
    });
    const made = await openStore(join(folder, "deep", "er"), { create: true, now: () => clock });
    expect(await made.counts()).toEqual({ reports: 0, claims: 0, outlets: 0 });
    await made.close();
  });

  test("an empty file that a kill left behind is a record still to be made", async () => {
    writeFileSync(join(folder, "record.sqlite"), "");
    await expect(open(false)).rejects.toMatchObject({ code: "record-missing" });
    expect(await add(await open(), yard)).toBe("added");
  });

  test("a file that is no database is damaged, and stays as it was", async () => {
    writeFileSync(
      join(folder, "record.sqlite"),
      "not a database, but a text that someone put here\n".repeat(100),
    );
    await expect(open()).rejects.toMatchObject({ code: "record-damaged" });
  });

  test("a file where the folder should be is damaged", async () => {
    writeFileSync(join(folder, "file"), "x");
    await expect(openStore(join(folder, "file"), { create: true, now: () => clock })).rejects.toMatchObject({
      code: "record-damaged",
    });
  });

  test("another program's database is damaged and left alone", async () => {
    const other = new DatabaseSync(join(folder, "record.sqlite"));
    other.exec("CREATE TABLE recipes (name TEXT)");
    other.close();
    await expect(open()).rejects.toMatchObject({ code: "record-damaged" });
    const again = new DatabaseSync(join(folder, "record.sqlite"));
    expect(again.prepare("SELECT name FROM sqlite_schema").all()).toEqual([{ name: "recipes" }]);
    again.close();
  });

  test("a record of a later version says so", async () => {
    await (await open()).close();
    opened.pop();
    const raw = new DatabaseSync(join(folder, "record.sqlite"));
    raw.exec("PRAGMA user_version = 99");
    raw.close();
    await expect(open()).rejects.toMatchObject({ code: "record-newer", values: { found: "99" } });
  });

  test("a record that another process keeps locked is busy after the waiting time", async () => {
    const store = await open();
    const other = new DatabaseSync(join(folder, "record.sqlite"));
    other.exec("BEGIN IMMEDIATE");
    await expect(add(store, yard)).rejects.toMatchObject({ code: "record-busy" });
    expect((await store.reports(page)).total).toBe(0);
    other.exec("ROLLBACK");
    other.close();
    expect(await add(store, yard)).toBe("added");
  });
});

describe("adding", () => {
  test("keeps a report once, however often it is added", async () => {
    const store = await open();
    expect(await add(store, yard)).toBe("added");
    expect(await add(store, yard)).toBe("unchanged");
    expect(await store.counts()).toEqual({ reports: 1, claims: 3, outlets: 1 });
  });

  test("knows what was read by whom, and from what was said of it", async () => {
    const store = await open();
    const { received } = makeReading(yard);
    expect(await store.holds(received, "test/1")).toBe(false);
    await add(store, yard);
    expect(await store.holds(received, "test/1")).toBe(true);
    expect(await store.holds(received, "test/2")).toBe(false);
    expect(
      await store.holds({ ...received, given: { ...received.given, outlet: "Another" } }, "test/1"),
    ).toBe(false);
  });

  test("gives back the reading and the capture as they were handed in", async () => {
    const store = await open();
    const { received, reading } = makeReading(yard);
    await store.add(received, reading);
    const detail = await store.report(reading.report.id, NOW);
    expect(detail.reading).toEqual(reading);
    expect(detail.capture).toEqual(received.capture);
    expect(detail.claims.map(({ recordedAt }) => recordedAt)).toEqual([clock, clock, clock]);
  });

  test("keeps a changed text as a revision, with what changed by words", async () => {
    const store = await open();
    await add(store, yard);
    clock = "2026-01-02T12:00:00.000Z";
    expect(await add(store, yardRevised)).toBe("revised");
    const { reading } = makeReading(yardRevised);
    const detail = await store.report(reading.report.id, NOW);
    expect(detail.reading).toEqual(reading);
    expect(detail.revisions.map(({ recordedAt, supersededAt }) => [recordedAt, supersededAt])).toEqual([
      ["2026-01-01T12:00:00.000Z", "2026-01-02T12:00:00.000Z"],
      ["2026-01-02T12:00:00.000Z", null],
    ]);
    const changes = detail.revisions[1]?.changes ?? [];
    const side = (kind: string) =>
      changes
        .filter((change) => change.kind !== kind)
        .map((change) => change.text)
        .join("");
    expect(side("added")).toBe(yard.text);
    expect(side("removed")).toBe(yardRevised.text);
    expect(changes).toContainEqual({ kind: "removed", text: "hull" });
    expect(await store.counts()).toEqual({ reports: 1, claims: 4, outlets: 1 });
  });

  test("an older revision that comes again changes nothing, under whichever reader", async () => {
    const store = await open();
    await add(store, yard);
    await add(store, yardRevised);
    expect(await add(store, yard)).toBe("unchanged");
    expect(await add(store, { ...yard, reader: "test/2" })).toBe("unchanged");
    expect(await store.holds(makeReading(yard).received, "test/2")).toBe(true);
    expect((await store.report(makeReading(yard).reading.report.id, NOW)).revisions).toHaveLength(2);
  });

  test("the same text in other bytes is nothing new", async () => {
    const store = await open();
    await add(store, yard);
    expect(await add(store, { ...yard, bytes: new TextEncoder().encode("another page around it") })).toBe(
      "unchanged",
    );
    expect((await store.check()).captures).toBe(1);
  });

  test("one blob serves two captures of the same bytes", async () => {
    const store = await open();
    const bytes = new TextEncoder().encode("the same line ".repeat(100));
    await add(store, { ...yard, bytes });
    expect(await add(store, { ...yard, url: "https://other.example/copy", bytes })).toBe("added");
    const raw = new DatabaseSync(join(folder, "record.sqlite"));
    expect(raw.prepare("SELECT count(*) AS n FROM blob").get()).toEqual({ n: 1 });
    expect(raw.prepare("SELECT count(*) AS n FROM capture").get()).toEqual({ n: 2 });
    raw.close();
  });

  test("another reader supersedes the reading and keeps the old one's claims as history", async () => {
    const store = await open();
    await add(store, yard);
    clock = "2026-01-03T00:00:00.000Z";
    expect(await add(store, { ...yard, reader: "test/2" })).toBe("reread");
    const claim = makeReading(yard).reading.claims[0];
    if (claim === undefined) throw new Error("The article makes claims.");
    const detail = await store.claim(claim.id, NOW);
    expect(detail.history.map(({ reader, supersededAt }) => [reader, supersededAt])).toEqual([
      ["test/1", "2026-01-03T00:00:00.000Z"],
      ["test/2", null],
    ]);
    expect(detail.claim.reader).toBe("test/2");
    expect(await store.counts()).toEqual({ reports: 1, claims: 3, outlets: 1 });
    expect(await add(store, { ...yard, reader: "test/1" })).toBe("unchanged");
  });

  test("keeps several in one transaction, or none of them", async () => {
    const store = await open();
    const good = makeReading(yard);
    const bad = makeReading({ ...yard, url: "https://courier.example/bad" });
    Object.assign(bad.received.capture, { mediaType: null });
    await expect(store.addMany([good, bad])).rejects.toThrow();
    expect(await store.counts()).toEqual({ reports: 0, claims: 0, outlets: 0 });
    expect(await store.addMany([good, good])).toEqual(["added", "unchanged"]);
  });

  test("a clock that was set back does not reorder revisions", async () => {
    const store = await open();
    await add(store, yard);
    clock = "2020-01-01T00:00:00.000Z";
    await add(store, yardRevised);
    const { revisions } = await store.report(makeReading(yard).reading.report.id, NOW);
    expect(revisions.map(({ recordedAt }) => recordedAt)).toEqual([
      "2026-01-01T12:00:00.000Z",
      "2026-01-01T12:00:00.001Z",
    ]);
  });
});

describe("as it stood", () => {
  test("report, claim, list and search answer for the moment asked", async () => {
    const store = await open();
    await add(store, yard);
    clock = "2026-01-05T12:00:00.000Z";
    await add(store, yardRevised);
    const id = makeReading(yard).reading.report.id;

    const then = await store.report(id, { asOf: "2026-01-04" });
    expect(then.reading).toEqual(makeReading(yard).reading);
    expect(then.revisions.map(({ supersededAt }) => supersededAt)).toEqual([null]);
    expect((await store.report(id, { asOf: "2026-01-05" })).reading.report.text).toBe(yardRevised.text);
    await expect(store.report(id, { asOf: "2025-12-31" })).rejects.toMatchObject({ code: "not-found" });
    await expect(store.report(id, { asOf: "soon" })).rejects.toMatchObject({ code: "misuse" });

    expect((await store.reports({ ...page, asOf: "2025-12-31" })).reports).toEqual([]);
    const [line] = (await store.reports({ ...page, asOf: "2026-01-04" })).reports;
    expect(line).toMatchObject({ id, revisions: 1, claims: 3, disclosures: 1 });

    const search = async (words: string, asOf: string | null) =>
      (await store.search(words, { limit: 10, asOf })).total;
    expect([await search("keel", "2026-01-04"), await search("keel", null)]).toEqual([0, 2]);
    expect([await search("hull", "2026-01-04"), await search("hull", null)]).toEqual([2, 0]);

    const gone = then.claims.find(({ content: [span] }) =>
      yard.text.slice(span?.[0], span?.[1]).includes("hull"),
    );
    if (gone === undefined) throw new Error("The article claims something of the hull.");
    expect((await store.claim(gone.id, { asOf: "2026-01-04" })).claim.supersededAt).toBeNull();
    const now = await store.claim(gone.id, NOW);
    expect(now.claim.supersededAt).toBe("2026-01-05T12:00:00.000Z");
    expect(now.words).toEqual(["Work on the hull goes on."]);
  });
});

describe("looking", () => {
  test("lists the newest publication first, a page at a time, and undated reports last", async () => {
    const store = await open();
    const days = ["2026-01-02", null, "2026-01-03T01:00:00+03:00", "2026-01-01"];
    for (const [n, published] of days.entries())
      await add(store, { url: `https://courier.example/${n}`, published, text: `Report ${n}.` });
    const seen: (string | null)[] = [];
    let after: string | null = null;
    do {
      const { reports, next, total } = await store.reports({ limit: 3, after, asOf: null });
      expect(total).toBe(4);
      seen.push(...reports.map((line) => line.published));
      after = next;
    } while (after !== null);
    expect(seen).toEqual(["2026-01-03T01:00:00+03:00", "2026-01-02", "2026-01-01", null]);
    await expect(store.reports({ limit: 3, after: "nonsense", asOf: null })).rejects.toMatchObject({
      code: "misuse",
    });
  });

  test("a claim comes with its words, its report and the disclosures that bear on it", async () => {
    const store = await open();
    const { reading, received } = makeReading(yard);
    await store.add(received, reading);
    const claim = reading.claims[0];
    if (claim === undefined) throw new Error("The article makes claims.");
    const detail = await store.claim(claim.id, NOW);
    expect(detail.words).toEqual(["Minister Okand visited an undisclosed yard in 2025."]);
    expect(detail.disclosures).toEqual(reading.disclosures);
    expect(detail.report).toMatchObject({
      id: reading.report.id,
      title: yard.title,
      opening: expect.stringContaining("Minister Okand"),
    });
  });

  test("what is not kept is not found", async () => {
    const store = await open();
    await expect(store.report("report:none", NOW)).rejects.toMatchObject({ code: "not-found" });
    await expect(store.claim("claim:none", NOW)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("searching", () => {
  const find = async (store: Store, words: string) =>
    (await store.search(words, { limit: 20, asOf: null })).hits;

  test("finds reports and claims, marks the words, and names the claim's voices", async () => {
    const store = await open();
    await add(store, yard);
    const hits = await find(store, "hull");
    expect(hits.map(({ kind, snippet }) => [kind, snippet.includes("\u0002hull\u0003")])).toEqual(
      expect.arrayContaining([
        ["report", true],
        ["claim", true],
      ]),
    );
    expect(hits.find(({ kind }) => kind === "claim")?.chain).toEqual(["The Courier", "Vesna News Agency"]);
  });

  test("finds a claim by a voice in its chain together with its own words", async () => {
    const store = await open();
    await add(store, yard);
    const hits = await find(store, "vesna hull");
    expect(hits.map(({ kind }) => kind)).toEqual(["claim"]);
    expect(hits[0]?.snippet).toBe("Work on the \u0002hull\u0003 goes on.");
  });

  test("what is typed is never syntax", async () => {
    const store = await open();
    await add(store, yard);
    for (const typed of [
      "hull OR",
      "hull NOT keel",
      "text:hull",
      "hull*",
      "(hull",
      "^hull",
      'hull"',
      "NEAR(hull)",
      "-hull",
      "{hull}",
      "'; DROP TABLE claim",
      "\u0000hull",
      '"',
      "*",
      "AND",
      "",
    ]) {
      await expect(store.search(typed, { limit: 5, asOf: null }), typed).resolves.toHaveProperty(
        "words",
        typed,
      );
    }
    expect(await find(store, "hull OR keel")).toEqual([]);
    expect((await find(store, "hull*")).length).toBe(2);
    expect((await find(store, "(hull")).length).toBe(2);
  });

  test("a phrase is found as a phrase, and the last word as a beginning", async () => {
    const store = await open();
    await add(store, yard);
    expect((await find(store, '"the hull"')).length).toBe(2);
    expect(await find(store, '"hull the"')).toEqual([]);
    expect((await find(store, "hul")).length).toBe(2);
    expect(await find(store, "hul goes")).toEqual([]);
    expect(await find(store, '"hul"')).toEqual([]);
  });

  test("accents and case do not hide words, nor do Korean particles", async () => {
    const store = await open();
    await add(store, {
      url: "https://courier.example/ko",
      text: "북한은 미사일을 발사했다. Président Łukasz à Séoul.",
    });
    expect((await find(store, "SEOUL")).length).toBe(2);
    expect((await find(store, "북한 미사일")).length).toBe(2);
    expect(await find(store, "발사장")).toEqual([]);
  });

  test("the report with the word in its title comes before the one that mentions it", async () => {
    const store = await open();
    const filler = "The ministry published a long statement about trade and harvest.\n".repeat(5);
    await add(store, {
      url: "https://courier.example/a",
      title: "Harvest",
      text: `${filler}A submarine was named.`,
    });
    await add(store, {
      url: "https://courier.example/b",
      title: "Submarine launched",
      text: `${filler}A submarine was named.`,
    });
    const reports = (await find(store, "submarine")).filter(({ kind }) => kind === "report");
    expect(reports.map(({ report }) => report.title)).toEqual(["Submarine launched", "Harvest"]);
  });
});
