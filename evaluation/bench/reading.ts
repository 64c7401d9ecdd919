import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { goldFolder } from "../gold/folder.ts";

/**
 * How fast reports are read whole, from text to claims, on one thread; against spaCy's small English pipeline (tagger, parser,
 * names) on the very same texts. Turns alternate, each in a process of its own that measures itself; medians are compared.
 */
const ROUNDS = 5;
const COUNT = Number(process.argv[2] ?? 400);

const folder = mkdtempSync(join(tmpdir(), "stemma-bench-"));
const file = join(folder, "texts.json");
const peer = join(import.meta.dirname, "..", "peers", "spacy_small.py");
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function texts(): string[] {
  return readFileSync(join(goldFolder(), "korea", "kcna-2024.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, COUNT)
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

/** Null where Python or the pipeline is not installed. */
function timePeer(list: string): { ms: number; words: number } | null {
  const done = spawnSync("python3", [peer], {
    input: list,
    encoding: "utf8",
    env: { ...process.env, OMP_NUM_THREADS: "1" },
    maxBuffer: 1 << 28,
  });
  return done.status === 0 ? (JSON.parse(done.stdout) as { ms: number; words: number }) : null;
}

try {
  const list = JSON.stringify(texts());
  const count = (JSON.parse(list) as string[]).length;
  writeFileSync(file, list);
  const ours: number[] = [];
  const theirs: number[] = [];
  let words: number | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const script = join(import.meta.dirname, "read-texts.ts");
    const out = execFileSync(process.execPath, ["--conditions=source", script, file], { encoding: "utf8" });
    ours.push((JSON.parse(out) as { ms: number }).ms);
    const answer = timePeer(list);
    if (answer !== null) {
      theirs.push(answer.ms);
      words = answer.words;
    } else if (round === 0)
      process.stderr.write(
        "spaCy is not installed (evaluation/peers/requirements.txt), so there is no comparison.\n",
      );
    process.stdout.write(
      `round ${round + 1}: stemma ${Math.round((count / (ours.at(-1) as number)) * 1000)} reports/s, spaCy ${answer === null ? "—" : Math.round((count / answer.ms) * 1000)} reports/s\n`,
    );
  }
  const result = {
    reports: count,
    words,
    rounds: ROUNDS,
    perSecond: Math.round((count / median(ours)) * 1000),
    spacySmallPerSecond: theirs.length === 0 ? null : Math.round((count / median(theirs)) * 1000),
    ratio: theirs.length === 0 ? null : Number((median(theirs) / median(ours)).toFixed(2)),
    node: process.version,
    cores: cpus().length,
  };
  const results = join(import.meta.dirname, "..", "results");
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, "bench-reading.json"), `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
