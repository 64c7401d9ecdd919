import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { keepStories } from "#pipeline/keep-stories.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { makeReading } from "../../../test/make-reading.ts";
import { readingsOf, twoStories } from "../../../test/stories.ts";
import { openStore } from "../open-store.ts";

/** What a check finds after a record with stories, one of whose texts was replaced, was damaged so. */
async function rulesAfter(damage: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-check-stories-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore(folder, { create: true, now: () => "2026-01-01T00:00:00.000Z" });
  await store.addMany(readingsOf(twoStories));
  await keepStories(store.stories, makeKnowledge([]));
  await store.addMany([makeReading({ ...twoStories[2], text: twoStories[3]?.text ?? "" })]);
  await keepStories(store.stories, makeKnowledge([]));
  const database = new DatabaseSync(join(folder, "record.sqlite"));
  database.exec(damage);
  database.close();
  const { problems } = await store.check();
  await store.close();
  return [...new Set(problems.map(({ rule }) => rule))].sort();
}

test("a record with stories is whole, and nothing is left of a replaced text, its marks included", async () => {
  expect(await rulesAfter("")).toEqual([]);
});

test.each([
  ["a place is lost", "DELETE FROM place WHERE revision = 1", ["mark-unplaced", "place-missing"]],
  [
    "marks stay that belong to nothing",
    "INSERT OR REPLACE INTO text_marks SELECT 2, unhex(printf('05%02x', number)), NULL FROM revision WHERE superseded_at IS NOT NULL",
    ["mark-unplaced"],
  ],
  ["a page of marks is cut off", "UPDATE about_marks SET body = x'0500030000'", ["mark-shape"]],
  [
    "a page of an earlier version is cut off",
    "UPDATE about_marks SET body = x'0580', holders = NULL",
    ["mark-shape"],
  ],
  [
    "a place stays of what is superseded",
    "INSERT INTO place SELECT number, (SELECT min(number) FROM reading WHERE revision = revision.number), 1 FROM revision WHERE superseded_at IS NOT NULL; DELETE FROM to_place",
    ["place-superseded"],
  ],
  [
    "a report is in no story",
    "DELETE FROM in_story WHERE report = (SELECT min(report) FROM in_story)",
    ["story-missing", "story-reports"],
  ],
  [
    "a story counts wrong",
    "UPDATE story SET reports = reports + 1 WHERE number = (SELECT min(number) FROM story)",
    ["story-size"],
  ],
  [
    "a story's body is no story",
    "UPDATE story SET packing = 'plain', size = 2, body = x'7b7d' WHERE number = (SELECT min(number) FROM story)",
    ["story-shape"],
  ],
  [
    "a story has no reports",
    "UPDATE story SET neighbourhood = 9999 WHERE number = (SELECT min(number) FROM story)",
    ["story-homeless"],
  ],
])("it is found that %s", async (_, damage, rules) => {
  expect(await rulesAfter(damage)).toEqual(rules);
});
