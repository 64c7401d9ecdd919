import { cpus } from "node:os";
import { Worker } from "node:worker_threads";
import { settleEngine } from "../../src/engine.ts";
import { htmldate, scrapinghub } from "../gold/pages.ts";
import { keep, median } from "./turns.ts";

/**
 * Whether reading pages stays even: the memory over many pages, and what a second core adds. `pages-steady.ts [PAGES [ROUNDS]]`. Memory is the heap
 * after a collection and the resident set, at 5,000 pages and at the end; the same pages come again and again, so what
 * grows is kept by the reader.
 */
settleEngine();
const PAGES = Number(process.argv[2] ?? 100_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const FIRST = Math.min(5_000, Math.floor(PAGES / 4));
const IN_A_TURN = Math.min(1_000, PAGES);
const script = new URL("./read-many-pages.ts", import.meta.url);
const paths = [...scrapinghub(), ...htmldate()].map(({ path }) => path);

interface Read {
  pages: number;
  ms: number;
  samples: { pages: number; heap: number; resident: number }[];
}

function read(pages: number, every: number): Promise<Read> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: { paths, pages, every } });
    worker.on("message", resolve);
    worker.on("error", reject);
  });
}

const one: number[] = [];
const two: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  one.push((await read(IN_A_TURN, 0)).ms);
  const both = await Promise.all([read(IN_A_TURN, 0), read(IN_A_TURN, 0)]);
  two.push(Math.max(...both.map(({ ms }) => ms)));
}
const { samples } = await read(PAGES, FIRST);
const first = samples[0];
const after = samples.slice(1);
const spread = (key: "heap" | "resident"): number | null =>
  first === undefined || after.length === 0
    ? null
    : Number(Math.max(...after.map((one) => Math.abs(one[key] / first[key] - 1))).toFixed(3));
keep("bench-pages-steady", {
  pages: PAGES,
  /** How many times as many pages two threads read in the same time. */
  onTwo: Number(((2 * median(one)) / median(two)).toFixed(2)),
  /** The largest distance from the memory at 5,000 pages, as a share of it. */
  heap: spread("heap"),
  resident: spread("resident"),
  megabytes: first === undefined ? null : Math.round(first.resident / 2 ** 20),
  node: process.version,
  cores: cpus().length,
});
