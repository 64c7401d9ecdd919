import { mkdirSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { findChromium, launch } from "../../test/browser/workbench.ts";
import { keep } from "../bench/turns.ts";
import { recordOf } from "./make-record.ts";
import { measureApi } from "./measure-api.ts";
import { coldStarts, drawing, routes, traced } from "./measure-screens.ts";
import { questionsOf } from "./questions.ts";
import { roundOf } from "./routes.ts";
import { serve } from "./serve.ts";

/**
 * npm run bench:workbench -- [REPORTS [api|screens]]: the workbench over a made record, as a person has it: the API's answers by screen, and the screens in
 * the system's Chromium. The record and the traces lie in evaluation/runs/.
 */
const [asked = "20000", what = "all"] = process.argv.slice(2);
const reports = Number(asked);
const COLD = 8;
const say = (words: string): void => void process.stderr.write(`${words}\n`);
/** Of six a screen the one in twenty that is slowest would be the slowest. */
const ROUNDS = 24;

const record = await recordOf(reports, say);
const served = await serve(record);
try {
  const ask = async <Answer>(url: string): Promise<Answer> => {
    const response = await fetch(`${served.url}${url}`);
    if (!response.ok) throw new Error(`${url} was answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const { questions, largest } = await questionsOf(ask);
  const result = {
    reports,
    node: process.version,
    cores: cpus().length,
    load: Number(loadavg()[0]?.toFixed(1)),
    serverStartMs: served.startMs,
    api: what === "screens" ? null : await measureApi(served.url, questions, 1),
    screens: what === "api" ? null : await screens(served.url, largest),
  };
  if (what === "all") keep(`workbench-${reports}`, result);
  else process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} finally {
  await served.stop();
}

async function screens(url: string, largest: string) {
  const chromium = findChromium();
  if (chromium === null) throw new Error("There is no Chromium. Install it, or name one in STEMMA_CHROMIUM.");
  const traces = join(import.meta.dirname, "..", "runs", "traces");
  mkdirSync(traces, { recursive: true });
  const browser = await launch(chromium);
  try {
    const cold = await coldStarts(browser, url, COLD);
    for (const one of cold) say(`${one.name}: ${one.medianMs} ms, p95 ${one.p95Ms} ms`);
    const shown = await routes(
      browser,
      url,
      Array.from({ length: ROUNDS }, (_, nth) => roundOf(nth)),
    );
    for (const one of shown) say(`${one.name}: ${one.medianMs} ms, p95 ${one.p95Ms} ms`);
    await traced(browser, url, roundOf(ROUNDS), traces);
    const drawn = await drawing(browser, url, largest, 5);
    say(`${drawn.nodes} cards, ${drawn.frames} frames a second: drawn in ${drawn.drawMs.medianMs} ms`);
    return { cold, routes: shown, drawing: drawn };
  } finally {
    await browser.close();
  }
}
