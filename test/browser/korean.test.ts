import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { broken } from "./axe.ts";
import { describeBrowser, expectQuiet, openForAll, type Watched } from "./start.ts";
import { demo, reportId, sidewaysOf, startWorkbench, type Workbench } from "./workbench.ts";

/** What the screen says itself and not the record: labels, heads of columns, buttons. Names, titles and words as printed have marks of their own. */
const left = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll("button, label > span, h1, h2, dt, th[scope=col], summary, legend, caption, .facts span, .standing span, .eyebrow span:first-child, [placeholder], [aria-label]")]
    .filter((one) => one.closest("[dir=auto], [lang=en], bdi, q, code, .hash, .claim-pick, .tree, .facet, .voices-table td, .claim-page h1, .map, .fact-name") === null)
    .flatMap((one) => [one.placeholder ?? "", one.getAttribute("aria-label") ?? "", one.children.length === 0 ? one.textContent : ""])
    .map((words) => words.trim())
    .filter((words) => /[A-Za-z]{3}/.test(words) && !/[가-힣]/.test(words) && words !== "SHA-256")`);

describeBrowser("In Korean", [demo], (given) => {
  let watched: Watched;
  let empty: Workbench;
  let report: string;
  let claim: string;
  let story: string;

  beforeAll(async () => {
    const { browser, workbench } = given();
    watched = await openForAll(browser, workbench, { locale: "ko-KR", reducedMotion: "reduce" });
    empty = await startWorkbench();
    const get = async <T>(path: string): Promise<T> =>
      (await (await fetch(`${workbench.url}/api/${path}`)).json()) as T;
    report = await reportId(workbench, /^Dalvik visits rocket plant$/);
    const { claims } = await get<{ claims: { id: string }[] }>(`reports/${report}`);
    claim = claims[0]?.id ?? "";
    const { stories } = await get<{ stories: { id: string; reports: number }[] }>("stories");
    story = stories.sort((a, b) => b.reports - a.reports)[0]?.id ?? "";
  });
  afterAll(async () => {
    await empty.close();
  });

  test.each<[string, () => string, string]>([
    ["stories", () => "/", ".story-row"],
    ["a story", () => `/stories/${story}`, ".tree-node"],
    ["reports", () => "/reports", ".report-row"],
    ["a report with a claim in hand", () => `/reports/${report}?claim=${claim}`, ".review"],
    ["a claim", () => `/claims/${claim}`, ".history"],
    ["an entity", () => "/entities/entity:kpb", ".voice-profile"],
    ["dossiers", () => "/dossiers", ".programmes"],
    ["a dossier", () => "/dossiers/programme:missile-testing?since=2024-01-01", ".dossier-tools"],
    ["search", () => "/search?q=rocket", ".facet"],
    ["search without words", () => "/search", ".operators"],
    ["voices", () => "/voices", ".voices-table"],
    ["review", () => "/review", ".desk-words"],
    ["the history of reviews", () => "/review?tab=history", ".review-none"],
    ["adding", () => "/add", ".add-form"],
    ["the record's own page", () => "/about", ".about-packs"],
    ["an address that leads nowhere", () => "/nowhere", ".message"],
    ["the empty record", () => `${empty.url}/`, ".message pre"],
  ])("%s leaves no English of its own, breaks no rule of axe, and fits", async (_, path, selector) => {
    const { page } = watched;
    await page.goto(path());
    await page.locator(selector).first().waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("ko");
    expect(await page.evaluate("document.title")).not.toBe("");
    for (const width of [390, 1280, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sidewaysOf(page), `scrolls sideways at ${width}`).toBe(0);
    }
    expect(await left(page)).toEqual([]);
    expect(await broken(page, "light", null)).toEqual([]);
    expect(await broken(page, "dark", "color-contrast")).toEqual([]);
  });

  test("An entity's sources, which are long addresses, break on a narrow page", async () => {
    const { page } = watched;
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto("/entities/entity:trt-world");
    await page.locator(".entity-head dd a").first().waitFor();
    expect(await sidewaysOf(page)).toBe(0);
  });

  test.each([
    ["?", "단축키"],
    ["Control+k", "이동과 실행"],
  ])("The dialog behind %s speaks Korean and breaks no rule of axe", async (key, name) => {
    const { page } = watched;
    await page.goto("/");
    await page.locator(".story-row").first().waitFor();
    await page.keyboard.press(key);
    await page.getByRole("dialog", { name }).waitFor();
    expect(await left(page)).toEqual([]);
    expect(await broken(page, "light", null)).toEqual([]);
  });

  test("All these screens asked nothing of another machine and complained of nothing", () => {
    const { workbench } = given();
    watched.requests = watched.requests.filter((url) => !url.startsWith(empty.url));
    expectQuiet(watched, workbench, /status of 404/);
  });
});
