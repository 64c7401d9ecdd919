import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openStore } from "#store/open-store.ts";
import { keep, median, timed } from "./turns.ts";

/**
 * How fast the record is searched: generated reports of a state agency's size, each kind of query some times in a row, beside SQLite's bare word index asked
 * for the same word, in the same run. `search.ts [REPORTS [RECORD [ROUNDS]]]`: a record that such a run left can be searched again.
 */
const REPORTS = Number(process.argv[2] ?? 20_000);
const ROUNDS = Number(process.argv[4] ?? 15);
const QUERIES = [
  ["a rare word", "n3k"],
  ["a common word", "missile"],
  ["two words", "missile factory"],
  ["a phrase", '"large second"'],
  ["a word without another", "coastal -missile"],
  ["a voice by its name", 'voice:"The minister"'],
  ["a stance alone", "stance:denied"],
  ["a common stance alone", "stance:asserted"],
  ["a word in a stance", "factory stance:asserted"],
  ["an outlet since a day", "outlet:agency after:2020"],
  ["what is withheld", "withheld:where"],
] as const;

const folder = mkdtempSync(join(tmpdir(), "stemma-bench-search-"));
try {
  const record = process.argv[3] ?? join(folder, "record");
  if (process.argv[3] === undefined) timed("write-store.ts", record, String(REPORTS), "64", "20240115");
  const store = await openStore(record, {
    create: false,
    now: () => "2026-01-01T00:00:00.000Z",
  });
  const bare = new DatabaseSync(join(record, "record.sqlite"), { readOnly: true });
  const ask = bare.prepare(
    "SELECT rowid, rank FROM claim_words WHERE claim_words MATCH ? ORDER BY rank LIMIT 60",
  );
  const rows = [];
  for (const [name, query] of QUERIES) {
    const times: number[] = [];
    const peers: number[] = [];
    let total = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      ({ total } = await store.search(query, { limit: 60, asOf: null }));
      times.push(performance.now() - start);
      const from = performance.now();
      ask.all('"missile"');
      peers.push(performance.now() - from);
    }
    const p95 = [...times].sort((a, b) => a - b)[Math.ceil(ROUNDS * 0.95) - 1] ?? Number.NaN;
    const ratio = median(times) / median(peers);
    rows.push({ name, query, total, median: round(median(times)), p95: round(p95), ratio: round(ratio) });
    process.stdout.write(
      `${name} (${query}): ${total} found, median ${round(median(times))} ms, p95 ${round(p95)} ms, ${round(ratio)} of a bare index's common word\n`,
    );
  }
  bare.close();
  await store.close();
  keep("bench-search", {
    reports: REPORTS,
    rounds: ROUNDS,
    rows,
    node: process.version,
    cores: cpus().length,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
