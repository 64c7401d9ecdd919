import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo, type Workbench } from "./workbench.ts";

const WIDE = { viewport: { width: 1440, height: 900 } };

// Invented: two papers that both rest on the state's agency, and one more that a reader comes upon.
const WIRE = `Kim tours machine plant, state media say

SEOUL, March 4 (Ostrava Wire) - North Korean leader Kim Jong Un visited a machine plant on Monday and ordered its output to be doubled, the Korean Central News Agency (KCNA) said on Tuesday.

KCNA said that a new assembly line would be finished by October. It did not say where the plant is.
`;
const PAPER = `North Korea's Kim orders plant to double output

March 4, 2025

Kim Jong Un ordered the output of a machine plant to be doubled, according to the Korean Central News Agency.

The agency said that a new assembly line would be finished by October.
`;

async function paste(page: Page, text: string, outlet: string): Promise<void> {
  await page.getByLabel("Text or address").fill(text);
  await page.getByLabel("Outlet").fill(outlet);
  await page.getByLabel("Published").fill("2025-03-04");
  await page.getByRole("button", { name: "Read it" }).click();
}

describeBrowser("A day's work", [], (given) => {
  test("“Is this confirmed by anyone but KCNA?”: from the address of a report to the answer in under a minute", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto("/add");
    await paste(page, WIRE, "Ostrava Wire");
    await expect.poll(() => page.locator(".addition-stage").first().textContent()).toBe("done");

    const start = performance.now();
    // The bookmark sent the address of what is being read; this one leads to a machine that is not asked.
    await page.goto(`/add?address=${encodeURIComponent("http://127.0.0.1:9/kim-orders")}`);
    await page.getByRole("button", { name: "Fetch and read it" }).click();
    await expect
      .poll(() => page.locator(".addition", { hasText: "kim-orders" }).textContent())
      .toContain("is not read");
    await paste(page, PAPER, "The Narrow Gauge");
    const added = page.locator(".addition", { hasText: "North Korea's Kim orders plant" });
    await expect.poll(() => added.locator(".addition-stage").textContent()).toBe("done");
    await expect.poll(() => added.textContent()).toContain("with 1 other report");
    await added
      .getByRole("link", { name: /with 1 other report|Kim/ })
      .last()
      .click();
    // The answer, on the first look: two reports, one origin, and it is the party itself.
    await expect.poll(() => page.locator(".standing-large").textContent()).toMatch(/^2 reports1 origin/);
    expect(await page.locator(".standing-large").textContent()).toContain("interested party alone");
    expect(performance.now() - start).toBeLessThan(60_000);
    expect(await page.locator(".origins").textContent()).toContain("the North Korean state");
    // And why: the words of each.
    await page.locator(".story-claims summary").first().click();
    expect(await page.locator(".sayings").first().textContent()).toContain("Korean Central News Agency");
    // A report says the same of its story, for who comes to it another way.
    await page.locator(".sayings a").first().click();
    await expect
      .poll(() => page.locator(".report-story").textContent())
      .toMatch(/2 reports1 origininterested party alone/);
    expectQuiet(watched, workbench);
  }, 120_000);
});

describeBrowser("A wrong source", [demo], (given) => {
  test("is put right in the review, and what the story rests on follows", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto("/");
    await page.getByRole("link", { name: /Marshal Dalvik gives/ }).click();
    const group = page.locator(".story-claims > li", { hasText: "two new assembly halls" }).first();
    const standing = group.locator(".standing");
    await expect.poll(() => standing.textContent()).toContain("interested party alone");
    // One of the reports has it from elsewhere, as whoever knows the paper can tell.
    await group.locator("summary").click();
    await group.getByRole("link", { name: "Harbour Times" }).first().click();
    await expect.poll(() => page.locator(".claim-active").count()).toBe(1);
    const claim = new URL(page.url()).searchParams.get("claim") ?? "";
    await page.goto(`/review?claim=${claim}`);
    await page.getByPlaceholder("your name").fill("Ada Marsh");
    await page.getByRole("button", { name: "Correct e" }).click();
    const form = page.getByRole("form", { name: "Correct" });
    await form.getByLabel("Voice").last().fill("a surveyor at the works");
    await form.locator(".chain-fields li").last().locator("select").first().selectOption("person");
    await form.getByLabel("Reason").fill("the paper's own man was there");
    await form.getByRole("button", { name: "Keep" }).click();
    await expect.poll(() => page.locator(".review-counts").textContent()).toContain("1 claim reviewed");
    await page.goto("/");
    await page.getByRole("link", { name: /Marshal Dalvik gives/ }).click();
    await expect.poll(() => standing.textContent()).not.toContain("interested party alone");
    await group.locator("summary").click();
    await expect.poll(() => group.textContent()).toContain("a surveyor at the works");
    expectQuiet(watched, workbench);
  });
});

describeBrowser("A dossier to hand on", [demo], (given) => {
  const follow = async ({ folder }: Workbench): Promise<void> => {
    const stemma = join(import.meta.dirname, "..", "..", "bin", "stemma.mjs");
    const words = ["dossier", "Rockets", "--make", "rocket*", "--by", "Ada"];
    await promisify(execFile)(process.execPath, [stemma, ...words, "--record", join(folder, "record")]);
  };

  test("is found, read to the words of a claim, and saved with a note for each report", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await follow(workbench);
    await page.goto("/");
    await page.locator(".story-row").first().waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("d");
    await page.getByRole("link", { name: "Rockets", exact: true }).click();
    // What stands below the first window comes after the first frame.
    await page.locator(".dossier-notes").waitFor();
    const claims = await page.locator(".dossier-claims > li").count();
    // A line leads to the claim, and back.
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.locator(".claim-page .chain").waitFor();
    await page.goBack();
    await page.locator(".dossier-claims > li").first().waitFor();
    expect(await page.locator(".dossier-claims > li").count()).toBe(claims);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Markdown" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.md$/);
    const markdown = readFileSync(await file.path(), "utf8");
    const lines = markdown.split("\n");
    expect(lines[0]).toBe("# Rockets");
    expect(lines.filter((line) => /^- .*\[\^\d+\]$/.test(line))).toHaveLength(claims);
    for (const [, note] of markdown.matchAll(/\[\^(\d+)\]$/gm))
      expect(lines.some((line) => line.startsWith(`[^${note}]: `))).toBe(true);
    // On paper there is nothing to press, and the notes are there.
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".masthead").isVisible()).toBe(false);
    expect(await page.locator(".dossier-tools").isVisible()).toBe(false);
    expect(await page.locator(".dossier-notes").isVisible()).toBe(true);
    expectQuiet(watched, workbench);
  });
});
