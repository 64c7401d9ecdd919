import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { addAll } from "../../src/pipeline/add-all.ts";
import { openStore } from "../../src/store/open-store.ts";
import { articlesOfHappening, longArticle, type MadeArticle } from "./made-news.ts";

const home = join(import.meta.dirname, "..", "..");
const SEED = 7;
/** Of one story: what a tree must be legible and quick with. */
const LARGEST_STORY = 500;
const LONGEST_REPORT = 10_000;
const HOUR = 3_600_000;

/**
 * A record of this many made reports, read by rules and kept by the product's own code; its folder. It is made once and kept in evaluation/runs/. Beside
 * them are one story of 500 reports and one report of 10,000 claims.
 */
export async function recordOf(reports: number, say: (words: string) => void): Promise<string> {
  const folder = join(home, "evaluation", "runs", `workbench-${reports}`);
  if (existsSync(join(folder, "record.sqlite"))) return folder;
  const unfinished = `${folder}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const file = join(unfinished, "reports.jsonl");
  const lines = createWriteStream(file);
  for (const article of articlesOf(reports)) lines.write(`${JSON.stringify(article)}\n`);
  await finished(lines.end());
  let hours = 0;
  // A record that grew over weeks, so that it can be asked for as it stood.
  const now = (): string => new Date(Date.UTC(2026, 0, 1) + hours++ * HOUR).toISOString();
  const store = await openStore(unfinished, { create: true, now });
  const started = performance.now();
  let done = 0;
  for await (const item of addAll(
    [file],
    store,
    {
      tools: { packsFolder: join(home, "packs"), packs: null, modelFolder: null },
      jobs: availableParallelism(),
      until: "claims",
      warn: say,
      collect: {
        outlet: null,
        published: null,
        maxSize: 64 * 1024 * 1024,
        allowPrivate: false,
        timeoutMs: 1000,
        now,
        stdin: process.stdin,
        dispatcher: null,
      },
    },
    () => performance.now(),
    new AbortController().signal,
  )) {
    if ("error" in item) throw item.error;
    if (++done % 2000 === 0) say(`${done} reports after ${seconds(started)} s`);
  }
  say(`${done} reports and their stories after ${seconds(started)} s`);
  await store.close();
  rmSync(file);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return folder;
}

function* articlesOf(reports: number): Generator<MadeArticle> {
  yield longArticle(LONGEST_REPORT);
  // Told long before the others, so that it is a story by itself.
  yield* articlesOfHappening(SEED + 1, -20_000, Math.min(LARGEST_STORY, reports));
  let left = reports;
  for (let nth = 0; left > 0; nth++)
    for (const article of articlesOfHappening(SEED, nth)) if (left-- > 0) yield article;
}

const seconds = (since: number): number => Math.round((performance.now() - since) / 1000);
