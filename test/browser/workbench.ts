import { type ChildProcessByStdio, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";

const home = join(import.meta.dirname, "..", "..");
const stemma = join(home, "bin", "stemma.mjs");
const run = promisify(execFile);

/** The demo story, for screens that need a full record. */
export const demo = join(home, "demo", "reports");

/** Where the demo was read already: the folder of its record. */
export const DEMO_RECORD = "STEMMA_TEST_DEMO_RECORD";

/** The system's Chromium: STEMMA_CHROMIUM, else where systems keep it; null where there is none. */
export function findChromium(): string | null {
  const named = process.env["STEMMA_CHROMIUM"];
  const places = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ];
  return (named === undefined ? places : [named]).find((place) => existsSync(place)) ?? null;
}

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });

/** A temporary record with its server, as a user has them: both by the command line. */
export interface Workbench {
  url: string;
  folder: string;
  /** `stemma add SOURCE…`; gives back what it printed. */
  add(...sources: string[]): Promise<string>;
  stop(): Promise<void>;
  /** Serves the same record at the same address again. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** `stemma add SOURCE… --record RECORD`; gives back what it printed. */
export const addTo = async (record: string, sources: readonly string[]): Promise<string> =>
  (await run(process.execPath, [stemma, "add", ...sources, "--record", record])).stdout;

export async function startWorkbench(...sources: string[]): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-browser-"));
  const record = join(folder, "record");
  const add = (...given: string[]) => addTo(record, given);
  const kept = process.env[DEMO_RECORD];
  if (kept !== undefined && sources.length === 1 && sources[0] === demo)
    cpSync(kept, record, { recursive: true });
  else if (sources.length > 0) await add(...sources);
  const found = await serveOnFreePort(record);
  const { port } = found;
  let server = found.server;
  let stopping = false;
  // Whoever asks a server that died by itself is refused: the test then says why.
  const watch = (): void =>
    void server.once("exit", (status, signal) => {
      if (!stopping)
        process.stderr.write(
          `\`stemma serve\` at port ${port} ended by itself: ${signal ?? `status ${status}`}.\n`,
        );
    });
  watch();
  const stop = async (): Promise<void> => {
    stopping = true;
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill("SIGTERM");
    await once(server, "exit");
  };
  const start = async (): Promise<void> => {
    const again = serveAt(port, record);
    if (!(await answers(again))) throw new Error(`Port ${port} was taken while nobody listened there.`);
    server = again;
    stopping = false;
    watch();
  };
  const close = async (): Promise<void> => {
    await stop();
    rmSync(folder, { recursive: true });
  };
  return { url: `http://127.0.0.1:${port}`, folder, add, stop, start, close };
}

/** A port may be taken between being found free and being listened at: then it is another one. */
async function serveOnFreePort(record: string): Promise<{ server: Served; port: number }> {
  for (let left = 3; ; left--) {
    const port = await freePort();
    const server = serveAt(port, record);
    if (await answers(server)) return { server, port };
    if (left === 1) throw new Error("`stemma serve` ended before it answered; what it said stands above.");
  }
}

const serveAt = (port: number, record: string): Served =>
  spawn(process.execPath, [stemma, "serve", "--port", String(port), "--record", record], {
    stdio: ["ignore", "pipe", "inherit"],
  });

/** False where it ended before it answered. */
const answers = (server: Served): Promise<boolean> =>
  Promise.race([once(server.stdout, "data").then(() => true), once(server, "exit").then(() => false)]);

type Served = ChildProcessByStdio<null, Readable, null>;

/** The system gives ports from here up to whoever opens a connection: one that is free now may be an outgoing one's soon. */
const GIVEN_AWAY = 32_768;
const LOWEST = 20_000;

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const port = LOWEST + Math.floor(Math.random() * (GIVEN_AWAY - LOWEST));
    const server = createServer().listen(port, "127.0.0.1");
    const isFree = await Promise.race([
      once(server, "listening").then(() => true),
      once(server, "error").then(() => false),
    ]).catch(() => false);
    if (!isFree) continue;
    server.close();
    await once(server, "close");
    return port;
  }
  throw new Error("No port on loopback is free.");
}

/** The id of the report with this title. */
export async function reportId({ url }: Workbench, title: RegExp): Promise<string> {
  const { reports } = (await (await fetch(`${url}/api/reports?limit=200`)).json()) as {
    reports: { id: string; title: string | null }[];
  };
  const found = reports.find((report) => title.test(report.title ?? ""));
  if (found === undefined) throw new Error(`The record holds no report titled ${title}.`);
  return found.id;
}

/** How far the page scrolls sideways, in pixels. As words: the tests' own code knows no DOM. */
export const sidewaysOf = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/** One computed property of the first element that the selector finds. */
export const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`);
