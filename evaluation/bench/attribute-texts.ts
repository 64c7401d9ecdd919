import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { loadModel } from "#language/model/load-model.ts";
import { piecesOf } from "#language/model/pieces.ts";

/**
 * A process that reads texts with the trained weights and says how long that took: `attribute-texts.ts FILE THREADS all|alone`, with whatever else the
 * weights know or attributions alone. Texts are shared out among threads, each with weights of its own, as the pipeline does.
 */
const started = performance.timeOrigin;
const folder = join(import.meta.dirname, "..", "..", "models", "en");

type Asked = "all" | "alone";

async function attribute(
  texts: readonly string[],
  asked: Asked,
  ready: () => Promise<void>,
): Promise<number> {
  const model = await loadModel(folder);
  if ("missing" in model) throw new Error(`The weights cannot be read: ${model.reason}.`);
  const reading = asked === "all" ? model.read : model.attribute;
  for (const text of texts.slice(0, 3)) await reading(piecesOf(model.cutter, text, [[0, text.length]]));
  await ready();
  let pieces = 0;
  for (const text of texts) {
    const read = piecesOf(model.cutter, text, [[0, text.length]]);
    await reading(read);
    pieces += read.ids.length;
  }
  return pieces;
}

async function main(): Promise<void> {
  const texts = JSON.parse(readFileSync(process.argv[2] as string, "utf8")) as string[];
  const threads = Number(process.argv[3]);
  const asked = process.argv[4] as Asked;
  if (threads === 1) {
    let [start, loaded] = [0, 0];
    const pieces = await attribute(texts, asked, async () => {
      start = performance.now();
      loaded = Date.now() - started;
    });
    const ms = performance.now() - start;
    const rss = process.memoryUsage().rss;
    process.stdout.write(
      `${JSON.stringify({ ms, pieces, firstMs: loaded, megabytes: Math.round(rss / 1e6) })}\n`,
    );
    return;
  }
  const workers = Array.from(
    { length: threads },
    (_, i) =>
      new Worker(new URL(import.meta.url), {
        workerData: { texts: texts.filter((_, n) => n % threads === i), asked },
        execArgv: ["--conditions=source"],
      }),
  );
  const answers = (): Promise<number[]> =>
    Promise.all(workers.map((worker) => new Promise<number>((done) => worker.once("message", done))));
  await answers();
  const start = performance.now();
  const read = answers();
  for (const worker of workers) worker.postMessage("go");
  const pieces = (await read).reduce((sum, one) => sum + one, 0);
  const ms = performance.now() - start;
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  process.stdout.write(`${JSON.stringify({ ms, pieces, firstMs: null, megabytes })}\n`);
  await Promise.all(workers.map((worker) => worker.terminate()));
}

if (isMainThread) await main();
else {
  const { texts, asked } = workerData as { texts: string[]; asked: Asked };
  const pieces = await attribute(
    texts,
    asked,
    () =>
      new Promise((go) => {
        parentPort?.once("message", () => go());
        parentPort?.postMessage(0);
      }),
  );
  parentPort?.postMessage(pieces);
}
