import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeReading } from "../../test/make-reading.ts";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";

let folder: string;
let store: Store;
let database: DatabaseSync;
let report = "";
let claim = "";
/** Everything that was asked of SQLite since the last look. */
const asked = new Set<string>();

beforeAll(async () => {
  const prepare = DatabaseSync.prototype.prepare;
  vi.spyOn(DatabaseSync.prototype, "prepare").mockImplementation(function (this: DatabaseSync, sql: string) {
    asked.add(sql);
    return prepare.call(this, sql);
  });
  folder = mkdtempSync(join(tmpdir(), "stemma-plans-"));
  store = await openStore(folder, { create: true, now: () => "2026-01-01T00:00:00.000Z" });
  const { received, reading } = makeReading({
    text: "The ministry said the harbour is closed.",
    givenId: "a",
    title: "Harbour closed",
    published: "2025-03-01",
  });
  await store.add(received, reading);
  report = reading.report.id;
  claim = reading.claims[0]?.id ?? "";
  database = new DatabaseSync(join(folder, "record.sqlite"), { readOnly: true });
});
afterAll(async () => {
  database.close();
  await store.close();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const NOW = { asOf: null };
const THEN = { asOf: "2026-06-01" };
const LISTED = {
  facets: {},
  reports: null,
  happenedFrom: null,
  happenedTo: null,
  publishedFrom: null,
  publishedTo: null,
};
const STORIES = { limit: 40, after: null, ...LISTED, title: null, since: null, freshOnly: false };
const SIGNS = {
  signs: [["harbour"], ["kind:launch"], ["entity:okand"], ["entity:okand", "kind:test"]],
  of: ["entity:okand", "house:okand"],
};

/** What each screen asks of the record. */
const QUESTIONS: readonly [string, () => Promise<unknown>][] = [
  ["stories", () => store.stories.lines(STORIES)],
  [
    "stories that are new",
    () => store.stories.lines({ ...STORIES, since: "2026-01-01T00:00:00.000Z", freshOnly: true }),
  ],
  ["stories of a house", () => store.stories.lines({ ...STORIES, facets: { house: "house:okand" } })],
  ["what reports of a story say was withheld", () => store.stories.withheldIn([report])],
  ["values to choose stories by", () => store.stories.facets(["house", "kind", "place"])],
  ["reports of a story", () => store.stories.reportsOf([report])],
  ["a text of an edge", () => store.stories.textOf(report)],
  ["sayings of a story", () => store.stories.sayings([claim])],
  ["reports", () => store.reports({ limit: 40, after: null, ...NOW })],
  ["reports as of a day", () => store.reports({ limit: 40, after: null, ...THEN })],
  ["a report", () => store.report(report, NOW)],
  ["the first claims of a report", () => store.report(report, { ...NOW, claims: 10 })],
  ["a report as of a day", () => store.report(report, THEN)],
  ["the text of a report", () => store.text(report, NOW)],
  ["the text of a report as of a day", () => store.text(report, THEN)],
  ["a claim", () => store.claim(claim, NOW)],
  ["the claims of a programme", () => store.programmeClaims(SIGNS as never, NOW)],
  ["the claims of a programme as of a day", () => store.programmeClaims(SIGNS as never, THEN)],
  ["how many reports may tell of a programme", () => store.told(SIGNS.signs, NOW)],
  ["stories' claims of reports", () => store.stories.claimsOf([report])],
  ["voices", () => store.voices(200)],
  ["how a voice speaks", () => store.voiceProfile("entity:okand", NOW)],
  ["how a house speaks as of a day", () => store.voiceProfile("house:okand", THEN)],
  [
    "what a voice said",
    () => store.entityReports("entity:okand", "said", { limit: 40, after: null, ...NOW }),
  ],
  [
    "what is said of an entity",
    () => store.entityReports("entity:okand", "about", { limit: 40, after: null, ...NOW }),
  ],
  ["how often a voice speaks", () => store.entityCounts("entity:okand", NOW)],
  ["a search for words", () => store.search("harbour closed", { limit: 60, ...NOW })],
  ["a search for a phrase as of a day", () => store.search('"harbour is"', { limit: 60, ...THEN })],
  ["a search by house and stance", () => store.search("house:okand stance:denied", { limit: 60, ...NOW })],
  ["a search by what is withheld", () => store.search("withheld:where", { limit: 60, ...THEN })],
  ["a search by outlet and day", () => store.search("outlet:lantern after:2024", { limit: 60, ...NOW })],
  ["the queue", () => store.queue({ limit: 200, report: null })],
  ["the queue of a report", () => store.queue({ limit: 200, report })],
  ["the history of reviews", () => store.reviewHistory({ limit: 40, after: null })],
  ["what lies in the record", () => store.state()],
  ["counts", () => store.counts()],
];

/** Rows that persons wrote: few, and gone through whole. */
const PERSONS = /^SCAN (?:review|ruling|programme|touched|persons_voice)\b/;
/** What a question made or was handed, and the word indexes, which find by themselves. */
const HANDED =
  /VIRTUAL TABLE|CONSTANT ROW|^SCAN (?:\(?subquery|found|newest|spoken|beside|asked|told|edition|changed)\b/i;

test.each(QUESTIONS)(
  "%s: no table is gone through row by row, each is found or counted by an index",
  async (_, ask) => {
    asked.clear();
    await ask();
    const scans: string[] = [];
    for (const sql of asked) {
      if (!/^\s*(?:select|with)\b/i.test(sql)) continue;
      const plan = database
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map((row) => String(row["detail"]));
      // What is put in order afterwards is gone through whole first, whatever index gave it; what is counted has to be.
      const ordered = plan.includes("USE TEMP B-TREE FOR ORDER BY") && !/ group by /i.test(sql);
      for (const line of plan) {
        if (!line.startsWith("SCAN ") || PERSONS.test(line) || HANDED.test(line)) continue;
        if (ordered || !/ USING (?:COVERING )?INDEX /.test(line))
          scans.push(`${line} in ${sql.replace(/\s+/g, " ")}`);
      }
    }
    expect(asked.size).toBeGreaterThan(0);
    expect(scans).toEqual([]);
  },
);
