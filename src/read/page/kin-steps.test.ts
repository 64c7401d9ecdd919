import { expect, test } from "vitest";
import { findArticleBlocks } from "./find-article.ts";
import { parsePage } from "./parse-page.ts";

const PARAGRAPHS = [
  "The harbour council voted on Tuesday to close the old slipway, after engineers found that two of its beams had rotted through.",
  "Boats under nine metres will use the northern ramp until the spring, the council said, and their owners will pay no fee for it.",
  "“We have asked for this for six years,” said the master of the rowing club, who had brought a piece of the wood to the meeting.",
  "The work is to begin in March. Nobody could say on Tuesday what it will cost, or whether the county will pay a part of it.",
  "Two of the seven councillors voted against it, because the northern ramp cannot be reached by a lorry when the river is high.",
  "The rowing club will keep its boats in the customs shed, where the fishermen had their nets until the shed was sold in 2019.",
];
const told = (inside: string): string[] =>
  findArticleBlocks(
    parsePage(`<!doctype html><html lang="en"><head><title>Old slipway to close</title></head><body>
<main><h1>Old slipway to close</h1>${inside}</main></body></html>`),
  ).blocks.map(({ kind, text }) => `${kind}: ${text}`);
const body = PARAGRAPHS.map((words) => `body: ${words}`);
const p = (words: string, named = "story-text__paragraph"): string => `<p class="${named}">${words}</p>`;

test("First paragraphs in a section of their own are of the article, by what the page calls them", () => {
  const [one = "", ...others] = PARAGRAPHS;
  const parted = (named: string): string =>
    `<section class="row"><aside><div class="ad-slot">Advertisement</div></aside><div>${p(one, named)}</div></section>
     <section class="row"><aside><ul>${"<li><a href='/x'>The ramp that nobody uses and everybody pays for</a></li>".repeat(12)}</ul></aside>
     <div class="story-text">${others.map((words) => p(words)).join("")}</div></section>`;
  expect(told(parted("story-text__paragraph"))).toEqual(body);
});

test("Headings that are all link, in a box without paragraphs, lead to other articles", () => {
  const box =
    '<div class="bucket"><h3 class="slug"><a href="/series/9">Low water — explained</a></h3><h3><a href="/2024/ramp">The ramp that nobody uses</a></h3></div>';
  const inside = PARAGRAPHS.map((words, i) => p(words) + (i === 2 ? box : "")).join("");
  expect(told(`<article>${inside}</article>`)).toEqual(body);
});

test("A linked heading among the paragraphs that it heads stays, and so does one that leads to a place of the page", () => {
  const inside = PARAGRAPHS.map(
    (words, i) => (i === 2 ? '<h3><a href="/places/ramp">The northern ramp</a></h3>' : "") + p(words),
  ).join("");
  expect(told(`<article>${inside}</article>`)).toContain("heading: The northern ramp");
  const here = PARAGRAPHS.map(
    (words, i) => (i === 2 ? '<div><h3><a href="#ramp">The northern ramp</a></h3></div>' : "") + p(words),
  ).join("");
  expect(told(`<article>${here}</article>`)).toContain("heading: The northern ramp");
});
