import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { traceReadings } from "#lineage/trace.ts";
import { keepStories } from "#pipeline/keep-stories.ts";
import { openStore } from "#store/open-store.ts";
import type { Stories } from "#store/stories.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { largeStory } from "./large-story.ts";
import { readingsOf } from "./stories.ts";

const knowledge = makeKnowledge([]);
const TABLES = ["place", "story", "in_story", "story_facet"];

/** What is read of reports, and how many rows of stories are written, when one more comes to a story of so many. What is kept then is what a batch gives. */
async function oneMore(count: number): Promise<{ read: number; written: number }> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-one-more-"));
  const store = await openStore(folder, { create: true, now: () => "2026-01-01T00:00:00.000Z" });
  try {
    const items = readingsOf(largeStory(count + 1));
    let read = 0;
    const stories = new Proxy(store.stories, {
      get: (of, name: keyof Stories) =>
        name === "readings"
          ? async (...asked: Parameters<Stories["readings"]>) => {
              const found = await of.readings(...asked);
              read += found.length;
              return found;
            }
          : of[name],
    });
    await store.addMany(items.slice(0, count));
    await keepStories(stories, knowledge);
    read = 0;
    const database = new DatabaseSync(join(folder, "record.sqlite"));
    database.exec("CREATE TABLE written (what TEXT)");
    for (const table of TABLES)
      for (const how of ["INSERT", "UPDATE", "DELETE"])
        database.exec(
          `CREATE TRIGGER count_${table}_${how} AFTER ${how} ON ${table} BEGIN INSERT INTO written VALUES ('${table}'); END`,
        );
    await store.addMany(items.slice(count));
    await keepStories(stories, knowledge);
    const written = Number(database.prepare("SELECT count(*) AS n FROM written").get()?.["n"]);
    database.close();
    const batch = traceReadings(
      items.map(({ reading }) => reading),
      knowledge,
      [],
    ).stories;
    expect((await store.stories.trace()).stories).toEqual(batch);
    return { read, written };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

test("one more report to a story is read alone, and as many rows are written whether the story has thirty reports or two hundred", async () => {
  const [few, many] = [await oneMore(30), await oneMore(200)];
  expect(few.read).toBe(1);
  expect(few.written).toBeLessThan(20);
  expect(many).toEqual(few);
}, 60_000);
