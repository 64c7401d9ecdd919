import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo } from "./workbench.ts";

describeBrowser("Searching", [demo], (given) => {
  test("A word is narrowed by what divides its places, by keyboard and pointer, and widened again", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width: 1280, height: 900 } });
    const { page } = watched;
    await page.goto("/reports");
    await page.locator(".report-row").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("rocket");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("h1").textContent()).toBe("“rocket”");
    // As many as a page shows: the first fill the window, and the others come behind them.
    const all = 60;
    await expect.poll(() => page.locator(".hit").count()).toBe(all);
    const facet = page.locator(".facet", { hasText: "Outlet" });
    await facet.getByRole("link", { name: "The Lantern" }).click();
    await expect.poll(() => page.locator("h1").textContent()).toBe('“rocket outlet:"The Lantern"”');
    await expect.poll(() => page.locator(".hit").count()).toBeLessThan(all);
    const outlets = await page.locator(".hit .eyebrow span:nth-child(2)").allTextContents();
    expect(new Set(outlets)).toEqual(new Set(["The Lantern"]));
    await facet.getByRole("link", { name: "The Lantern" }).click();
    await expect.poll(() => page.locator(".hit").count()).toBe(all);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".report-text").count()).toBe(1);
    expectQuiet(watched, workbench);
  });

  test("Where there is no room beside what was found, a button leads to what narrows it, and the keyboard goes along", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width: 390, height: 844 } });
    const { page } = watched;
    await page.goto("/search?q=rocket");
    const jump = page.getByRole("button", { name: "Narrow the search" });
    await jump.press("Enter");
    const aside = page.getByRole("complementary", { name: "Narrow the search" });
    await expect
      .poll(() => aside.evaluate((one) => one.getBoundingClientRect().top < 844 && one.matches(":focus")))
      .toBe(true);
    await page.goto("/search?q=zebra");
    await page.getByText("nowhere in the record").first().waitFor();
    expect(await jump.count()).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto("/search?q=rocket");
    await page.locator(".facet").first().waitFor();
    expect(await jump.isVisible()).toBe(false);
    expectQuiet(watched, workbench);
  });

  test("A query that cannot be read says why, and an operator that there is not is words with a note", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.goto(`/search?q=${encodeURIComponent("stance:angry")}`);
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toContain("stance: takes one of asserted, denied");
    await page.goto(`/search?q=${encodeURIComponent("colour:red rocket")}`);
    await expect.poll(() => page.locator(".search-note").textContent()).toContain("“colour:” is no operator");
    await page.goto(`/search?q=${encodeURIComponent('<img src=x onerror=alert(1)> "')}`);
    await expect.poll(() => page.locator("h1").textContent()).toContain("<img src=x");
    expect(await page.locator("main img").count()).toBe(0);
    expectQuiet(watched, workbench, /status of 400/);
  });

  test("The record is searched as it stood on a day", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.goto("/search?q=rocket");
    await page.locator(".hit").first().waitFor();
    await page.getByLabel("As known on").fill("2020-01-01");
    await expect.poll(() => page.locator(".page-head").textContent()).toContain("nowhere in the record");
    expect(page.url()).toContain("asOf=2020-01-01");
    expect(await page.locator(".notice").textContent()).toContain(
      "The record as it stood at the end of 1 January 2020",
    );
    expectQuiet(watched, workbench);
  });
});
