import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const dist = join(import.meta.dirname, "..", "..", "web", "dist");
/** Asked of the first screen: all that the browser must have before it shows it, fonts left out. */
const LARGEST = 250_000;

test("The page, its script and its style sheet are at most 250 kB gzipped, and the map and its outlines are no part of them", () => {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const needed = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)]
    .map(([, path]) => path ?? "")
    .filter((path) => !path.endsWith(".woff2"));
  expect(needed.length).toBeGreaterThanOrEqual(2);
  const sizes = needed.map((path) => gzipSync(readFileSync(join(dist, path))).length);
  expect(sizes.reduce((sum, size) => sum + size, gzipSync(page).length)).toBeLessThanOrEqual(LARGEST);
  expect(needed.filter((path) => /map|countries/.test(path))).toEqual([]);
});

test("The fonts of the first words are fetched beside the script, and no others", () => {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const ahead = [...page.matchAll(/<link rel="preload"[^>]*>/g)].map(([link]) => link);
  expect(ahead.map((link) => /href="\/assets\/([a-z-]+)-wght-normal-[^"]+\.woff2"/.exec(link)?.[1])).toEqual([
    "inter-latin",
    "newsreader-latin",
  ]);
  // Without it a browser fetches a font that it has once more.
  expect(ahead.every((link) => link.includes("crossorigin") && link.includes('as="font"'))).toBe(true);
});
