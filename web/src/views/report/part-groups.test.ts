import type { Part, PartKind } from "@stemma/vocabulary/report.ts";
import { expect, test } from "vitest";
import { partGroups, upToWindow } from "./part-groups.ts";

const parts = (...kinds: PartKind[]): Part[] =>
  kinds.map((kind, i) => ({ kind, span: [i * 10, i * 10 + 9] }));

test("Lines about the page and a photograph's words are set together, paragraphs by themselves", () => {
  const given = parts("date", "section", "furniture", "caption", "credit", "date", "body", "body");
  expect(partGroups(given).map(({ kind, parts }) => [kind, parts.map(({ span }) => span[0])])).toEqual([
    ["about", [0, 10, 20]],
    ["photograph", [30, 40]],
    ["about", [50]],
    ["text", [60]],
    ["text", [70]],
  ]);
});

test("No part is lost or moved", () => {
  const given = parts("body", "caption", "body", "credit", "heading", "source-line", "byline", "dateline");
  expect(partGroups(given).flatMap(({ parts }) => parts)).toEqual(given);
});

test("A window has the parts that fill it, at least one, and all of a short text", () => {
  const paragraph = (nth: number): Part => ({ kind: "body", span: [nth * 400, nth * 400 + 395] });
  const groups = partGroups(Array.from({ length: 30 }, (_, nth) => paragraph(nth)));
  // Five lines each and half a line below.
  expect(upToWindow(groups, 340 + 28 * 11)).toHaveLength(2);
  expect(upToWindow(groups, 340 + 28 * 12)).toHaveLength(3);
  expect(upToWindow(groups, 200)).toHaveLength(1);
  expect(upToWindow(groups.slice(0, 2), 2000)).toEqual(groups.slice(0, 2));
  expect(upToWindow([], 900)).toEqual([]);
});
