import { inOneSpace } from "../spaces.ts";
import { captionWords } from "./caption-words.ts";
import type { Cues } from "./cues.ts";
import { isHidden, NAMED, namesOf } from "./element-names.ts";
import { TRAIT } from "./elements.ts";
import { attribute, type PageNode, type PageTree } from "./tree.ts";

export type BlockKind = "body" | "heading" | "caption";

/** Words of a page that stand together, as a reader sees them: a paragraph, a heading, an item, a caption, a row of a table. */
export interface PageBlock {
  kind: BlockKind;
  /** White space as a browser shows it: runs are one space. */
  text: string;
  /** Characters of `text`. It is asked some twenty times a block: a string, of which engines keep many kinds, answers more slowly than a field. */
  length: number;
  /** The nearest block element around the words. */
  element: PageNode;
  /** The first text node of the block. */
  first: PageNode;
  /** Characters of `text` that stand in links, roughly: white space is counted as written. */
  linked: number;
  links: number;
  /** Characters in bold, italic or the like. */
  marked: number;
  /** Whether a line break in place of an element ended the block before. */
  afterBreak: boolean;
  /** Whether the page says that nobody sees the words, before a script shows them. */
  hidden: boolean;
  /** What its words say that it is, once it was asked; null before. */
  cues: Cues | null;
}

/** A line break after a whole sentence parts paragraphs, in pages that know no other mark; within one it only wraps the line. */
const ENDS_SENTENCE = /[.!?。！？…]["”’」』）)]{0,2}\s*$/;
const LEAST_LINE = 40;
const MOST_IN_LINK = 8;
const MOST_PARAGRAPHS = 3;
/** Links within links are looked through again and again. */
const FARTHEST = 1_000;
const LONGEST_CAPTION = 900;

/** A page's blocks in the order of the page, scripts, drawings and fields left out. */
export function findBlocks(tree: PageTree): PageBlock[] {
  const { nodes } = tree;
  const out: PageBlock[] = [];
  const rows = dataRows(tree);
  let words = "";
  let first = null as PageNode | null;
  let linked = 0;
  let links = 0;
  let marked = 0;
  let breaks = 0;
  let broken = false;
  // The innermost link and mark, by where they end; nothing of them counts beyond.
  let linkEnd = 0;
  let markEnd = 0;
  let hiddenEnd = 0;
  const ends: { node: PageNode; kind: BlockKind; row: boolean }[] = [];
  let around: { node: PageNode; kind: BlockKind; row: boolean } = {
    node: tree.root,
    kind: "body",
    row: false,
  };

  const flush = (afterBreak: boolean): void => {
    if (first !== null) {
      const text = squeeze(words);
      if (text !== "") {
        const block: PageBlock = {
          kind: "body",
          text,
          length: text.length,
          element: around.node,
          first,
          linked,
          links,
          marked,
          afterBreak: broken,
          hidden: first.index < hiddenEnd,
          cues: null,
        };
        // What a whole column is called is no word about its long paragraphs. A step may say later that a block is a caption; the engine has to
        // meet a kind that changes on the first page, since code that rests on one that never does is thrown away where it does.
        if (around.kind === "heading" || block.length <= LONGEST_CAPTION) block.kind = around.kind;
        if (block.kind === "caption") block.text = captionWords(text);
        out.push(block);
      }
    }
    words = "";
    first = null;
    linked = 0;
    links = 0;
    marked = 0;
    breaks = 0;
    broken = afterBreak;
  };

  for (let i = 1; i < nodes.length; ) {
    const node = nodes[i] as PageNode;
    while (around.node.end <= i && ends.length > 0) {
      flush(false);
      around = ends.pop() as typeof around;
    }
    if (node.tag === "") {
      const { text } = node;
      const shown = isInk(text.charCodeAt(0)) || (text !== "\n" && text !== " " && /\S/.test(text));
      if (shown) {
        if (breaks > 1 || (breaks === 1 && ENDS_SENTENCE.test(words.slice(-8)) && words.length > LEAST_LINE))
          flush(true);
        breaks = 0;
        first ??= node;
        const { length } = text;
        if (i < linkEnd) linked += length;
        if (i < markEnd) marked += length;
        words += text;
      } else if (first !== null) words += " ";
      i++;
      continue;
    }
    const { traits } = node;
    if ((traits & TRAIT.skipped) !== 0 || (node.tag === "sup" && isFootnote(tree, node))) {
      i = node.end;
      if (first !== null && !words.endsWith(" ")) words += " ";
      continue;
    }
    if (node.tag === "br") {
      breaks++;
      if (first !== null) words += "\n";
    } else if (around.row) {
      if ((node.tag === "td" || node.tag === "th") && first !== null) words += " ";
    } else if (
      (traits & TRAIT.block) !== 0 ||
      (first === null && node.tag === "span" && isCaption(node) && !isLetter(tree, node))
    ) {
      flush(false);
      let { kind } = around;
      if (isCaption(node)) kind = "caption";
      else if ((traits & TRAIT.heading) !== 0) kind = "heading";
      ends.push(around);
      around = { node, kind, row: rows.has(node) };
    }
    if (node.end > hiddenEnd && isHidden(node)) hiddenEnd = node.end;
    if (node.tag === "a" && leads(node) && !isForgotten(tree, node)) {
      linkEnd = Math.max(linkEnd, node.end);
      links++;
    } else if ((traits & TRAIT.emphasis) !== 0) markEnd = Math.max(markEnd, node.end);
    i++;
  }
  flush(false);
  return out;
}

/** Most words begin with a mark of ASCII. */
const isInk = (c: number): boolean => c > 32 && c < 127;

const isCaption = (node: PageNode): boolean =>
  node.tag === "figcaption" || (node.tag !== "body" && (namesOf(node) & NAMED.caption) !== 0);

/** The first letter of a text, set large, is called a cap as well. */
function isLetter(tree: PageTree, { index, end }: PageNode): boolean {
  let words = "";
  for (let i = index + 1; i < Math.min(end, index + MOST_IN_LINK); i++)
    words += (tree.nodes[i] as PageNode).text;
  return words.trim().length <= 2;
}

/** The number of a footnote, which leads to it; a power has no link. */
function isFootnote(tree: PageTree, { index, end }: PageNode): boolean {
  let [words, leads] = ["", false];
  for (let i = index + 1; i < Math.min(end, index + MOST_IN_LINK); i++) {
    const { tag, text, attributes } = tree.nodes[i] as PageNode;
    words += text;
    if (tag === "a") leads ||= (attributes[attributes.indexOf("href") + 1] ?? "").includes("#");
  }
  return leads && /^\s*\[?(?:\d{1,3}|\p{L}|\*)\]?\s*$/u.test(words);
}

/** A link to nowhere is a button, or words that a script does something with. */
const leads = (node: PageNode): boolean => !/^\s*javascript:/i.test(attribute(node, "href") ?? "");

/** A link over several paragraphs is one whose end was forgotten; a teaser has one or two. */
function isForgotten(tree: PageTree, { index, end }: PageNode): boolean {
  if (end - index < MOST_IN_LINK) return false;
  let paragraphs = 0;
  const last = Math.min(end, index + FARTHEST);
  for (let i = index + 1; i < last; i++) if ((tree.nodes[i] as PageNode).tag === "p") paragraphs++;
  return paragraphs > MOST_PARAGRAPHS;
}

const HOLDS_BLOCKS: ReadonlySet<string> = new Set(
  "p div ul ol h1 h2 h3 h4 h5 h6 table blockquote section article form dl pre figure".split(" "),
);

/** The rows of tables of figures: several cells in each of several rows, and no blocks in them. A table for the layout has none. */
function dataRows(tree: PageTree): ReadonlySet<PageNode> {
  const out = new Set<PageNode>();
  for (const table of tree.byTag("table")) {
    const rows: PageNode[] = [];
    let cells = 0;
    let words = 0;
    let inner = 0;
    let plain = true;
    for (let i = table.index + 1; i < table.end; i++) {
      const { tag, text } = tree.nodes[i] as PageNode;
      if (tag === "tr") rows.push(tree.nodes[i] as PageNode);
      else if (tag === "td" || tag === "th") cells++;
      else if (tag === "") words += text.length;
      else if (tag === "p" || tag === "div") inner++;
      else if (HOLDS_BLOCKS.has(tag)) {
        plain = false;
        break;
      }
    }
    // Editors wrap the words of a cell; a table for the layout holds whole columns in one.
    if (plain && inner <= 2 * cells && rows.length > 1 && cells >= 2 * rows.length && words < 60 * cells)
      for (const row of rows) out.add(row);
  }
  return out;
}

const WIDE = /[\u3000-\u9fff\uff00-\uffef]/;

/** White space as a browser shows it. */
export function squeeze(words: string): string {
  const trimmed = words.trim();
  if (!trimmed.includes("\n") || !WIDE.test(trimmed)) return inOneSpace(trimmed);
  // Chinese and Japanese part no words, so a wrapped line leaves no space.
  return trimmed
    .replace(/\s+/g, (run) => (run.includes("\n") ? "\n" : " "))
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, "")
    .replaceAll("\n", " ");
}
