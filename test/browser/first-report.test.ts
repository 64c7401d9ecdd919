import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";

/** What the ministry said, through the wire. */
const words = "the north quay will be closed in May";
const text = `Quay to close, ministry says

The harbour ministry said on Friday that ${words}, according to the Norland Wire.

Officials gave no details on the cost.
`;

describeBrowser("From an empty record to a claim", [], (given) => {
  test("An empty record says how to add, shows what is added, and leads from the report to the words and back by search", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width: 1440, height: 900 } });
    const { page } = watched;
    await page.goto("/");
    await expect.poll(() => page.locator("h1").textContent()).toBe("The record is empty");
    expect(await page.locator("main").textContent()).toContain("npx stemma add demo/reports");

    const file = join(workbench.folder, "quay.txt");
    writeFileSync(file, text);
    expect(await workbench.add(file)).toMatch(/1 added/);
    // Nobody loads the page again: who was told how to add sees it appear.
    await page.getByRole("link", { name: "Quay to close, ministry says" }).click();
    await expect
      .poll(() => page.locator(".story-page h1").textContent())
      .toBe("Quay to close, ministry says");
    await page.goto("/reports");
    await page.getByRole("link", { name: "Quay to close, ministry says" }).click();

    await expect.poll(() => page.locator("h1").textContent()).toBe("Quay to close, ministry says");
    const card = page.locator(".claim", { has: page.getByText(`… ${words}`, { exact: true }) });
    await card.hover();
    expect((await page.locator(".run-active").allTextContents()).join("")).toContain(words);
    await page.mouse.move(0, 0);
    await expect.poll(() => page.locator(".run-active").count()).toBe(0);

    const pick = card.getByRole("button");
    await pick.focus();
    await expect.poll(() => page.locator(".run-active").count()).toBeGreaterThan(0);
    await pick.click();
    await expect.poll(() => page.url()).toContain("claim=");
    // The chain as steps: one below the other, each with its sign.
    const hops = card.locator(".hop");
    const names = await hops.locator(".hop-voice").allTextContents();
    expect(names.at(-1)).toMatch(/ministry/i);
    expect(names.length).toBeGreaterThanOrEqual(2);
    const tops = await hops.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).toBe(tops.length);
    expect(await page.locator(".run-hop").count()).toBeGreaterThan(0);
    expect(await page.getByRole("button", { pressed: true }).count()).toBe(1);

    await card.getByRole("link", { name: "This claim by itself" }).click();
    await expect.poll(() => page.locator("h1").textContent()).toBe(`… ${words}`);

    await page.getByRole("searchbox").fill("quay closed");
    await page.getByRole("searchbox").press("Enter");
    await expect.poll(() => page.locator("h1").textContent()).toBe("“quay closed”");
    await page.locator(".hit-claim a").first().click();
    await expect.poll(() => page.locator(".run-active").first().textContent()).toMatch(/quay/);
    expectQuiet(watched, workbench);
  });
});
