import { tokensOf } from "#text/tokens.ts";
import type { Mention, MentionKind } from "#vocabulary/mention.ts";
import { mentionId } from "#vocabulary/mention.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { TextView } from "../attribution/text-view.ts";
import { findQuantities } from "./find-quantities.ts";
import { findSurnames } from "./find-surnames.ts";

interface Node {
  next: Map<string, Node>;
  entity: { id: string; kind: MentionKind } | null;
  /** The alias as written, where its capitals matter (short names and all-capitals ones). */
  exact: string | null;
}

export interface NameFinder {
  root: Node;
  /** Names of entities by id. */
  nameOf: ReadonlyMap<string, string>;
}

/** A tree of all aliases, word by word: a text is read once whatever their number. */
export function makeNameFinder(knowledge: Knowledge): NameFinder {
  const root = emptyNode();
  for (const entity of knowledge.entities.values()) {
    for (const alias of [entity.name, ...entity.aliases]) {
      const words = tokensOf(alias).map((token) => token.lower);
      if (words.length === 0) continue;
      let node = root;
      for (const word of words) {
        let child = node.next.get(word);
        if (child === undefined) {
          child = emptyNode();
          node.next.set(word, child);
        }
        node = child;
      }
      if (node.entity !== null) continue;
      node.entity = { id: entity.id, kind: entity.kind };
      node.exact = words.length === 1 ? alias : null;
    }
  }
  return { root, nameOf: new Map([...knowledge.entities.values()].map(({ id, name }) => [id, name])) };
}

const emptyNode = (): Node => ({ next: new Map(), entity: null, exact: null });

/** Names that packs know (longest first, never inside another), surnames of the people among them, and quantities, in the order of the text. */
export function findMentions(view: TextView, names: NameFinder, textSha256: string): Mention[] {
  const out: Mention[] = [];
  const { tokens } = view;
  for (let i = 0; i < tokens.length; ) {
    const hit = longest(view, names.root, i);
    if (hit === null) {
      i++;
      continue;
    }
    const span: [number, number] = [tokens[i]?.start ?? 0, tokens[hit.end - 1]?.end ?? 0];
    out.push({
      id: mentionId(textSha256, hit.kind, span),
      span,
      kind: hit.kind,
      entity: hit.id as `entity:${string}`,
    });
    i = hit.end;
  }
  const named = [...out, ...findSurnames(view, out, names.nameOf, textSha256)].sort(byStart);
  const quantities: Mention[] = [];
  let next = 0;
  for (const span of findQuantities(view)) {
    while (next < named.length && (named[next] as Mention).span[1] <= span[0]) next++;
    if ((named[next]?.span[0] ?? Number.POSITIVE_INFINITY) < span[1]) continue;
    quantities.push({ id: mentionId(textSha256, "quantity", span), span, kind: "quantity", entity: null });
  }
  return [...named, ...quantities].sort(byStart);
}

const byStart = (a: Mention, b: Mention): number => a.span[0] - b.span[0];

function longest(
  view: TextView,
  root: Node,
  at: number,
): { end: number; id: string; kind: MentionKind } | null {
  let node: Node | undefined = root;
  let best: { end: number; id: string; kind: MentionKind } | null = null;
  for (let i = at; i < view.tokens.length; i++) {
    const token = view.tokens[i];
    if (token === undefined) break;
    node = node.next.get(token.lower);
    if (node === undefined) break;
    if (node.entity !== null && written(view, at, i, node.exact))
      best = { end: i + 1, id: node.entity.id, kind: node.entity.kind };
  }
  return best;
}

/** A one-word name must have its capitals ("AP", "Sun" are names, "ap", "sun" are not); longer ones at least one. */
function written(view: TextView, from: number, last: number, exact: string | null): boolean {
  if (exact !== null) {
    const text = view.tokens[from]?.text ?? "";
    return text === exact || (!/^\p{Lu}/u.test(exact) && text.toLowerCase() === exact.toLowerCase());
  }
  for (let i = from; i <= last; i++) if (/[^\p{Ll}\p{P}]/u.test(view.tokens[i]?.text ?? "")) return true;
  return false;
}
