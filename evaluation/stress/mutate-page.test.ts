import { expect, test } from "vitest";
import { seeded } from "../bench/synthetic-articles.ts";
import { mutatePage } from "./mutate-page.ts";

const page = Buffer.from("<html><body><p>The pier was closed at noon.</p></body></html>");
const other = Buffer.from("<ul><li>Another page.</li></ul>");
const row = (seed: number): string[] => {
  const chance = seeded(seed);
  return Array.from({ length: 200 }, () => Buffer.from(mutatePage(page, other, chance)).toString("latin1"));
};

test("The same seed gives the same pages, another one others", () => {
  expect(row(7)).toEqual(row(7));
  expect(row(7)).not.toEqual(row(8));
});

test("Pages are flipped, cut and spliced, and the page they are made of stays as it was", () => {
  const before = page.toString();
  const made = row(7);
  expect(page.toString()).toBe(before);
  expect(made.some((one) => one.length < page.length)).toBe(true);
  expect(made.some((one) => one.length === page.length && one !== before)).toBe(true);
  expect(made.some((one) => one.includes("Another"))).toBe(true);
  expect(made.filter((one) => one === before).length).toBeLessThan(10);
});
