import { statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { MOST } from "../../src/pipeline/add-all.ts";
import { keepStories } from "../../src/pipeline/keep-stories.ts";
import { openStore } from "../../src/store/open-store.ts";
import { makeKnowledge } from "../../src/vocabulary/pack.ts";
import { articlesOfDay, type MadeArticle, readingOfArticle } from "./synthetic-stories.ts";

/**
 * A process that adds and traces made reports and says what that took: `trace-record.ts FOLDER COUNT SEED MORE`. The readings are made beside the
 * clock: a model's reading is no part of it.
 */
const [folder = "", counted = "0", seed = "1", more = "100"] = process.argv.slice(2);
const COUNT = Number(counted);
/** Reports of one addition, at whose end stories are made. */
const AT_ONCE = 1000;
const ONE_BY_ONE = Number(more);

const TABLES = [
  "place",
  "text_marks",
  "about_marks",
  "story",
  "in_story",
  "story_facet",
  "to_place",
  "ruling",
];

function* articles(): Generator<MadeArticle> {
  for (let day = 0; ; day++) yield* articlesOfDay(Number(seed), day);
}

const from = articles();
const next = (count: number): MadeArticle[] =>
  Array.from({ length: count }, () => from.next().value as MadeArticle);

const knowledge = makeKnowledge([]);
const store = await openStore(folder, { create: true, now: () => "2026-01-01T00:00:00.000Z" });
let textBytes = 0;
let [addMs, traceMs, cpuMs] = [0, 0, 0];
const curve: { reports: number; msPerReport: number }[] = [];
const told = Math.max(AT_ONCE, Math.round(COUNT / 20));
let since = { reports: 0, ms: 0 };
for (let done = 0; done < COUNT; done += AT_ONCE) {
  const items = next(Math.min(AT_ONCE, COUNT - done)).map(readingOfArticle);
  for (const { reading } of items) textBytes += Buffer.byteLength(reading.report.text);
  const busy = process.cpuUsage();
  const start = performance.now();
  for (let at = 0; at < items.length; at += MOST) await store.addMany(items.slice(at, at + MOST));
  const added = performance.now();
  await keepStories(store.stories, knowledge);
  const { user, system } = process.cpuUsage(busy);
  addMs += added - start;
  traceMs += performance.now() - added;
  cpuMs += (user + system) / 1000;
  const reports = done + items.length;
  if (reports - since.reports >= told || reports === COUNT) {
    curve.push({
      reports,
      msPerReport: Number(((cpuMs - since.ms) / (reports - since.reports)).toFixed(3)),
    });
    since = { reports, ms: cpuMs };
    process.stderr.write(`${reports}: ${curve.at(-1)?.msPerReport} ms of the processor a report\n`);
  }
}
const single: number[] = [];
for (const article of next(ONE_BY_ONE)) {
  const item = readingOfArticle(article);
  const busy = process.cpuUsage();
  await store.addMany([item]);
  await keepStories(store.stories, knowledge);
  const { user, system } = process.cpuUsage(busy);
  single.push((user + system) / 1000);
}
const { total } = await store.stories.stories({ limit: 1, after: 0 });
await store.close();

const file = join(folder, "record.sqlite");
const database = new DatabaseSync(file);
const lineageBytes = Number(
  database
    .prepare(
      `SELECT sum(pgsize) AS n FROM dbstat WHERE name IN (${holders()
        .map(() => "?")
        .join()})`,
    )
    .get(...holders())?.["n"],
);
function holders(): string[] {
  return database
    .prepare("SELECT name, tbl_name FROM sqlite_schema")
    .all()
    .filter((row) => TABLES.includes(String(row["tbl_name"])))
    .map((row) => String(row["name"]));
}
const largest = Number(database.prepare("SELECT max(reports) AS n FROM story").get()?.["n"]);
database.close();
single.sort((a, b) => a - b);
process.stdout.write(
  `${JSON.stringify({
    reports: COUNT,
    stories: total,
    largestStory: largest,
    addSeconds: Number((addMs / 1000).toFixed(1)),
    traceSeconds: Number((traceMs / 1000).toFixed(1)),
    cpuSeconds: Number((cpuMs / 1000).toFixed(1)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    textBytesPerReport: Math.round(textBytes / COUNT),
    lineageBytesPerReport: Math.round(lineageBytes / (COUNT + ONE_BY_ONE)),
    recordBytesPerReport: Math.round(statSync(file).size / (COUNT + ONE_BY_ONE)),
    oneMoreMsP50: Number((single[Math.floor(single.length * 0.5)] ?? 0).toFixed(1)),
    oneMoreMsP95: Number((single[Math.floor(single.length * 0.95)] ?? 0).toFixed(1)),
    curve,
  })}\n`,
);
