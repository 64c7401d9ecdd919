import { plain } from "../plain.ts";
import type { PageBlock } from "./blocks.ts";
import { cuesOfBlock } from "./cues.ts";
import { NAMED } from "./element-names.ts";
import { ELEMENT, type Masses } from "./masses.ts";
import { attribute, type PageNode } from "./tree.ts";

/** What the page says of its article elsewhere, to be met again among the blocks. */
export interface Witnesses {
  title: string | null;
  description: string | null;
  /** The whole text, as some pages give it to machines. */
  articleBody: string | null;
}

const NAMES = [...Object.entries(NAMED), ...Object.entries(ELEMENT)];
const TAGS = [
  "p",
  "li",
  "td",
  "div",
  "h1",
  "h2",
  "h3",
  "h4",
  "figcaption",
  "blockquote",
  "span",
  "pre",
  "tr",
  "dd",
];

/** What the model is told of a block: numbers, in the order of FEATURES. A yes is 1. */
export const FEATURES: readonly string[] = [
  ...[
    "letters",
    "words",
    "linked",
    "links",
    "marked",
    "sentences",
    "commas",
    "digits",
    "capitals",
    "mean word",
  ],
  ...[
    "ends a sentence",
    "ends with colon",
    "begins with capital",
    "begins with quotation",
    "bars",
    "after break",
    "hidden",
    "prose",
  ],
  ...["wide script", "cues", "cue kind", "title", "description", "article body"],
  ...[
    "place in page",
    "blocks",
    "prose in page",
    "in root",
    "place in root",
    "prose before in root",
    "prose after in root",
  ],
  ...["blocks to first prose", "blocks to last prose", "levels below root", "share of root", "depth"],
  ...["same kind", "same kind prose", "twins"],
  ...[
    "parent prose",
    "parent linked",
    "parent blocks",
    "grandparent prose",
    "grandparent linked",
    "grandparent blocks",
  ],
  ...["previous letters", "previous linked", "previous prose", "previous same parent", "previous heading"],
  ...["next letters", "next linked", "next prose", "next same parent", "next heading"],
  ...["prose of three before", "prose of three after", "linked of three before", "linked of three after"],
  ...["prose under last heading", "names nearest", "levels to name"],
  ...TAGS.map((tag) => `is ${tag}`),
  ...NAMES.map(([name]) => `around: ${name}`),
  ...NAMES.map(([name]) => `own: ${name}`),
];

const TAG_AT: ReadonlyMap<string, number> = new Map(TAGS.map((tag, i) => [tag, i]));
/** The place of each bit among NAMES, by the number of the bit. */
const NAME_AT = new Uint8Array(32);
for (const [i, [, bit]] of NAMES.entries()) NAME_AT[31 - Math.clz32(bit)] = i;
const EVERY_NAME = NAMES.reduce((bits, [, bit]) => bits | bit, 0);

const MOST_SOUGHT = 5_000;

/** A row of FEATURES for each block, one after the other. */
export function featuresOf(blocks: readonly PageBlock[], masses: Masses, witnesses: Witnesses): Float64Array {
  const width = FEATURES.length;
  const out = new Float64Array(width * blocks.length);
  const { root, ofBlock, sentences, named, own } = masses;
  const title = plain(witnesses.title ?? "");
  const description = plain(witnesses.description ?? "");
  // Beyond this a page is no article with a text for machines, and the search would take too long.
  const told = blocks.length > MOST_SOUGHT ? "" : plain(witnesses.articleBody ?? "");
  const kinds = kindsOf(blocks, ofBlock);
  const sought = title !== "" || description !== "" || told !== "";
  const twins = new Map<string, number>();
  for (const { text } of blocks) twins.set(text, (twins.get(text) ?? 0) + 1);
  const inRoot = (block: PageBlock): boolean =>
    block.element.index >= root.index && block.element.index < root.end;
  let firstProse = -1;
  let lastProse = -1;
  let rootProse = 0;
  let pageProse = 0;
  for (const [i, block] of blocks.entries()) {
    pageProse += ofBlock[i] as number;
    if (!inRoot(block) || (ofBlock[i] as number) === 0) continue;
    rootProse += ofBlock[i] as number;
    if (firstProse < 0) firstProse = i;
    lastProse = i;
  }
  const linkShare = (block: PageBlock | undefined): number =>
    block === undefined ? -1 : Math.min(1, block.linked / block.text.length);
  let before = 0;
  let sinceHeading = 0;
  const proseAt = (i: number): number => ofBlock[i] ?? 0;

  for (const [i, block] of blocks.entries()) {
    const { text, element } = block;
    const at = element.index;
    const parent = element.parent ?? element;
    const grandparent = parent.parent ?? parent;
    const inside = inRoot(block);
    const prose = proseAt(i);
    const previous = blocks[i - 1];
    const next = blocks[i + 1];
    const counts = countsOf(text);
    const cues = cuesOfBlock(blocks[i] as PageBlock);
    const words = sought ? plain(text) : "";
    const kind = kinds[i] as Kind;
    const [nearest, levels] = nearestName(element, own, root);
    const last = text.at(-1) ?? "";
    let k = i * width;
    out[k++] = Math.log1p(text.length);
    out[k++] = counts.words;
    out[k++] = linkShare(block);
    out[k++] = block.links;
    out[k++] = Math.min(1, block.marked / text.length);
    out[k++] = sentences[i] as number;
    out[k++] = counts.commas;
    out[k++] = counts.digits / text.length;
    out[k++] = counts.capitals / Math.max(1, counts.words);
    out[k++] = text.length / Math.max(1, counts.words);
    out[k++] = /[.!?…。！？"”'’»）)।۔]/u.test(last) ? 1 : 0;
    out[k++] = last === ":" || last === "：" ? 1 : 0;
    out[k++] = /^\p{Lu}/u.test(text) ? 1 : 0;
    out[k++] = /^["“«„‘'「『—–-]/u.test(text) ? 1 : 0;
    out[k++] = counts.bars;
    out[k++] = block.afterBreak ? 1 : 0;
    out[k++] = block.hidden ? 1 : 0;
    out[k++] = Math.log1p(prose);
    out[k++] = counts.wide / text.length;
    out[k++] = cues.count;
    out[k++] = cues.kind;
    out[k++] = likeness(words, title);
    out[k++] = likeness(words, description);
    out[k++] = told === "" ? -1 : words.length > 12 && told.includes(words.slice(0, 200)) ? 1 : 0;
    out[k++] = i / blocks.length;
    out[k++] = blocks.length;
    out[k++] = Math.log1p(pageProse);
    out[k++] = inside ? 1 : 0;
    out[k++] = inside ? (at - root.index) / (root.end - root.index) : at < root.index ? -1 : 2;
    out[k++] = inside ? before / Math.max(1, rootProse) : -1;
    if (inside) before += prose;
    out[k++] = inside ? 1 - before / Math.max(1, rootProse) : -1;
    out[k++] = firstProse < 0 ? 0 : near(i - firstProse);
    out[k++] = lastProse < 0 ? 0 : near(lastProse - i);
    out[k++] = inside ? element.depth - root.depth : -1;
    out[k++] = prose / Math.max(1, rootProse);
    out[k++] = element.depth;
    out[k++] = kind.blocks / blocks.length;
    out[k++] = kind.prose / Math.max(1, pageProse);
    out[k++] = (twins.get(text) ?? 1) - 1;
    for (const around of [parent, grandparent]) {
      out[k++] = (masses.raw[around.index] as number) / Math.max(1, pageProse);
      out[k++] =
        (masses.linked[around.index] as number) / Math.max(1, masses.letters[around.index] as number);
      out[k++] = masses.blocks[around.index] as number;
    }
    for (const [neighbour, place] of [
      [previous, i - 1],
      [next, i + 1],
    ] as const) {
      out[k++] = neighbour === undefined ? -1 : Math.log1p(neighbour.text.length);
      out[k++] = linkShare(neighbour);
      out[k++] = Math.log1p(proseAt(place));
      out[k++] =
        neighbour !== undefined && (neighbour.element === element || neighbour.element.parent === parent)
          ? 1
          : 0;
      out[k++] = neighbour?.kind === "heading" ? 1 : 0;
    }
    out[k++] = Math.log1p(proseAt(i - 1) + proseAt(i - 2) + proseAt(i - 3));
    out[k++] = Math.log1p(proseAt(i + 1) + proseAt(i + 2) + proseAt(i + 3));
    out[k++] = meanLinked(blocks, i - 3, i);
    out[k++] = meanLinked(blocks, i + 1, i + 4);
    if (block.kind === "heading") sinceHeading = 0;
    out[k++] = Math.log1p(sinceHeading);
    sinceHeading += prose;
    out[k++] = nearest;
    out[k++] = levels;
    const tagAt = TAG_AT.get(element.tag);
    if (tagAt !== undefined) out[k + tagAt] = 1;
    k += TAGS.length;
    putBits(out, k, (named[at] as number) & ~((own[root.index] as number) & ~ELEMENT.article));
    putBits(out, k + NAMES.length, (own[at] as number) | (own[parent.index] as number));
  }
  return out;
}

/** A yes for each bit; the rest of the row is 0 from the start. */
function putBits(out: Float64Array, from: number, said: number): void {
  for (let bits = said & EVERY_NAME; bits !== 0; bits &= bits - 1)
    out[from + (NAME_AT[31 - Math.clz32(bits & -bits)] as number)] = 1;
}

/** The nearest name around, below the root of the article: which bit, and how many levels above. */
function nearestName(element: PageNode, own: Int32Array, root: PageNode): [number, number] {
  let levels = 0;
  for (let at: PageNode | null = element; at !== null && at !== root && levels < 12; at = at.parent) {
    const said = (own[at.index] as number) & ~ELEMENT.list;
    if (said !== 0) return [32 - Math.clz32(said & -said), levels];
    levels++;
  }
  return [0, levels];
}

interface Kind {
  blocks: number;
  prose: number;
}

/** The kind of each block. Elements of one tag and class are of one kind: what most of a kind is, its members are. */
function kindsOf(blocks: readonly PageBlock[], ofBlock: Float64Array): Kind[] {
  const known = new Map<string, Kind>();
  return blocks.map(({ element }, i) => {
    const key = `${element.tag} ${attribute(element, "class") ?? ""}`;
    const kind = known.get(key) ?? { blocks: 0, prose: 0 };
    known.set(key, kind);
    kind.blocks++;
    kind.prose += ofBlock[i] as number;
    return kind;
  });
}

function meanLinked(blocks: readonly PageBlock[], from: number, to: number): number {
  let letters = 0;
  let linked = 0;
  for (let i = Math.max(0, from); i < Math.min(blocks.length, to); i++) {
    letters += (blocks[i] as PageBlock).text.length;
    linked += (blocks[i] as PageBlock).linked;
  }
  return letters === 0 ? -1 : Math.min(1, linked / letters);
}

/** Near places are told apart, far ones are only far. */
const near = (distance: number): number => Math.max(-30, Math.min(30, distance));

interface Counts {
  words: number;
  commas: number;
  digits: number;
  capitals: number;
  bars: number;
  wide: number;
}

function countsOf(text: string): Counts {
  const out = { words: 1, commas: 0, digits: 0, capitals: 0, bars: 0, wide: 0 };
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 32) out.words++;
    else if (c === 44 || c === 0x3001 || c === 0xff0c || c === 0x60c) out.commas++;
    else if (c >= 48 && c <= 57) out.digits++;
    else if (c >= 65 && c <= 90) out.capitals++;
    else if (c === 124 || c === 0x203a || c === 0xbb || c === 0x2022 || c === 47) out.bars++;
    else if (c >= 0x2e80 && c < 0xd7b0) out.wide++;
  }
  return out;
}

/** 1 where the one is the other, the share of the shorter where one holds the other, else 0. */
function likeness(one: string, other: string): number {
  if (one === "" || other === "") return 0;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.includes(short) ? short.length / long.length : 0;
}
