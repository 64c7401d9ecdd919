import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo } from "./workbench.ts";

describeBrowser("The review queue", [demo], (given) => {
  test("is decided by single keys, one claim after the other, and undone", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width: 1440, height: 900 } });
    const { page } = watched;
    await page.goto("/review");
    const first = page.locator('.queue-line[aria-current="true"] .queue-words');
    const counts = page.locator(".review-counts");
    await expect.poll(() => first.count()).toBe(1);
    const words = await first.textContent();
    const open = await counts.textContent();
    // Without a name nothing leaves the queue.
    await page.keyboard.press("a");
    await expect.poll(() => page.getByRole("alert").textContent()).toContain("Give your name first");
    expect(await first.textContent()).toBe(words);
    await page.getByPlaceholder("your name").fill("Ada Marsh");
    await page.locator("h1").click();
    await page.keyboard.press("a");
    await expect.poll(() => first.textContent()).not.toBe(words);
    await page.keyboard.press("x");
    await expect.poll(() => counts.textContent()).toContain("2 claims reviewed");
    await page.keyboard.press("u");
    await page.keyboard.press("u");
    await expect.poll(() => first.textContent()).toBe(words);
    await expect.poll(() => counts.textContent()).toBe(open);
    await page.getByRole("link", { name: "Who said what" }).click();
    await expect.poll(() => page.locator(".history-lines > li").count()).toBe(4);
    expect(await page.locator(".history-undone").count()).toBe(2);
    expectQuiet(watched, workbench);
  });

  test("A claim is corrected in everything, split, merged, and one is added by hand", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width: 1440, height: 900 } });
    const { page } = watched;
    await page.goto("/review");
    await page.getByPlaceholder("your name").fill("Ada Marsh");
    const first = page.locator('.queue-line[aria-current="true"] .queue-words');
    await expect.poll(() => page.locator(".desk-words").count()).toBe(1);
    await page.locator("h1").click();
    await page.keyboard.press("e");
    const form = page.getByRole("form", { name: "Correct" });
    await form.getByRole("button", { name: "Keep" }).click();
    await expect.poll(() => form.getByRole("alert").textContent()).toBe("Nothing is otherwise yet.");
    await form.getByLabel("Stance").selectOption("denied");
    await form.getByLabel("Voice").last().fill("Harbour Board");
    await form.getByLabel("Earliest").fill("2024-01-01");
    await form.getByLabel("Latest").fill("2024-01-31");
    await form.getByLabel("Why no day").selectOption("");
    await form.getByLabel("Place", { exact: true }).fill("the north quay");
    await form.getByLabel("Why no place").selectOption("");
    await form.getByLabel("Kind of happening").fill("visit");
    await form.getByLabel("Reason").fill("so it says");
    await form.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("link", { name: "Who said what" }).click();
    const newest = page.locator(".history-lines > li").first();
    await expect.poll(() => newest.textContent()).toContain("chain, stance, when, where, event");
    expect(await newest.textContent()).toContain("so it says");
    await newest.getByRole("link").click();
    await expect.poll(() => page.locator(".claim-active").textContent()).toContain("the north quay");
    expect(await page.locator(".claim-active").textContent()).toContain("Harbour Board");

    await page.goto("/review");
    await expect.poll(() => page.locator(".desk-words").count()).toBe(1);
    const words = await first.textContent();
    await page.keyboard.press("n");
    const adds = page.getByRole("form", { name: "Add a claim" });
    await adds.getByRole("button", { name: "Keep" }).click();
    await expect.poll(() => adds.getByRole("alert").textContent()).toContain("A claim has words");
    // Words are taken from what is selected in the text, too.
    await page.evaluate(`(() => {
      const run = document.querySelector(".desk-words .run-claimed").firstChild;
      getSelection().setBaseAndExtent(run, 0, run, 12);
    })()`);
    await adds.getByRole("button", { name: "Take the words selected above" }).click();
    await expect.poll(() => adds.locator(".passages q").count()).toBe(1);
    await adds.getByRole("button", { name: "Keep" }).click();
    await expect.poll(() => adds.count()).toBe(0);
    // The claim beside which it was added is still in hand.
    expect(await first.textContent()).toBe(words);
    await page.keyboard.press("m");
    const merges = page.getByRole("form", { name: "Merge" });
    await merges.getByRole("checkbox").first().check();
    await merges.getByRole("button", { name: "Keep" }).click();
    await expect.poll(() => first.textContent()).not.toBe(words);
    await expect.poll(() => page.locator(".desk-words").count()).toBe(1);
    // A claim of several words, to be split between them.
    const held = page.locator(".desk-words .run-claimed").first();
    const printed = async () => (await held.textContent())?.match(/[\p{L}\p{N}-]+/gu) ?? [];
    for (let tries = 0; tries < 8 && (await printed()).length < 4; tries++) {
      const before = await held.textContent();
      await page.keyboard.press("j");
      await expect.poll(() => held.textContent()).not.toBe(before);
    }
    const [half = "", rest = ""] = [(await printed())[0], (await printed()).at(-1)];
    expect(rest).not.toBe(half);
    await page.keyboard.press("s");
    const splits = page.getByRole("form", { name: "Split" });
    const typed = splits.getByPlaceholder("words as printed");
    await typed.first().fill(half);
    await typed.first().press("Enter");
    await typed.last().fill("words that are not there");
    await typed.last().press("Enter");
    await expect.poll(() => splits.getByRole("alert").textContent()).toContain("do not stand in the report");
    await typed.last().fill(rest);
    await typed.last().press("Enter");
    await splits.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("link", { name: "Who said what" }).click();
    const kinds = page.locator(".history-lines .eyebrow span:first-child");
    await expect
      .poll(() => kinds.allTextContents())
      .toEqual(expect.arrayContaining(["Ada Marsh: split", "Ada Marsh: merged", "Ada Marsh: added by hand"]));
    expectQuiet(watched, workbench);
  });

  test("What the record refuses comes back to its place, with the sentence", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width: 1440, height: 900 } });
    const { page } = watched;
    await page.goto("/review");
    await page.getByPlaceholder("your name").fill("Ada Marsh");
    await page.locator("h1").click();
    const first = page.locator('.queue-line[aria-current="true"] .queue-words');
    await expect.poll(() => first.count()).toBe(1);
    const words = await first.textContent();
    // Somebody else rejects the claim before the key is pressed here.
    const claim = (
      (await (await fetch(`${workbench.url}/api/reviews/queue?limit=1`)).json()) as {
        claims: { claim: { id: string } }[];
      }
    ).claims[0]?.claim.id;
    await fetch(`${workbench.url}/api/reviews`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ kind: "reject", claim, who: "Ben Ost" }),
    });
    await page.keyboard.press("a");
    await expect.poll(() => page.getByRole("alert").textContent()).toContain("Not kept, and put back");
    await expect.poll(() => page.locator(".queue-words").allTextContents()).toContain(words);
    expectQuiet(watched, workbench, /status of 409/);
  });

  test("A screen reader is told the place of each line among all that wait; Home and End go to the ends, and the keyboard goes along", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, { viewport: { width: 1440, height: 700 } });
    await page.goto("/review");
    const lines = page.locator(".queue-lines > li");
    await lines.first().waitFor();
    const { open, claims } = (await (await fetch(`${workbench.url}/api/reviews/queue?limit=200`)).json()) as {
      open: number;
      claims: unknown[];
    };
    expect(claims.length).toBeGreaterThan(20);
    expect(await lines.count()).toBeLessThan(claims.length);
    expect(await lines.first().getAttribute("aria-setsize")).toBe(String(open));
    const focused = (): Promise<string> =>
      page.evaluate("document.activeElement.closest('li')?.getAttribute('aria-posinset') ?? ''");
    await lines.first().getByRole("button").focus();
    await page.keyboard.press("End");
    await expect.poll(() => focused()).toBe(String(claims.length));
    expect(await page.locator('.queue-line[aria-current="true"]').count()).toBe(1);
    await page.keyboard.press("k");
    await expect.poll(() => focused()).toBe(String(claims.length - 1));
    await page.keyboard.press("Home");
    await expect.poll(() => focused()).toBe("1");
  });

  test("A second person gets what the first settled without seeing it, and the two are compared", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width: 1440, height: 900 } });
    const { page } = watched;
    await page.goto("/review?tab=second");
    await expect.poll(() => page.locator(".review-none").textContent()).toContain("Give your name first");
    await page.getByPlaceholder("your name").fill("Ben Ost");
    await expect.poll(() => page.locator(".queue-line").count()).toBeGreaterThan(0);
    expect(await page.locator(".claim-desk").textContent()).not.toContain("Ada Marsh");
    await page.locator("h1").click();
    await page.keyboard.press("a");
    await page.getByRole("link", { name: "Who said what" }).click();
    await expect.poll(() => page.locator(".agreement li").textContent()).toContain("alike on");
    expectQuiet(watched, workbench);
  });
});
