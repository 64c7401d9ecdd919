import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { agencyTexts, keep, median, timeSpacy } from "./turns.ts";

/**
 * The whole way, from JSON Lines to claims in the record, as a user calls it: `stemma add`, with the released weights and a worker for each
 * core. How many reports a second from start to end, when the first is there, and the most memory that the process held; beside it spaCy's small
 * English pipeline (tagger, parser, names) over the same texts, one thread, without its start. Turns alternate; medians are kept.
 */
const ROUNDS = 3;
const home = join(import.meta.dirname, "..", "..");
const texts = agencyTexts(Number(process.argv[2] ?? 300));
/** The length of the reference report, in characters: reports of the agency are shorter. */
const SEED = 2_460;
const folder = mkdtempSync(join(tmpdir(), "stemma-bench-"));
const file = join(folder, "reports.jsonl");
writeFileSync(
  file,
  texts
    .map((text, i) => JSON.stringify({ id: `text-${i + 1}`, outlet: "KCNA", published: "2024-06-14", text }))
    .join("\n"),
);

interface Turn {
  ms: number;
  first: number;
  megabytes: number | null;
  /** Processor time of all its threads, in seconds. */
  processor: number | null;
}

/** What users run is built; a checkout that is not built runs its sources, and starts later. */
const built = join(home, "dist", "program", "main.js");
const program = existsSync(built)
  ? [join(home, "bin", "stemma.mjs")]
  : ["--conditions=source", join(home, "src", "cli", "main.ts")];

function turn(round: number): Promise<Turn> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...program,
      "add",
      file,
      "--json",
      "--record",
      join(folder, `record-${round}`),
      "--jobs",
      String(cpus().length),
    ],
    { stdio: ["ignore", "pipe", "inherit"], cwd: home },
  );
  let first = Number.NaN;
  let peak: number | null = null;
  let processor: number | null = null;
  const look = setInterval(() => {
    peak = heldBy(child.pid) ?? peak;
    processor = usedBy(child.pid) ?? processor;
  }, 50);
  child.stdout.on("data", () => {
    if (Number.isNaN(first)) first = performance.now() - start;
  });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (status) => {
      clearInterval(look);
      if (status === 0) done({ ms: performance.now() - start, first, megabytes: peak, processor });
      else fail(new Error(`stemma add ended with ${status}`));
    });
  });
}

/** The most memory that a process has held, in megabytes; null where the system does not tell. */
function heldBy(pid: number | undefined): number | null {
  try {
    const held = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return held === undefined ? null : Math.round(Number(held) / 1024);
  } catch {
    return null;
  }
}

/** Processor time that a process and its threads have used, in seconds; null where the system does not tell. */
function usedBy(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isNaN(ticks) ? null : ticks / 100;
  } catch {
    return null;
  }
}

try {
  const perSecond = (ms: number): number => Number(((texts.length / ms) * 1000).toFixed(1));
  const ours: Turn[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const one = await turn(round);
    ours.push(one);
    const spacy = timeSpacy(texts);
    if (spacy !== null) theirs.push(spacy.ms);
    process.stdout.write(
      `round ${round + 1}: ${perSecond(one.ms)} reports/s, first after ${Math.round(one.first)} ms, ${one.megabytes ?? "—"} MB; spaCy ${spacy === null ? "—" : perSecond(spacy.ms)} reports/s\n`,
    );
  }
  const ms = median(ours.map((one) => one.ms));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  keep("bench-whole", {
    reports: texts.length,
    rounds: ROUNDS,
    perSecond: perSecond(ms),
    seedSizedPerSecond: Number((((characters / SEED) * 1000) / ms).toFixed(1)),
    firstMs: Math.round(median(ours.map(({ first }) => first))),
    megabytes: Math.max(...ours.map(({ megabytes }) => megabytes ?? 0)) || null,
    // What two free cores would do: the processor time says so on a busy machine too.
    perProcessorSecond: Number(
      (texts.length / median(ours.map(({ processor }) => processor ?? Number.NaN))).toFixed(1),
    ),
    spacySmallPerSecond: theirs.length === 0 ? null : perSecond(median(theirs)),
    ratio: theirs.length === 0 ? null : Number((median(theirs) / ms).toFixed(2)),
    built: existsSync(built),
    load: Number(loadavg()[0]?.toFixed(1)),
    node: process.version,
    cores: cpus().length,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
