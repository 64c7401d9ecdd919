import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { agencyTexts, keep, median, timed, timeSpacy } from "./turns.ts";

/**
 * How fast reports are read whole by rules, from text to claims, on one thread; against spaCy's small English pipeline
 * (tagger, parser, names) on the very same texts. Turns alternate; medians are compared.
 */
const ROUNDS = 5;
const texts = agencyTexts(Number(process.argv[2] ?? 400));
const folder = mkdtempSync(join(tmpdir(), "stemma-bench-"));
const perSecond = (ms: number): number => Math.round((texts.length / ms) * 1000);

try {
  const file = join(folder, "texts.json");
  writeFileSync(file, JSON.stringify(texts));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { ms } = timed<{ ms: number }>("read-texts.ts", file);
    ours.push(ms);
    const spacy = timeSpacy(texts);
    if (spacy !== null) theirs.push(spacy.ms);
    process.stdout.write(
      `round ${round + 1}: stemma ${perSecond(ms)} reports/s, spaCy ${spacy === null ? "—" : perSecond(spacy.ms)} reports/s\n`,
    );
  }
  keep("bench-reading", {
    reports: texts.length,
    rounds: ROUNDS,
    perSecond: perSecond(median(ours)),
    spacySmallPerSecond: theirs.length === 0 ? null : perSecond(median(theirs)),
    ratio: theirs.length === 0 ? null : Number((median(theirs) / median(ours)).toFixed(2)),
    node: process.version,
    cores: cpus().length,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
