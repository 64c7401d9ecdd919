import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo, reportId, sidewaysOf } from "./workbench.ts";

const CLAIMS = 10_000;
const sentence = (nth: number): string => `The harbour office said that quay ${nth} is closed.`;

interface Claim {
  id: string;
  content: [number, number][];
  stance: string;
  chain: { span: unknown; voice: { resolved: unknown } }[];
}
interface Detail {
  revision: string;
  capture: unknown;
  more: number;
  rest: number;
  claims: Claim[];
  reviewed: { claim: Claim }[];
  reading: {
    report: { text: string; parts: unknown[] };
    disclosures: unknown[];
    times: unknown[];
    mentions: unknown[];
  };
}

/** A report of the record grown to ten thousand claims, a sentence each; every hundredth is a denial. */
function grown(detail: Detail): Detail {
  const [claim] = detail.claims;
  if (claim === undefined) throw new Error("The demo's report has no claim.");
  let text = "";
  const claims: Claim[] = [];
  const parts: { kind: string; span: [number, number] }[] = [];
  for (let nth = 0; nth < CLAIMS; nth++) {
    const start = text.length;
    text += sentence(nth);
    parts.push({ kind: "body", span: [start, text.length] });
    claims.push({
      ...claim,
      id: `claim:made${nth}`,
      content: [[start + 29, text.length - 1]],
      stance: nth % 100 === 99 ? "denied" : "asserted",
      chain: claim.chain.map((hop) => ({ ...hop, span: null, voice: { ...hop.voice, resolved: null } })),
    });
    text += "\n\n";
  }
  const [first] = detail.reviewed;
  return {
    ...detail,
    claims,
    reviewed: claims.map((one) => ({ ...first, claim: one })),
    reading: {
      ...detail.reading,
      report: { ...detail.reading.report, text, parts },
      disclosures: [],
      times: [],
      mentions: [],
    },
  };
}

/** Its beginning, as the API tells it: the first claims, and the text up to there. */
function beginning(whole: Detail, count: number): Detail {
  const { report } = whole.reading;
  const parts = report.parts.slice(0, count) as { span: [number, number] }[];
  const end = parts.at(-1)?.span[1] ?? 0;
  return {
    ...whole,
    claims: whole.claims.slice(0, count),
    reviewed: whole.reviewed.slice(0, count),
    more: CLAIMS - count,
    rest: report.text.length - end,
    reading: { ...whole.reading, report: { ...report, text: report.text.slice(0, end), parts } },
  };
}

describeBrowser("A report of ten thousand claims", [demo], (given) => {
  let id: string;
  let body: string;
  let whole: Detail;
  beforeAll(async () => {
    const { workbench } = given();
    id = await reportId(workbench, /pushes for/);
    const detail = (await (
      await fetch(`${workbench.url}/api/reports/${encodeURIComponent(id)}`)
    ).json()) as Detail;
    whole = grown(detail);
    body = JSON.stringify(whole);
  });

  const open = async (width: number): Promise<Awaited<ReturnType<typeof openPage>>> => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width, height: 900 } });
    await watched.page.route(/\/api\/reports\/[^?]+/, (route) =>
      route.fulfill({ contentType: "application/json", body }),
    );
    return watched;
  };
  const focused = (page: Page): Promise<string> =>
    page.evaluate("document.activeElement.closest('li')?.getAttribute('aria-posinset') ?? ''");

  test("opens, says how many there are and how to see fewer, and is walked by keyboard to both ends", async () => {
    const { workbench } = given();
    const watched = await open(1280);
    const { page } = watched;
    const start = performance.now();
    await page.goto(`/reports/${id}`);
    const cards = page.locator(".claim");
    await expect.poll(() => cards.count()).toBeGreaterThan(3);
    const took = performance.now() - start;
    // Six to twenty times as long as on an idle machine: what is drawn by the square of the claims takes minutes.
    expect(took).toBeLessThan(20_000);
    expect(await page.locator("#claims-title").textContent()).toBe("10,000 claims");
    expect(await page.locator(".narrow-claims [role=status]").textContent()).toContain(
      "Too many to look through",
    );
    expect(await cards.count()).toBeLessThan(60);
    expect(await cards.first().getAttribute("aria-setsize")).toBe("10000");
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("1");
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("2");
    await expect.poll(() => decodeURIComponent(page.url())).toContain("claim=claim:made1");
    await expect.poll(() => page.locator(".run-active").textContent()).toBe("quay 1 is closed");
    await page.keyboard.press("End");
    await expect.poll(() => focused(page)).toBe("10000");
    await expect.poll(() => page.locator(".run-active").textContent()).toBe("quay 9999 is closed");
    expect(await isInWindow(page, ".claim-active .claim-pick")).toBe(true);
    await expect.poll(() => isInWindow(page, ".run-active")).toBe(true);
    await page.keyboard.press("k");
    await expect.poll(() => focused(page)).toBe("9999");
    await page.keyboard.press("Home");
    await expect.poll(() => focused(page)).toBe("1");
    // Who scrolls far away keeps the claim in hand and the keyboard on it.
    await page.locator(".claims").hover();
    await page.mouse.wheel(0, 20_000);
    await expect
      .poll(async () => Number(await cards.last().getAttribute("aria-posinset")))
      .toBeGreaterThan(50);
    expect(await focused(page)).toBe("1");
    expectQuiet(watched, workbench);
  }, 120_000);

  test("is narrowed to words, a voice or a stance, and a link into it leads to its claim", async () => {
    const { page } = await open(1280);
    await page.goto(`/reports/${id}?claim=claim:made7777`);
    await expect.poll(() => focused(page)).toBe("7778");
    await expect.poll(() => isInWindow(page, ".run-active")).toBe(true);
    const said = page.locator(".narrow-claims [role=status]");
    await page.getByLabel("Words or a voice").fill("quay 9999");
    await expect.poll(() => said.textContent()).toBe("1 of 10,000 claims");
    await expect.poll(() => page.locator(".claim").count()).toBe(1);
    await page.getByLabel("Words or a voice").fill("");
    await page.locator(".narrow-claims select").selectOption("denied");
    await expect.poll(() => said.textContent()).toBe("100 of 10,000 claims");
    await expect.poll(() => page.locator(".claim").count()).toBe(100);
    await page.getByLabel("Words or a voice").fill("lighthouse");
    await expect.poll(() => said.textContent()).toBe("0 of 10,000 claims");
    await page.keyboard.press("Escape");
    await expect.poll(() => said.textContent()).toContain("Too many to look through");
  }, 120_000);

  /** As the API tells it: its beginning, its text, and all of it as soon as `all` is there. */
  const openInParts = async (all: Promise<void>): Promise<Awaited<ReturnType<typeof openPage>>> => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { viewport: { width: 1280, height: 900 } });
    const { report } = whole.reading;
    const printed = JSON.stringify({ report, revision: whole.revision, capture: whole.capture });
    const first = JSON.stringify(beginning(whole, 150));
    await watched.page.route(/\/api\/reports\/[^?]+/, async (route) => {
      const { pathname, searchParams } = new URL(route.request().url());
      if (pathname.endsWith("/text"))
        return route.fulfill({ contentType: "application/json", body: printed });
      if (searchParams.has("claims")) return route.fulfill({ contentType: "application/json", body: first });
      await all;
      await route.fulfill({ contentType: "application/json", body });
    });
    return watched;
  };

  test("shows its beginning, then all of its text, and then all of its claims", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { page } = await openInParts(promise);
    await page.goto(`/reports/${id}`);
    const last = page.locator(".report-text .part", { hasText: "quay 9999 is closed" });
    await expect.poll(() => last.count(), { timeout: 30_000 }).toBe(1);
    expect(await page.locator("#claims-title").textContent()).toBe("10,000 claims");
    expect(await page.locator(".narrow-claims [role=status]").textContent()).not.toContain("Too many");
    resolve();
    await expect
      .poll(() => page.locator(".narrow-claims [role=status]").textContent(), { timeout: 30_000 })
      .toContain("Too many to look through");
  }, 120_000);

  test("opens on words far down its text that a link leads to, before all of its claims are there", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { page } = await openInParts(promise);
    const start = whole.reading.report.text.indexOf("quay 8000 is closed");
    await page.goto(`/reports/${id}?passage=${start}-${start + 9}`);
    await expect
      .poll(() => page.locator(".run-passage").textContent(), { timeout: 30_000 })
      .toBe("quay 8000");
    await expect.poll(() => isInWindow(page, ".run-passage")).toBe(true);
    resolve();
  }, 120_000);

  test("on a narrow screen stands below its text, as far as it is seen, and never scrolls sideways", async () => {
    const { page } = await open(390);
    await page.goto(`/reports/${id}`);
    await page.locator(".narrow-claims").waitFor();
    await page.locator(".narrow-claims").scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator(".claim").count()).toBeGreaterThan(3);
    expect(await page.locator(".claim").count()).toBeLessThan(60);
    expect(await sidewaysOf(page)).toBe(0);
  }, 120_000);
});

const isInWindow = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(`(() => {
    const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  })()`);
