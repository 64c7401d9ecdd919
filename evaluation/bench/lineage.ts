import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { compareCandidates } from "./candidates.ts";
import { plotCurve } from "./plot-curve.ts";
import { keep } from "./turns.ts";

/**
 * What stories cost as a record grows: made reports of about 400 words are added and traced, so many as each argument says, each time in a process of its own
 * that measures itself: `npm run bench:lineage -- 2000 10000`. With `--candidates COUNT` the search for overlapping pairs beside MinHash with LSH.
 */
interface Turn {
  reports: number;
  curve: { reports: number; msPerReport: number }[];
}

const SEED = "7";
const args = process.argv.slice(2);
const at = args.indexOf("--candidates");
const candidates = at < 0 ? null : Number(args.splice(at, 2)[1]);
const counts = args.length > 0 || candidates !== null ? args.map(Number) : [2_000, 10_000];
const turns: Turn[] = [];
for (const count of counts) {
  const folder = mkdtempSync(join(tmpdir(), "stemma-bench-"));
  try {
    const done = spawnSync(
      process.execPath,
      ["--conditions=source", join(import.meta.dirname, "trace-record.ts"), folder, String(count), SEED],
      { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    );
    if (done.status !== 0) throw new Error(`${count} reports could not be added and traced.`);
    const turn = JSON.parse(done.stdout) as Turn;
    turns.push(turn);
    const { curve, ...figures } = turn;
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const machine = { node: process.version, cores: cpus().length };
const largest = turns.toSorted((a, b) => b.reports - a.reports)[0];
if (largest !== undefined) {
  const images = join(import.meta.dirname, "..", "..", "docs", "images");
  mkdirSync(images, { recursive: true });
  writeFileSync(join(images, "lineage-scale.svg"), plotCurve(largest.curve));
  keep("bench-lineage", { turns, ...machine });
}
if (candidates !== null)
  keep("bench-candidates", { ...compareCandidates(candidates, Number(SEED)), ...machine });
