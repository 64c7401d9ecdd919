import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo } from "./workbench.ts";

/** What has the focus: its words, and whether a reader sees that it has it. */
const focus = (page: Page): Promise<{ name: string; seen: boolean }> =>
  page.evaluate(`(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
      name: element.id || element.getAttribute("aria-label") || element.textContent.trim(),
      seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 &&
        box.width > 0 && box.top >= 0 && box.bottom <= innerHeight,
    };
  })()`);
const focused = async (page: Page): Promise<string> => (await focus(page)).name;
const heading = (page: Page) => expect.poll(() => page.locator("h1").textContent());
const WIDE = { viewport: { width: 1440, height: 900 } };

describeBrowser("The keyboard alone", [demo], (given) => {
  test("Tab goes through the masthead to the first report, and shows at each step where it is", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto("/reports");
    await heading(page).toBe("Reports");
    const steps = [];
    for (let i = 0; i < 13; i++) {
      await page.keyboard.press("Tab");
      steps.push(await focus(page));
    }
    expect(steps).toEqual([
      { name: "Skip to the text", seen: true },
      { name: "Stemma", seen: true },
      { name: "search-words", seen: true },
      { name: "Dark page", seen: true },
      { name: "Keys and help", seen: true },
      ...["Stories", "Reports", "Dossiers", "Voices", "Review", "Add", "About"].map((name) => ({
        name,
        seen: true,
      })),
      { name: "Five things Velmar did not say", seen: true },
    ]);
    expectQuiet(watched, workbench);
  });

  test("The skip link leads past the masthead", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, WIDE);
    await page.goto("/reports");
    await heading(page).toBe("Reports");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("main");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Five things Velmar did not say");
  });

  test("j and k walk the reports, Enter opens one, j takes a claim in hand, Tab leads on from it, Escape lets go", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto("/reports");
    await heading(page).toBe("Reports");
    for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
    expect(await focus(page)).toEqual({ name: "Correction: Karsolia rockets", seen: true });
    await page.keyboard.press("Enter");
    await heading(page).toBe("Correction: Karsolia rockets");
    await expect.poll(() => focused(page)).toBe("main");

    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const inHand = page.locator(".claim:has(button[aria-pressed=true])");
    await expect.poll(() => inHand.count()).toBe(1);
    expect(await inHand.evaluate((card) => [...(card.parentElement?.children ?? [])].indexOf(card))).toBe(1);
    expect(await page.locator(".run-active").count()).toBeGreaterThan(0);
    await expect.poll(() => focused(page)).toBe((await inHand.locator(".claim-pick").textContent())?.trim());
    await page.keyboard.press("Tab");
    expect(await focus(page)).toEqual({ name: "This claim by itself", seen: true });

    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("button[aria-pressed=true]").count()).toBe(0);
    expect(await page.locator(".run-active").count()).toBe(0);
    expect(page.url()).not.toContain("claim=");
    expectQuiet(watched, workbench);
  });

  test("A claim far down its report brings its words into view when the keyboard reaches it", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, { viewport: { width: 1024, height: 500 } });
    await page.goto("/reports");
    await page.getByRole("link", { name: /pushes for/ }).click();
    await heading(page).toContain("pushes for");
    const inView = () =>
      page
        .locator(".run-active")
        .first()
        .evaluate((words) => {
          const { top, bottom } = words.getBoundingClientRect();
          return top >= 0 && bottom <= 500;
        });
    for (let i = 0; i < 14; i++) await page.keyboard.press("j");
    await expect.poll(inView).toBe(true);
    // And by Tab alone: back from the last claim to the one before.
    for (let i = 0; i < 6; i++) await page.keyboard.press("Shift+Tab");
    await expect.poll(inView).toBe(true);
  });

  test("/ searches, Escape leaves the field, j reaches a place found and Enter opens it", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto("/reports");
    await heading(page).toBe("Reports");
    await page.keyboard.press("/");
    expect(await focused(page)).toBe("search-words");
    await page.keyboard.press("Escape");
    expect(await focused(page)).not.toBe("search-words");
    await page.keyboard.press("/");
    await page.keyboard.type("tractor j/?");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("tractor parts");
    await page.keyboard.press("Enter");
    await heading(page).toBe("“tractor parts”");
    await page.keyboard.press("j");
    expect((await focus(page)).seen).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("/reports/report:");
    expectQuiet(watched, workbench);
  });

  test("? tells the keys, keeps the keyboard inside, and Escape closes it where one was", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, WIDE);
    await page.goto("/reports");
    await heading(page).toBe("Reports");
    await page.keyboard.press("j");
    const before = await focused(page);
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keys" });
    await expect.poll(() => dialog.isVisible()).toBe(true);
    expect(await dialog.locator("kbd").allTextContents()).toEqual([
      "/",
      "Ctrl",
      "K",
      "g",
      "s",
      "j",
      "k",
      "f",
      "←",
      "→",
      "↑",
      "↓",
      "Enter",
      "a",
      "x",
      "u",
      "e",
      "c",
      "l",
      "Home",
      "End",
      "Esc",
      "?",
    ]);
    expect(await focus(page)).toEqual({ name: "Close", seen: true });
    await page.keyboard.press("j");
    expect(await focused(page)).toBe("Close");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("the API’s own description");
    await page.keyboard.press("Escape");
    expect(await dialog.isVisible()).toBe(false);
    expect(await focused(page)).toBe(before);
  });

  test("Where the machine goes dark, the page and what its button offers go along", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, { ...WIDE, colorScheme: "light" });
    await page.goto("/reports");
    await page.getByRole("button", { name: "Dark page" }).waitFor();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.getByRole("button", { name: "Light page" }).waitFor();
  });

  test("The dark page is chosen by keyboard and stays chosen", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, { ...WIDE, colorScheme: "light" });
    await page.goto("/reports");
    await heading(page).toBe("Reports");
    const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const light = await paper();
    for (let i = 0; i < 4; i++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("Light page");
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    await heading(page).toBe("Reports");
    expect(await paper()).toBe(dark);
  });
});
