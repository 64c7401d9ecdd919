import { ATTRIBUTE, type AttributeName } from "../page/attributes.ts";
import type { ElementNames } from "../page/classes.ts";
import { TRAIT } from "../page/elements.ts";
import { attribute, type PageNode, type PageTree, textOf, upwards } from "../page/tree.ts";
import { plain } from "../plain.ts";
import { inOneSpace } from "../spaces.ts";
import { elementNames, type Zone, zoneOf } from "./named-zones.ts";

/** An element that may bear a fact: what it says of itself, and where its words stand in `Clues.text`. */
export class Mark {
  readonly tag: string;
  /** `class` and `id` in lower case, words apart. */
  readonly names: string;
  readonly zone: Zone;
  readonly start: number;
  end: number;
  private readonly node: PageNode;

  constructor(node: PageNode, names: string, zone: Zone, start: number) {
    this.tag = node.tag;
    this.names = names;
    this.zone = zone;
    this.start = start;
    this.end = start;
    this.node = node;
  }

  /** The value of an attribute, its name in lower case; null where the element does not have it. */
  attribute(name: AttributeName): string | null {
    return attribute(this.node, name);
  }
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
  /** The heading that is the headline, once that was asked; null where there is none. */
  headline?: Mark | null;
}

interface Open {
  node: PageNode;
  zone: Zone;
  mark: Mark | null;
}

const MOST_HEADINGS = 20;
const LONGEST_SCRIPT = 400_000;

/** The clues of a page, in one walk over its tree. */
export function gatherClues(tree: PageTree): Clues {
  const collector = new ClueCollector();
  const whole = aroundHeadline(tree);
  const { nodes } = tree;
  for (let i = 1; i < nodes.length; i++) {
    const node = nodes[i] as PageNode;
    while (i >= collector.end) collector.close();
    if (node.tag === "") collector.words(node.text);
    else collector.open(node, whole.has(node));
  }
  while (collector.end < Number.POSITIVE_INFINITY) collector.close();
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

/** Takes a page's tags and words in order; `clues()` gives what they told. */
class ClueCollector {
  private readonly stack: Open[] = [];
  /** Where the innermost open element ends, and its zone. */
  end = Number.POSITIVE_INFINITY;
  private zone: Zone = "main";
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

  open(node: PageNode, aroundHeadline: boolean): void {
    const { tag, traits } = node;
    const outer = this.zone;
    if (tag === "html") this.found.lang ??= nonEmpty(attribute(node, "lang") ?? attribute(node, "xml:lang"));
    else if (tag === "meta") this.meta(node);
    else if (tag === "link") this.link(node);
    else if (tag === "title") this.inTitle = this.found.title === null;
    else if (tag === "script")
      this.script = { kind: /ld\+json/i.test(attribute(node, "type") ?? "") ? "ld" : "other", words: [] };
    if ((traits & TRAIT.inline) === 0) this.breakLine();
    if ((traits & TRAIT.empty) !== 0) {
      if (tag !== "br" && hasFact(node)) this.mark(node, outer);
      return;
    }
    const said = elementNames(node);
    const zone = aroundHeadline ? "main" : zoneOf(node, said, outer);
    const marked = this.hidden === 0 && ((traits & TRAIT.bearsFacts) !== 0 || said.marked || hasFact(node));
    if ((traits & TRAIT.hides) !== 0) this.hidden++;
    if (zone !== outer) this.found.zones.push({ at: this.length, zone });
    this.stack.push({ node, zone, mark: marked ? this.mark(node, zone, said) : null });
    this.end = node.end;
    this.zone = zone;
  }

  words(words: string): void {
    if (this.script !== null) {
      this.script.words.push(words);
      return;
    }
    // A page's own title is its first; drawings have titles too.
    if (this.inTitle) this.found.title = `${this.found.title ?? ""}${words}`;
    if (this.hidden > 0) return;
    if (words === " " || words === "\n") {
      if (!this.atLineStart) this.push(" ");
      return;
    }
    let plain = inOneSpace(words);
    if (this.atLineStart) plain = plain.trimStart();
    if (plain !== "") this.push(plain);
  }

  private push(words: string): void {
    this.pieces.push(words);
    this.length += words.length;
    this.atLineStart = false;
  }

  close(): void {
    const open = this.stack.pop();
    if (open === undefined) return;
    const { tag, traits } = open.node;
    if (tag === "script") this.endScript();
    if (tag === "title") this.inTitle = false;
    if ((traits & TRAIT.hides) !== 0) this.hidden--;
    const around = this.stack[this.stack.length - 1];
    const outer = around?.zone ?? "main";
    this.end = around?.node.end ?? Number.POSITIVE_INFINITY;
    this.zone = outer;
    if (open.mark !== null) open.mark.end = this.length;
    if ((traits & TRAIT.inline) === 0) this.breakLine();
    if (outer !== open.zone) this.found.zones.push({ at: this.length, zone: outer });
  }

  clues(): Clues {
    return {
      ...this.found,
      title: nonEmpty(inOneSpace(this.found.title ?? "")),
      text: this.pieces.join(""),
    };
  }

  private mark(node: PageNode, zone: Zone, { names }: ElementNames = elementNames(node)): Mark {
    const mark = new Mark(node, names, zone, this.length);
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

  private meta(node: PageNode): void {
    const content = nonEmpty(attribute(node, "content") ?? attribute(node, "value"));
    if (content === null) return;
    for (const key of ["property", "name", "itemprop", "http-equiv"] as const)
      for (const name of (attribute(node, key) ?? "").toLowerCase().split(/\s+/))
        if (name !== "") push(this.found.metas, name, content);
  }

  private link(node: PageNode): void {
    const href = nonEmpty(attribute(node, "href"));
    if (href === null) return;
    for (const rel of (attribute(node, "rel") ?? "").toLowerCase().split(/\s+/))
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

const STATES = ATTRIBUTE.itemprop | ATTRIBUTE.property | ATTRIBUTE.datetime;

const hasFact = (node: PageNode): boolean =>
  (node.has & STATES) !== 0 ||
  ((node.has & ATTRIBUTE.rel) !== 0 && /^author$|\bcategory\b/.test(attribute(node, "rel") ?? ""));

function nonEmpty(words: string | null | undefined): string | null {
  const plain = words?.trim() ?? "";
  return plain === "" ? null : plain;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
