import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openStore } from "../../src/store/open-store.ts";
import { seeded } from "../bench/synthetic-articles.ts";

/**
 * Kills `stemma add` at 20 moments and looks whether the record is whole each time; then lets it finish and compares
 * the record with one that was never interrupted. Last, two writers at once. Exit status 1 where anything is amiss.
 */
const ROUNDS = 20;
const SEED = Number(process.argv[2] ?? 20240115);

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const stemma = here("../../bin/stemma.mjs");

const input = here("../../../shared/data/korea/kcna-2024.jsonl");
if (!existsSync(input)) {
  process.stdout.write("Skipped: there is no ../shared/data/korea/kcna-2024.jsonl to add.\n");
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), "stemma-kill-"));

const add = (record: string): ChildProcess =>
  spawn(process.execPath, [stemma, "add", input, "--record", record], {
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.on("exit", resolve));

async function addWhole(record: string): Promise<number> {
  const start = performance.now();
  const status = await ended(add(record));
  if (status !== 0) throw new Error(`stemma add ended with ${status}.`);
  return performance.now() - start;
}

interface Checked {
  reports: number;
  problems: unknown[];
}

/** What `stemma check` says; a record that the kill came too early for has nothing wrong in it. */
async function check(record: string): Promise<Checked> {
  if (!existsSync(join(record, "record.sqlite"))) return { reports: 0, problems: [] };
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [stemma, "check", "--json", "--record", record],
      {
        maxBuffer: 1 << 28,
      },
    );
    return JSON.parse(stdout) as Checked;
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
    // Killed between making the file and its first table: a record still to be made.
    if (code === 2 && stderr.includes("There is no record")) return { reports: 0, problems: [] };
    return stdout === "" ? { reports: 0, problems: [stderr] } : (JSON.parse(stdout) as Checked);
  }
}

/** Everything that stands in a record but when it was recorded, as one hash. */
async function contentOf(record: string): Promise<{ reports: number; claims: number; sha256: string }> {
  const store = await openStore(record, { create: false, now: () => new Date().toISOString() });
  const hash = createHash("sha256");
  let after: string | null = null;
  do {
    const page = await store.reports({ limit: 200, after, asOf: null });
    for (const { id } of page.reports) {
      const { reading, revisions } = await store.report(id, { asOf: null });
      hash.update(JSON.stringify([reading, revisions.map((revision) => revision.id)]));
    }
    after = page.next;
  } while (after !== null);
  const { reports, claims } = await store.counts();
  await store.close();
  return { reports, claims, sha256: hash.digest("hex") };
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
let amiss = 0;
try {
  const whole = join(folder, "whole");
  const wholeMs = await addWhole(whole);
  const startMs = await addWhole(whole);
  const expected = await contentOf(whole);
  say(`uninterrupted: ${expected.reports} reports, ${expected.claims} claims in ${Math.round(wholeMs)} ms`);

  const chance = seeded(SEED);
  const rounds: { moment: number; killed: boolean; reports: number; problems: number }[] = [];
  let record = join(folder, "killed-0");
  for (let round = 1; round <= ROUNDS; round++) {
    // From while it starts to some way into the adding, so that 20 kills fall along the whole run.
    const moment = startMs * (0.5 + 0.5 * chance()) + chance() * wholeMs * 0.6;
    const child = add(record);
    const timer = setTimeout(() => process.kill(-(child.pid as number), "SIGKILL"), moment);
    await ended(child);
    clearTimeout(timer);
    const killed = child.signalCode === "SIGKILL";
    const { reports, problems } = await check(record);
    amiss += problems.length;
    rounds.push({ moment: Math.round(moment), killed, reports, problems: problems.length });
    say(
      `round ${round}: ${killed ? `killed after ${Math.round(moment)} ms` : "finished before the kill"}, ${reports} reports kept, ${problems.length === 0 ? "record whole" : JSON.stringify(problems.slice(0, 3))}`,
    );
    if (!killed) {
      const finished = await contentOf(record);
      if (finished.sha256 !== expected.sha256) amiss++;
      record = join(folder, `killed-${round}`);
    }
  }
  await addWhole(record);
  const completed = await contentOf(record);
  const same = completed.sha256 === expected.sha256;
  say(
    `completed: ${completed.reports} reports, ${completed.claims} claims, ${same ? "the same record" : "ANOTHER RECORD"}`,
  );

  const twice = join(folder, "two-writers");
  const statuses = await Promise.all([add(twice), add(twice)].map(ended));
  const both = await contentOf(twice);
  const { problems } = await check(twice);
  const nothingLost =
    statuses.every((status) => status === 0) && both.sha256 === expected.sha256 && problems.length === 0;
  say(
    `two writers: exit ${statuses.join(" and ")}, ${both.reports} reports, ${nothingLost ? "nothing lost" : "AMISS"}`,
  );

  amiss += Number(!same) + Number(!nothingLost);
  mkdirSync(here("../results"), { recursive: true });
  const result = {
    seed: SEED,
    input: "korea/kcna-2024.jsonl",
    expected,
    rounds,
    completedSame: same,
    twoWriters: { statuses, nothingLost },
  };
  writeFileSync(here("../results/stress-kill.json"), `${JSON.stringify(result, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(amiss === 0 ? 0 : 1);
