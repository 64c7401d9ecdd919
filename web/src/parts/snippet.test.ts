import { expect, test } from "vitest";
import { snippetRuns } from "./snippet.ts";

test("What was found is told from what stands around it", () => {
  expect(snippetRuns("a \u0002missile\u0003 was \u0002tested\u0003")).toEqual([
    { text: "a ", found: false },
    { text: "missile", found: true },
    { text: " was ", found: false },
    { text: "tested", found: true },
  ]);
});

test("Words of a page that look like markup stay words, and an empty snippet gives nothing", () => {
  expect(snippetRuns("<b>x</b>")).toEqual([{ text: "<b>x</b>", found: false }]);
  expect(snippetRuns("")).toEqual([]);
});
