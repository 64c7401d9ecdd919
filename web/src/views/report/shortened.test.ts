import { expect, test } from "vitest";
import { shortened } from "./shortened.ts";

const long = `the army tested ${"a new weapon of the coast ".repeat(12)}on its eastern shore `;

test("What stayed the same is cut between words and keeps both edges", () => {
  const words = shortened(long, false, false);
  expect(words).toMatch(/^the army tested .* … .*on its eastern shore $/);
  expect(words.length).toBeLessThan(130);
  for (const word of words.split(/\s+/))
    if (word !== "" && word !== "…") expect(` ${long}`).toContain(` ${word} `);
});

test("At the ends of the text only the edge beside the change is kept", () => {
  expect(shortened(long, true, false)).toMatch(/^… .*on its eastern shore $/);
  expect(shortened(long, false, true)).toMatch(/^the army tested .* …$/);
});

test("A stretch without a space is left out whole", () => {
  expect(shortened("x".repeat(500), false, false)).toBe("…");
});
