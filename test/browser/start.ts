import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { root } from "../shared.ts";

const stemma = join(root, "bin", "stemma.mjs");
const run = promisify(execFile);

/** The demo story, for screens that need a full record. */
export const demo = join(root, "demo", "reports");

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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("No port on loopback is free.");
  return address.port;
}

/** A page that is watched: every request, every error on its console, every breach of its policy. */
export interface Watched {
  page: Page;
  requests: string[];
  complaints: string[];
}

export async function openPage(
  browser: Browser,
  workbench: Pick<Workbench, "url">,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ baseURL: workbench.url, ...options });
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  await context.exposeBinding("tellBreach", (_, words: string) => void complaints.push(words));
  await context.addInitScript(`document.addEventListener("securitypolicyviolation", (event) =>
    tellBreach("policy: " + event.violatedDirective + " " + event.blockedURI))`);
  return { page: await context.newPage(), requests, complaints };
}

/** Nothing left this machine and nothing complained; `but` are complaints that a test provokes itself. */
export function expectQuiet({ requests, complaints }: Watched, workbench: Workbench, but?: RegExp): void {
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter((url) => !url.startsWith(`${workbench.url}/`))).toEqual([]);
  expect(complaints.filter((words) => but === undefined || !but.test(words))).toEqual([]);
}

interface Given {
  browser: Browser;
  workbench: Workbench;
}

/** A suite in Chromium over one temporary record; skipped, with a sentence in its title, where there is no Chromium. */
export function describeBrowser(title: string, sources: string[], suite: (given: () => Given) => void): void {
  const executable = findChromium();
  if (executable === null) {
    describe.skip(`${title} (skipped: no Chromium is installed; name one in STEMMA_CHROMIUM)`, () =>
      suite(() => {
        throw new Error("no Chromium");
      }));
    return;
  }
  describe(title, () => {
    let given: Given | null = null;
    beforeAll(async () => {
      const workbench = await startWorkbench(...sources);
      given = { workbench, browser: await launch(executable) };
    });
    afterAll(async () => {
      await given?.browser.close();
      await given?.workbench.close();
    });
    suite(() => {
      if (given === null) throw new Error("The browser has not started.");
      return given;
    });
  });
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
