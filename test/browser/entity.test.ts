import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo, reportId } from "./workbench.ts";

const lit = (page: Page): Promise<string[]> => page.locator(".run-named-lit").allTextContents();
const card = (page: Page) => page.locator(".entity-card");

/** The keyboard stops at times, too. */
async function tabToName(page: Page): Promise<void> {
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate("document.activeElement.matches('.run-named')")) return;
  }
  throw new Error("The keyboard reaches no name.");
}
const WIDE = { viewport: { width: 1440, height: 900 } };

describeBrowser("Entities", [demo], (given) => {
  const openReport = async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    await watched.page.goto(`/reports/${await reportId(workbench, /pushes for/)}`);
    await expect.poll(() => watched.page.locator(".run-named").count()).toBeGreaterThan(10);
    return { ...watched, watched, workbench };
  };
  const heightOf = (page: Page): Promise<number> => page.evaluate("document.documentElement.scrollHeight");

  test("A name under the pointer lights up every name of the same, moves nothing, and its card leads to their page", async () => {
    const { page, watched, workbench } = await openReport();
    expect(await lit(page)).toEqual([]);
    const height = await heightOf(page);
    const name = page.locator(".report-text .run-named", { hasText: /^Dalvik$/ }).first();
    const before = await name.boundingBox();
    await name.hover();
    await expect.poll(() => card(page).textContent()).toContain("Oren Dalvik");
    const names = await lit(page);
    expect(new Set(names)).toEqual(new Set(["Dalvik", "Oren Dalvik"]));
    expect(await card(page).textContent()).toContain(`Named ${names.length} times here`);
    expect(await card(page).textContent()).toContain("the Karsolian state");
    expect(await name.boundingBox()).toEqual(before);
    expect(await heightOf(page)).toBe(height);
    await card(page).getByRole("link").click();
    await expect.poll(() => page.locator("h1").textContent()).toBe("Oren Dalvik");
    expectQuiet(watched, workbench);
  });

  test("The card goes when the pointer does, and on Escape", async () => {
    const { page } = await openReport();
    const name = page.locator(".report-text .run-named").first();
    await name.hover();
    await expect.poll(() => card(page).count()).toBe(1);
    await page.mouse.move(0, 0);
    await expect.poll(() => card(page).count()).toBe(0);
    await name.hover();
    await expect.poll(() => card(page).count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await card(page).count()).toBe(0);
    expect(await lit(page)).toEqual([]);
  });

  test("Without a mouse names become links that Tab walks, each with its card, and Enter opens the page", async () => {
    const { page, watched, workbench } = await openReport();
    await page.getByRole("button", { name: "Mark names" }).focus();
    await page.keyboard.press("Enter");
    await tabToName(page);
    await expect.poll(() => card(page).textContent()).toContain("Oren Dalvik");
    expect(await page.evaluate("document.activeElement.getAttribute('aria-describedby')")).toBe(
      "entity-card",
    );
    await tabToName(page);
    await expect.poll(() => card(page).textContent()).toContain("Karsolia");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("h1").textContent()).toBe("Karsolia");
    expect(page.url()).toContain("/entities/entity:karsolia");
    expectQuiet(watched, workbench);
  });

  test("The list of who is named lights up their names in the text", async () => {
    const { page } = await openReport();
    await page.locator(".named-here").getByRole("link", { name: "Lutria" }).focus();
    await expect.poll(() => lit(page)).toContain("Lutria");
    expect(await card(page).count()).toBe(0);
  });

  test("An entity's page has its names, its house and who else is of it, what it said and what is said of it", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto("/entities/entity:kpb");
    await expect.poll(() => page.locator("h1").textContent()).toBe("Karsolian Press Bureau");
    const facts = await page.locator(".entity-head dl").textContent();
    for (const words of ["KPB", "the Karsolian state", "Oren Dalvik", "written for the demo"])
      expect(facts).toContain(words);
    const said = page.getByRole("region", { name: "What it said" });
    await expect.poll(() => said.locator(".entity-claim").count()).toBeGreaterThan(20);
    expect(await said.locator(".entity-claim").first().textContent()).toContain("Karsolian Press Bureau");
    const about = page.getByRole("region", { name: "What is said of it" });
    await expect
      .poll(() => about.locator("mark").first().textContent())
      .toMatch(/^(?:Karsolian Press Bureau|KPB)$/);

    const own = await said.locator(".entity-report").count();
    await said.getByRole("link", { name: "by all voices of the Karsolian state" }).click();
    await expect.poll(() => page.url()).toContain("by=house");
    // Page by page: at most ten reports at first.
    await expect.poll(() => said.getByText("claims in 11 reports").count()).toBe(1);
    const more = said.getByRole("button", { name: "More reports" });
    await expect.poll(() => more.count()).toBe(1);
    await more.click();
    await expect.poll(() => said.locator(".entity-report").count()).toBe(11);
    expect(own).toBeLessThan(11);

    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("/reports/report:");
    await page.goBack();
    await said.locator(".entity-words a").first().click();
    await expect.poll(() => page.locator(".claim-active").count()).toBe(1);
    expectQuiet(watched, workbench);
  });

  test("Where the record holds nothing by it or of it, the page says so in a sentence", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench);
    await page.goto("/entities/entity:kcna");
    await expect.poll(() => page.getByText("No claim in the record comes from it.").count()).toBe(1);
    expect(await page.getByText("No report in the record names it.").count()).toBe(1);
    expect(await page.locator("[lang=ko]").textContent()).toContain("조선중앙통신");
  });
});
