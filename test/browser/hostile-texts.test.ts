import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { reportId, sidewaysOf } from "./workbench.ts";

const script = `<script>window.harmed = 1</script><img src=x onerror="window.harmed = 2"><a href="javascript:window.harmed=3">quay</a>`;
const turned = "The mayor said that the \u202equay\u2066 is closed.";
const invisible = `The mayor said that the qu${"\u200b\u200d\ufeff".repeat(3000)}ay is shut.`;
const word = "quay".repeat(500_000);
const hostile = [
  { title: `Scripts ${script}`, outlet: `Echo ${script}`, text: `The mayor said that ${script} stays.` },
  { title: "Turned \u202eletters", outlet: "Echo", text: turned },
  { title: "Invisible letters", outlet: "Echo", text: invisible },
  { title: "One word", outlet: "Echo", text: `The mayor said that the quay stays. ${word}` },
];
const folder = mkdtempSync(join(tmpdir(), "stemma-hostile-"));
const file = join(folder, "reports.jsonl");
writeFileSync(
  file,
  hostile.map((one, nth) => JSON.stringify({ id: `h${nth}`, published: "2026-01-01", ...one })).join("\n"),
);
afterAll(() => rmSync(folder, { recursive: true }));

describeBrowser("Hostile texts", [file], (given) => {
  test.each([
    [/^Scripts/, hostile[0]?.text],
    // What turns letters is a sign in its place.
    [/^Turned/, turned.replace("\u202e", "⇤")],
    [/^Invisible/, invisible],
  ])("%s is shown as it is printed, and nothing of it runs or leaves", async (title, text) => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width: 390, height: 844 } });
    const { page } = watched;
    await page.goto(`/reports/${await reportId(workbench, title)}`);
    await expect.poll(() => page.locator(".report-text").textContent()).toContain(text);
    expect(await page.locator(".report img, .report script, .report a[href^='javascript:']").count()).toBe(0);
    expect(await page.evaluate("window.harmed ?? null")).toBeNull();
    expect(await sidewaysOf(page)).toBe(0);
    for (const path of ["/reports", "/", "/search?q=mayor", "/voices"]) {
      await page.goto(path);
      await expect.poll(() => page.locator("h1").count()).toBe(1);
      expect(await page.evaluate("window.harmed ?? null")).toBeNull();
    }
    expectQuiet(watched, workbench);
  });

  test("Letters that would be turned stand as they are written, on every screen, and the report says so", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench);
    const shown = (): Promise<string> => page.evaluate("document.body.innerText + document.title");
    for (const path of ["/reports", "/", "/search?q=mayor", "/review"]) {
      await page.goto(path);
      await expect.poll(() => page.locator("main h2").count()).toBeGreaterThan(0);
      // What fills the window is drawn first, and the rest of a list a frame later.
      await expect.poll(shown).toContain("⇤");
      expect(await shown()).not.toMatch(/[\u202d\u202e]/);
    }
    await page.goto(`/reports/${await reportId(workbench, /^Turned/)}`);
    await expect.poll(() => page.locator(".report .notice").textContent()).toContain("turn nothing");
    await expect.poll(() => page.title()).toContain("Turned ⇤letters");
    // Each letter stands right of the one before it.
    const places: number[] = await page.evaluate(`(() => {
      const walker = document.createTreeWalker(document.querySelector(".part-body"), NodeFilter.SHOW_TEXT);
      const out = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        for (const found of node.data.matchAll(/uay/g)) {
          const range = document.createRange();
          for (let at = found.index; at < found.index + 3; at++) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            out.push(range.getBoundingClientRect().left);
          }
        }
      return out;
    })()`);
    expect(places).toHaveLength(3);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("A word of two million letters is shown, and the page can still be left by keyboard", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width: 1440, height: 900 } });
    const { page } = watched;
    await page.goto(`/reports/${await reportId(workbench, /^One word/)}`);
    await expect
      .poll(async () => (await page.locator(".report-text").textContent())?.length)
      .toBeGreaterThan(word.length);
    // Each press waits until the page has taken the one before, and on a busy machine that is longer than two keys may lie apart.
    await expect
      .poll(async () => {
        await page.keyboard.press("g");
        await page.keyboard.press("r");
        return page.locator(".report-row").count();
      })
      .toBe(4);
    expectQuiet(watched, workbench);
  });

  test("Where the browser has Trusted Types no words become markup", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench);
    await page.goto("/");
    const tried = (code: string) =>
      page.evaluate(`(() => { try { ${code}; return "done"; } catch (error) { return error.name; } })()`);
    expect(await tried(`document.body.innerHTML = "<p>quay</p>"`)).toBe("TypeError");
    expect(await tried(`trustedTypes.createPolicy("any", {})`)).toBe("TypeError");
  });
});
