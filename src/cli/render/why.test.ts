import { expect, test } from "vitest";
import { paletteOf } from "./paint.ts";
import { renderWhy } from "./why.ts";

const palette = paletteOf({ write() {}, isTerminal: false, columns: 200, colours: false });

test("The believed witness stands before the losers, with why it lost; then what was left out, by its step", () => {
  const witness = { fact: "published" as const, refused: null };
  const witnesses = [
    {
      ...witness,
      value: "2030-01-01",
      basis: "meta",
      by: "date",
      believed: false,
      refused: "it lies after the capture (2025-01-03)",
    },
    { ...witness, value: "2025-01-01", basis: "url", by: "address", believed: false },
    { ...witness, value: "2025-01-02", basis: "url", by: "canonical", believed: false },
    { ...witness, value: "2025-01-02", basis: "json-ld", by: "datePublished", believed: true },
  ];
  const barrier = { basis: "text" as const, words: "Subscribe to continue reading" };
  const trail = [{ step: "requests", why: "cue 3", words: "Sign up for our newsletter" }];
  expect(renderWhy({ witnesses, barrier }, trail, palette, 200)).toBe(
    `What the page says
  published 2025-01-02 (json-ld, datePublished), believed
  published 2030-01-01 (meta, date), refused: it lies after the capture (2025-01-03)
  published 2025-01-01 (url, address), not believed: others are trusted more
  published 2025-01-02 (url, canonical), says the same

  A wall, says text: “Subscribe to continue reading”

Left out of the text
  requests, cue 3: Sign up for our newsletter
`,
  );
});

test("A text has neither", () => {
  expect(renderWhy({ witnesses: [], barrier: null }, [], palette, 200)).toBe(
    "Nothing was left out, and there are no witnesses.\n",
  );
});
