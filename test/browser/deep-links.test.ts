import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo, reportId, type Workbench } from "./workbench.ts";

const WIDE = { viewport: { width: 1280, height: 800 } };
const NARROW = { viewport: { width: 390, height: 800 } };

interface Detail {
  revision: string;
  capture: { sha256: string };
  claims: { id: string; content: [number, number][] }[];
  reading: { report: { text: string; parts: { kind: string; span: [number, number] }[] } };
}

/** Whether the first thing that a selector finds is seen in the window whole. */
const isSeen = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(`(() => {
    const box = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  })()`);
const focused = (page: Page, property: string): Promise<string> =>
  page.evaluate(`document.activeElement.${property}`);

describeBrowser("Links to what a report says", [demo], (given) => {
  let id: string;
  let detail: Detail;
  beforeAll(async () => {
    const { workbench } = given();
    id = await reportId(workbench, /pushes for/);
    detail = await detailOf(workbench, id);
  });
  const last = () => detail.claims.at(-1) as Detail["claims"][number];

  test("A link to a claim opens the report with its words lit and in view, and the keyboard on its card", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto(`/reports/${id}?claim=${last().id}`);
    await expect.poll(() => isSeen(page, ".run-active")).toBe(true);
    const words = detail.reading.report.text.slice(...(last().content[0] as [number, number]));
    expect((await page.locator(".run-active").allTextContents()).join("")).toContain(words);
    await expect.poll(() => focused(page, "className")).toBe("claim-pick");
    await expect.poll(() => isSeen(page, ".claim-active .claim-pick")).toBe(true);
    // The same by a link on another screen.
    await page.goto(`/claims/${last().id}`);
    await page.locator(".claim-page dd a[href*='claim=']").click();
    await expect.poll(() => isSeen(page, ".run-active")).toBe(true);
    await expect.poll(() => focused(page, "className")).toBe("claim-pick");
    expectQuiet(watched, workbench);
  });

  test("On a narrow screen the claim stands under its words, and has the keyboard", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, NARROW);
    await page.goto(`/reports/${id}?claim=${last().id}`);
    await expect.poll(() => focused(page, "className")).toBe("inline-claim");
    await expect.poll(() => isSeen(page, ".run-active")).toBe(true);
  });

  test("Selected words have a link of their own, which lights them again; Escape lets go of them", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, {
      ...WIDE,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const { page } = watched;
    await page.goto(`/reports/${id}`);
    const part = page.locator(".part-body").last();
    // The first frame has what fills the window; the last paragraph comes with the next.
    const { text: whole, parts } = detail.reading.report;
    const text = whole.slice(...(parts.filter(({ kind }) => kind === "body").at(-1)?.span ?? [0, 0]));
    await expect.poll(() => part.textContent()).toBe(text);
    await part.selectText();
    await page.getByRole("button", { name: "Copy a link to them l" }).waitFor();
    await page.keyboard.press("l");
    await expect.poll(() => page.locator(".passage-tools [role=status]").textContent()).toBe("Link copied.");
    const link: string = await page.evaluate("navigator.clipboard.readText()");
    const start = whole.lastIndexOf(text);
    expect(link).toBe(
      `${workbench.url}/reports/${id}?passage=${start}-${start + text.length}&revision=${encodeURIComponent(detail.revision)}`,
    );
    await page.goto(link);
    await expect.poll(() => page.locator(".run-passage").count()).toBeGreaterThan(0);
    expect((await page.locator(".run-passage").allTextContents()).join("")).toBe(text);
    await expect.poll(() => isSeen(page, ".run-passage")).toBe(true);
    await expect.poll(() => focused(page, "className")).toContain("run-passage");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".run-passage").count()).toBe(0);
    expect(page.url()).toBe(`${workbench.url}/reports/${id}`);
    expectQuiet(watched, workbench);
  });

  test("A link to words or a claim that the report does not have says so", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, WIDE);
    await page.goto(`/reports/${id}?passage=5-9999999`);
    await expect
      .poll(() => page.locator(".report .notice").textContent())
      .toBe("The words that the link leads to are not in this text.");
    await page.goto(`/reports/${id}?passage=5-9&revision=revision:gone`);
    await expect.poll(() => page.locator(".report .notice").textContent()).toContain("another revision");
    expect(await page.locator(".run-passage").count()).toBe(0);
    await page.goto(`/reports/${id}?claim=claim:gone`);
    await expect.poll(() => page.locator(".report .notice").textContent()).toContain("does not stand");
  });

  test("A claim is copied with its words, chain, outlet, day, capture and link; that it was is said to all", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, {
      ...WIDE,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const { page } = watched;
    await page.goto(`/reports/${id}?claim=${last().id}`);
    await page.locator(".claim-active .copy-claim").waitFor();
    await page.keyboard.press("c");
    const said = page.locator(".claim-active .copy-claim [role=status]");
    await expect.poll(() => said.textContent()).toBe("Copied with its citation.");
    const lines = ((await page.evaluate("navigator.clipboard.readText()")) as string).split("\n");
    expect(lines).toHaveLength(5);
    const words = detail.reading.report.text.slice(...(last().content[0] as [number, number]));
    // Without the "that" which tied them to their cue.
    expect(lines[0]).toContain(words.replace(/^that /, "").slice(0, 20));
    expect(lines[1]).toContain(" ← ");
    expect(lines[2]).toMatch(/, “.+”, \d{1,2} \w+ \d{4}/);
    expect(lines[3]).toBe(`SHA-256 ${detail.capture.sha256}`);
    expect(lines[4]).toBe(`${workbench.url}/reports/${id}?claim=${encodeURIComponent(last().id)}`);
    // It is not said for ever.
    await expect.poll(() => said.textContent()).toBe("");
    expectQuiet(watched, workbench);
  });

  test.each([
    ["takes the older way", "return true", "Copied with its citation.", 0],
    ["leaves the words to be taken by hand", "return false", "The browser did not let this be copied", 1],
  ])("A browser without a clipboard %s", async (_, older, sentence, left) => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, WIDE);
    await page.addInitScript(`
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => { window.taken = document.activeElement.value; ${older}; };
    `);
    await page.goto(`/reports/${id}?claim=${last().id}`);
    await page.locator(".claim-active").getByRole("button", { name: "Copy with citation c" }).click();
    await expect.poll(() => page.locator(".claim-active .copy-said").textContent()).toContain(sentence);
    expect(await page.evaluate("window.taken")).toContain(`SHA-256 ${detail.capture.sha256}`);
    expect(await page.locator(".copy-left").count()).toBe(left);
    if (left === 0) return;
    expect(await focused(page, "value")).toContain(`SHA-256 ${detail.capture.sha256}`);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".copy-left").count()).toBe(0);
    // The claim is still in hand.
    expect(page.url()).toContain("claim=");
  });
});

async function detailOf({ url }: Workbench, id: string): Promise<Detail> {
  return (await (await fetch(`${url}/api/reports/${encodeURIComponent(id)}`)).json()) as Detail;
}
