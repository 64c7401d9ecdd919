import { slugLength } from "#text/headline-slug.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding } from "./in-span.ts";
import { mainVerb } from "./main-verb.ts";

/**
 * “Bank holds rate, hints at a cut in spring”, “Shelling breaks truce, both sides blame each other”: a headline's acts, each with a verb of its own.
 * Who is named after a comma as the one who says it (“…, army says”) stays with what is said. One span where nothing divides it.
 */
export function headlineActs(
  { report: { text }, structure }: Annotated,
  given: Span,
  attributions: readonly Attribution[],
): Span[] {
  const span: Span = [given[0] + slugLength(text.slice(...given)), given[1]];
  const words = text.slice(...span);
  // “'Not a penny for her': winner leaves bride”: what somebody said, and what is told.
  const quote = QUOTED_FIRST.exec(words);
  if (quote !== null && attributions.length === 0)
    return [
      [span[0], span[0] + (quote[1]?.length ?? 0)],
      [span[0] + quote[0].length, span[1]],
    ];
  if (/["“”]/.test(words)) return [span];
  const out: Span[] = [];
  let from = span[0];
  for (const hit of words.matchAll(/[,;]\s/g)) {
    const [at, next] = [span[0] + hit.index, span[0] + hit.index + hit[0].length];
    const right: Span = [next, nextStop(text, next, span[1])];
    const says = attributions.some(
      ({ cue, content }) =>
        cue.some(([start]) => start >= right[0] && start < right[1]) && content.some(([start]) => start < at),
    );
    if (says || !tells(text, structure, [from, at]) || !tells(text, structure, right)) continue;
    // “Yard to shut in May, cut 40 jobs”: all of it is to be done.
    if (IS_TO.test(text.slice(from, at)) && opensWithVerb(structure, next)) continue;
    out.push([from, at]);
    from = next;
  }
  return [...out, [from, span[1]] as Span].flatMap((act) => whileAnother(text, structure, act));
}

/** “Warning extended as Osker hits 40 degrees”: two acts of two subjects; “Three killed as train hits bus” tells what killed them. */
function whileAnother(text: string, structure: Annotated["structure"], [start, end]: Span): Span[] {
  const found = MEANWHILE.exec(text.slice(start, end));
  if (found === null) return [[start, end]];
  const [left, right]: [Span, Span] = [
    [start, start + (found[1] ?? "").length],
    [start + (found[1] ?? "").length + 4, end],
  ];
  const words = text.slice(...right);
  return (tells(text, structure, left) || PASSIVE.test(text.slice(...left))) &&
    (has(text, structure, right) || SHORT.test(words) || NOUN_LIKE.test(words))
    ? [left, right]
    : [[start, end]];
}

/** “Heat warning extended through Friday” */
const PASSIVE =
  /^(?:\S+\s){1,4}?\p{Ll}{3,}ed\s(?:to|through|until|for|in|on|at|over|by|from|after)\s|^(?:\S+\s){1,4}?\p{Ll}{3,}ed$/u;

/** “ash grounds flights”: verbs that a tree may take for nouns. */
const NOUN_LIKE =
  /^\p{L}\S*(?:\s\S+){0,2}?\s(?:hits|grounds|demands|orders|fires|tests|launches|strikes|calls|votes|protests|returns|plans|claims|blames|attacks|bombs|blocks|halts|limits)\s\S/u;

const MEANWHILE =
  /^([^“”"‘]{8,}?(?<!\b(?:killed|dead|died|dies|die|injured|hurt|wounded|missing|known|same|such|just|soon|well|far|long|described|held|seen|found))) as (?!(?:he|she|it|they|its|his|her|their|if|an?|well|part|many|much|few|little|soon|long)\b)[^“”"]{8,}$/iu;

/** Whether a stretch has a subject and behind it a finite verb, by its tree. */
function has(text: string, structure: Annotated["structure"], [start, end]: Span): boolean {
  if (structure === null) return false;
  const first = firstEnding(structure.words, start);
  return structure.words.some(
    ({ span, tag, relation, head }, i) =>
      i > first &&
      span[0] >= start &&
      span[0] < end &&
      (tag === "VERB" || tag === "AUX") &&
      !/(?:ing|ed)$/.test(text.slice(...span)) &&
      /^(?:root|conj|advcl|parataxis|ccomp)/.test(relation) &&
      head !== i &&
      structure.words.some(
        (other) => other.head === i && /^nsubj/.test(other.relation) && other.span[0] >= start,
      ),
  );
}

const QUOTED_FIRST =
  /^(?:\p{Lu}[\p{Lu}\s]{3,20}:\s)?(['‘"“][^'’"”]{2,90}(?:['’]\p{L}[^'’"”]*)*[?!.,]?['’"”]):\s(?=\S+\s\S+\s\S)/u;

const nextStop = (text: string, from: number, end: number): number => {
  const found = /[,;]\s/.exec(text.slice(from, end));
  return found === null ? end : from + found.index;
};

/** Whether a stretch of a headline has a finite verb: by its tree where there is one, and else as far as spelling shows. */
function tells(text: string, structure: Annotated["structure"], [start, end]: Span): boolean {
  const words = text.slice(start, end);
  if (!/\S\s+\S/.test(words) || /^(?:who|which|that|whose|after|as|when|where|says?|said)\b/i.test(words))
    return false;
  if (structure === null) return mainVerb(words) !== null;
  for (let i = firstEnding(structure.words, start); i < structure.words.length; i++) {
    const word = structure.words[i];
    if (word === undefined || word.span[0] >= end) return SHORT.test(words) || IS_TO.test(words);
    if (
      word.span[0] >= start &&
      (word.tag === "VERB" || word.tag === "AUX") &&
      /^(?:root|conj|parataxis|ccomp|cop|aux)/.test(word.relation) &&
      !/ing$/.test(text.slice(...word.span))
    )
      return true;
  }
  return SHORT.test(words) || IS_TO.test(words);
}

const opensWithVerb = (structure: Annotated["structure"], at: number): boolean =>
  structure?.words[firstEnding(structure.words, at)]?.tag === "VERB";

/** “Merania to halt exports” */
const IS_TO = /^\p{Lu}\S*(?:\s\S+){0,4}?\sto\s\p{Ll}{2,}\s\S/u;

/** “miners' shares plunge”, “three die”: the verb of a headline that ends an act, which a tree takes for a noun. */
const SHORT =
  /^\S+(?:\s\S+){0,4}\s(?:plunges?|slumps?|tumbles?|jumps?|surges?|soars?|sinks?|slides?|drops?|rises?|falls?|rall(?:y|ies)|flees?|dies?|quits?|resigns?|protests?|cheers?|reacts?|collapses?|burns?|closes?|shuts?|stays?|returns?)$/u;
