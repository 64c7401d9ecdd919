import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { describeBrowser, expectQuiet, openPage, type Watched } from "./start.ts";
import { demo, sidewaysOf, startWorkbench, type Workbench } from "./workbench.ts";

const WIDE = { viewport: { width: 1440, height: 900 } };
const SIZES = [
  [390, 844],
  [1280, 900],
  [2560, 1300],
] as const;

interface Line {
  id: string;
  title: string | null;
  reports: number;
}

/** The story of the demo with most reports. */
async function largest({ url }: Workbench): Promise<Line> {
  const { stories } = (await (await fetch(`${url}/api/stories?limit=200`)).json()) as { stories: Line[] };
  const [first] = stories.sort((a, b) => b.reports - a.reports);
  if (first === undefined) throw new Error("The record holds no story.");
  return first;
}

const focused = (page: Page): Promise<string> => page.evaluate("document.activeElement.textContent.trim()");

async function broken(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

async function expectAccessible({ page }: Watched): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    expect(await sidewaysOf(page), `scrolls sideways at ${width}`).toBe(0);
  }
  for (const theme of ["light", "dark"] as const) expect(await broken(page, theme), theme).toEqual([]);
}

describeBrowser("Stories", [demo], (given) => {
  test("The first screen has the stories; a filter lives in the address, is taken away, and is kept under a name", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto("/");
    await expect.poll(() => page.locator("h1").textContent()).toBe("Stories");
    const rows = page.locator(".story-row");
    // The first frame has those that fill the window.
    const { stories } = (await (await fetch(`${workbench.url}/api/stories?limit=200`)).json()) as {
      stories: Line[];
    };
    const all = stories.length;
    await expect.poll(() => rows.count()).toBe(all);
    expect(await page.locator(".standing").first().textContent()).toMatch(/reports?.*origins?/);

    await page.keyboard.press("f");
    await page.getByLabel("Standing").selectOption("contradicted");
    await expect.poll(() => page.url()).toContain("standing=contradicted");
    await expect.poll(() => rows.count()).toBeLessThan(all);
    await page.getByLabel("Name of the view").fill("Disputed");
    await page.getByRole("button", { name: "Save this view" }).click();
    await page.getByRole("button", { name: "Take away: contradicted" }).click();
    await expect.poll(() => rows.count()).toBe(all);
    await page.getByRole("link", { name: "Disputed" }).click();
    await expect.poll(() => page.url()).toContain("standing=contradicted");
    await page.reload();
    await expect
      .poll(() => page.getByRole("link", { name: "Disputed" }).getAttribute("aria-current"))
      .toBe("page");
    expectQuiet(watched, workbench);
  });

  test("Filters that no story meets say so, and an address with nonsense in it still shows the stories", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, WIDE);
    await page.goto("/?place=Nowhere");
    await expect.poll(() => page.locator(".stories-none").textContent()).toContain("Take a filter away");
    await page.goto("/?colour=red&place=");
    await expect.poll(() => page.locator(".story-row").count()).toBeGreaterThan(4);
  });

  test("What a link leads to is asked for while the pointer or the keyboard is on it, and not again when it is followed", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench);
    const { page } = watched;
    const asked = () =>
      watched.requests.filter((url) => /\/api\/stories\/story:/.test(decodeURIComponent(url))).length;
    await page.goto("/");
    const links = page.locator(".story-row h2 a");
    await links.first().hover();
    await expect.poll(asked).toBe(1);
    await links.nth(1).focus();
    await expect.poll(asked).toBe(2);
    await page.keyboard.press("Enter");
    await page.locator(".story-page h1").waitFor();
    expect(asked()).toBe(2);
    expectQuiet(watched, workbench);
  });

  test("j and k walk the stories and Enter opens one; from its tree an edge opens with both texts, and Escape closes it", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    const story = await largest(workbench);
    await page.goto("/");
    await expect.poll(() => page.locator(".story-row").count()).toBeGreaterThan(4);
    for (let i = 0; i < 12; i++) {
      if ((await focused(page)) === story.title) break;
      await page.keyboard.press("j");
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("h1").textContent()).toBe(story.title);
    await expect.poll(() => page.locator(".tree-node").count()).toBe(story.reports);

    await page.locator(".tree-node").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("edge=");
    await expect.poll(() => page.locator(".tied-text").count()).toBe(2);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".edge").count()).toBe(0);
    expect(page.url()).not.toContain("edge=");
    expectQuiet(watched, workbench);
  });

  test("A card at the window's end opens on a click: the page does not jump, the card stays in sight, and why it hangs there is seen at once", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, {
      viewport: { width: 1280, height: 600 },
      reducedMotion: "reduce",
    });
    const { id } = await copyInLargest(workbench);
    const card = page.locator('.tree-node[aria-label*=" copies "]').first();
    const topOf = async (selector: string): Promise<number> =>
      page.evaluate(`document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().top`);
    const bottomOf = async (): Promise<number> => {
      const box = await card.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    for (const beyond of [10, -150, -300]) {
      await page.goto(`/stories/${id}`);
      await card.waitFor();
      // So much of the page is scrolled away that the card ends just beyond the window, or well within.
      await page.evaluate(`scrollTo(0, ${(await bottomOf()) - 600 - beyond})`);
      const [before, place] = [await page.evaluate("scrollY"), await bottomOf()];
      const box = await card.boundingBox();
      await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 6);
      await page.locator(".edge .tie-text").first().waitFor();
      expect(await topOf(".edge")).toBeLessThan(600 - 60);
      expect(await bottomOf()).toBeGreaterThan(0);
      expect(await bottomOf()).toBeLessThanOrEqual(await topOf(".edge"));
      // As far as the panel would cover the card, and no farther.
      const moved = Number(await page.evaluate("scrollY")) - Number(before);
      expect(moved).toBeCloseTo(Math.max(0, place + 12 - (600 - 190)), -1);
      // Whoever scrolls there finds it in its place, whole.
      await page.mouse.move(640, 80);
      await page.mouse.wheel(0, 3000);
      await expect.poll(() => topOf(".edge")).toBeLessThan(300);
      await page.keyboard.press("Escape");
    }
  });

  test("An address leads to an edge; a passage lights up in both texts; the tree is a table too", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    const { id, edges, copy } = await copyInLargest(workbench);
    await page.goto(`/stories/${id}?edge=${encodeURIComponent(`${copy?.from}~${copy?.to}`)}`);
    await expect.poll(() => page.locator(".tie-text").count()).toBeGreaterThan(1);
    const passage = page.locator(".tied-from .tie-text").first();
    await passage.hover();
    await expect.poll(() => page.locator(".tied-to .tie-lit").count()).toBeGreaterThan(0);
    const words = (await page.locator(".tied-from .tie-lit").allTextContents()).join("");
    const other = (await page.locator(".tied-to .tie-lit").allTextContents()).join("");
    expect(other.slice(0, 20)).toBe(words.slice(0, 20));
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await expect.poll(() => page.locator(".table tbody tr").count()).toBeGreaterThanOrEqual(edges.length);
    expectQuiet(watched, workbench);
  });

  test("Ctrl-K goes to screens and stories by name, g and a letter to screens", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    const story = await largest(workbench);
    await page.goto("/");
    await expect.poll(() => page.locator(".story-row").count()).toBeGreaterThan(4);
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").locator("input:focus").waitFor();
    await page.keyboard.type((story.title ?? "").slice(3, 20));
    await expect.poll(() => page.getByRole("option", { name: story.title ?? "" }).count()).toBe(1);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("h1").textContent()).toBe(story.title);
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await expect.poll(() => page.locator("h1").textContent()).toBe("Reports");
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").locator("input:focus").waitFor();
    await page.keyboard.type("zzzz nothing");
    await expect.poll(() => page.getByRole("option").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expectQuiet(watched, workbench);
  });

  test("Places with coordinates are drawn on a map that this server brings along, as wide as they are vague, and listed in a table", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { ...WIDE, reducedMotion: "reduce" });
    const { page } = watched;
    const { id } = await largest(workbench);
    // No pack of the demo has coordinates.
    await page.route(/api\/stories\/story(?::|%3A)[^/]+$/, async (route) => {
      const answer = await route.fetch();
      const story = (await answer.json()) as { sayings: { where: object }[] };
      story.sayings.slice(0, 3).forEach((saying, nth) => {
        saying.where =
          [
            { place: "Lunby", lat: 39.4, lon: 127.2, precision: "town" },
            { place: "Velde", lat: 40.2, lon: 124.4, precision: "site" },
            { place: "The North", lat: 40.8, lon: 126.9, precision: "province" },
          ][nth] ?? saying.where;
      });
      await route.fulfill({ response: answer, json: story });
    });
    await page.goto(`/stories/${id}`);
    await expect.poll(() => page.locator(".map-place").count()).toBe(3);
    await expect.poll(() => page.locator(".map-land").getAttribute("d")).toMatch(/^M.{1000,}Z$/);
    const wide = await page
      .locator(".map-place")
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute("r"))));
    expect(wide).toEqual([...wide].sort((a, b) => b - a));
    await page.locator(".map summary").click();
    expect(await page.locator(".map tbody tr").count()).toBe(3);
    await expectAccessible(watched);
    expectQuiet(watched, workbench);
  }, 120_000);

  test("Stories, their filters, a story with an edge in hand and its table break no rule of axe and never scroll sideways", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, { reducedMotion: "reduce" });
    const { page } = watched;
    const { id } = await largest(workbench);
    await page.goto("/?standing=contradicted");
    await expect.poll(() => page.locator(".story-row").count()).toBe(1);
    await page.keyboard.press("f");
    await expectAccessible(watched);
    await page.goto(`/stories/${id}`);
    await expect.poll(() => page.locator(".tree-node").count()).toBeGreaterThan(3);
    await page.locator(".tree-node").nth(3).click();
    await expect.poll(() => page.locator(".tied-text").count()).toBe(2);
    await expectAccessible(watched);
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.keyboard.press("Control+k");
    await expectAccessible(watched);
    await page.goto("/stories/story:none");
    await expect.poll(() => page.locator("h1").textContent()).toBe("The record does not hold this");
    expectQuiet(watched, workbench, /status of 404/);
  });
});

describeBrowser("What changes while one looks", [`${demo}/01-karsolian-press-bureau.txt`], (given) => {
  test("A decision on a story is kept with who and why, and the tree follows", async () => {
    const { browser } = given();
    const workbench = await startWorkbench(demo);
    onTestFinished(() => workbench.close());
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    const { id, copy } = await copyInLargest(workbench);
    await page.goto(`/stories/${id}?edge=${encodeURIComponent(`${copy?.from}~${copy?.to}`)}`);
    const cut = page.getByRole("button", { name: "Cut this edge" });
    await page.locator(".rule-fold").waitFor();
    expect(await cut.isVisible()).toBe(false);
    await page.keyboard.press("e");
    expect(await cut.isDisabled()).toBe(true);
    await page.keyboard.type("Ada Marsh");
    await page.keyboard.press("Tab");
    await page.keyboard.type("both had the wire");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => {
        const now = (await (await fetch(`${workbench.url}/api/stories/${id}`)).json()) as {
          edges: { from: string; to: string }[];
          rulings: { who: string }[];
        };
        return [now.edges.some(({ from, to }) => from === copy?.from && to === copy.to), now.rulings[0]?.who];
      })
      .toEqual([false, "Ada Marsh"]);
    await expect.poll(() => page.locator(".edge").count()).toBe(0);
    await expect
      .poll(() => page.locator(".ruled-now").textContent())
      .toMatch(/^Your decision is kept: (\d+–)?\d+ origins?, /);
    // News of the decision may come before its answer: the page then asks for an edge that is gone.
    expectQuiet(watched, workbench, /status of 404/);
  });

  test("One report alone is a story without a tree, and leads to its report; what is added comes by itself; a server that is gone is said", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    await page.goto("/");
    await expect.poll(() => page.locator(".story-row").count()).toBe(1);
    await workbench.add(`${demo}/12-interview.txt`);
    await expect.poll(() => page.locator(".story-row").count()).toBe(2);
    await page.locator(".story-row a").last().click();
    await expect.poll(() => page.locator(".only-report a").count()).toBe(1);
    expect(await page.locator(".part-about").textContent()).toContain("One report alone");
    expect(await page.locator(".tree").count()).toBe(0);
    await workbench.stop();
    await expect.poll(() => page.locator(".gone").count()).toBe(1);
    expect(await page.locator(".only-report a").count()).toBe(1);
    expectQuiet(watched, workbench, /ERR_(?:CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING)/);
  });

  test("A decision is seen before the record answers; refused, the edge is back with the sentence, and what was typed is kept", async () => {
    const { browser } = given();
    const workbench = await startWorkbench(demo);
    onTestFinished(() => workbench.close());
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    const { id, copy } = await copyInLargest(workbench);
    let refuse = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      refuse = resolve;
    });
    await page.route("**/rulings", async (route) => {
      await asked;
      await route.fulfill({
        status: 409,
        json: { code: "review-refused", message: "The tree is another now." },
      });
    });
    await page.goto(`/stories/${id}?edge=${encodeURIComponent(`${copy?.from}~${copy?.to}`)}`);
    await page.getByText("Is this wrong?").click();
    const before = await page.locator(".tree-sheet .tree-edge").count();
    await page.getByLabel("Your name").fill("Ada Marsh");
    await page.getByLabel("Why").fill("both had the wire");
    await page.getByRole("button", { name: "Cut this edge" }).click();
    await expect.poll(() => page.locator(".edge").count()).toBe(0);
    expect(await page.getByRole("alert").count()).toBe(0);
    refuse();
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toBe("Not kept, and put back: The tree is another now.");
    await expect.poll(() => page.locator(".tree-sheet .tree-edge").count()).toBe(before);
    await expect.poll(() => page.getByLabel("Why").inputValue()).toBe("both had the wire");
    expectQuiet(watched, workbench, /status of 409/);
  });
});

/** The largest story, its edges, and one of these between a text and its copy. */
async function copyInLargest(workbench: Workbench) {
  const { id } = await largest(workbench);
  const { edges } = (await (await fetch(`${workbench.url}/api/stories/${id}`)).json()) as {
    edges: { from: string; to: string; kind: string }[];
  };
  return { id, edges, copy: edges.find(({ kind }) => kind === "copies") };
}
