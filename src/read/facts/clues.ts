import { type PageNode, type PageTree, textOf, upwards } from "../page/tree.ts";
import { plain } from "./plain.ts";

/** What a stretch of a page is by the elements around it. */
export type Zone = "main" | "comment" | "aside" | "frame";

/** An element that may bear a fact: what it says of itself, and where its words stand in `Clues.text`. */
export interface Mark {
  tag: string;
  /** Attribute names in lower case. */
  attributes: Readonly<Record<string, string>>;
  /** `class` and `id` in lower case, words apart. */
  names: string;
  zone: Zone;
  start: number;
  end: number;
}

/** The page as its facts need it: gathered in one pass, in the order of the page. */
export interface Clues {
  lang: string | null;
  /** Lower-case name, property or itemprop → contents in order. */
  metas: Map<string, string[]>;
  /** rel (lower case) → addresses in order. */
  links: Map<string, string[]>;
  jsonLd: string[];
  /** Other scripts, as far as they may hold data. */
  scripts: string[];
  title: string | null;
  /** The visible words; blocks stand on lines of their own. */
  text: string;
  marks: Mark[];
  /** Where zones change in `text`, ascending. */
  zones: { at: number; zone: Zone }[];
}

interface Open {
  tag: string;
  zone: Zone;
  mark: Mark | null;
}

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const HIDDEN = new Set("script style noscript template svg iframe select textarea object canvas".split(" "));
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const HEADING = /^h[1-6]$/;
const MARKED_TAG = new Set(["time", "abbr", "address", "h1", "h2", "title", "figcaption", "em", "i"]);
const MARKED_NAMES =
  /date|datum|publish|posted|pubdat|time|zeit|created|modified|updated|byline|author|autor|auteur|redact|writer|contributor|vcard|reporter|signature|credit|meta|info|dateline|stand|day|fecha|headline|title|subtitle|standfirst|summary|dek|lead|correction|source|agency|copyright/;
const COMMENT =
  /(?:^|[\s_-])(?:user)?(?:comments?|commentlist|disqus|respond|replies|reactions|kommentare?|leserkommentare?|comentarios|commentaires)(?:$|[\s_-])/;
const ASIDE =
  /(?:^|[\s_-])(?:sidebar|side|aside|related|recommend(?:ed|ations)?|more|popular|trending|widgets?|teasers?|most|latest|recent|newest|archives?|calendar|kalender|events?|ticker|promo|carousel|slider|outbrain|taboola|newsletter|navi?|menu|breadcrumbs?|tweets?|twitter|instagram|embed)(?:$|[\s_-])/;
const FRAME =
  /(?:^|[\s_-])(?:footer|foot|copyright|impressum|colophon|masthead|topbar|header-?bar|cookie|banner)(?:$|[\s_-])/;
const MOST_HEADINGS = 20;
const LONGEST_SCRIPT = 400_000;

/** The clues of a page, in one walk over its tree. */
export function gatherClues(tree: PageTree): Clues {
  const collector = new ClueCollector();
  const whole = aroundHeadline(tree);
  const open: PageNode[] = [];
  for (const node of tree.nodes) {
    while (open.length > 0 && node.index >= (open.at(-1) as PageNode).end) {
      open.pop();
      collector.close();
    }
    if (node === tree.root) continue;
    if (node.tag === "") collector.words(node.text);
    else if (collector.open(node.tag, attributesOf(node), whole.has(node))) open.push(node);
  }
  for (const _ of open) collector.close();
  return collector.clues();
}

/** What holds the headline is no sidebar, whatever its class says. */
function aroundHeadline(tree: PageTree): ReadonlySet<PageNode> {
  const title = plain(
    tree.byTag("title")[0] === undefined ? "" : textOf(tree, tree.byTag("title")[0] as PageNode),
  );
  const headings = tree.byTag("h1").slice(0, MOST_HEADINGS);
  const heading =
    headings.find((node) => {
      const words = plain(textOf(tree, node).slice(0, 400));
      return words.length >= 8 && title.includes(words);
    }) ?? (headings.length === 1 ? headings[0] : undefined);
  return new Set(heading === undefined ? [] : upwards(heading));
}

function attributesOf({ attributes }: PageNode): Record<string, string> {
  const out: Record<string, string> = Object.create(null);
  for (let i = 0; i + 1 < attributes.length; i += 2)
    out[attributes[i] as string] ??= attributes[i + 1] as string;
  return out;
}

/** Takes a page's tags and words in order; `clues()` gives what they told. */
class ClueCollector {
  private readonly stack: Open[] = [];
  private pieces: string[] = [];
  private length = 0;
  private atLineStart = true;
  private hidden = 0;
  private script: { kind: "ld" | "other"; words: string[] } | null = null;
  private inTitle = false;
  private readonly found: Omit<Clues, "text"> = {
    lang: null,
    metas: new Map(),
    links: new Map(),
    jsonLd: [],
    scripts: [],
    title: null,
    marks: [],
    zones: [],
  };

  /** Whether the element has an end that `close` will tell. */
  open(tag: string, attributes: Readonly<Record<string, string>>, aroundHeadline: boolean): boolean {
    const outer = this.stack.at(-1)?.zone ?? "main";
    if (tag === "html") this.found.lang ??= nonEmpty(attributes["lang"] ?? attributes["xml:lang"]);
    if (tag === "meta") this.meta(attributes);
    if (tag === "link") this.link(attributes);
    if (tag === "title") this.inTitle = this.found.title === null;
    if (tag === "script")
      this.script = { kind: /ld\+json/i.test(attributes["type"] ?? "") ? "ld" : "other", words: [] };
    if (!INLINE.has(tag)) this.breakLine();
    if (VOID.has(tag)) {
      if (tag !== "br" && hasFact(attributes)) this.mark(tag, attributes, outer);
      return false;
    }
    const names = namesOf(attributes);
    const zone = aroundHeadline ? "main" : zoneOf(tag, names, outer);
    const marked =
      this.hidden === 0 && (MARKED_TAG.has(tag) || hasFact(attributes) || MARKED_NAMES.test(names));
    if (HIDDEN.has(tag) || tag === "head") this.hidden++;
    if (zone !== outer) this.found.zones.push({ at: this.length, zone });
    this.stack.push({ tag, zone, mark: marked ? this.mark(tag, attributes, zone, names) : null });
    return true;
  }

  words(words: string): void {
    if (this.script !== null) {
      this.script.words.push(words);
      return;
    }
    // A page's own title is its first; drawings have titles too.
    if (this.inTitle) this.found.title = `${this.found.title ?? ""}${words}`;
    if (this.hidden > 0) return;
    let plain = words.replace(/\s+/g, " ");
    if (this.atLineStart) plain = plain.trimStart();
    if (plain === "") return;
    this.pieces.push(plain);
    this.length += plain.length;
    this.atLineStart = false;
  }

  close(): void {
    const open = this.stack.pop();
    if (open === undefined) return;
    if (open.tag === "script") this.endScript();
    if (open.tag === "title") this.inTitle = false;
    if (HIDDEN.has(open.tag) || open.tag === "head") this.hidden--;
    const outer = this.stack.at(-1)?.zone ?? "main";
    if (open.mark !== null) open.mark.end = this.length;
    if (!INLINE.has(open.tag)) this.breakLine();
    if (outer !== open.zone) this.found.zones.push({ at: this.length, zone: outer });
  }

  clues(): Clues {
    return {
      ...this.found,
      title: nonEmpty(this.found.title?.replace(/\s+/g, " ")),
      text: this.pieces.join(""),
    };
  }

  private mark(
    tag: string,
    attributes: Readonly<Record<string, string>>,
    zone: Zone,
    names = namesOf(attributes),
  ): Mark {
    const mark = { tag, attributes, names, zone, start: this.length, end: this.length };
    this.found.marks.push(mark);
    return mark;
  }

  private breakLine(): void {
    if (this.atLineStart) return;
    this.pieces.push("\n");
    this.length++;
    this.atLineStart = true;
  }

  private endScript(): void {
    const words = this.script?.words.join("") ?? "";
    if (this.script?.kind === "ld") this.found.jsonLd.push(words);
    else if (words.length <= LONGEST_SCRIPT && words !== "") this.found.scripts.push(words);
    this.script = null;
  }

  private meta(attributes: Readonly<Record<string, string>>): void {
    const content = nonEmpty(attributes["content"] ?? attributes["value"]);
    if (content === null) return;
    for (const key of ["property", "name", "itemprop", "http-equiv"])
      for (const name of (attributes[key] ?? "").toLowerCase().split(/\s+/))
        if (name !== "") push(this.found.metas, name, content);
  }

  private link(attributes: Readonly<Record<string, string>>): void {
    const href = nonEmpty(attributes["href"]);
    if (href === null) return;
    for (const rel of (attributes["rel"] ?? "").toLowerCase().split(/\s+/))
      if (rel !== "") push(this.found.links, rel, href);
  }
}

/** The zone of a place in the text. */
export function zoneAt(clues: Clues, at: number): Zone {
  let [low, high] = [0, clues.zones.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clues.zones[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return clues.zones[low - 1]?.zone ?? "main";
}

/** Comments within a sidebar stay comments; an article's own parts are never taken out of it by a name. */
function zoneOf(tag: string, names: string, outer: Zone): Zone {
  if (outer === "comment" || tag === "body" || tag === "html") return outer;
  if (names !== "" && COMMENT.test(names)) return "comment";
  if (tag === "article" || tag === "main" || HEADING.test(tag)) return outer;
  if (tag === "footer" || FRAME.test(names)) return outer === "main" ? "frame" : outer;
  if (tag === "aside" || tag === "nav" || ASIDE.test(names)) return "aside";
  return outer;
}

function namesOf(attributes: Readonly<Record<string, string>>): string {
  const { class: classes = "", id = "" } = attributes;
  if (classes === "" && id === "") return "";
  return `${classes} ${id}`
    .slice(0, 400)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2")
    .toLowerCase()
    .trim();
}

const hasFact = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes["itemprop"] !== undefined ||
  attributes["property"] !== undefined ||
  attributes["datetime"] !== undefined ||
  attributes["rel"] === "author";

function nonEmpty(words: string | undefined): string | null {
  const plain = words?.trim() ?? "";
  return plain === "" ? null : plain;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
