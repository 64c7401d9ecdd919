import type { Annotated } from "#vocabulary/annotated.ts";
import type { Predicate } from "#vocabulary/claim.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Word } from "#vocabulary/structure.ts";
import { firstEnding } from "./in-span.ts";

/** What a tree hangs the rest of a content on; a name alone, an auxiliary and a mark tell of nothing. */
const HEADS: ReadonlySet<string> = new Set(["VERB", "NOUN", "ADJ", "NUM"]);

/** “took to the streets”, “began to burn”: what is told is in the words that hang on these. */
const LIGHT =
  /^(?:tak(?:e|es|en|ing)|took|ma(?:ke|kes|de|king)|ha(?:ve|s|d|ving)|g[eo]t(?:s|ten|ting)?|g(?:ive|ives|ave|iven|iving)|do(?:es|ne|ing)?|did|go(?:es|ne|ing)?|went|com(?:e|es|ing)|came|fac(?:e|es|ed|ing)|beg[iau]n(?:s|ning)?|start(?:s|ed|ing)?|continu(?:e|es|ed|ing)|say(?:s|ing)?|said)$/i;
/** What may hang on them and tells. */
const TOLD_BY_LIGHT = /^(?:xcomp|ccomp|acl|advcl|obj|nsubj:pass)/;

/** The words that a content is built on, by its sentence's tree; null where no trained weights read one. */
export function predicateOf(
  { report: { text }, structure }: Annotated,
  content: readonly Span[],
): Predicate | null {
  if (structure === null) return null;
  const { words } = structure;
  const within = wordsWithin(words, content);
  const inside = new Set(within);
  const below = Map.groupBy(within, (i) => (words[i] as Word).head);
  const top = within.filter((i) => {
    const { head, tag } = words[i] as Word;
    return (head === null || !inside.has(head)) && HEADS.has(tag);
  });
  const heads = new Set(top);
  for (const i of top) {
    const light = LIGHT.test(text.slice(...(words[i] as Word).span));
    for (const under of below.get(i) ?? []) {
      const { tag, relation } = words[under] as Word;
      if ((relation === "conj" && tag === "VERB") || (light && TOLD_BY_LIGHT.test(relation)))
        heads.add(under);
    }
  }
  return {
    heads: [...heads].sort((a, b) => a - b).map((i): Span => [...(words[i] as Word).span]),
    verb: within.some((i) => /^(?:VERB|AUX)$/.test((words[i] as Word).tag)),
  };
}

/** Whether a content's first head is what something is said to be: “heartbroken” of “members were heartbroken”. */
export function isCopular({ structure }: Annotated, content: readonly Span[]): boolean {
  if (structure === null) return false;
  const { words } = structure;
  const within = wordsWithin(words, content);
  const inside = new Set(within);
  const top = within.find((i) => {
    const { head, tag } = words[i] as Word;
    return (head === null || !inside.has(head)) && HEADS.has(tag);
  });
  return top !== undefined && within.some((i) => words[i]?.head === top && words[i]?.relation === "cop");
}

/** The numbers of the words that lie in a content. */
function wordsWithin(words: readonly Word[], content: readonly Span[]): number[] {
  const out: number[] = [];
  for (const [start, end] of content)
    for (let i = firstEnding(words, start); i < words.length; i++) {
      const [from, to] = (words[i] as Word).span;
      if (from >= end) break;
      if (from >= start && to <= end) out.push(i);
    }
  return out;
}
