import type { Span } from "#vocabulary/passage.ts";
import type { Structure, Word } from "#vocabulary/structure.ts";
import { firstEnding } from "./in-span.ts";
import { mainVerb } from "./main-verb.ts";

/** What opens clauses that say why or when something is so; conditions (“if”, “unless”, “once”) turn what they stand beside. */
const BESIDE = /^(?:because|since|as|before|after|while|when|although|though|whereas|so)$/i;

/**
 * Stretches of a content without the clauses below its nouns and those that give a reason, a time or a purpose, by its tree: “Two liquids that should never
 * meet were pumped in”, “The school stays shut because its roof could fall”, “They met before the ship was to sail”. How it is asserted stands outside of them. All of it where there is no tree.
 */
export function mainWords(text: string, structure: Structure | null, content: readonly Span[]): Span[] {
  if (structure === null) return [...content];
  return content.flatMap(([start, end]): Span[] => {
    // “There are ropes that could break”, “It is then that they might leave”: the clause is what is told.
    const clauseIsTold = /^["“]?(?:there|it|these|those|this|that)(?:['’]s|\s(?:is|are|was|were))\s/i.test(
      text.slice(start, end),
    );
    const { words, first } = wordsWithin(structure, [start, end]);
    const below: Span[] = [];
    for (const [i, word] of words.entries()) {
      const head = word.head === null ? null : word.head - first;
      if (head === null || head < 0 || head >= words.length) continue;
      const beside = isBeside(text, words, first, i) || isParticiple(text, words, first, i);
      if (!beside && (clauseIsTold || !/^acl:relcl/.test(word.relation))) {
        if (isOfNoun(text, words, first, i)) below.push(word.span);
        continue;
      }
      const [from, to] = reach(words, first, i);
      if (beside || from > start) below.push([from, to]);
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
    left = left.flatMap(([a, b]): Span[] => {
      const from = a + (/^[\s,;]+/.exec(text.slice(a, b))?.[0].length ?? 0);
      return from < b ? [[from, b]] : [];
    });
    const told = left.map((span) => text.slice(...span)).join(" … ");
    return left.length > 0 && mainVerb(told) !== null ? left : [[start, end]];
  });
}

/** The words of a stretch, and the number of the first among all. */
export function wordsWithin(structure: Structure, [start, end]: Span): { words: Word[]; first: number } {
  const first = firstEnding(structure.words, start);
  let last = first;
  while (last < structure.words.length && (structure.words[last] as Word).span[0] < end) last++;
  return { words: structure.words.slice(first, last), first };
}

/** A clause that gives a reason, a time, a contrast or what a deed is for: “so they could get out”, “before it was to sail”. */
const isBeside = (text: string, words: readonly Word[], first: number, i: number): boolean =>
  words[i]?.relation === "advcl" &&
  words.some(
    ({ relation, head, span }) =>
      /^(?:mark|advmod)$/.test(relation) && head === first + i && BESIDE.test(text.slice(...span)),
  );

/** “Having bought the mill, …”, “An address listed on the forms will …”: what goes with a deed or a thing, in participles. */
function isParticiple(text: string, words: readonly Word[], first: number, i: number): boolean {
  const { relation, tag, span, head } = words[i] as Word;
  const below = words.filter((other) => other.head === first + i);
  if (
    tag !== "VERB" ||
    below.some(
      (other) => /^(?:mark|aux|nsubj)/.test(other.relation) && !/^having$/i.test(text.slice(...other.span)),
    )
  )
    return false;
  const form = text.slice(...span);
  if (relation === "acl") return /(?:ed|en|wn)$/.test(form) && (head ?? 0) < first + i;
  return (
    relation === "advcl" &&
    (/ing$/.test(form) || below.some((other) => /^having$/i.test(text.slice(...other.span))))
  );
}

/** “likely voters”, “jailed for allegedly selling it”: how sure the name of a thing or of a deed beside it is, and not what is told. */
function isOfNoun(text: string, words: readonly Word[], first: number, i: number): boolean {
  const { span, head, relation } = words[i] as Word;
  if (!/^(?:allegedly|reportedly|possibly|perhaps|probably|likely)$/i.test(text.slice(...span))) return false;
  const above = words[(head ?? -1) - first];
  return (
    above !== undefined &&
    ((relation === "amod" && above.tag === "NOUN") ||
      (relation === "advmod" && /^(?:acl|advcl|amod)$/.test(above.relation)))
  );
}

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
