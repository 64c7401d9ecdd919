import { expect, test } from "vitest";
import { readText } from "../../../test/receive-words.ts";

const parts = (text: string): string[] => {
  const { report } = readText(text);
  return report.parts.map(({ kind, span }) => `${kind}: ${report.text.slice(...span)}`);
};

const FIRST = "The yard said that it will build two more boats before the end of the year.";

test("Tags between words are furniture, and what they enclose is read", () => {
  expect(
    parts(
      `${FIRST}\n\n<tweet author="@vorn" date="May 8, 2024">The gates are open.<tweet/>.\n\nThe town was glad.`,
    ),
  ).toEqual([
    `body: ${FIRST}`,
    'furniture: <tweet author="@vorn" date="May 8, 2024">',
    "body: The gates are open.",
    "furniture: <tweet/>",
    "furniture: .",
    "body: The town was glad.",
  ]);
});

test("A line of tags or a page's head is furniture as a whole; tags on words and signs of less stay", () => {
  const kinds = parts(
    `${FIRST}\n\n<tweet tweet-id="12"><tweet/>\n\n<script src="tide.js"></script>\n\nThe <b>old</b> pier is closed.\n\nThe fee is < 3 crowns and > 1 crown.`,
  ).map((part) => part.split(":")[0]);
  expect(kinds).toEqual(["body", "furniture", "furniture", "body", "body"]);
});

test("A tag within a sentence parts nothing", () => {
  const line = 'The mayor said that <img src="quay.png"> the <br/>quay stays.';
  expect(parts(`${FIRST}\n\n${line}`)).toEqual([`body: ${FIRST}`, `body: ${line}`]);
});
