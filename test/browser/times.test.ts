import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo, reportId } from "./workbench.ts";

/** What stands over the element that has the focus. */
const SHOWN = `getComputedStyle(document.activeElement, "::after").content`;

describeBrowser("Times in a report", [demo], (given) => {
  test("say what they were read as, under the pointer and by keyboard, and claims say how their day is known", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width: 1440, height: 900 } });
    const { page } = watched;
    await page.goto(`/reports/${await reportId(workbench, /pushes for/)}`);
    const day = page.locator(".run-time", { hasText: "Wednesday" }).first();
    await day.waitFor();
    expect(await day.getAttribute("title")).toBe("Wednesday 8 May 2024: the day before publication");
    await day.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(SHOWN)).toContain("8 May 2024");

    await page.locator(".claim-pick").first().click();
    await expect
      .poll(() => page.locator(".claim-active .claim-facts").textContent())
      .toContain("withheld; no later than 8 May 2024 (no later than the day it was reported)");
    expectQuiet(watched, workbench);
  });
});
