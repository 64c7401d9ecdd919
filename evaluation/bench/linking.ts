import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { writeSyntheticPack } from "./synthetic-pack.ts";
import { agencyTexts, keep, median, timed } from "./turns.ts";

/**
 * What fifty thousand more names cost: the time to load them, and the time to annotate the same texts by rules with the project's own packs
 * alone and with the synthetic pack beside them. Turns alternate; medians are compared.
 */
const ROUNDS = 5;
const NAMES = Number(process.argv[2] ?? 50_000);
const texts = agencyTexts(200);
const folder = mkdtempSync(join(tmpdir(), "stemma-bench-"));
interface Turn {
  aliases: number;
  loadMs: number;
  buildMs: number;
  annotateMs: number;
  mentions: number;
}

try {
  const file = join(folder, "texts.json");
  writeFileSync(file, JSON.stringify(texts));
  const packs = join(folder, "packs");
  cpSync(join(import.meta.dirname, "..", "..", "packs"), packs, { recursive: true });
  writeSyntheticPack(packs, NAMES);
  const own: Turn[] = [];
  const many: Turn[] = [];
  const alone: Turn[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    own.push(timed<Turn>("link-texts.ts", packs, "dprk-arms,karsolia,press", file));
    many.push(timed<Turn>("link-texts.ts", packs, "all", file));
    alone.push(timed<Turn>("link-texts.ts", packs, "synthetic", file));
    process.stdout.write(
      `round ${round + 1}: own packs ${Math.round(own.at(-1)?.annotateMs ?? 0)} ms, with ${NAMES} names more ${Math.round(many.at(-1)?.annotateMs ?? 0)} ms; these alone load in ${Math.round((alone.at(-1)?.loadMs ?? 0) + (alone.at(-1)?.buildMs ?? 0))} ms\n`,
    );
  }
  const mid = (turns: readonly Turn[], of: (turn: Turn) => number): number => median(turns.map(of));
  keep("bench-linking", {
    texts: texts.length,
    rounds: ROUNDS,
    names: alone[0]?.aliases,
    loadMs: Math.round(mid(alone, ({ loadMs }) => loadMs)),
    buildMs: Math.round(mid(alone, ({ buildMs }) => buildMs)),
    ownNames: own[0]?.aliases,
    ownLoadMs: Math.round(mid(own, ({ loadMs, buildMs }) => loadMs + buildMs)),
    annotateMsOwn: Math.round(mid(own, ({ annotateMs }) => annotateMs)),
    annotateMsMany: Math.round(mid(many, ({ annotateMs }) => annotateMs)),
    manyOverOwn: Number(
      (mid(many, ({ annotateMs }) => annotateMs) / mid(own, ({ annotateMs }) => annotateMs)).toFixed(2),
    ),
    node: process.version,
    cores: cpus().length,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
