import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";

const home = join(import.meta.dirname, "..", "..");
const stemma = join(home, "bin", "stemma.mjs");
const run = promisify(execFile);

/** The demo story, for screens that need a full record. */
export const demo = join(home, "demo", "reports");

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
  close(): Promise<void>;
}

export async function startWorkbench(...sources: string[]): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-browser-"));
  const record = join(folder, "record");
  const add = async (...given: string[]) =>
    (await run(process.execPath, [stemma, "add", ...given, "--record", record])).stdout;
  if (sources.length > 0) await add(...sources);
  const port = await freePort();
  const server = spawn(process.execPath, [stemma, "serve", "--port", String(port), "--record", record], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await Promise.race([
    once(server.stdout, "data"),
    once(server, "exit").then(() => {
      throw new Error("`stemma serve` ended before it answered; what it said stands above.");
    }),
  ]);
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill("SIGTERM");
    await once(server, "exit");
  };
  const close = async (): Promise<void> => {
    await stop();
    rmSync(folder, { recursive: true });
  };
  return { url: `http://127.0.0.1:${port}`, folder, add, stop, close };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("No port on loopback is free.");
  return address.port;
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
