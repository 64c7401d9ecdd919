import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Article, makeReading } from "../../../test/make-reading.ts";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";

const known = {
  Okand: { entity: "entity:okand", house: null },
  Vesna: { entity: "entity:vesna", house: null },
  "Vesna News Agency": { entity: "entity:vesna", house: "house:vesland" },
  "Minister Okand": { entity: "entity:okand", house: "house:vesland" },
} as const;
const NOW = { asOf: null };
const all = { limit: 50, after: null, asOf: null };

let folder: string;
let store: Store;
let clock: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stemma-entity-"));
  clock = "2026-01-01T12:00:00.000Z";
  store = await openStore(folder, { create: true, now: () => clock });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const add = (article: Article) => {
  const { received, reading } = makeReading({ known, ...article });
  return store.add(received, reading);
};

const quay: Article = {
  url: "https://courier.example/quay",
  title: "Quay",
  published: "2026-01-02",
  text: "The quay is shut.\nOkand met Okand there.",
};

test("What an entity said comes report by report, the newest first, and tells its own word from what it passed on", async () => {
  await add({ title: "Old", published: "2025-12-31", text: "A bridge opened." });
  await add(quay);
  const { reports, next } = await store.entityReports("entity:vesna", "said", all);
  expect(reports.map(({ report }) => report.title)).toEqual(["Quay", "Old"]);
  expect(reports[0]?.claims.map(({ words, own }) => [words, own])).toEqual([
    [["The quay is shut."], true],
    [["Okand met Okand there."], false],
  ]);
  expect(next).toBeNull();
  // The minister speaks behind every second claim.
  const his = await store.entityReports("entity:okand", "said", all);
  expect(his.reports.map(({ claims }) => claims.map(({ own }) => own))).toEqual([[true]]);
  expect(his.reports[0]?.claims[0]?.words).toEqual(["\u0002Okand\u0003 met \u0002Okand\u0003 there."]);
  expect((await store.entityCounts("entity:vesna", NOW)).said).toEqual({ reports: 2, claims: 3, own: 2 });
});

test("A house has what all its voices said, and nothing is said of it", async () => {
  await add(quay);
  const { reports } = await store.entityReports("house:vesland", "said", all);
  expect(reports[0]?.claims.map(({ own }) => own)).toEqual([true, true]);
  expect((await store.entityReports("house:vesland", "about", all)).reports).toEqual([]);
  expect(await store.entityCounts("house:vesland", NOW)).toEqual({
    said: { reports: 1, claims: 2, own: 2 },
    about: { reports: 0, claims: 0, mentions: 0 },
  });
});

test("What is said of an entity comes with the claims that name it; where none does, with the sentence", async () => {
  await add(quay);
  const { received, reading } = makeReading({
    known,
    title: "Named only",
    published: "2026-01-01",
    text: "A ship came. Okand saw it.",
  });
  await store.add(received, { ...reading, claims: reading.claims.slice(0, 1), disclosures: [] });
  const { reports } = await store.entityReports("entity:okand", "about", all);
  expect(
    reports.map(({ report, mentions, claims, sentence }) => [
      report.title,
      mentions,
      claims.length,
      sentence,
    ]),
  ).toEqual([
    ["Quay", 2, 1, null],
    ["Named only", 1, 0, "\u0002Okand\u0003 saw it."],
  ]);
  expect((await store.entityCounts("entity:okand", NOW)).about).toEqual({
    reports: 2,
    claims: 1,
    mentions: 3,
  });
});

test("Pages follow each other without a gap, also over many reports of one day", async () => {
  for (let n = 0; n < 7; n++)
    await add({
      givenId: `${n}`,
      title: `Tide ${n}`,
      published: n < 5 ? "2026-01-01" : null,
      text: `Tide ${n}.`,
    });
  const titles: (string | null)[] = [];
  let after: string | null = null;
  do {
    const page = await store.entityReports("entity:vesna", "said", { limit: 2, after, asOf: null });
    expect(page.reports.length).toBeLessThanOrEqual(2);
    titles.push(...page.reports.map(({ report }) => report.title));
    after = page.next;
  } while (after !== null);
  // Those of a day by when they were read, the last first; those without a day at the end.
  expect(titles).toEqual(["Tide 4", "Tide 3", "Tide 2", "Tide 1", "Tide 0", "Tide 6", "Tide 5"]);
  for (const after of ["zzz", Buffer.from('["2026",null]').toString("base64url")])
    await expect(
      store.entityReports("entity:vesna", "said", { limit: 2, after, asOf: null }),
    ).rejects.toMatchObject({ code: "misuse" });
});

test("A revision takes the place of what it supersedes, and the record can be read as it stood", async () => {
  await add(quay);
  clock = "2026-01-03T12:00:00.000Z";
  await add({ ...quay, text: "The quay is shut.\nNobody met there." });
  expect((await store.entityReports("entity:okand", "about", all)).reports).toEqual([]);
  expect((await store.entityCounts("entity:okand", NOW)).about.mentions).toBe(0);
  const then = { asOf: "2026-01-02" };
  expect((await store.entityCounts("entity:okand", then)).about.mentions).toBe(2);
  const { reports } = await store.entityReports("entity:okand", "about", { ...all, ...then });
  expect(reports[0]?.claims[0]?.claim.supersededAt).toBeNull();
  expect((await store.entityCounts("entity:okand", { asOf: "2025-12-31" })).said.claims).toBe(0);
});

test("Of a report with hundreds of claims thirty are shown, and the others counted", async () => {
  await add({ title: "Long", text: Array.from({ length: 100 }, (_, n) => `Tide ${n} rose.`).join(" ") });
  const { reports } = await store.entityReports("entity:vesna", "said", all);
  expect([reports[0]?.claims.length, reports[0]?.more]).toEqual([30, 70]);
});

test("Who is nowhere in the record gets an empty list", async () => {
  await add(quay);
  expect(await store.entityReports("entity:nobody", "said", all)).toEqual({ reports: [], next: null });
  expect(await store.entityCounts("entity:nobody", NOW)).toEqual({
    said: { reports: 0, claims: 0, own: 0 },
    about: { reports: 0, claims: 0, mentions: 0 },
  });
});

test("Claims are those that stand, as persons have them", async () => {
  const { received, reading } = makeReading({ known, ...quay });
  await store.add(received, reading);
  const [first, second] = reading.claims;
  if (first === undefined || second === undefined) throw new Error("There are two claims.");
  const said = async () =>
    (await store.entityReports("entity:vesna", "said", all)).reports.flatMap(({ claims }) =>
      claims.map(({ claim, own }) => [claim.id, claim.stance, own]),
    );
  clock = "2026-01-02T12:00:00.000Z";
  await store.review({
    kind: "correct",
    claim: first.id,
    changes: { stance: "denied" },
    who: "Ada",
    why: null,
  });
  await store.review({ kind: "reject", claim: second.id, who: "Ada", why: null });
  expect(await said()).toEqual([[first.id, "denied", true]]);
  // Of what only the outlet tells she says nothing.
  const chain = first.chain.slice(0, 1) as unknown as typeof first.chain;
  await store.review({ kind: "correct", claim: first.id, changes: { chain }, who: "Ada", why: null });
  expect(await said()).toEqual([]);
});

test("Claims that a person made are among what an entity said, in the order of the text, and go with their undoing", async () => {
  const { received, reading } = makeReading({ known, ...quay });
  await store.add(received, reading);
  const [first, second] = reading.claims;
  if (first === undefined || second === undefined) throw new Error("There are two claims.");
  const said = async (who: "entity:vesna" | "entity:okand", asOf: string | null = null) =>
    (await store.entityReports(who, "said", { ...all, asOf })).reports.flatMap(({ claims }) =>
      claims.map(({ claim, words, own }) => [words.join(" "), claim.reader, own]),
    );
  clock = "2026-01-02T12:00:00.000Z";
  const { entry } = await store.review({
    kind: "split",
    claim: first.id,
    parts: [{ content: [[0, 8]] }, { content: [[9, 16]] }],
    who: "Ada",
    why: null,
  });
  expect(await said("entity:vesna")).toEqual([
    ["The quay", "by hand: Ada", true],
    ["is shut", "by hand: Ada", true],
    ["\u0002Okand\u0003 met \u0002Okand\u0003 there.".replaceAll(/[\u0002\u0003]/g, ""), "test/1", false],
  ]);
  expect((await store.entityCounts("entity:vesna", NOW)).said.claims).toBe(3);
  // Of a voice that does not speak in them there is nothing more, and as of the day before nothing was split.
  expect((await said("entity:okand")).length).toBe(1);
  expect((await said("entity:vesna", "2026-01-01")).map(([words]) => words)[0]).toBe("The quay is shut.");
  clock = "2026-01-03T12:00:00.000Z";
  await store.review({ kind: "undo", review: entry.id, who: "Ada", why: null });
  expect((await said("entity:vesna")).map(([words]) => words)[0]).toBe("The quay is shut.");
});

test("A newer reading's claim that is a person's under another id is shown once, as the person has it", async () => {
  const { received, reading } = makeReading({ known, ...quay });
  await store.add(received, reading);
  const [first] = reading.claims;
  if (first === undefined) throw new Error("There is a claim.");
  clock = "2026-01-02T12:00:00.000Z";
  await store.review({
    kind: "correct",
    claim: first.id,
    changes: { stance: "denied" },
    who: "Ada",
    why: null,
  });
  clock = "2026-01-03T12:00:00.000Z";
  await add({ ...quay, reader: "test/2", text: `${quay.text} So it was.` });
  const { reports } = await store.entityReports("entity:vesna", "said", all);
  const shut = reports.flatMap(({ claims }) =>
    claims.filter(({ words }) => words[0]?.startsWith("The quay")),
  );
  expect(shut.map(({ claim }) => [claim.id, claim.stance])).toEqual([[first.id, "denied"]]);
});

test("How many claims name an entity is counted as persons have them, and as of the day before as they were read", async () => {
  const { received, reading } = makeReading({ known, ...quay });
  await store.add(received, reading);
  const second = reading.claims[1];
  if (second === undefined) throw new Error("There are two claims.");
  const counted = async (asOf: string | null = null): Promise<number> =>
    (await store.entityCounts("entity:okand", { asOf })).about.claims;
  expect(await counted()).toBe(1);
  clock = "2026-01-02T12:00:00.000Z";
  const { entry } = await store.review({
    kind: "split",
    claim: second.id,
    parts: [{ content: [[18, 27]] }, { content: [[28, 40]] }],
    who: "Ada",
    why: null,
  });
  expect([await counted(), await counted("2026-01-01")]).toEqual([2, 1]);
  await store.review({ kind: "undo", review: entry.id, who: "Ada", why: null });
  await store.review({ kind: "reject", claim: second.id, who: "Ada", why: null });
  expect([await counted(), await counted("2026-01-01")]).toEqual([0, 1]);
});
