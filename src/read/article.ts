import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { PartKind } from "#vocabulary/report.ts";

/** A block of an article in the order of the page. */
export interface Block {
  kind: Extract<PartKind, "body" | "heading" | "caption">;
  text: string;
}

export interface Article {
  blocks: Block[];
  title: string | null;
  byline: string | null;
  excerpt: string | null;
  siteName: string | null;
  language: string | null;
}

export type Page = ReturnType<typeof parseHTML>["document"];

/** The parser makes neither <html> nor <body> by itself, and takes quadratic time over a run of "<": a long one is noise. */
export function parsePage(html: string): Page {
  const whole = /<html\b/i.test(html)
    ? html
    : `<!doctype html><html><body>${html.replace(/<!doctype[^<>]*>/i, "")}</body></html>`;
  return parseHTML(whole.replace(/<+(?=<)/g, (run) => (run.length > 8 ? "" : "&lt;".repeat(run.length))))
    .document;
}

/** The article of a page, by Readability; null where the page has none. The document is changed by it. */
export function findArticle(document: Page): Article | null {
  const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: 500,
  }).parse();
  if (found === null || found.content === null || found.content === undefined) return null;
  const { document: content } = parseHTML(`<!doctype html><html><body>${found.content}</body></html>`);
  const blocks: Block[] = [];
  collect(content.body as unknown as Node, blocks, "body");
  const text = (value: string | null | undefined): string | null =>
    value === null || value === undefined || value.trim() === "" ? null : squeeze(value);
  return {
    blocks: blocks.filter((block) => block.text !== ""),
    title: text(found.title),
    byline: text(found.byline),
    excerpt: text(found.excerpt),
    siteName: text(found.siteName),
    language: text(found.lang),
  };
}

const BLOCK =
  /^(?:p|div|section|article|header|footer|main|aside|li|ul|ol|dl|dt|dd|blockquote|pre|table|tbody|thead|tr|td|th|figure|figcaption|h[1-6]|hr|address)$/;
const SKIPPED = /^(?:script|style|noscript|template|svg|iframe|form|button|input|select|textarea)$/;

interface Node {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<Node>;
}

/** Walks the tree and closes a block wherever a block element begins or ends; text between stays together. */
function collect(root: Node, out: Block[], kind: Block["kind"]): void {
  let words = "";
  let current = kind;
  const flush = (): void => {
    const text = squeeze(words);
    if (text !== "") out.push({ kind: current, text });
    words = "";
  };
  // A stack of its own: pages nest thousands of elements deep, and recursion would end there.
  const stack: { node: Node; leave: boolean; kind: Block["kind"] }[] = [{ node: root, leave: false, kind }];
  while (stack.length > 0) {
    const { node, leave, kind: own } = stack.pop() as { node: Node; leave: boolean; kind: Block["kind"] };
    const name = node.nodeName.toLowerCase();
    if (leave) {
      flush();
      current = own;
      continue;
    }
    if (node.nodeType === 3) {
      words += node.textContent ?? "";
      continue;
    }
    if (node.nodeType !== 1 || SKIPPED.test(name)) continue;
    if (name === "br") {
      words += "\n";
      continue;
    }
    let inner = own;
    if (BLOCK.test(name)) {
      flush();
      if (name === "figcaption") inner = "caption";
      else if (/^h[1-6]$/.test(name)) inner = "heading";
      current = inner;
      stack.push({ node, leave: true, kind: own });
    }
    const children = [...node.childNodes];
    for (let i = children.length - 1; i >= 0; i--)
      stack.push({ node: children[i] as Node, leave: false, kind: inner });
  }
  flush();
}

/** White space as a browser shows it: runs are one space; a line break stays one. */
function squeeze(words: string): string {
  return words
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .replace(/\n(?!$)/g, " ")
    .trim();
}
