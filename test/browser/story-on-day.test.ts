import { expect, test } from "vitest";
import { describeBrowser, expectQuiet, openPage } from "./start.ts";
import { demo, type Workbench } from "./workbench.ts";

const WIDE = { viewport: { width: 1280, height: 800 } };

interface Story {
  id: string;
  reports: { id: string; published: string | null }[];
  edges: { from: string; to: string }[];
}

/** The story of the demo that was told on most days. */
async function longest({ url }: Workbench): Promise<Story> {
  const { stories } = (await (await fetch(`${url}/api/stories`)).json()) as { stories: { id: string }[] };
  const all = await Promise.all(
    stories.map(async ({ id }) => (await (await fetch(`${url}/api/stories/${id}`)).json()) as Story),
  );
  const [first] = all.sort((a, b) => daysOf(b).length - daysOf(a).length);
  if (first === undefined) throw new Error("The demo has no story.");
  return first;
}

const daysOf = ({ reports }: Story): string[] =>
  [
    ...new Set(reports.flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)]))),
  ].sort();

describeBrowser("A story as it could be known on a day", [demo], (given) => {
  test("The slider goes back to the first day, by keyboard; what came later is not there; the address has the day", async () => {
    const { browser, workbench } = given();
    const watched = await openPage(browser, workbench, WIDE);
    const { page } = watched;
    const story = await longest(workbench);
    const days = daysOf(story);
    expect(days.length).toBeGreaterThan(1);
    const then = story.reports.filter(({ published }) => published?.slice(0, 10) === days[0]).length;
    await page.goto(`/stories/${story.id}`);
    const slider = page.getByRole("slider", { name: "As known on" });
    await slider.focus();
    const reports = async (): Promise<number> =>
      Number.parseInt((await page.locator(".standing-large").textContent()) ?? "", 10);
    expect(await reports()).toBe(story.reports.length);
    await page.keyboard.press("Home");
    await expect.poll(() => page.url()).toContain(`knownOn=${days[0]}`);
    await expect.poll(reports).toBe(then);
    expect(await page.locator(".notice").first().textContent()).toContain(
      `without the ${story.reports.length - then} report`,
    );
    // What is shown then cannot be decided on.
    expect(await page.locator(".rule-fold").count()).toBe(0);
    // The keyboard is where it was, and goes on.
    expect(await slider.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press("End");
    await expect.poll(() => page.url()).not.toContain("knownOn");
    await expect.poll(reports).toBe(story.reports.length);
    expectQuiet(watched, workbench);
  });

  test("A day in the address before anything was published says so; one that is none says what a day is", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, WIDE);
    const { id } = await longest(workbench);
    await page.goto(`/stories/${id}?knownOn=1999-01-01`);
    await expect
      .poll(() => page.locator(".notice").textContent())
      .toContain("nothing of this story had been published");
    await page.getByRole("link", { name: "See it as it stands now" }).click();
    await expect.poll(() => page.locator(".standing-large").count()).toBe(1);
    await page.goto(`/stories/${id}?knownOn=soon`);
    await expect.poll(() => page.locator("main").textContent()).toContain("takes a day such as");
  });

  test("An edge opens on the story of its day", async () => {
    const { browser, workbench } = given();
    const { page } = await openPage(browser, workbench, WIDE);
    const story = await longest(workbench);
    const day = daysOf(story).at(-2) ?? "";
    const at = (await (
      await fetch(`${workbench.url}/api/stories/${story.id}?knownOn=${day}`)
    ).json()) as Story;
    const [edge] = at.edges;
    expect(edge).toBeDefined();
    await page.goto(`/stories/${story.id}?knownOn=${day}&edge=${edge?.from}~${edge?.to}`);
    await page.locator(".edge .tie-text").first().waitFor();
    expect(await page.locator(".rule-fold").count()).toBe(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".edge").count()).toBe(0);
    expect(page.url()).toContain(`knownOn=${day}`);
  });
});
