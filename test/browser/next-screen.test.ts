import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo } from "./workbench.ts";

describeBrowser("The next screen", [demo], (given) => {
  /** Each screen that was there for a frame, from the press on. */
  const SEEN = `(() => {
    window.__seen = [];
    const look = () => {
      const now = document.querySelector(".waiting") !== null ? "waiting" : (document.querySelector("main h1")?.textContent ?? "nothing");
      if (window.__seen.at(-1) !== now) window.__seen.push(now);
      requestAnimationFrame(look);
    };
    look();
  })()`;

  /** The screens that are seen on the way to a story whose answer takes so many milliseconds, and its title. */
  async function onTheWay(answer: number): Promise<{ title: string | null; seen: unknown }> {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.goto("/");
    const link = page.locator(".story-row h2 a").first();
    await link.waitFor();
    const title = await link.textContent();
    await page.route(/\/api\/stories\/story/, async (route) => {
      await new Promise((done) => setTimeout(done, answer));
      await route.continue();
    });
    await page.evaluate(SEEN);
    await link.press("Enter");
    await expect.poll(() => page.locator(".story-page h1").textContent()).toBe(title);
    const seen = await page.evaluate("__seen");
    expectQuiet(watched, workbench);
    return { title, seen };
  }

  test("comes when its answer is there, and one stays where one was until then", async () => {
    // Far below the quarter of a second: the driver that holds the answer back takes its time, too.
    const { title, seen } = await onTheWay(20);
    expect(seen).toEqual(["Stories", title]);
  });

  test("is waited for in its own place where its answer takes long", async () => {
    const { title, seen } = await onTheWay(1500);
    expect(seen).toEqual(["Stories", "waiting", title]);
  });

  test("of a claim says what its report's story rests on", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.goto("/");
    await page.locator(".story-row h2 a").last().press("Enter");
    await page.locator(".story-claims a").first().press("Enter");
    await expect
      .poll(() => page.locator(".claim-page .report-story").first().textContent())
      .toMatch(/reports?.*origin/);
    expectQuiet(watched, workbench);
  });

  test("and the lists of other places are asked for while nobody presses anything", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page, requests } = watched;
    // In the page: a driver's keys come when the machine has time for them.
    await page.addInitScript(`window.__keys = setInterval(() => {
      dispatchEvent(new KeyboardEvent("keydown", { key: "Shift" }));
    }, 20)`);
    await page.goto("/");
    await page.locator(".story-row").first().waitFor();
    await page.waitForTimeout(1200);
    const ahead = (): string[] =>
      requests.filter((url) => /\/api\/(reports|dossiers|voices|reviews)/.test(url));
    expect(ahead()).toEqual([]);
    await page.evaluate("clearInterval(__keys)");
    // And with the queue the report of its first claim.
    await expect.poll(() => ahead().length).toBe(5);
    expectQuiet(watched, workbench);
  });

  test("of the review has the words of the claim in hand when its queue is there", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    await page.route(/\/api\/reports\/report/, async (route) => {
      await new Promise((done) => setTimeout(done, 60));
      await route.continue();
    });
    await page.goto("/about");
    await page.locator(".about-page h1").waitFor();
    // The promise is looked at later, and not waited for here.
    await page.evaluate(`void (window.__first = new Promise((done) => {
      new MutationObserver(() => {
        if (document.querySelector(".queue-line") !== null) done(document.querySelector(".claim-desk h2") !== null);
      }).observe(document.body, { childList: true, subtree: true });
    }))`);
    await page.keyboard.press("g");
    await page.keyboard.press("q");
    expect(await page.evaluate("__first")).toBe(true);
    expectQuiet(watched, workbench);
  });

  test("is not made together with what would stand over it", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    const within = () => page.locator("dialog > *").count();
    await page.goto("/");
    await page.locator(".story-row").first().waitFor();
    expect(await within()).toBe(0);
    await page.keyboard.press("Control+k");
    await page.locator("dialog input:focus").waitFor();
    // One is opened out of the other.
    await page.keyboard.type("keys");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    expect(await page.locator("dialog[open]").count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(within).toBe(0);
    expectQuiet(watched, workbench);
  });
});
