import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goldFolder } from "../gold/folder.ts";

const here = import.meta.dirname;

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The first texts of the state agency's year, the domain that the speed is asked for. */
export function agencyTexts(count: number): string[] {
  return readFileSync(join(goldFolder(), "korea", "kcna-2024.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, count)
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

/** Runs a script of this folder in a process of its own that measures itself and prints JSON. */
export function timed<Result>(script: string, ...args: string[]): Result {
  const out = execFileSync(process.execPath, ["--conditions=source", join(here, script), ...args], {
    encoding: "utf8",
  });
  return JSON.parse(out) as Result;
}

/** spaCy's small English pipeline over the same texts, one thread; null where Python or the pipeline is not installed. */
export function timeSpacy(texts: readonly string[]): { ms: number; words: number } | null {
  const done = spawnSync("python3", [join(here, "..", "peers", "spacy_small.py")], {
    input: JSON.stringify(texts),
    encoding: "utf8",
    env: { ...process.env, OMP_NUM_THREADS: "1" },
    maxBuffer: 1 << 28,
  });
  if (done.status === 0) return JSON.parse(done.stdout) as { ms: number; words: number };
  process.stderr.write("spaCy is not installed (evaluation/peers/requirements.txt): no comparison.\n");
  return null;
}

export function keep(name: string, result: unknown): void {
  const results = join(here, "..", "results");
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
