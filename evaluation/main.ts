import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NoGold } from "./gold/folder.ts";
import { accuracyPage, attributionTable, pagesTable, timeTable } from "./render.ts";
import { attributionPage } from "./render-attribution.ts";

const folder = join(import.meta.dirname, "results");
const docs = join(import.meta.dirname, "..", "docs");
const monotonic = (): number => performance.now();

const [name = "", ...flags] = process.argv.slice(2);
const measures: Record<string, () => Promise<{ result: unknown; words: string }>> = {
  async attribution() {
    const result = await (await import("./measure/attribution.ts")).measureAttribution();
    writeFileSync(join(docs, "attribution.md"), attributionPage(result));
    return { result, words: attributionTable(result) };
  },
  async parity() {
    const file = flags.find((flag) => !flag.startsWith("--"));
    if (file === undefined) throw new Error("Name the file that stemma_training.compare wrote.");
    const result = await (await import("./measure/parity.ts")).measureParity(file);
    return { result, words: `${result.alike} of ${result.attributions} attributions alike` };
  },
  async time() {
    const result = (await import("./measure/time.ts")).measureTime(monotonic);
    return { result, words: timeTable(result) };
  },
  async pages() {
    const result = (await import("./measure/pages.ts")).measurePages(monotonic);
    return { result, words: pagesTable(result) };
  },
};

const measure = measures[name];
if (measure === undefined) {
  process.stderr.write(`Say what to measure: npm run evaluate -- ${Object.keys(measures).join("|")}\n`);
  process.exitCode = 2;
} else {
  try {
    const { result, words } = await measure();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
    writeFileSync(join(docs, "accuracy.md"), accuracyPage());
    process.stdout.write(flags.includes("--json") ? `${JSON.stringify(result)}\n` : `${words}\n`);
  } catch (error) {
    if (!(error instanceof NoGold)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
