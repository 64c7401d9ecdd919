import type { Written } from "#text/characters.ts";
import type { Classes } from "./classes.ts";
import { ENDS_PARAGRAPH, ENDS_SIBLING, IN_HEAD, SCOPE, traitsOf, VOID, WITHIN_BLOCK } from "./elements.ts";
import { type MarkupHandler, scanMarkup } from "./scan-markup.ts";
import type { PageNode, PageTree } from "./tree.ts";

/** Pages have some thousand nodes; one with more than this was made to fill memory, and is read up to here. */
const MOST_NODES = 1_000_000;
/** As deep as browsers nest; what nests deeper becomes a neighbour, so that no walk upwards is long. */
const DEEPEST = 512;

interface Tag {
  name: string;
  traits: number;
  /** All elements of the name, in the order of the page. */
  elements: PageNode[];
  /** Elements of the name that are open now. */
  open: number;
  /** Elements of the name that were begun beyond the deepest level; their end tags end nothing. */
  beyond: number;
  isVoid: boolean;
  endsParagraph: boolean;
  inHead: boolean;
  isScope: boolean;
  withinBlock: boolean;
  sibling: Sibling | undefined;
}

type Sibling = typeof ENDS_SIBLING extends ReadonlyMap<string, infer Value> ? Value : never;

const NONE: readonly string[] = [];

/**
 * A page, as a string or as UTF-8, as a tree, in one pass and in time linear in its length. The usual mistakes are mended as browsers mend them: missing end tags of
 * paragraphs, list items and cells, end tags that fit nothing, links that overlap blocks. `<html>`, `<head>` and `<body>` stand only
 * where they are written. Comments are left out. Entities are resolved.
 */
export function parsePage(html: Written): PageTree {
  const builder = new Builder();
  scanMarkup(withoutNulls(html), builder);
  return builder.finish();
}

function withoutNulls(html: Written): Written {
  if (typeof html !== "string") return html.includes(0) ? html.filter((byte) => byte !== 0) : html;
  return html.includes("\u0000") ? html.replaceAll("\u0000", "") : html;
}

class Builder implements MarkupHandler {
  private readonly nodes: PageNode[] = [];
  private readonly stack: PageNode[] = [];
  /** What is known of the elements of the stack by their names. */
  private readonly opened: Tag[] = [];
  private readonly tags = new Map<string, Tag>();
  private readonly paragraph = this.tagOf("p");
  private readonly root: PageNode;
  private top: PageNode;
  private pending = "";
  private cut = false;

  constructor() {
    this.root = {
      index: 0,
      end: 1,
      depth: 0,
      parent: null,
      tag: "#root",
      traits: traitsOf("#root"),
      text: "",
      attributes: NONE,
      has: 0,
      classes: null,
      named: -1,
    };
    this.nodes.push(this.root);
    this.stack.push(this.root);
    this.opened.push(this.tagOf(this.root.tag));
    this.top = this.root;
  }

  words(words: string): void {
    this.pending += words;
  }

  // “<div/>” is a start tag; of drawings and formulas, whose elements do end so, nothing is read.
  start(name: string, attributes: readonly string[], has: number, classes: Classes | null): void {
    const tag = this.tagOf(name);
    this.finishWords();
    if (this.top.tag === "head" && !tag.inHead) this.pop();
    if (tag.endsParagraph && this.paragraph.open > 0) this.endParagraph();
    if (tag.sibling !== undefined) this.endSiblings(tag.sibling);
    const deep = this.stack.length >= DEEPEST && !tag.isVoid;
    if (deep) tag.beyond++;
    this.add(tag, attributes, has, classes, tag.isVoid || deep);
  }

  end(name: string): void {
    this.finishWords();
    // Most end the element that was begun last.
    const last = this.opened[this.opened.length - 1] as Tag;
    const tag = last.name === name ? last : this.tagOf(name);
    if (tag.beyond > 0) {
      tag.beyond--;
      return;
    }
    if (tag.name === "p" && tag.open === 0) {
      // An end of a paragraph that never began parts the words before from those after.
      this.add(tag, NONE, 0, null, true);
      return;
    }
    if (tag.name === "br") {
      this.add(tag, NONE, 0, null, true);
      return;
    }
    if (tag.open > 0 && tag.name !== "html" && tag.name !== "body") this.close(tag);
  }

  finish(): PageTree {
    this.finishWords();
    while (this.stack.length > 1) this.pop();
    this.root.end = this.nodes.length;
    const { tags } = this;
    return {
      nodes: this.nodes,
      root: this.root,
      cut: this.cut,
      byTag: (tag) => tags.get(tag)?.elements ?? [],
    };
  }

  private tagOf(name: string): Tag {
    const known = this.tags.get(name);
    if (known !== undefined) return known;
    const tag: Tag = {
      name,
      traits: traitsOf(name),
      elements: [],
      open: 0,
      beyond: 0,
      isVoid: VOID.has(name),
      endsParagraph: ENDS_PARAGRAPH.has(name),
      inHead: IN_HEAD.has(name),
      isScope: SCOPE.has(name),
      withinBlock: WITHIN_BLOCK.has(name),
      sibling: ENDS_SIBLING.get(name),
    };
    this.tags.set(name, tag);
    return tag;
  }

  private endSiblings({ ends, within }: Sibling): void {
    let outermost = 0;
    for (let i = this.stack.length - 1; i > 0; i--) {
      const { tag } = this.stack[i] as PageNode;
      if (within.has(tag)) break;
      if (ends.has(tag)) outermost = i;
    }
    if (outermost > 0) this.cutTo(outermost);
  }

  /** Ends the nearest open paragraph, unless a table's cell or the like lies between. */
  private endParagraph(): void {
    for (let i = this.opened.length - 1; i > 0; i--) {
      const tag = this.opened[i] as Tag;
      if (tag === this.paragraph) {
        this.cutTo(i);
        return;
      }
      if (tag.isScope) return;
    }
  }

  private close(tag: Tag): void {
    const { stack } = this;
    let blockBetween: PageNode | null = null;
    for (let i = stack.length - 1; i > 0; i--) {
      const node = stack[i] as PageNode;
      const own = this.opened[i] as Tag;
      if (own === tag) {
        if (blockBetween !== null && tag.withinBlock) return;
        this.cutTo(i);
        // “<a><p>one</a> two</p>”: the link ends, and the rest goes on as a block of the same kind.
        if (blockBetween !== null && tag.name === "a")
          this.add(
            this.tagOf(blockBetween.tag),
            blockBetween.attributes,
            blockBetween.has,
            blockBetween.classes,
            false,
          );
        return;
      }
      if (own.isScope && !tag.isScope && tag.name !== "tr" && tag.name !== "tbody") return;
      if (own.endsParagraph) blockBetween = node;
    }
  }

  private cutTo(length: number): void {
    while (this.stack.length > length) this.pop();
  }

  private pop(): void {
    const node = this.stack.pop() as PageNode;
    node.end = this.nodes.length;
    (this.opened.pop() as Tag).open--;
    this.top = this.stack.length > 0 ? (this.stack[this.stack.length - 1] as PageNode) : this.root;
  }

  private finishWords(): void {
    if (this.pending === "") return;
    const text = this.pending;
    this.pending = "";
    if (this.nodes.length >= MOST_NODES) this.cut = true;
    else
      this.nodes.push({
        index: this.nodes.length,
        end: this.nodes.length + 1,
        depth: this.stack.length,
        parent: this.top,
        tag: "",
        traits: 0,
        text,
        attributes: NONE,
        has: 0,
        classes: null,
        named: -1,
      });
  }

  private add(
    tag: Tag,
    attributes: readonly string[],
    has: number,
    classes: Classes | null,
    closed: boolean,
  ): void {
    if (this.nodes.length >= MOST_NODES) {
      this.cut = true;
      return;
    }
    const node: PageNode = {
      index: this.nodes.length,
      end: this.nodes.length + 1,
      depth: this.stack.length,
      parent: this.top,
      tag: tag.name,
      traits: tag.traits,
      text: "",
      attributes,
      has,
      classes,
      named: -1,
    };
    this.nodes.push(node);
    tag.elements.push(node);
    if (closed) return;
    this.stack.push(node);
    this.opened.push(tag);
    this.top = node;
    tag.open++;
  }
}
