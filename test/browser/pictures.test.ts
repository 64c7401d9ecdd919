import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { decodePicture, shareApart } from "./small-picture.ts";
import { describeBrowser } from "./start.ts";
import { picturedWorkbench, takePictures } from "./take-pictures.ts";

const folder = join(import.meta.dirname, "pictures");
const results = join(import.meta.dirname, "..", "..", "test-results", "pictures");
/**
 * A pixel of the shrunk picture is another where a channel is more than this apart, of 255; so many of them may be, of a hundred. A word that has changed stays
 * within it, a heading that has moved does not.
 */
const BY = 32;
const SHARE = 0.02;

describeBrowser("Kept pictures", [], (given) => {
  test("Every screen looks as it was kept, at three widths and in both themes", async () => {
    const { browser } = given();
    const workbench = await picturedWorkbench();
    onTestFinished(() => workbench.close());
    const kept = readFileSync(join(folder, "chromium.txt"), "utf8").trim();
    const seen: string[] = [];
    const other: string[] = [];
    for await (const { name, picture, whole } of takePictures(browser, workbench)) {
      seen.push(`${name}.png`);
      const file = join(folder, `${name}.png`);
      const share = existsSync(file) ? shareApart(decodePicture(readFileSync(file)), picture, BY) : 1;
      if (share <= SHARE) continue;
      mkdirSync(results, { recursive: true });
      writeFileSync(join(results, `${name}.png`), whole);
      other.push(`${name}: ${(100 * share).toFixed(1)} % of it is another`);
    }
    const hint = `Look at test-results/pictures/. Where they are right, or only this Chromium (${browser.version()}; the pictures were taken with ${kept}) draws otherwise, renew them: npm run pictures`;
    expect(other, hint).toEqual([]);
    // A picture of a screen that there is not any more is taken away.
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith(".png"))
        .sort(),
      hint,
    ).toEqual(seen.sort());
  }, 240_000);

  test("All of them together are small", () => {
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThan(3_000_000);
  });
});
