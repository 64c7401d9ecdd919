import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MOST } from "../../src/pipeline/add-all.ts";
import { writeRowsOfRecord } from "./rows-of-record.ts";
import { keep, median, timed } from "./turns.ts";

interface Timed {
  ms: number;
}

/**
 * How fast the record is written: reports of a state agency's size with their claims, hops and word indexes, in
 * transactions as small as the pipeline's; against plain better-sqlite3 inserting the very same rows, ready-made, with
 * the same durability. Turns alternate, each in a process of its own that measures itself; medians are compared.
 */
const REPORTS = Number(process.argv[2] ?? 3000);
const ROUNDS = 5;
const SEED = 20240115;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "stemma-bench-"));

function installPeer(): boolean {
  const peers = here("../peers");
  if (existsSync(join(peers, "node_modules/better-sqlite3"))) return true;
  try {
    execFileSync("npm", ["ci", "--prefix", peers], { stdio: ["ignore", "ignore", "inherit"] });
    return true;
  } catch {
    process.stderr.write("better-sqlite3 could not be installed, so there is no comparison.\n");
    return false;
  }
}

try {
  const hasPeer = installPeer();
  const rows = join(folder, "rows.jsonl");
  const ours: number[] = [];
  const peer: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const record = join(folder, `record-${round}`);
    ours.push(timed<Timed>("write-store.ts", record, String(REPORTS), String(MOST), String(SEED)).ms);
    bytes = statSync(join(record, "record.sqlite")).size;
    if (hasPeer) {
      if (round === 0) await writeRowsOfRecord(join(record, "record.sqlite"), rows, MOST);
      peer.push(
        timed<Timed>("../peers/better-sqlite3-inserts.mjs", join(folder, `peer-${round}.sqlite`), rows).ms,
      );
    }
    rmSync(record, { recursive: true });
    const rates = [ours.at(-1), peer.at(-1)].map((ms) =>
      ms === undefined ? "—" : Math.round((REPORTS / ms) * 1000),
    );
    process.stdout.write(
      `round ${round + 1}: stemma ${rates[0]} reports/s, better-sqlite3 ${rates[1]} reports/s\n`,
    );
  }
  const perSecond = (times: readonly number[]): number | null =>
    times.length === 0 ? null : Math.round((REPORTS / median(times)) * 1000);
  keep("bench-store", {
    reports: REPORTS,
    group: MOST,
    rounds: ROUNDS,
    reportsPerSecond: perSecond(ours),
    betterSqlite3PerSecond: perSecond(peer),
    ratio: peer.length === 0 ? null : Number((median(peer) / median(ours)).toFixed(3)),
    bytesPerReport: Math.round(bytes / REPORTS),
    node: process.version,
    cores: cpus().length,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
