import { declaredInPage, decode, decodePage } from "../../src/collect/decode.ts";
import { settleEngine } from "../../src/engine.ts";
import { StemmaError } from "../../src/errors.ts";
import { readReport } from "../../src/read/read-report.ts";
import { htmldate, readability, scrapinghub } from "../gold/pages.ts";
import { readabilityOf } from "../peers/by-readability.ts";
import { receivedPage } from "../received.ts";

/**
 * A process that reads the benchmark's pages once, bytes to report, and says how long that took: `read-pages.ts stemma|readability`. Before that
 * it reads other pages, so that its code is compiled and no page, class or title was seen before.
 */
const OTHERS = 400;
settleEngine();
const read = process.argv[2] === "readability" ? byReadability : byStemma;
const others = [...readability(), ...htmldate()].slice(0, OTHERS);
const pages = scrapinghub();
for (const { id, bytes } of others) read(id, bytes);
const each: number[] = [];
const before = process.cpuUsage();
for (const { id, bytes } of pages) {
  const start = performance.now();
  read(id, bytes);
  each.push(performance.now() - start);
}
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  `${JSON.stringify({
    pages: pages.length,
    ms: each.reduce((sum, ms) => sum + ms, 0),
    cpuMs: (user + system) / 1000,
    p95: each.sort((a, b) => a - b)[Math.floor(each.length * 0.95)],
  })}\n`,
);

function byStemma(id: string, bytes: Uint8Array): void {
  try {
    readReport(receivedPage(id, bytes, decodePage(bytes, declaredInPage(bytes), id).text));
  } catch (error) {
    if (!(error instanceof StemmaError)) throw error;
  }
}

function byReadability(id: string, bytes: Uint8Array): void {
  readabilityOf(decode(bytes, declaredInPage(bytes), id).text);
}
