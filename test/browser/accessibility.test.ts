import { afterAll, beforeAll, expect, test } from "vitest";
import { broken } from "./axe.ts";
import { describeBrowser, expectQuiet, openForAll, type Watched } from "./start.ts";
import { demo, reportId, sidewaysOf, startWorkbench, type Workbench } from "./workbench.ts";

const SIZES = [
  [390, 844],
  [1024, 768],
  [1920, 1080],
] as const;

describeBrowser("Every screen for everybody", [demo], (given) => {
  let watched: Watched;
  let id: string;
  let claim: string;
  let empty: Workbench;

  beforeAll(async () => {
    const { browser, workbench } = given();
    watched = await openForAll(browser, workbench, { reducedMotion: "reduce" });
    id = await reportId(workbench, /^Dalvik visits rocket plant$/);
    const detail = (await (await fetch(`${workbench.url}/api/reports/${id}`)).json()) as {
      claims: { id: string; chain: unknown[] }[];
    };
    claim = detail.claims.find(({ chain }) => chain.length === 3)?.id ?? "";
    empty = await startWorkbench();
  });
  afterAll(async () => {
    await empty.close();
  });

  test.each<[string, () => string, string]>([
    ["the list of reports", () => "/reports", "Reports"],
    [
      "a report with revisions, things not disclosed and a claim in hand",
      () => `/reports/${id}?claim=${claim}`,
      "Dalvik visits",
    ],
    ["a claim", () => `/claims/${claim}`, "rocket output"],
    ["an entity", () => "/entities/entity:lutria", "Lutria"],
    ["an entity with its house", () => "/entities/entity:lutria?by=house", "Lutria"],
    ["an entity of which the record holds nothing", () => "/entities/entity:kcna", "Korean Central"],
    ["an entity that is not there", () => "/entities/entity:none", "The record does not hold this"],
    ["search", () => "/search?q=customs", "“customs”"],
    ["search that finds nothing", () => "/search?q=zebra", "“zebra”"],
    ["search without words", () => "/search", "Search the record"],
    ["an address that leads nowhere", () => "/nowhere", "There is no such page"],
    ["a report that is not there", () => "/reports/report:abc", "The record does not hold this"],
    ["the record before its first report", () => "/reports?asOf=2020-01-01", "Nothing was recorded by then"],
    ["a day that is none", () => "/reports?asOf=yesterday", "The address cannot be read"],
    ["the empty record", () => `${empty.url}/`, "The record is empty"],
  ])(
    "%s breaks no rule of axe in dark or light at any width, and never scrolls sideways",
    async (_, path, title) => {
      await watched.page.goto(path());
      await expect.poll(() => watched.page.locator("h1").textContent()).toContain(title);
      await expectAccessible(watched);
    },
  );

  test("a report with its names marked and a card open breaks no rule of axe in dark or light at any width", async () => {
    const { page } = watched;
    await page.goto(`/reports/${id}`);
    await page.getByRole("button", { name: "Mark names" }).click();
    await page.locator(".report-text a.run-named").first().focus();
    await expect.poll(() => page.locator(".entity-card").count()).toBe(1);
    await expectAccessible(watched);
  });

  test("the help dialog breaks no rule of axe in dark or light at any width", async () => {
    await watched.page.goto("/reports");
    await watched.page.getByRole("button", { name: "Keys and help" }).click();
    await expectAccessible(watched);
  });

  test("All these screens asked nothing of another machine and complained of nothing but the answers asked for", async () => {
    const { workbench } = given();
    watched.requests = watched.requests.filter((url) => !url.startsWith(empty.url));
    expectQuiet(watched, workbench, /status of 40[04]/);
  });
});

async function expectAccessible({ page }: Watched): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    expect(await sidewaysOf(page), `scrolls sideways at ${width}`).toBe(0);
    // Light and dark differ in their colours alone.
    expect(await broken(page, "light", null), `light at ${width}`).toEqual([]);
    expect(await broken(page, "dark", "color-contrast"), `dark at ${width}`).toEqual([]);
  }
}
