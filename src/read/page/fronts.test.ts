import { expect, test } from "vitest";
import { findBlocks } from "./blocks.ts";
import { isFront } from "./fronts.ts";
import { parsePage } from "./parse-page.ts";

const front = (html: string): boolean => isFront(findBlocks(parsePage(`<main>${html}</main>`)));
const teaser = (n: number): string =>
  `<a href="/${n}"><h3>Eels are back in pond ${n}</h3></a><p>Anglers counted forty in a night.</p>`;

test("Teasers of other articles are a front; three at least", () => {
  expect(front([1, 2, 3].map(teaser).join(""))).toBe(true);
  expect(front([1, 2].map(teaser).join(""))).toBe(false);
});

test("A report with headings is none, nor one with a long paragraph below each linked heading", () => {
  expect(front([1, 2, 3].map((n) => teaser(n).replace(/<\/?a[^>]*>/g, "")).join(""))).toBe(false);
  expect(
    front([1, 2, 3].map((n) => teaser(n).replace("night.", `night. ${"And more. ".repeat(40)}`)).join("")),
  ).toBe(false);
});
