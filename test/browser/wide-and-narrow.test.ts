import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { broken } from "./axe.ts";
import { describeBrowser, expectQuiet, openForAll, type Watched } from "./start.ts";
import { demo, sidewaysOf, startWorkbench, type Workbench } from "./workbench.ts";

const WIDTHS = [390, 1280, 2560] as const;

describeBrowser("Search, voices, review, adding and the record's own page", [demo], (given) => {
  let watched: Watched;
  let empty: Workbench;
  beforeAll(async () => {
    const { browser, workbench } = given();
    watched = await openForAll(browser, workbench, { reducedMotion: "reduce" });
    empty = await startWorkbench();
  });
  afterAll(async () => {
    await empty.close();
  });

  test.each<[string, () => string, string]>([
    ["adding", () => "/add", ".add-page"],
    ["the review queue", () => "/review", ".claim-desk h2"],
    ["the second look", () => "/review?tab=second", ".review-none"],
    ["the history of reviews", () => "/review?tab=history", ".review-none"],
    ["a search with facets", () => "/search?q=rocket", ".facet"],
    ["a search that cannot be read", () => "/search?q=stance:angry", ".operators"],
    ["voices", () => "/voices", ".voices-table"],
    ["how a voice speaks", () => "/entities/entity:kpb", ".voice-profile"],
    ["the record's own page", () => "/about", ".about-packs"],
    ["a programme without claims", () => "/dossiers/programme:missile-testing", ".dossier-page h1"],
    ["the empty record's review", () => `${empty.url}/review`, ".review-none"],
    ["the empty record's voices", () => `${empty.url}/voices`, ".voices-page"],
    ["the empty record's own page", () => `${empty.url}/about`, ".about-counts"],
  ])(
    "%s breaks no rule of axe in either theme at any width, and never scrolls sideways",
    async (_, path, selector) => {
      const { page } = watched;
      await page.goto(path());
      await page.locator(selector).first().waitFor();
      await expectAccessible(page);
    },
  );

  test.each(["/review", "/voices"])("%s of an empty record leads to its first report", async (path) => {
    const { page } = watched;
    await page.goto(`${empty.url}${path}`);
    await page.getByRole("link", { name: "Add a report here" }).press("Enter");
    await page.locator(".add-page h1").waitFor();
  });

  test.each([
    ["e", "Correct"],
    ["s", "Split"],
    ["m", "Merge"],
    ["n", "Add a claim"],
  ])("The form behind %s breaks no rule of axe", async (key, name) => {
    const { page } = watched;
    await page.goto("/review");
    await page.locator(".desk-words").waitFor();
    await page.keyboard.press(key);
    await page.getByRole("form", { name }).waitFor();
    await expectAccessible(page);
  });

  test("All these screens asked nothing of another machine and complained of nothing but the answers asked for", () => {
    const { workbench } = given();
    watched.requests = watched.requests.filter((url) => !url.startsWith(empty.url));
    expectQuiet(watched, workbench, /status of 40[04]/);
  });
});

async function expectAccessible(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sidewaysOf(page), `scrolls sideways at ${width}`).toBe(0);
  }
  expect(await broken(page, "light", null)).toEqual([]);
  expect(await broken(page, "dark", "color-contrast")).toEqual([]);
  await page.setViewportSize({ width: 390, height: 900 });
  expect(await broken(page, "light", null)).toEqual([]);
}
