// npm run screenshots: the README's pictures, taken from a temporary record of the demo story.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { demo, findChromium, launch, reportId, startWorkbench } from "../test/browser/workbench.ts";
import { recompressPng } from "./recompress-png.ts";

/** A README is read over slow lines too. */
const LARGEST = 300_000;
const folder = join(import.meta.dirname, "..", "docs", "images");

const executable = findChromium();
if (executable === null) {
  process.stderr.write(
    "There is no Chromium to take pictures with. Install it, or name one in STEMMA_CHROMIUM.\n",
  );
  process.exit(2);
}
const workbench = await startWorkbench(demo);
const browser = await launch(executable);
try {
  const page = await browser.newPage({
    baseURL: workbench.url,
    viewport: { width: 1440, height: 900 },
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  mkdirSync(folder, { recursive: true });
  const take = async (name: string): Promise<void> => {
    await page.evaluate("document.fonts.ready");
    const png = recompressPng(await page.screenshot());
    if (png.length > LARGEST) throw new Error(`${name} has ${png.length} bytes, more than ${LARGEST}.`);
    writeFileSync(join(folder, name), png);
    process.stdout.write(`docs/images/${name}: ${png.length} bytes\n`);
  };

  await page.goto("/reports");
  await page.locator(".report-row").first().waitFor();
  await take("reports.png");

  await page.goto("/");
  await page.locator(".story-row").first().waitFor();
  await take("stories.png");

  const { stories } = (await (await fetch(`${workbench.url}/api/stories`)).json()) as {
    stories: { id: string; reports: number }[];
  };
  const [largest] = stories.sort((a, b) => b.reports - a.reports);
  await page.goto(`/stories/${largest?.id}`);
  await page.locator(".tree-node").first().waitFor();
  await take("story.png");
  await page.getByRole("button", { name: /^The Lantern/ }).click();
  await page.locator(".tie-text").first().waitFor();
  await page.locator(".edge").scrollIntoViewIfNeeded();
  await take("edge.png");

  const id = await reportId(workbench, /pushes for/);
  await page.goto(`/reports/${id}`);
  // A claim whose chain is long, and whose words stand near the top.
  // By keyboard: a card that comes under the pointer while the list scrolls to it grows, and the click misses it.
  await page.locator(".claim:has(.hop:nth-child(4)) .claim-pick").first().press("Enter");
  await page.locator(".claim-active").waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate("document.activeElement.blur(); scrollTo(0, 0)");
  await take("report.png");
} finally {
  await browser.close();
  await workbench.close();
}
