import { expect, test } from "vitest";
import { slugLength } from "./headline-slug.ts";

test.each([
  ["(LEAD) Yard shut", 7],
  ["(2nd LD) Yard shut", 9],
  ["UPDATE 2-Yard shut", 9],
  ["CORRECTED-Yard shut", 10],
  ["Storm live: yard shut", 12],
])("%s has a word of the agency before it", (headline, length) => {
  expect(slugLength(headline)).toBe(length);
});

test.each([
  "Yard shut",
  "Leader shuts yard",
  "(Osker) Yard shut",
  "Update of the yard's plan",
  "Mayor: yard shut",
])("%s has none", (headline) => {
  expect(slugLength(headline)).toBe(0);
});
