import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { p95, tenths } from "./measure-api.ts";

/**
 * From what a person does to the first frame that shows what they asked for, all in one clock: the page's own. It is looked for from that key or click on: whoever
 * drives the browser hears of the key a frame or two later, when the screen may stand.
 */
const WATCH = `
  window.__done = 0;
  let begin = null;
  for (const kind of ["keydown", "click"])
    addEventListener(kind, (event) => { window.__done = event.timeStamp; begin?.(); begin = null; }, true);
  window.__shown = (selector) => new Promise((resolve, fail) => {
    const latest = performance.now() + 20000;
    const look = () => {
      if (document.querySelector(selector) !== null && document.querySelector(".waiting") === null) {
        // It is looked for in a frame, before that is laid out and painted; a message sent in a frame is heard after it.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - window.__done);
        port2.postMessage(null);
      } else if (performance.now() > latest) fail(new Error(selector + " did not appear"));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  window.__await = (selector) => {
    window.__next = new Promise((done) => { begin = () => done(window.__shown(selector)); });
  };
`;

export interface Route {
  name: string;
  /** What a person does. */
  go(page: Page): Promise<void>;
  /** What is there once the screen is. */
  selector: string;
}

export interface Shown {
  name: string;
  times: number;
  medianMs: number;
  p95Ms: number;
}

const shownOf = (name: string, ms: readonly number[]): Shown => ({
  name,
  times: ms.length,
  medianMs: tenths([...ms].sort((a, b) => a - b)[Math.floor(ms.length / 2)] ?? Number.NaN),
  p95Ms: tenths(p95(ms)),
});

async function openContext(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
  await context.addInitScript(WATCH);
  return context;
}

const appears = (page: Page, selector: string): Promise<number> =>
  page.evaluate(`__shown(${JSON.stringify(selector)})`);

/** First paint, and the first story, of a browser that has never been here, so many times. */
export async function coldStarts(browser: Browser, url: string, times: number): Promise<Shown[]> {
  const [paint, story]: [number[], number[]] = [[], []];
  for (let nth = 0; nth < times; nth++) {
    const context = await openContext(browser, url);
    const page = await context.newPage();
    await page.goto("/", { waitUntil: "commit" });
    story.push(await appears(page, ".story-row"));
    paint.push(
      await page.evaluate(`performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN`),
    );
    await context.close();
  }
  return [shownOf("cold start: first paint", paint), shownOf("cold start: first stories", story)];
}

/** Screens one after the other as a person goes through them, in so many fresh pages. */
export async function routes(
  browser: Browser,
  url: string,
  rounds: readonly (readonly Route[])[],
): Promise<Shown[]> {
  const found = new Map<string, number[]>();
  for (const round of rounds) {
    const context = await openContext(browser, url);
    for await (const { name, ms } of walk(context, round)) found.set(name, [...(found.get(name) ?? []), ms]);
    await context.close();
  }
  return [
    shownOf("all routes", [...found.values()].flat()),
    ...[...found].map(([name, ms]) => shownOf(name, ms)),
  ];
}

/** One walk through the screens to be looked at afterwards. It counts for nothing: a trace that has pictures and the page at every step takes as long again. */
export async function traced(
  browser: Browser,
  url: string,
  round: readonly Route[],
  traces: string,
): Promise<void> {
  const context = await openContext(browser, url);
  await context.tracing.start({ snapshots: true, screenshots: true });
  for await (const _ of walk(context, round));
  mkdirSync(traces, { recursive: true });
  await context.tracing.stop({ path: join(traces, "routes.zip") });
  await context.close();
}

async function* walk(
  context: BrowserContext,
  round: readonly Route[],
): AsyncGenerator<{ name: string; ms: number }> {
  const page = await context.newPage();
  await page.goto("/about");
  await appears(page, ".about-page h1");
  for (const { name, go, selector } of round) {
    await page.evaluate(`__await(${JSON.stringify(selector)})`);
    await go(page);
    yield { name, ms: await page.evaluate("__next") };
    await page.waitForTimeout(150);
  }
}

export interface Drawn {
  nodes: number;
  /** From the API's last byte to the first frame with the tree. */
  drawMs: Shown;
  /** Frames a second while it is dragged about, and the longest time between two of them. */
  frames: number;
  longestFrameMs: number;
}

/** The largest story: how soon its tree stands after its data came, and how it pans. */
export async function drawing(browser: Browser, url: string, story: string, times: number): Promise<Drawn> {
  const draws: number[] = [];
  let [nodes, frames, longest] = [0, 0, 0];
  for (let nth = 0; nth < times; nth++) {
    const context = await openContext(browser, url);
    const page = await context.newPage();
    await page.goto(`/stories/${story}`, { waitUntil: "commit" });
    await appears(page, ".tree-node");
    draws.push(
      await page.evaluate(`performance.now() - Math.max(...performance.getEntriesByType("resource")
        .filter(({ name }) => /api.stories.story/.test(decodeURIComponent(name))).map(({ responseEnd }) => responseEnd))`),
    );
    if (nth === times - 1) {
      await page.waitForTimeout(500);
      // All that is folded stands open: the most that can be dragged.
      const all = page.locator(".tree-tools button").nth(3);
      if ((await all.count()) > 0) await all.click();
      await page.waitForTimeout(1000);
      nodes = await page.locator(".tree-node").count();
      const box = await page.locator(".tree").boundingBox();
      if (box === null) throw new Error("There is no tree to drag.");
      await page.evaluate(`(() => { window.__frames = []; const step = (at) => { __frames.push(at); requestAnimationFrame(step); };
        requestAnimationFrame(step); })()`);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let step = 0; step < 120; step++)
        await page.mouse.move(x + 200 * Math.sin(step / 8), y + 120 * Math.cos(step / 8));
      const frame: number[] = await page.evaluate("__frames");
      await page.mouse.up();
      const between = frame.slice(1).map((at, i) => at - (frame[i] ?? 0));
      frames = tenths((1000 * between.length) / between.reduce((sum, ms) => sum + ms, 0));
      longest = tenths(Math.max(...between));
    }
    await context.close();
  }
  return { nodes, drawMs: shownOf("tree drawn", draws), frames, longestFrameMs: longest };
}
