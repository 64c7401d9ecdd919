import { expect, test } from "vitest";
import { snippetOfLong } from "./search-snippets.ts";

const before = "many words that stand before it and are only there to fill the page with something";
const after = "and the rest of the page goes on for as long as anybody cares to read it, ".repeat(4).trim();

test("Of a long text the first of the words that stand in it is shown with what is around it", () => {
  const snippet = snippetOfLong(`${before} The Quay is shut ${after}`, '"shut" AND "quay is"') ?? "";
  expect(snippet).toContain("The \u0002Quay is\u0003 shut and the rest");
  expect(snippet.startsWith("…")).toBe(true);
  expect(snippet.endsWith("…")).toBe(true);
  expect(snippet.length).toBeLessThan(280);
});

test("At its edges nothing is left out, and what it does not have is not shown", () => {
  expect(snippetOfLong("Quay shut", '"quay"')).toBe("\u0002Quay\u0003 shut");
  expect(snippetOfLong("Quay shut", '"ferry"')).toBeNull();
});
