import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo, reportId, startWorkbench } from "./workbench.ts";

const WIDE = { viewport: { width: 1280, height: 800 } };
const GONE = /ERR_(?:CONNECTION_REFUSED|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE)/;
const focused = (page: Page): Promise<string> => page.evaluate("document.activeElement.className");

describeBrowser("A server that goes and comes back", [], (given) => {
  test("It is said at once, wherever one is in the page; when it is back the page goes on by itself, and nothing has moved or been lost", async () => {
    const { browser } = given();
    const workbench = await startWorkbench(demo);
    onTestFinished(() => workbench.close());
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    const id = await reportId(workbench, /pushes for/);
    await page.goto(`/reports/${id}`);
    await page.locator(".claim").first().waitFor();
    await page.keyboard.press("j");
    await page.getByPlaceholder("your name").fill("Ada Mar");
    await page.evaluate("scrollTo(0, 400)");
    const place = { y: await page.evaluate("scrollY"), url: page.url() };
    const start = performance.now();
    await workbench.stop();
    const said = page.locator(".server-gone .gone");
    await said.waitFor();
    // The server takes a moment to end; the page is told by the line that breaks.
    expect(performance.now() - start).toBeLessThan(5000);
    await expect.poll(() => said.isVisible()).toBe(true);
    const box = await said.boundingBox();
    expect((box?.y ?? 900) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    expect(await page.evaluate("scrollY")).toBe(place.y);
    // The two sentences change places in one step: the region is never empty between them.
    const region = page.locator(".server-gone");
    const outage = await region.textContent();
    await workbench.start();
    await expect.poll(() => region.textContent()).not.toBe(outage);
    expect(await region.textContent()).toBe("The server answers again.");
    expect({ y: await page.evaluate("scrollY"), url: page.url() }).toEqual(place);
    expect(await page.getByPlaceholder("your name").inputValue()).toBe("Ada Mar");
    expect(await page.evaluate("document.activeElement.placeholder")).toBe("your name");
    // And what is said now is kept.
    await page.getByPlaceholder("your name").fill("Ada Marsh");
    await page.getByRole("button", { name: "Accept a" }).press("Enter");
    await expect.poll(() => page.locator(".review-said").textContent()).toContain("accepted by Ada Marsh");
    expectQuiet(watched, workbench, GONE);
  });

  test("A screen that was opened meanwhile shows what it has as soon as it can be read", async () => {
    const { browser } = given();
    const workbench = await startWorkbench(demo);
    onTestFinished(() => workbench.close());
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto("/reports");
    await page.locator(".report-row").first().waitFor();
    await workbench.stop();
    await page.locator(".server-gone .gone").waitFor();
    await page.locator(".report-row a").first().click();
    await expect.poll(() => page.locator("h1").textContent()).toBe("The record could not be read");
    expect(await page.locator("main").textContent()).toContain("by itself");
    await workbench.start();
    await expect.poll(() => page.locator(".claim").count()).toBeGreaterThan(0);
    expect(await page.getByText("The record could not be read").count()).toBe(0);
    expectQuiet(watched, workbench, GONE);
  });
});

describeBrowser("Two tabs on one record", [demo], (given) => {
  test("What is said in one is shown in the other, on the report and in the queue, and the other's place is kept", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page: one } = watched;
    const id = await reportId(workbench, /pushes for/);
    await one.goto("/review");
    await one.getByPlaceholder("your name").fill("Ada Marsh");
    await one.locator(".queue-line").nth(2).click();
    await one.locator(".claim-desk h2 a").waitFor();
    const inHand = await one.locator('.queue-line[aria-current="true"] .queue-words').textContent();
    const open = async (page: Page): Promise<number> =>
      Number.parseInt((await page.locator(".review-counts").textContent()) ?? "", 10);
    const before = await open(one);

    const other = await one.context().newPage();
    await other.goto(`/reports/${id}`);
    await other.locator(".claim").first().waitFor();
    await other.keyboard.press("j");
    await expect.poll(() => focused(other)).toBe("claim-pick");
    await other.keyboard.press("a");
    await expect.poll(() => other.locator(".review-said").textContent()).toContain("accepted by Ada Marsh");

    await expect.poll(() => open(one)).toBe(before - 1);
    expect(await one.locator('.queue-line[aria-current="true"] .queue-words').textContent()).toBe(inHand);

    // The other way round: the claim in hand in the queue, rejected there, is struck through on its report.
    const claim = new URL(one.url()).searchParams.get("claim") ?? "";
    const report = (await one.locator(".claim-desk h2 a").getAttribute("href")) ?? "";
    await other.goto(report);
    await expect.poll(() => other.locator(".claim-active").count()).toBe(1);
    expect(decodeURIComponent(other.url())).toContain(claim);
    await one.bringToFront();
    await one.locator("h1").click();
    await one.keyboard.press("x");
    await expect.poll(() => other.locator(".claim-active").getAttribute("class")).toContain("claim-rejected");
    await expect.poll(() => other.locator(".review-said").textContent()).toContain("rejected by Ada Marsh");
    expectQuiet(watched, workbench);
  });
});
