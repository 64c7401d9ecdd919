import { cpus } from "node:os";
import { timePeers } from "../peers/page-peers.ts";
import { keep, median, timed } from "./turns.ts";

/**
 * How fast pages are read, bytes to report, on one core; against Readability on linkedom and against the peers in Python on the same pages.
 * Each turn is a process of its own that first reads other pages. Turns alternate; medians are compared. Processor time, all threads of a
 * process together, is less at the mercy of what else runs than the clock, so ratios are of it.
 */
const ROUNDS = Number(process.argv[2] ?? 5);
interface Turn {
  pages: number;
  ms: number;
  cpuMs: number;
  p95: number;
}
const turns = new Map<string, Turn[]>();
const note = (name: string, turn: Turn): void => {
  turns.set(name, [...(turns.get(name) ?? []), turn]);
  process.stdout.write(
    `${name}: ${perSecond(turn.pages, turn.ms)} pages/s, ${perSecond(turn.pages, turn.cpuMs)} a second of processor time\n`,
  );
};
const perSecond = (pages: number, ms: number): number => Number(((pages / ms) * 1000).toFixed(1));

for (let round = 0; round < ROUNDS; round++) {
  note("stemma", timed<Turn>("read-pages.ts", "stemma"));
  note("Readability on linkedom", timed<Turn>("read-pages.ts", "readability"));
  for (const [name, turn] of Object.entries(timePeers() ?? {})) note(name, turn);
}
const middle = (name: string, key: "ms" | "cpuMs" | "p95"): number =>
  median((turns.get(name) ?? []).map((turn) => turn[key]));
const own = middle("stemma", "cpuMs");
keep("bench-pages", {
  pages: turns.get("stemma")?.[0]?.pages,
  rounds: ROUNDS,
  systems: [...turns.keys()].map((name) => {
    const pages = turns.get(name)?.[0]?.pages ?? 0;
    return {
      name,
      perSecond: perSecond(pages, middle(name, "ms")),
      perProcessorSecond: perSecond(pages, middle(name, "cpuMs")),
      p95: Number(middle(name, "p95").toFixed(1)),
      /** How many times as fast Stemma is. */
      ratio: Number((middle(name, "cpuMs") / own).toFixed(2)),
    };
  }),
  node: process.version,
  cores: cpus().length,
});
