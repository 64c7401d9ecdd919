import { ATTRIBUTE, type AttributeName } from "./attributes.ts";
import type { Classes } from "./classes.ts";

/**
 * A node of a page, in the order of the page. The subtree of a node is `nodes[index … end)`, so walking it is a loop and never
 * a recursion: hostile pages nest deeper than a stack is tall.
 */
export interface PageNode {
  /** Place in `PageTree.nodes`. */
  readonly index: number;
  /** One past the last node of the subtree. */
  end: number;
  readonly depth: number;
  readonly parent: PageNode | null;
  /** The element's name in lower case; "" for text. */
  readonly tag: string;
  /** What it is by its name, as bits of TRAIT; 0 for text. */
  readonly traits: number;
  /** The words of a text node, entities resolved, white space as written, but one character where there is nothing else; "" for an element. */
  readonly text: string;
  /** name, value, name, value …, names in lower case; those of ATTRIBUTE alone. */
  readonly attributes: readonly string[];
  /** Which attributes it has, as bits of ATTRIBUTE. */
  readonly has: number;
  /** Its first class attribute; null where it has none. */
  readonly classes: Classes | null;
  /** What it is called, as bits of NAMED and ZONED, once that was asked for; −1 before. */
  named: number;
}

export interface PageTree {
  /** All nodes in the order of the page; the first is the root, which has no tag of its own ("#root"). */
  readonly nodes: readonly PageNode[];
  readonly root: PageNode;
  /** Whether the page had more nodes than the limit, so that its rest is missing. */
  readonly cut: boolean;
  /** The elements of a name, in the order of the page. */
  byTag(tag: string): readonly PageNode[];
}

export const isText = (node: PageNode): boolean => node.tag === "";

/** The value of an attribute; null where the element does not have it. */
export function attribute({ attributes, has }: PageNode, name: AttributeName): string | null {
  if ((has & ATTRIBUTE[name]) === 0) return null;
  for (let i = 0; i < attributes.length; i += 2) if (attributes[i] === name) return attributes[i + 1] ?? "";
  return null;
}

/** The nodes below a node, text included, in the order of the page. */
export function* descendants(tree: PageTree, node: PageNode): Generator<PageNode> {
  for (let i = node.index + 1; i < node.end; i++) yield tree.nodes[i] as PageNode;
}

/** The nodes right below a node, text included. */
export function* children(tree: PageTree, node: PageNode): Generator<PageNode> {
  for (let i = node.index + 1; i < node.end; ) {
    const child = tree.nodes[i] as PageNode;
    yield child;
    i = child.end;
  }
}

/** The node itself, then its parent, up to the root. */
export function* upwards(node: PageNode): Generator<PageNode> {
  for (let at: PageNode | null = node; at !== null; at = at.parent) yield at;
}

/** The nearest element of one of the names, the node itself included; null where there is none. */
export function closest(node: PageNode, tags: ReadonlySet<string>): PageNode | null {
  for (let at: PageNode | null = node; at !== null; at = at.parent) if (tags.has(at.tag)) return at;
  return null;
}

/** Elements that have the attribute, with its value, in the order of the page. */
export function withAttribute(tree: PageTree, name: AttributeName): { node: PageNode; value: string }[] {
  const out: { node: PageNode; value: string }[] = [];
  for (const node of tree.nodes) {
    const value = attribute(node, name);
    if (value !== null) out.push({ node, value });
  }
  return out;
}

const UNSHOWN = new Set(["script", "style", "template", "noscript"]);

/** The words below a node as written, white space and all; scripts and styles only where the node itself is one. */
export function textOf(tree: PageTree, node: PageNode): string {
  if (isText(node)) return node.text;
  let words = "";
  for (let i = node.index + 1; i < node.end; ) {
    const at = tree.nodes[i] as PageNode;
    if (UNSHOWN.has(at.tag)) {
      i = at.end;
      continue;
    }
    words += at.text;
    i++;
  }
  return words;
}
