import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFailed, onTestFinished } from "vitest";
import { findChromium, launch, startWorkbench, type Workbench } from "./workbench.ts";

/** A page that is watched: every request, every error on its console, every breach of its policy. */
export interface Watched {
  page: Page;
  requests: string[];
  complaints: string[];
}

/** For one test: what stood there is told if it fails, and nothing of it is left behind. */
export async function openPage(...given: Parameters<typeof openForAll>): Promise<Watched> {
  const watched = await openForAll(...given);
  onTestFailed(() => tellWhereItStood(watched));
  // A page that is left open asks anew for all it shows at each change that a later test makes.
  onTestFinished(() => watched.page.context().close());
  return watched;
}

/** For all tests of a suite, which closes its browser. */
export async function openForAll(
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

/** What was on a page when its test failed: without it a failure that comes once in hundreds of runs tells nothing. */
async function tellWhereItStood({ page, complaints }: Watched): Promise<void> {
  const seen = await page.innerText("body").catch(() => "(no page)");
  process.stderr.write(`At ${page.url()}:\n${[...complaints, seen.slice(0, SEEN)].join("\n")}\n`);
}
const SEEN = 1500;

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
