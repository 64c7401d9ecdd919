import type { Span } from "#vocabulary/passage.ts";
import type { Structure, Word } from "#vocabulary/structure.ts";
import { firstEnding } from "./in-span.ts";
import { mainVerb } from "./main-verb.ts";

/** Clauses that only say which thing is meant, or why something is so. */
const REASON = /^(?:because|since|as)$/i;

/**
 * Stretches of a content without the clauses below its nouns and those that give a reason, by its tree: “Two liquids that should never meet were pumped in”,
 * “The school stays shut because its roof could fall”. How it is asserted stands outside of them. All of it where there is no tree.
 */
export function mainWords(text: string, structure: Structure | null, content: readonly Span[]): Span[] {
  if (structure === null) return [...content];
  return content.flatMap(([start, end]): Span[] => {
    // “There are ropes that could break”, “It is then that they might leave”: the clause is what is told.
    if (
      /^["“]?(?:there|it|these|those|this|that)(?:['’]s|\s(?:is|are|was|were))\s/i.test(
        text.slice(start, end),
      )
    )
      return [[start, end]];
    const first = firstEnding(structure.words, start);
    let last = first;
    while (last < structure.words.length && (structure.words[last] as Word).span[0] < end) last++;
    const words = structure.words.slice(first, last);
    const below: Span[] = [];
    for (const [i, word] of words.entries()) {
      const head = word.head === null ? null : word.head - first;
      if (head === null || head < 0 || head >= words.length) continue;
      if (!/^acl:relcl/.test(word.relation) && !isReason(text, words, first, i)) continue;
      const [from, to] = reach(words, first, i);
      if (from > start) below.push([from, to]);
    }
    let left: Span[] = [[start, end]];
    for (const [from, to] of below)
      left = left.flatMap(([a, b]): Span[] =>
        to <= a || from >= b
          ? [[a, b]]
          : (
              [
                [a, from],
                [to, b],
              ] as Span[]
            ).filter(([x, y]) => y > x),
      );
    // “Those who laughed will pay”, where the tree takes all for the clause: nothing would be left to tell.
    const told = left.map((span) => text.slice(...span)).join(" … ");
    return left.length > 0 && mainVerb(told) !== null ? left : [[start, end]];
  });
}

const isReason = (text: string, words: readonly Word[], first: number, i: number): boolean =>
  words[i]?.relation === "advcl" &&
  words.some(
    ({ relation, head, span }) =>
      relation === "mark" && head === first + i && REASON.test(text.slice(...span)),
  );

/** From the first to the last of the words that hang on one, and itself. */
function reach(words: readonly Word[], first: number, i: number): Span {
  const inside = new Set([i]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [at, { head }] of words.entries())
      if (!inside.has(at) && head !== null && inside.has(head - first)) {
        inside.add(at);
        grew = true;
      }
  }
  const spans = [...inside].map((at) => (words[at] as Word).span);
  return [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
}
