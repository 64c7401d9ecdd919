import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { agencyTexts, keep, median, timed, timeSpacy } from "./turns.ts";

/**
 * How fast the trained weights read, from text to attributions alone and to all that the weights know: word pieces a second on one thread and on two, words a
 * second against spaCy's small English pipeline on the same texts, memory, and the time from a cold start to the first reading. Turns
 * alternate; medians are compared. Also a text of a megabyte against a quarter of it: reading must be linear.
 */
const ROUNDS = 5;
const texts = agencyTexts(Number(process.argv[2] ?? 120));
const folder = mkdtempSync(join(tmpdir(), "stemma-bench-"));
interface Turn {
  ms: number;
  pieces: number;
  firstMs: number | null;
  megabytes: number;
}
const perSecond = ({ pieces, ms }: Turn): number => Math.round((pieces / ms) * 1000);
const ms = (turns: readonly { ms: number }[]): number => median(turns.map((turn) => turn.ms));
const speedOf = ({ one, two }: { one: Turn[]; two: Turn[] }, spacy: readonly { ms: number }[]) => ({
  piecesPerSecond: median(one.map(perSecond)),
  piecesPerSecondOnTwo: median(two.map(perSecond)),
  onTwo: Number((ms(one) / ms(two)).toFixed(2)),
  ratioToSpacySmall: spacy.length === 0 ? null : Number((ms(spacy) / ms(one)).toFixed(2)),
});

try {
  const file = join(folder, "texts.json");
  writeFileSync(file, JSON.stringify(texts));
  const ours = {
    alone: { one: [] as Turn[], two: [] as Turn[] },
    all: { one: [] as Turn[], two: [] as Turn[] },
  };
  const spacy: { ms: number; words: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const asked of ["alone", "all"] as const) {
      ours[asked].one.push(timed<Turn>("attribute-texts.ts", file, "1", asked));
      ours[asked].two.push(timed<Turn>("attribute-texts.ts", file, "2", asked));
    }
    const peer = timeSpacy(texts);
    if (peer !== null) spacy.push(peer);
    const last = (turns: readonly Turn[]): number => perSecond(turns.at(-1) as Turn);
    process.stdout.write(
      `round ${round + 1}: attributions on one thread ${last(ours.alone.one)}, on two ${last(ours.alone.two)} word pieces/s; all on one ${last(ours.all.one)}, on two ${last(ours.all.two)}\n`,
    );
  }
  const text = texts.join("\n").repeat(10);
  const long = [250_000, 1_000_000].map((size, i) => {
    const longFile = join(folder, `long-${i}.json`);
    writeFileSync(longFile, JSON.stringify([text.slice(0, size)]));
    return timed<Turn>("attribute-texts.ts", longFile, "1", "all");
  });
  const [quarter, whole] = long as [Turn, Turn];
  keep("bench-attribution", {
    texts: texts.length,
    pieces: ours.all.one[0]?.pieces,
    rounds: ROUNDS,
    alone: speedOf(ours.alone, spacy),
    all: speedOf(ours.all, spacy),
    firstReadingMs: median(ours.all.one.map((turn) => turn.firstMs ?? Number.NaN)),
    megabytesOnOne: Math.max(...ours.all.one.map((turn) => turn.megabytes)),
    megabytesOnTwo: Math.max(...ours.all.two.map((turn) => turn.megabytes)),
    megabyteOverQuarter: Number((whole.ms / quarter.ms).toFixed(2)),
    node: process.version,
    cores: cpus().length,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
