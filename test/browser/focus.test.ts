import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo, reportId } from "./workbench.ts";

/** Where the keyboard is: the nearest part of the page with a name of its own; "nowhere" is the page at large. */
const where = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return "nowhere";
    return at.closest("dialog, nav, form, .claim-desk, .queue, .edge, .story-part, .story-columns, .review, .filters, main").className || at.closest("main, dialog, nav").id || "main";
  })()`);
const held = (page: Page) => expect.poll(() => where(page));
const WIDE = { viewport: { width: 1440, height: 900 } };

describeBrowser("The keyboard's place is never lost", [demo], (given) => {
  test("where a filter is taken away and a saved view is forgotten", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto("/?standing=contradicted");
    await page.getByLabel("Name of the view").fill("Disputed");
    await page.keyboard.press("Enter");
    const forget = page.getByRole("button", { name: "Forget the view Disputed" });
    await expect.poll(() => forget.count()).toBe(1);
    await held(page).not.toBe("nowhere");
    await page.getByRole("button", { name: "Take away: contradicted" }).press("Enter");
    await expect.poll(() => page.url()).not.toContain("standing");
    await held(page).not.toBe("nowhere");
    await forget.press("Enter");
    await expect.poll(() => forget.count()).toBe(0);
    await held(page).not.toBe("nowhere");
    // And Tab leads on from there.
    await page.keyboard.press("Tab");
    await held(page).not.toBe("nowhere");
    expectQuiet(watched, workbench);
  });

  test("where a claim in the queue is decided, and a form is given up", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto("/review");
    await page.getByPlaceholder("your name").fill("Ada Marsh");
    const first = page.locator('.queue-line[aria-current="true"] .queue-words');
    const words = await first.textContent();
    await page.getByRole("button", { name: "Accept a" }).press("Enter");
    await expect.poll(() => first.textContent()).not.toBe(words);
    await held(page).not.toBe("nowhere");
    await page.getByRole("button", { name: "Correct e" }).press("Enter");
    await page.getByRole("button", { name: "Cancel" }).press("Enter");
    await expect.poll(() => page.getByRole("form", { name: "Correct" }).count()).toBe(0);
    await held(page).not.toBe("nowhere");
    expectQuiet(watched, workbench);
  });

  test("where a claim of a report is accepted, and rejected with the button that then has nothing to do", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto(`/reports/${await reportId(workbench, /^Dalvik visits/)}`);
    await page.locator(".claim-pick").first().press("Enter");
    await page.getByPlaceholder("your name").fill("Ada Marsh");
    const accept = page.getByRole("button", { name: "Accept a" });
    await accept.press("Enter");
    await expect.poll(() => page.locator(".review-said").textContent()).toContain("accepted by Ada Marsh");
    expect(await accept.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
    await page.getByRole("button", { name: "Reject x" }).press("Enter");
    await expect.poll(() => page.locator(".review-said").textContent()).toContain("rejected");
    await held(page).not.toBe("nowhere");
    expectQuiet(watched, workbench);
  });

  test("where a panel is closed, a list is shown whole, and an edge is cut", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto("/");
    await page.getByRole("link", { name: /Marshal Dalvik gives/ }).click();
    await page.getByRole("button", { name: /^The Lantern copies/ }).press("Enter");
    await page.locator(".edge").getByRole("button", { name: "Close" }).press("Enter");
    await expect.poll(() => page.locator(".edge").count()).toBe(0);
    await held(page).toBe("story-part story-wide");
    const more = page.getByRole("button", { name: /^Show more/ });
    await more.press("Enter");
    await expect.poll(() => more.count()).toBe(0);
    await held(page).toBe("story-part");
    await page.getByRole("button", { name: /^The Lantern copies/ }).press("Enter");
    await page.getByText("Is this wrong?").press("Enter");
    await page.getByLabel("Your name").fill("Ada Marsh");
    await page.getByLabel("Why", { exact: true }).fill("each had it from the bureau");
    await page.getByRole("button", { name: "Cut this edge" }).press("Enter");
    await expect.poll(() => page.locator(".edge").count()).toBe(0);
    await held(page).not.toBe("nowhere");
    // An edge that is gone may be asked for once.
    expectQuiet(watched, workbench, /status of 404/);
  });

  test("where the palette and the keys are closed; who lets go with the pointer has let go", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, WIDE);
    await page.goto("/");
    await page.locator(".story-row a").first().focus();
    const at = await page.evaluate("document.activeElement.textContent");
    for (const key of ["Control+k", "?"]) {
      await page.keyboard.press(key);
      await expect.poll(() => page.locator("dialog[open]").count()).toBe(1);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe(at);
    }
    await page.locator("h1").click();
    expect(await page.evaluate("document.activeElement === document.body || document.activeElement.id")).toBe(
      "main",
    );
  });
});
