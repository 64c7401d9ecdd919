import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import { declaredInPage, decodePage } from "../../src/collect/decode.ts";
import { StemmaError } from "../../src/errors.ts";
import { readReport } from "../../src/read/read-report.ts";
import { receivedPage } from "../received.ts";

/** A thread that reads pages over and over, for pages-steady.ts. Pages are unpacked each time, so that no bytes are kept. */
const { paths, pages, every } = workerData as { paths: string[]; pages: number; every: number };
const samples: { pages: number; heap: number; resident: number }[] = [];
for (const path of paths.slice(0, 200)) read(path);
const start = performance.now();
for (let i = 0; i < pages; i++) {
  read(paths[i % paths.length] as string);
  if (every === 0 || (i + 1) % every !== 0) continue;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  samples.push({ pages: i + 1, heap: heapUsed, resident: rss });
}
parentPort?.postMessage({ pages, ms: performance.now() - start, samples });

function read(path: string): void {
  const bytes = gunzipSync(readFileSync(path));
  try {
    readReport(receivedPage(path, bytes, decodePage(bytes, declaredInPage(bytes), path).text));
  } catch (error) {
    if (!(error instanceof StemmaError)) throw error;
  }
}
