import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { picturedReports } from "./pictured-reports.ts";
import { decodePicture, type Picture, shrink } from "./small-picture.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

/** Widths in pixels, with the height of each window and by how much its pictures are shrunk. */
const WINDOWS = [
  { width: 390, height: 844, by: 3 },
  { width: 1280, height: 900, by: 5 },
  { width: 2560, height: 1440, by: 10 },
] as const;
const THEMES = ["light", "dark"] as const;

interface Screen {
  name: string;
  path: string;
  /** What is there when the screen is. */
  ready: string;
  /** What is done before the picture. */
  act?: (page: Page) => Promise<unknown>;
}

/** What differs from day to day and from machine to machine, and is painted over. */
const PASSING = ".history, .revisions, .proof, .about-state, .about-counts, .about-packs, .hash, .review-who";

/** When a claim was recorded and who read it is of another length each day, and is not to move what stands below: its words stay on their lines. */
const ON_ITS_LINES = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".history { white-space: nowrap; overflow: hidden }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}`;

/** The kept record of the pictures, which no change of the demo moves. */
export async function picturedWorkbench(): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-pictures-"));
  const file = join(folder, "reports.jsonl");
  writeFileSync(file, picturedReports.map((one) => JSON.stringify(one)).join("\n"));
  const workbench = await startWorkbench(file);
  rmSync(folder, { recursive: true });
  return workbench;
}

async function screensOf({ url }: Workbench): Promise<Screen[]> {
  const ask = async <Answer>(path: string): Promise<Answer> =>
    (await (await fetch(url + path)).json()) as Answer;
  const { stories } = await ask<{ stories: { id: string; reports: number }[] }>("/api/stories");
  const story = stories.find(({ reports }) => reports === 3)?.id ?? stories[0]?.id;
  const { edges } = await ask<{ edges: { from: string; to: string; kind: string }[] }>(
    `/api/stories/${story}`,
  );
  const edge = edges.find(({ kind }) => kind === "copies") ?? edges[0];
  const { reports } = await ask<{ reports: { id: string; title: string }[] }>("/api/reports");
  const report = reports.find(({ title }) => title.startsWith("Quay closed"))?.id ?? "";
  const { claims } = await ask<{ claims: { id: string }[] }>(`/api/reports/${report}`);
  const claim = claims[0]?.id ?? "";
  return [
    { name: "stories", path: "/", ready: ".story-row" },
    { name: "story", path: `/stories/${story}`, ready: ".tree-node" },
    { name: "edge", path: `/stories/${story}?edge=${edge?.from}~${edge?.to}`, ready: ".tie-text" },
    { name: "reports", path: "/reports", ready: ".report-row" },
    { name: "report", path: `/reports/${report}?claim=${claim}`, ready: ".claim-active" },
    { name: "claim", path: `/claims/${claim}`, ready: ".claim-page .chain" },
    { name: "entity", path: "/entities/entity:kcna", ready: ".entity-lists" },
    { name: "dossiers", path: "/dossiers", ready: "main h1" },
    { name: "dossier", path: "/dossiers/programme:missile-and-shell-production", ready: ".dossier-tools" },
    { name: "search", path: "/search?q=quay", ready: ".facet" },
    { name: "voices", path: "/voices", ready: ".voices-table" },
    { name: "review", path: "/review", ready: ".claim-desk h2" },
    { name: "add", path: "/add", ready: ".add-page" },
    { name: "about", path: "/about", ready: ".about-packs" },
    { name: "nowhere", path: "/nowhere", ready: "main h1" },
    { name: "keys", path: "/reports", ready: ".report-row", act: (page) => page.keyboard.press("?") },
  ];
}

/** Every screen at every width in both themes, shrunk; a name such as `story-1280-dark` each. */
export async function* takePictures(
  browser: Browser,
  workbench: Workbench,
): AsyncGenerator<{ name: string; picture: Picture; whole: Buffer }> {
  const screens = await screensOf(workbench);
  for (const { width, height, by } of WINDOWS) {
    const context = await browser.newContext({
      baseURL: workbench.url,
      viewport: { width, height },
      colorScheme: "light",
      reducedMotion: "reduce",
      locale: "en-GB",
      timezoneId: "UTC",
    });
    const page = await context.newPage();
    for (const { name, path, ready, act } of screens) {
      await page.goto(path);
      await page.locator(ready).first().waitFor();
      await page.evaluate(ON_ITS_LINES);
      await act?.(page);
      await page.evaluate("document.fonts.ready");
      // Nothing is asked any longer, and what was answered is drawn.
      await page.evaluate(
        "new Promise((done) => setTimeout(() => requestAnimationFrame(() => done()), 150))",
      );
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme });
        const whole = await page.screenshot({ mask: [page.locator(PASSING)], maskColor: "#888888" });
        yield { name: `${name}-${width}-${theme}`, picture: shrink(decodePicture(whole), by), whole };
      }
      await page.emulateMedia({ colorScheme: "light" });
    }
    await context.close();
  }
}
