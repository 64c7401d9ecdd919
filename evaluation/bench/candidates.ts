import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { candidatePairs, marksInRecord } from "../../src/lineage/candidates.ts";
import { SHARED_MARKS } from "../../src/lineage/near.ts";
import { sketchOf } from "../../src/lineage/sketch.ts";
import { makeKnowledge } from "../../src/vocabulary/pack.ts";
import { articlesOfDay, readingOfArticle } from "./synthetic-stories.ts";

/** Two texts overlap where the shorter shares so many of its runs of five words with the other. */
const RUN = 5;
const OVERLAPPING = 0.3;

/**
 * Overlapping pairs of made articles: by our marks, words and fingerprints included, by datasketch's MinHash with LSH, shingling included, and all that
 * there are by an inverted index of every run of words. Recall is of those.
 */
export function compareCandidates(count: number, seed: number) {
  const articles = [];
  for (let day = 0; articles.length < count; day++) articles.push(...articlesOfDay(seed, day));
  articles.length = count;
  const readings = articles.map((article) => {
    const { report } = readingOfArticle(article).reading;
    return { report, claims: [], mentions: [] };
  });
  const texts = readings.map(({ report }) => report.text);
  const knowledge = makeKnowledge([]);
  const start = process.cpuUsage();
  const sketches = readings.map((reading) => sketchOf(reading, knowledge));
  const pairs = candidatePairs(sketches.map(marksInRecord), SHARED_MARKS, { often: false });
  const { user, system } = process.cpuUsage(start);
  const ours = (user + system) / 1e6;
  const truth = overlapping(texts);
  const peer = byMinhashLsh(texts);
  return {
    articles: count,
    overlapping: truth.size,
    perSecond: Math.round(count / ours),
    candidates: pairs.length,
    recall: recallOf(truth, pairs),
    datasketchPerSecond: peer === null ? null : Math.round(count / peer.seconds),
    datasketchCandidates: peer?.pairs.length ?? null,
    datasketchRecall: peer === null ? null : recallOf(truth, peer.pairs),
    ratio: peer === null ? null : Number((peer.seconds / ours).toFixed(2)),
  };
}

function recallOf(truth: ReadonlySet<string>, pairs: readonly (readonly [number, number])[]): number {
  let found = 0;
  for (const [a, b] of pairs) if (truth.has(`${Math.min(a, b)} ${Math.max(a, b)}`)) found++;
  return Number((found / Math.max(1, truth.size)).toFixed(4));
}

function overlapping(texts: readonly string[]): Set<string> {
  // Most runs have one holder, and a number takes less room than a list of one.
  const holders = new Map<string, number | number[]>();
  const sizes = texts.map((text, nth) => {
    const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
    const runs = new Set<string>();
    for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(" "));
    for (const run of runs) {
      const known = holders.get(run);
      if (known === undefined) holders.set(run, nth);
      else if (typeof known === "number") holders.set(run, [known, nth]);
      else known.push(nth);
    }
    return runs.size;
  });
  const shared = new Map<number, number>();
  for (const of of holders.values()) {
    if (typeof of === "number") continue;
    for (let one = 1; one < of.length; one++)
      for (let two = 0; two < one; two++) {
        const key = (of[two] as number) * texts.length + (of[one] as number);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  }
  const out = new Set<string>();
  for (const [key, count] of shared) {
    const [a, b] = [Math.floor(key / texts.length), key % texts.length];
    if (count >= OVERLAPPING * Math.min(sizes[a] ?? 0, sizes[b] ?? 0)) out.add(`${a} ${b}`);
  }
  return out;
}

function byMinhashLsh(texts: readonly string[]): { seconds: number; pairs: [number, number][] } | null {
  const done = spawnSync(
    process.env["STEMMA_PEERS_PYTHON"] ?? "python3",
    [join(import.meta.dirname, "..", "peers", "minhash_lsh.py")],
    { input: JSON.stringify(texts), encoding: "utf8", maxBuffer: 1 << 29 },
  );
  if (done.status === 0) return JSON.parse(done.stdout) as { seconds: number; pairs: [number, number][] };
  process.stderr.write(
    "datasketch is not installed (evaluation/peers/requirements.txt): no comparison with MinHash.\n",
  );
  return null;
}
