import type { Block } from "./article.ts";
import { findBlocks } from "./page/blocks.ts";
import { parsePage } from "./page/parse-page.ts";

const LEAST = 200;

/**
 * The article that a page states to machines (JSON-LD's `articleBody`) where it shows none itself: paragraphs by the line breaks or the tags in
 * the string. An empty list where it is too short for one.
 */
export function statedBody(articleBody: string | null): Block[] {
  if (articleBody === null || articleBody.trim().length < LEAST) return [];
  // Escaped once for JSON and once for the page.
  const body = articleBody.includes("&lt;p") ? parsedText(articleBody) : articleBody;
  if (/<(?:p|br|div|h[1-6])\b/i.test(body))
    return findBlocks(parsePage(body)).map(({ kind, text }) => ({ kind, text: text.toWellFormed() }));
  return parsedText(body)
    .split(/\s*\n\s*/)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ kind: "body", text: line.replace(/\s+/g, " ").trim().toWellFormed() }));
}

/** Without tags, entities resolved. */
const parsedText = (words: string): string =>
  parsePage(words)
    .nodes.map(({ text }) => text)
    .join("");
