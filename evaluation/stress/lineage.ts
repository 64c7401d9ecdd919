import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepStories } from "../../src/pipeline/keep-stories.ts";
import { openStore } from "../../src/store/open-store.ts";
import { makeKnowledge } from "../../src/vocabulary/pack.ts";
import { HOSTILE_REPORTS, hostileReadings } from "./hostile-reports.ts";

/**
 * Hostile heaps of reports in full size, or in the share of it that is given: the processor's time a report for a quarter of each and for all of
 * it, and the largest story. Exit status 1 where a report of the whole costs more than twice what one of the quarter does, or a story swallows others.
 */
const SHARE = Number(process.argv[2] ?? 1);
const MORE = 2;
/** One for all that is added, as in a process that goes on adding: what was made with another would be made again. */
const KNOWLEDGE = makeKnowledge([]);
let faults = 0;

for (const hostile of HOSTILE_REPORTS) {
  const full = Math.round(hostile.full * SHARE);
  const [quarter, whole] = [await measure(Math.round(full / 4)), await measure(full)];
  const amiss = whole.ms > MORE * quarter.ms || whole.largest > hostile.largest(full);
  if (amiss) faults++;
  process.stdout.write(
    `${amiss ? "AMISS " : ""}${hostile.name}: ${Math.round(full / 4)} at ${quarter.ms.toFixed(1)} ms a report, ${full} at ${whole.ms.toFixed(1)} ms; ${whole.stories} stories, the largest of ${whole.largest}; one more ${whole.oneMore.toFixed(0)} ms\n`,
  );

  async function measure(count: number) {
    const folder = mkdtempSync(join(tmpdir(), "stemma-stress-"));
    const store = await openStore(folder, { create: true, now: () => "2026-01-01T00:00:00.000Z" });
    try {
      const items = hostileReadings(hostile, count + 1);
      const last = items.splice(count);
      const start = process.cpuUsage();
      for (let at = 0; at < items.length; at += 16) await store.addMany(items.slice(at, at + 16));
      await keepStories(store.stories, KNOWLEDGE);
      const ms = since(start) / count;
      const { stories, total } = await store.stories.stories({ limit: 1, after: 0 });
      const again = process.cpuUsage();
      await store.addMany(last);
      await keepStories(store.stories, KNOWLEDGE);
      return { ms, stories: total, largest: stories[0]?.reports.length ?? 0, oneMore: since(again) };
    } finally {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
process.exitCode = faults > 0 ? 1 : 0;

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
