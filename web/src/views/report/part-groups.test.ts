import type { Part, PartKind } from "@stemma/vocabulary/report.ts";
import { expect, test } from "vitest";
import { partGroups } from "./part-groups.ts";

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
