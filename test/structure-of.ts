import type { Span } from "#vocabulary/passage.ts";
import type { Structure, Upos } from "#vocabulary/structure.ts";

/** A word with its part of speech, its head (−1 for the root) and relation. */
export type TreeWord = readonly [word: string, tag: Upos, head: number, relation: string];

/** A text's one sentence as weights would read it. */
export function structureOf(text: string, tree: readonly TreeWord[]): Structure {
  let from = 0;
  const words = tree.map(([word, tag, head, relation]) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    return { span: [start, from] as Span, tag, head: head < 0 ? null : head, relation };
  });
  return { words, sentences: [[0, words.length]], mentions: [] };
}
