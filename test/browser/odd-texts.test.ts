import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { reportId, sidewaysOf, styleOf } from "./workbench.ts";

const longWord = "Hafenverwaltungsgebührenordnungsänderungskommissionsvorsitzender".repeat(3);
const odd = [
  {
    outlet: "항구일보",
    title: "항만청, 북쪽 부두를 오월에 닫는다고 밝혀",
    text: "항만청은 북쪽 부두를 오월에 닫는다고 밝혔다. 비용은 공개하지 않았다.",
  },
  { outlet: "الميناء", title: "إغلاق الرصيف الشمالي", text: "قالت الوزارة إن الرصيف مغلق." },
  { outlet: "Harbour Times", title: "Who keeps the light?", text: "Who?" },
  { outlet: "Harbour Times", title: longWord, text: `The mayor said that ${longWord} stays.` },
  {
    outlet: "The Most Ancient Harbour, Market and Shipping Intelligencer of the Northern Coast",
    title: "The ministry says that the quay, the lighthouse and the customs house will be mended ".repeat(4),
    text: "The ministry said the quay will be mended.",
  },
  { outlet: longWord, title: "A name without an end", text: `${longWord} said that the pier is open.` },
];
const many = Array.from({ length: 700 }, (_, n) => ({
  outlet: "Daily Compass",
  title: `Tide table ${n}`,
  text: `The harbour office said that tide ${n} was high.`,
}));
const folder = mkdtempSync(join(tmpdir(), "stemma-odd-"));
const file = join(folder, "reports.jsonl");
const day = (n: number): string => new Date(Date.UTC(2026, 0, 1) - n * 86_400_000).toISOString().slice(0, 10);
writeFileSync(
  file,
  [...odd, ...many].map((one, n) => JSON.stringify({ id: `r${n}`, published: day(n), ...one })).join("\n"),
);
afterAll(() => rmSync(folder, { recursive: true }));

describeBrowser("Odd texts and many reports", [file], (given) => {
  test("Hundreds of reports are walked by keyboard: those near the window are there, the next are asked for, and the place in all of them is told", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width: 1440, height: 900 } });
    const { page } = watched;
    await page.goto("/reports");
    const rows = page.locator(".reports > li");
    await expect.poll(() => rows.count()).toBeGreaterThan(4);
    expect(await page.locator(".page-head").textContent()).toContain("706 reports in the record");
    const places = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-posinset")));
    const focused = (): Promise<string> =>
      page.evaluate("document.activeElement.closest('li')?.getAttribute('aria-posinset') ?? ''");
    expect((await places()).slice(0, 3)).toEqual(["1", "2", "3"]);
    expect(await rows.first().getAttribute("aria-setsize")).toBe("706");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await focused()).toBe("2");
    // Who scrolls far away keeps the keyboard's place.
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 4000);
    await expect.poll(async () => Number((await places()).at(-1))).toBeGreaterThan(20);
    expect(await focused()).toBe("2");
    expect(await rows.count()).toBeLessThan(40);
    await page.keyboard.press("End");
    await expect.poll(async () => Number(await focused())).toBeGreaterThanOrEqual(40);
    expect(Number(await focused()) % 40).toBe(0);
    // The last asked for; the next come by themselves, and so it goes on.
    const [last] = [Number(await focused())];
    await expect.poll(async () => Number((await places()).at(-1))).toBeGreaterThan(last);
    await page.keyboard.press("j");
    await expect.poll(async () => Number(await focused())).toBe(last + 1);
    expect(await page.evaluate("document.activeElement.textContent")).toBe(`Tide table ${last - 6}`);
    await page.keyboard.press("Home");
    await expect.poll(() => focused()).toBe("1");
    await expect.poll(() => page.evaluate("scrollY")).toBeLessThan(300);
    expectQuiet(watched, workbench);
  });

  test("No word, title or outlet makes a narrow screen scroll sideways", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, { viewport: { width: 390, height: 844 } });
    await page.goto("/reports");
    await expect.poll(() => page.locator(".report-row").count()).toBeGreaterThan(4);
    expect(await sidewaysOf(page)).toBe(0);
    for (const title of [/^Hafen/, /^The ministry/, /^항만청/, /^إغلاق/, /^Who/, /^A name/]) {
      const id = await reportId(workbench, title);
      await page.goto(`/reports/${id}`);
      await expect.poll(() => page.locator("h1").textContent()).toMatch(title);
      expect(await sidewaysOf(page), String(title)).toBe(0);
      const claim = page.locator(".claim-pick").first();
      if ((await claim.count()) === 0) continue;
      await claim.click();
      await page.locator(".inline-claim a").click();
      await expect.poll(() => page.locator(".claim-page").count()).toBe(1);
      expect(await sidewaysOf(page), `a claim of ${title}`).toBe(0);
      await page.goto(
        `/review?claim=${decodeURIComponent(new URL(page.url()).pathname.split("/").at(-1) ?? "")}`,
      );
      await page.locator(".claim-desk .chain").waitFor();
      expect(await sidewaysOf(page), `the review of ${title}`).toBe(0);
    }
  });

  test("The title of a screen that is open is in sight among the places, however narrow the window", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, { viewport: { width: 320, height: 700 } });
    await page.goto("/about");
    const place = page.locator(".places a[aria-current=page]");
    await place.waitFor();
    const seen = async (): Promise<boolean> => {
      const box = await place.boundingBox();
      return box !== null && box.x >= 0 && box.x + box.width <= 320;
    };
    await expect.poll(seen).toBe(true);
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await expect.poll(seen).toBe(true);
  });

  test("Korean is marked as Korean and broken between words; Arabic runs from the right", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench);
    await page.goto("/reports");
    const korean = page.locator("h2", { hasText: "항만청" });
    expect(await korean.getAttribute("lang")).toBe("ko");
    await korean.getByRole("link").click();
    const paragraph = page.locator(".part-body").first();
    expect(await paragraph.textContent()).toBe(odd[0]?.text);
    expect(await paragraph.getAttribute("lang")).toBe("ko");
    expect(await styleOf(page, ".part-body", "wordBreak")).toBe("keep-all");
    await page.goBack();
    await page.locator("h2", { hasText: "إغلاق" }).getByRole("link").click();
    await expect.poll(() => page.locator(".part-body").count()).toBe(1);
    expect(await styleOf(page, ".part-body", "direction")).toBe("rtl");
    expect(await styleOf(page, "h1", "direction")).toBe("rtl");
  });

  test("A report without claims says so beside its text", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench);
    await page.goto(`/reports/${await reportId(workbench, /^Who/)}`);
    await expect.poll(() => page.locator(".report-claims").textContent()).toContain("No claims");
    expect(await page.locator(".report-claims").textContent()).toContain(
      "Nothing in this report was read as a claim.",
    );
  });

  test.each([
    ["reduce", 0],
    ["no-preference", 3],
  ] as const)(
    "Motion wished for: %s; the waiting page has %i moving lines",
    async (reducedMotion, moving) => {
      const { browser, workbench } = given();
      const { page } = await openPage(browser, workbench, { reducedMotion });
      await page.route("**/api/reports*", () => undefined);
      await page.goto("/reports");
      await expect.poll(() => page.locator(".waiting-line").count()).toBe(3);
      const lasting = "document.getAnimations().filter((one) => one.effect.getTiming().duration > 0).length";
      expect(await page.evaluate(lasting)).toBe(moving);
      expect(await styleOf(page, "html", "scrollBehavior")).toBe("auto");
    },
  );
});
