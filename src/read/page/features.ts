import { plain } from "../plain.ts";
import type { PageBlock } from "./blocks.ts";
import type { Classes } from "./classes.ts";
import type { Counts } from "./counts.ts";
import { cuesOfBlock } from "./cues.ts";
import { NAMED } from "./element-names.ts";
import { ELEMENT, type Masses } from "./masses.ts";
import type { PageNode } from "./tree.ts";

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

const MOST_LOGS = 4_096;
const LOGS = Float64Array.from({ length: MOST_LOGS }, (_, n) => Math.log1p(n));

/** `Math.log1p` of a whole number. */
const logOf = (n: number): number => (n < MOST_LOGS ? (LOGS[n] as number) : Math.log1p(n));

/** Memory for the features of most pages, used again and again: a page has some two hundred kilobytes of them. */
const ROOM = 1 << 17;
const room = new Float64Array(ROOM);

/**
 * FEATURES of the blocks: all blocks' numbers of the first, then all of the second, and so on; so what a tree asks of neighbours, who mostly answer alike,
 * lies side by side. Good until the next page's are asked for.
 */
export function featuresOf(blocks: readonly PageBlock[], masses: Masses, witnesses: Witnesses): Float64Array {
  const step = blocks.length;
  const size = FEATURES.length * step;
  const out = size > ROOM ? new Float64Array(size) : room.fill(0, 0, size);
  const { root, ofBlock, counted, named, own } = masses;
  const title = plain(witnesses.title ?? "");
  const description = plain(witnesses.description ?? "");
  // Beyond this a page is no article with a text for machines, and the search would take too long.
  const told = blocks.length > MOST_SOUGHT ? "" : plain(witnesses.articleBody ?? "");
  const kinds = kindsOf(blocks, ofBlock);
  const putLikeness = likenessTo([title, description]);
  const twins = new Map<string, number>();
  for (const { text } of blocks) twins.set(text, (twins.get(text) ?? 0) + 1);
  const inRoot = (block: PageBlock): boolean =>
    block.element.index >= root.index && block.element.index < root.end;
  let firstProse = -1;
  let lastProse = -1;
  let rootProse = 0;
  let pageProse = 0;
  for (let i = 0; i < step; i++) {
    const block = blocks[i] as PageBlock;
    pageProse += ofBlock[i] as number;
    if (!inRoot(block) || (ofBlock[i] as number) === 0) continue;
    rootProse += ofBlock[i] as number;
    if (firstProse < 0) firstProse = i;
    lastProse = i;
  }
  const linkShare = (block: PageBlock | undefined): number =>
    block === undefined ? -1 : Math.min(1, block.linked / block.length);
  let before = 0;
  let sinceHeading = 0;
  // Who asks a list for what stands before its first makes every later question slow.
  const proseAt = (i: number): number => (i >= 0 && i < step ? (ofBlock[i] as number) : 0);

  for (let i = 0; i < step; i++) {
    const block = blocks[i] as PageBlock;
    const { text, length, element } = block;
    const at = element.index;
    const parent = element.parent ?? element;
    const grandparent = parent.parent ?? parent;
    const inside = inRoot(block);
    const prose = proseAt(i);
    const counts = counted[i] as Counts;
    const cues = cuesOfBlock(block);
    const kind = kinds[i] as Kind;
    const [nearest, levels] = nearestName(element, own, root);
    const last = text.charCodeAt(text.length - 1);
    let k = 0;
    out[k++ * step + i] = logOf(length);
    out[k++ * step + i] = counts.words;
    out[k++ * step + i] = linkShare(block);
    out[k++ * step + i] = block.links;
    out[k++ * step + i] = Math.min(1, block.marked / length);
    out[k++ * step + i] = counts.sentences;
    out[k++ * step + i] = counts.commas;
    out[k++ * step + i] = counts.digits / length;
    out[k++ * step + i] = counts.capitals / Math.max(1, counts.words);
    out[k++ * step + i] = length / Math.max(1, counts.words);
    out[k++ * step + i] = text === "" || ((MARKS[last] as number) & END) !== 0 ? 1 : 0;
    out[k++ * step + i] = last === COLON || last === WIDE_COLON ? 1 : 0;
    out[k++ * step + i] = beginsWithCapital(text) ? 1 : 0;
    out[k++ * step + i] = ((MARKS[text.charCodeAt(0)] as number) & QUOTE) !== 0 ? 1 : 0;
    out[k++ * step + i] = counts.bars;
    out[k++ * step + i] = block.afterBreak ? 1 : 0;
    out[k++ * step + i] = block.hidden ? 1 : 0;
    out[k++ * step + i] = logOf(prose);
    out[k++ * step + i] = counts.wide / length;
    out[k++ * step + i] = cues.count;
    out[k++ * step + i] = cues.kind;
    putLikeness(block, out, k * step + i, step);
    k += 2;
    out[k++ * step + i] = told === "" ? -1 : isTold(block, told) ? 1 : 0;
    out[k++ * step + i] = i / blocks.length;
    out[k++ * step + i] = blocks.length;
    out[k++ * step + i] = logOf(pageProse);
    out[k++ * step + i] = inside ? 1 : 0;
    out[k++ * step + i] = inside ? (at - root.index) / (root.end - root.index) : at < root.index ? -1 : 2;
    out[k++ * step + i] = inside ? before / Math.max(1, rootProse) : -1;
    if (inside) before += prose;
    out[k++ * step + i] = inside ? 1 - before / Math.max(1, rootProse) : -1;
    out[k++ * step + i] = firstProse < 0 ? 0 : near(i - firstProse);
    out[k++ * step + i] = lastProse < 0 ? 0 : near(lastProse - i);
    out[k++ * step + i] = inside ? element.depth - root.depth : -1;
    out[k++ * step + i] = prose / Math.max(1, rootProse);
    out[k++ * step + i] = element.depth;
    out[k++ * step + i] = kind.blocks / blocks.length;
    out[k++ * step + i] = kind.prose / Math.max(1, pageProse);
    out[k++ * step + i] = (twins.get(text) ?? 1) - 1;
    for (let level = 0, at = parent.index; level < 2; level++, at = grandparent.index) {
      out[k++ * step + i] = (masses.raw[at] as number) / Math.max(1, pageProse);
      out[k++ * step + i] = (masses.linked[at] as number) / Math.max(1, masses.letters[at] as number);
      out[k++ * step + i] = masses.blocks[at] as number;
    }
    for (let place = i - 1; place <= i + 1; place += 2) {
      const neighbour = place >= 0 && place < step ? blocks[place] : undefined;
      out[k++ * step + i] = neighbour === undefined ? -1 : logOf(neighbour.length);
      out[k++ * step + i] = linkShare(neighbour);
      out[k++ * step + i] = logOf(proseAt(place));
      out[k++ * step + i] =
        neighbour !== undefined && (neighbour.element === element || neighbour.element.parent === parent)
          ? 1
          : 0;
      out[k++ * step + i] = neighbour?.kind === "heading" ? 1 : 0;
    }
    out[k++ * step + i] = logOf(proseAt(i - 1) + proseAt(i - 2) + proseAt(i - 3));
    out[k++ * step + i] = logOf(proseAt(i + 1) + proseAt(i + 2) + proseAt(i + 3));
    out[k++ * step + i] = meanLinked(blocks, i - 3, i);
    out[k++ * step + i] = meanLinked(blocks, i + 1, i + 4);
    if (block.kind === "heading") sinceHeading = 0;
    out[k++ * step + i] = logOf(sinceHeading);
    sinceHeading += prose;
    out[k++ * step + i] = nearest;
    out[k++ * step + i] = levels;
    const tagAt = TAG_AT.get(element.tag);
    if (tagAt !== undefined) out[(k + tagAt) * step + i] = 1;
    k += TAGS.length;
    const around = (named[at] as number) & ~((own[root.index] as number) & ~ELEMENT.article);
    putBits(out, k * step + i, step, around);
    putBits(out, (k + NAMES.length) * step + i, step, (own[at] as number) | (own[parent.index] as number));
  }
  return out;
}

/** A yes for each bit, `step` apart; the rest is 0 from the start. */
function putBits(out: Float64Array, from: number, step: number, said: number): void {
  for (let bits = said & EVERY_NAME; bits !== 0; bits &= bits - 1)
    out[from + (NAME_AT[31 - Math.clz32(bits & -bits)] as number) * step] = 1;
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
  const known = new Map<string, Map<Classes | null, Kind>>();
  const out: Kind[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const { element } = blocks[i] as PageBlock;
    const ofTag = known.get(element.tag) ?? new Map<Classes | null, Kind>();
    known.set(element.tag, ofTag);
    const classes = element.classes?.written === "" ? null : element.classes;
    const kind = ofTag.get(classes) ?? { blocks: 0, prose: 0 };
    ofTag.set(classes, kind);
    kind.blocks++;
    kind.prose += ofBlock[i] as number;
    out.push(kind);
  }
  return out;
}

function meanLinked(blocks: readonly PageBlock[], from: number, to: number): number {
  let letters = 0;
  let linked = 0;
  for (let i = Math.max(0, from); i < Math.min(blocks.length, to); i++) {
    const block = blocks[i] as PageBlock;
    letters += block.length;
    linked += block.linked;
  }
  return letters === 0 ? -1 : Math.min(1, linked / letters);
}

/** Near places are told apart, far ones are only far. */
const near = (distance: number): number => Math.max(-30, Math.min(30, distance));

const COLON = 58;
const WIDE_COLON = 0xff1a;
/** What may end a sentence, and what begins with a quotation, by their codes. */
const END = 1;
const QUOTE = 2;
const MARKS = new Uint8Array(1 << 16);
for (const mark of ".!?…。！？\"”'’»）)।۔") (MARKS[mark.charCodeAt(0)] as number) |= END;
for (const mark of "\"“«„‘'「『—–-") (MARKS[mark.charCodeAt(0)] as number) |= QUOTE;

function beginsWithCapital(text: string): boolean {
  const c = text.charCodeAt(0);
  return c < 0x80 ? c >= 65 && c <= 90 : /^\p{Lu}/u.test(text);
}

/** From so many characters on, a text of so many times their length is looked through for a word before it is made plain, as is one that begins otherwise. */
const MUCH_LONGER = 2;
const LONG = 200;
/** What a text's plain words begin with, whatever comes behind. */
const FIRST_WORDS = /^[a-zA-Z0-9]+(?: [a-zA-Z0-9]+){0,3}/;
/** The one letter that is several in lower case, and how many at most. */
const GROWS = "İ";
const LONGER = 3;

/** What pairs and threes of letters there are: some fall on one place by chance. */
const PLACES = 1 << 14;
const pairs = new Uint8Array(PLACES);
const threes = new Uint8Array(PLACES);

/**
 * Puts, from a place on and `step` apart, how like a text is to each of the others: 1 where the one is the other, the share of the shorter where one holds the
 * other, else nothing.
 */
function likenessTo(
  others: readonly string[],
): (block: PageBlock, out: Float64Array, from: number, step: number) => void {
  const long = Math.max(LONG, MUCH_LONGER * Math.max(...others.map(({ length }) => length)));
  // A text that holds all of it holds its longest word.
  const longest = others.map((other) =>
    other.split(" ").reduce((one, word) => (word.length > one.length ? word : one), ""),
  );
  if (others.every((other) => other === "")) return () => {};
  const shortest = Math.min(...others.filter((other) => other !== "").map(({ length }) => length));
  pairs.fill(0);
  threes.fill(0);
  for (const other of others) {
    let [before, last] = [0, 0];
    for (let i = 0; i < other.length; i++) {
      const letter = other.charCodeAt(i);
      pairs[pairAt(last, letter)] = 1;
      threes[threeAt(before, last, letter)] = 1;
      [before, last] = [last, letter];
    }
  }
  return ({ text, length }, out, from, step) => {
    // Where the first words, or the first letters, are in none of them, none holds the text.
    const one = letterOfAscii(text.charCodeAt(0));
    const two = one === 0 ? 0 : letterOfAscii(text.charCodeAt(1));
    const three = two === 0 ? 0 : letterOfAscii(text.charCodeAt(2));
    const isOther =
      two > 0 && (pairs[pairAt(one, two)] === 0 || (three > 0 && threes[threeAt(one, two, three)] === 0));
    const first = length > long || isOther ? "" : (FIRST_WORDS.exec(text)?.[0].toLowerCase() ?? null);
    if (first === "" || (first !== null && !others.some((other) => other.includes(first)))) {
      // What is shorter than they holds none of them.
      if ((text.includes(GROWS) ? length * LONGER : length) < shortest) return;
      const small = text.toLowerCase();
      if (!longest.some((word) => word !== "" && small.includes(word))) return;
    }
    const words = plain(text);
    for (const [i, other] of others.entries()) out[from + i * step] = likeness(words, other);
  };
}

const pairAt = (one: number, two: number): number => ((one & 127) << 7) | (two & 127);
const threeAt = (one: number, two: number, three: number): number =>
  ((one << 10) ^ (two << 5) ^ three) & (PLACES - 1);

/** A letter or figure of ASCII in lower case; 0 for any other, and for none. */
const letterOfAscii = (c: number): number =>
  (c >= 97 && c <= 122) || (c >= 48 && c <= 57) ? c : c >= 65 && c <= 90 ? c + 32 : 0;

/** Words of so many letters are looked for in a text for machines. */
const SOUGHT = 200;
const LEAST_SOUGHT = 12;

function isTold({ text, length }: PageBlock, told: string): boolean {
  // Enough for that many letters in all but a row of marks.
  const words = plain(length > 4 * SOUGHT ? text.slice(0, 4 * SOUGHT) : text);
  return words.length > LEAST_SOUGHT && told.includes(words.slice(0, SOUGHT));
}

function likeness(one: string, other: string): number {
  if (one === "" || other === "") return 0;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.includes(short) ? short.length / long.length : 0;
}
