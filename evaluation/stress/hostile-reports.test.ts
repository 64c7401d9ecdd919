import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { candidatePairs, marksOf } from "../../src/lineage/candidates.ts";
import { sketchOf } from "../../src/lineage/sketch.ts";
import { traceReadings } from "../../src/lineage/trace.ts";
import { keepStories } from "../../src/pipeline/keep-stories.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Stories } from "../../src/store/stories.ts";
import { makeKnowledge } from "../../src/vocabulary/pack.ts";
import type { TracedStory } from "../../src/vocabulary/trace.ts";
import { seeded } from "../bench/synthetic-articles.ts";
import { HOSTILE_REPORTS, type HostileReports, hostileReadings } from "./hostile-reports.ts";

const knowledge = makeKnowledge([]);

/** Adds so many, some at a time, in the order of `lot`; answers the stories and how often a reading was asked for or a holder of marks was found. */
async function added(
  hostile: HostileReports,
  count: number,
  { some = count, lot = (nth: number): number => nth } = {},
): Promise<{ stories: TracedStory[]; work: number }> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-hostile-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore(folder, { create: true, now: () => "2026-01-01T00:00:00.000Z" });
  let work = 0;
  const counting: Stories = {
    ...store.stories,
    async readings(revisions, which) {
      work += revisions.length;
      return store.stories.readings(revisions, which);
    },
    async holders(asked) {
      const found = await store.stories.holders(asked);
      work += found.length;
      return found;
    },
  };
  const items = hostileReadings(hostile, count)
    .map((item, nth) => ({ item, at: lot(nth) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
  for (let from = 0; from < items.length; from += some) {
    await store.addMany(items.slice(from, from + some));
    await keepStories(counting, knowledge);
  }
  const { stories } = await store.stories.trace();
  expect((await store.check()).problems).toEqual([]);
  await store.close();
  return { stories, work };
}

/** Many times the holders of a mark that are looked at: were all looked at, each would find more than three times as many as that. */
const MANY = 240;
const HOLDERS = 48;

test.each(HOSTILE_REPORTS)(
  "each is compared with some of the others only, and no story swallows others: $name",
  async (hostile) => {
    const { stories, work } = await added(hostile, MANY);
    expect(work).toBeLessThan(3 * HOLDERS * MANY);
    expect(Math.max(...stories.map(({ reports }) => reports.length))).toBeLessThanOrEqual(
      hostile.largest(MANY),
    );
  },
  240_000,
);

test.each(HOSTILE_REPORTS.slice(0, 2))(
  "added in any order it ends as the batch does: $name",
  async (hostile) => {
    const chance = seeded(5);
    const { stories } = await added(hostile, 56, { some: 9, lot: () => chance() });
    const readings = hostileReadings(hostile, 56).map(({ reading }) => reading);
    expect(stories).toEqual(traceReadings(readings, knowledge, []).stories);
  },
  240_000,
);

test("very many copies of one text are compared with a fixed number of others each", () => {
  const sketches = hostileReadings(HOSTILE_REPORTS[2] as HostileReports, 200).map(({ reading }) =>
    sketchOf(reading, knowledge),
  );
  expect(candidatePairs(sketches.map(marksOf), 1).length).toBeLessThanOrEqual(2 * 200 * HOLDERS);
});
