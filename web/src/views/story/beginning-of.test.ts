import { expect, test } from "vitest";
import { beginningOf } from "./beginning-of.ts";

test("A sentence that names hundreds is cut after a word, without the comma behind it", () => {
  const cut = beginningOf(
    `The Merania state is one origin; carried by ${"Tarn Echo, ".repeat(60)}Osker Post.`,
  );
  expect(cut.length).toBeLessThanOrEqual(242);
  expect(cut).toMatch(/Tarn(?: Echo)? …$/);
});

test("A sentence that is little longer than a glance stays whole, and a word without end is cut within it", () => {
  const short = "a ".repeat(150);
  expect(beginningOf(short)).toBe(short);
  expect(beginningOf("x".repeat(1000))).toBe(`${"x".repeat(240)} …`);
});
