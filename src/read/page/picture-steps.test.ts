import { describe, expect, test } from "vitest";
import { photoCreditIn } from "../parts/photo-credit.ts";
import { captionWords } from "./caption-words.ts";
import { findArticleBlocks } from "./find-article.ts";
import { parsePage } from "./parse-page.ts";

test.each([
  ["Image caption The quay at dawn", "The quay at dawn"],
  ["Image caption, The quay at dawn", "The quay at dawn"],
  ["Media captionHow boats are lifted", "How boats are lifted"],
  ["The quay at dawn. Runa Castellan/Northwire hide caption", "The quay at dawn. Runa Castellan/Northwire"],
  ["The image captions were lost", "The image captions were lost"],
  ["Media captions a problem", "Media captions a problem"],
])("What tells that a caption comes is no word of it: %s", (text, words) => {
  expect(captionWords(text)).toBe(words);
});

test("A caption and its credit that stand again for screens of another size stand once", () => {
  const words = "The old slipway at low water, seen from the northern ramp on Tuesday.";
  const paragraph =
    "<p>The harbour council voted on Tuesday to close the old slipway, after engineers found that two of its beams had rotted.</p>";
  const html = `<!doctype html><html><body><main><article><h1>Old slipway to close</h1>${paragraph}
    <div class="image"><img src="a.jpg"><div class="credit-caption"><div class="caption"><p>${words} <b class="credit">Runa Castellan/Northwire via Harbour Images</b> <b>hide caption</b></p></div>
    <span class="credit">Runa Castellan/Northwire via Harbour Images</span></div><div class="caption">${words}</div></div>${paragraph.replace("voted", "decided").repeat(2)}</article></main></body></html>`;
  const captions = findArticleBlocks(parsePage(html)).blocks.filter(({ kind }) => kind === "caption");
  expect(captions.map(({ text }) => text)).toEqual([`${words} Runa Castellan/Northwire via Harbour Images`]);
});

describe("Who took a picture", () => {
  test.each<[string, string, string[]]>([
    [
      "The quay at dawn. Runa Castellan/Northwire via Harbour Images",
      "Runa Castellan/Northwire via Harbour Images",
      ["Runa Castellan", "Northwire", "Harbour"],
    ],
    [
      "The quay in September. | Runa Castellan/NW Photo",
      "| Runa Castellan/NW Photo",
      ["Runa Castellan", "NW"],
    ],
    [
      "Runa Castellan/Northwire via Harbour Images",
      "Runa Castellan/Northwire via Harbour Images",
      ["Runa Castellan", "Northwire", "Harbour"],
    ],
    ["Image copyright Northwire", "Image copyright Northwire", ["Northwire"]],
    ["Image source, Harbour Images", "Image source, Harbour Images", ["Harbour"]],
  ])("is read at the end of a caption: %s", (words, credit, names) => {
    const found = photoCreditIn(words, true);
    expect(found?.names).toEqual(names);
    expect(words.slice(found?.at ?? 0).trim()).toBe(credit);
  });

  test.each(["He went by way of Osker via Vorn", "The boat of Mara Lind and Runa Castellan"])(
    "is not read into other words: %s",
    (words) => {
      expect(photoCreditIn(words, true)).toBeNull();
    },
  );
});
