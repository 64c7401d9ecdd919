import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo, startWorkbench } from "./workbench.ts";

const LISTS_AHEAD = ["/api/stories", "/api/dossiers", "/api/voices", "/api/reviews/queue"];

describeBrowser("What goes wrong", [demo], (given) => {
  test.each([
    [
      "an unknown report",
      "/reports/report:abc",
      "The record does not hold this",
      /nothing with the id report:abc/,
    ],
    [
      "an unknown claim",
      "/claims/claim:abc",
      "The record does not hold this",
      /nothing with the id claim:abc/,
    ],
    [
      "an id of another kind",
      "/reports/claim:abc",
      "The address cannot be read",
      /the id of a report, such as/,
    ],
    ["a bad day", "/reports?asOf=yesterday", "The address cannot be read", /takes a date such as 2025-12-26/],
    [
      "a day no calendar has",
      "/search?q=plant&asOf=2025-13-45",
      "The address cannot be read",
      /takes a date/,
    ],
    ["a page that is none", "/nowhere", "There is no such page", /leads nowhere in this record/],
  ])("%s says in a sentence what to do, at once, and leads back", async (_, path, title, sentence) => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.goto(path);
    await expect.poll(() => page.locator("h1").textContent()).toBe(title);
    // What the API refuses is not asked again.
    const asked = watched.requests.filter((url) => /\/api\/(?!events)/.test(url));
    expect(asked).toEqual([...new Set(asked)]);
    expect(await page.locator("main").textContent()).toMatch(sentence);
    expect(await page.locator(".notice").count()).toBe(0);
    await page.getByRole("link", { name: /See all reports/ }).click();
    await expect.poll(() => page.locator("h1").textContent()).toBe("Reports");
    expectQuiet(watched, workbench, /status of 40[04]/);
  });

  test("A server that has stopped is told with the command that starts it, and it stops at once with a browser on it", async () => {
    const { browser } = given();
    const workbench = await startWorkbench(demo);
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    const come = new Set<string>();
    page.on("requestfinished", (request) => come.add(new URL(request.url()).pathname));
    await page.goto("/reports");
    await expect.poll(() => page.locator("h1").textContent()).toBe("Reports");
    // The lists of other places are asked for a moment later: what is under way when a server stops is another matter.
    await expect.poll(() => LISTS_AHEAD.filter((path) => !come.has(path))).toEqual([]);
    const start = performance.now();
    await workbench.stop();
    expect(performance.now() - start).toBeLessThan(5000);
    await page.locator(".report-row a").first().click();
    await expect.poll(() => page.locator("h1").textContent()).toBe("The record could not be read");
    expect(await page.locator("main").textContent()).toContain("Start it with: npx stemma serve");
    expectQuiet(watched, workbench, /ERR_(?:CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING)/);
    await workbench.close();
  });

  test("A machine that has lost its network still reads its own record", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench);
    await page.goto("/reports");
    await expect.poll(() => page.locator("h1").textContent()).toBe("Reports");
    await page.evaluate('window.dispatchEvent(new Event("offline"))');
    await page.locator(".report-row a").first().click();
    await expect.poll(() => page.locator(".claim").count()).toBeGreaterThan(0);
  });

  test("The record as it stood is said above every screen, and left with a link", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench);
    await page.goto("/reports?asOf=2020-01-01");
    await expect.poll(() => page.locator("h1").textContent()).toBe("Nothing was recorded by then");
    expect(await page.locator(".notice").textContent()).toContain("at the end of 1 January 2020");
    await page.getByRole("link", { name: "See it as it stands now" }).click();
    await expect.poll(() => page.locator("h1").textContent()).toBe("Reports");
    expect(page.url()).toBe(`${workbench.url}/reports`);
  });
});
