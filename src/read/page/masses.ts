import type { PageBlock } from "./blocks.ts";
import { type Counts, countsOf } from "./counts.ts";
import { NAMED, type Named, namesOf } from "./element-names.ts";
import { attribute, type PageNode, type PageTree } from "./tree.ts";

/** What the elements hold, by `PageNode.index`; and what is said of them from above. */
export interface Masses {
  /** Characters of prose outside links in and below the element, whatever it is called. */
  readonly raw: Float64Array;
  /** The same, but of places alone that nobody calls comments, navigation, related or the like. */
  readonly prose: Float64Array;
  readonly letters: Float64Array;
  readonly linked: Float64Array;
  readonly blocks: Float64Array;
  /** Bits of NAMED and of ELEMENT for the element and those around it. */
  readonly named: Int32Array;
  /** The element's own bits. */
  readonly own: Int32Array;
  /** The prose of each block. */
  readonly ofBlock: Float64Array;
  /** What stands in the words of each block. */
  readonly counted: readonly Counts[];
  readonly root: PageNode;
}

/** Bits beside those of NAMED, for elements that say by their tag what they hold. */
export const ELEMENT = {
  article: 1 << 16,
  main: 1 << 17,
  aside: 1 << 18,
  footer: 1 << 19,
  header: 1 << 20,
  nav: 1 << 21,
  form: 1 << 22,
  figure: 1 << 23,
  list: 1 << 24,
  table: 1 << 25,
  quotation: 1 << 26,
  articleBody: 1 << 27,
  link: 1 << 28,
} as const;

const BY_TAG: ReadonlyMap<string, number> = new Map([
  ["article", ELEMENT.article],
  ["main", ELEMENT.main],
  ["aside", ELEMENT.aside],
  ["footer", ELEMENT.footer],
  ["header", ELEMENT.header],
  ["nav", ELEMENT.nav],
  ["form", ELEMENT.form],
  ["figure", ELEMENT.figure],
  ["ul", ELEMENT.list],
  ["ol", ELEMENT.list],
  ["table", ELEMENT.table],
  ["blockquote", ELEMENT.quotation],
  ["a", ELEMENT.link],
]);

const bits = (...names: Named[]): number => names.reduce((sum, name) => sum | NAMED[name], 0);
const NO_PROSE =
  bits("comments", "share", "related", "navigation", "aside", "promotion", "author", "overlay", "tags") |
  ELEMENT.aside |
  ELEMENT.footer |
  ELEMENT.nav;
/** A form around the whole page is a habit of old servers. */
const PARTS = NO_PROSE | ELEMENT.form;
const SURELY_APART = NAMED.comments | ELEMENT.aside;
/** An article or main element with this share of the page's prose is the article, whatever its classes list of tags and authors. */
const AN_ARTICLE = 0.15;
/** What an element with more than this share of the page's prose is called, is said of the page and not of a part. */
const WHOLE_PAGE = 0.6;
/** With less than this share in places of good name, the names are not to be trusted. */
const LEAST_PROSE = 0.04;
/** The root of the article is looked for downwards as long as one child holds this share of what is left. */
const NEARLY_ALL = 0.75;

const PARAGRAPH: ReadonlySet<string> = new Set([
  "p",
  "li",
  "dd",
  "blockquote",
  "pre",
  "span",
  "font",
  "b",
  "strong",
  "ul",
  "ol",
  "dl",
]);
const A_SEQUEL = 0.02;

/** Prose is what has sentences; a menu's words have none. */
function proseOf(block: PageBlock, sentences: number): number {
  const { length, linked } = block;
  const plain = length - linked;
  if (block.kind !== "body" || plain < 20 || linked > length * 0.6) return 0;
  if (sentences === 0 && plain < 80) return 0;
  return Math.min(plain, 1_500);
}

export function weigh(tree: PageTree, blocks: readonly PageBlock[]): Masses {
  const size = tree.nodes.length;
  const raw = new Float64Array(size);
  const letters = new Float64Array(size);
  const linked = new Float64Array(size);
  const count = new Float64Array(size);
  const ofBlock = new Float64Array(blocks.length);
  const counted: Counts[] = [];
  for (const [i, block] of blocks.entries()) {
    const counts = countsOf(block.text);
    counted.push(counts);
    const prose = block.hidden ? 0 : proseOf(block, counts.sentences);
    ofBlock[i] = prose;
    const at = block.element.index;
    add(raw, at, prose);
    add(letters, at, block.length);
    add(linked, at, Math.min(block.linked, block.length));
    add(count, at, 1);
  }
  for (let i = size - 1; i > 0; i--) {
    if (count[i] === 0) continue;
    const above = (tree.nodes[i] as PageNode).parent?.index ?? 0;
    add(raw, above, raw[i] as number);
    add(letters, above, letters[i] as number);
    add(linked, above, linked[i] as number);
    add(count, above, count[i] as number);
  }

  const total = raw[0] as number;
  const holdsHeadline = headlines(tree);
  const own = new Int32Array(size);
  const named = new Int32Array(size);
  for (let i = 1; i < size; i++) {
    const node = tree.nodes[i] as PageNode;
    if (node.tag === "") continue;
    let said = BY_TAG.get(node.tag) ?? 0;
    if (node.tag !== "body" && node.tag !== "html") said |= namesOf(node);
    const property = node.attributes.length > 0 ? attribute(node, "itemprop") : null;
    if (property !== null && /articleBody/i.test(property)) said |= ELEMENT.articleBody;
    const isArticle =
      (said & (ELEMENT.article | ELEMENT.main | ELEMENT.articleBody)) !== 0 && (said & NAMED.comments) === 0;
    if (total > 0 && (raw[i] as number) > (isArticle ? AN_ARTICLE : WHOLE_PAGE) * total)
      // Comments and what stands aside may be longer than the article; only what holds a headline holds it too.
      said &= isArticle || holdsHeadline(i, node.end) ? ~PARTS : ~PARTS | SURELY_APART;
    own[i] = said;
    const around = named[node.parent?.index ?? 0] as number;
    named[i] = said | ((said & ELEMENT.articleBody) === 0 ? around : around & ~PARTS);
  }

  const prose = new Float64Array(size);
  for (const [i, block] of blocks.entries())
    if (((named[block.element.index] as number) & NO_PROSE) === 0)
      add(prose, block.element.index, ofBlock[i] as number);
  upwards(tree, prose);
  const root = rootOf(tree, (prose[0] as number) > LEAST_PROSE * total ? prose : total > 0 ? raw : letters);
  return { raw, prose, letters, linked, blocks: count, named, own, ofBlock, counted, root };
}

/** Whether a headline of the first level stands in nodes `from … end`; asked in ascending order. True where the page has none. */
function headlines(tree: PageTree): (from: number, end: number) => boolean {
  const found = tree.byTag("h1");
  let next = 0;
  return (from, end) => {
    while (next < found.length && (found[next] as PageNode).index < from) next++;
    return found.length === 0 || (found[next]?.index ?? end) < end;
  };
}

/** The smallest element that holds nearly all prose. */
function rootOf(tree: PageTree, mass: Float64Array): PageNode {
  let at = tree.root;
  for (;;) {
    let next: PageNode | null = null;
    const whole = mass[at.index] as number;
    for (let i = at.index + 1; i < at.end; i = (tree.nodes[i] as PageNode).end) {
      const child = tree.nodes[i] as PageNode;
      if (child.tag !== "" && (mass[i] as number) >= NEARLY_ALL * whole) next = child;
    }
    // A paragraph is no article: what holds the one long paragraph holds the short ones beside it.
    if (next === null || (mass[next.index] as number) === 0 || PARAGRAPH.has(next.tag)) return at;
    if (hasSequel(tree, at, next, mass, whole)) return at;
    at = next;
  }
}

/** Whether an article goes on in other elements of the same tag and class: in sections, or in stretches between advertisements. */
function hasSequel(
  tree: PageTree,
  parent: PageNode,
  one: PageNode,
  mass: Float64Array,
  whole: number,
): boolean {
  const classes = attribute(one, "class");
  // Without a class two elements are not of one make; articles beside each other are several.
  if (classes === null || classes.trim() === "" || one.tag === "article") return false;
  for (let i = parent.index + 1; i < parent.end; i = (tree.nodes[i] as PageNode).end) {
    const child = tree.nodes[i] as PageNode;
    if (
      child !== one &&
      child.tag === one.tag &&
      (mass[i] as number) > A_SEQUEL * whole &&
      attribute(child, "class") === classes
    )
      return true;
  }
  return false;
}

function upwards(tree: PageTree, sums: Float64Array): void {
  for (let i = sums.length - 1; i > 0; i--)
    if (sums[i] !== 0) add(sums, (tree.nodes[i] as PageNode).parent?.index ?? 0, sums[i] as number);
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value;
}
