import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Structure, Word } from "#vocabulary/structure.ts";
import { firstEnding } from "./in-span.ts";

/** Parts of speech that whoever speaks is no phrase of. */
const NO_NOUN: ReadonlySet<string> = new Set(["VERB", "AUX", "ADP", "ADV", "SCONJ", "CCONJ", "PART"]);
/** A longer phrase is no voice's; in UTF-16 units. */
const LONGEST = 120;

/**
 * “When Vorn runs against Okand, half of the voters said …”, “In a letter to colleagues, Vorn rips the deal, arguing …”: where the words that were taken
 * for a source are no phrase of a noun by the sentence's tree, whoever is the subject of the verb of saying is. Unchanged where the tree has none.
 */
export function sourceByTree({ report, structure }: Annotated, one: Attribution): Attribution {
  const [who, verb] = [one.source[0], one.cue[0]];
  if (structure === null || who === undefined || verb === undefined || one.source.length > 1) return one;
  if (!isTorn(report.text, structure, who) && !isThingBefore(report.text, structure, who, verb)) return one;
  const subject = subjectOf(structure, verb);
  const phrase = subject === null ? null : phraseOf(structure, subject);
  if (phrase === null || phrase[1] - phrase[0] > LONGEST || String(phrase) === String(who)) return one;
  // Only what stands in the words before the verb is meant.
  return phrase[1] > verb[0] && phrase[0] < verb[1] ? one : { ...one, source: [phrase] };
}

/** Whether words that open as a clause or a phrase of place do not hang on one noun. */
function isTorn(text: string, structure: Structure, who: Span): boolean {
  const words = text.slice(...who);
  if (!OPENS_CLAUSE.test(words) || /^(?:at (?:least|most)|under \d|on average)\b/i.test(words)) return false;
  const first = structure.words[firstEnding(structure.words, who[0])];
  if (first !== undefined && /^(?:ADP|SCONJ)$/.test(first.tag)) return true;
  const roots = rootsOf(structure, who);
  return (
    roots.length > 1 || (roots.length === 1 && NO_NOUN.has((structure.words[roots[0] ?? 0] as Word).tag))
  );
}

/** “Vorn taught them that even a tree is precious, saying …”: what stands before a participle and speaks nowhere. */
function isThingBefore(text: string, structure: Structure, who: Span, verb: Span): boolean {
  if (who[1] > verb[0] || !/^\p{Ll}+ing\b/u.test(text.slice(...verb))) return false;
  const [root, ...more] = rootsOf(structure, who);
  const thing =
    root === undefined || more.length > 0 ? undefined : structure.mentions.find(({ head }) => head === root);
  return thing !== undefined && /^(?:animal|plant|substance|time|event)$/.test(thing.type);
}

/** What opens a clause or says when and where, and no noun. */
const OPENS_CLAUSE =
  /^(?:when|if|while|as|after|before|because|since|although|though|unless|once|until|in|on|at|with|alongside|during|despite|under|amid|initially|later|earlier|also|[a-z]+ly)[\s,]/i;

/** The words of a stretch that hang on none within it. */
function rootsOf({ words }: Structure, [start, end]: Span): number[] {
  const out: number[] = [];
  for (let i = firstEnding(words, start); i < words.length; i++) {
    const word = words[i] as Word;
    if (word.span[0] >= end) break;
    const head = word.head === null ? undefined : words[word.head];
    if (word.tag !== "PUNCT" && (head === undefined || head.span[0] < start || head.span[0] >= end))
      out.push(i);
  }
  return out;
}

/** The subject of the last verb of a cue, or of the verb that it is joined to or hangs on as a participle. */
function subjectOf({ words }: Structure, [start, end]: Span): number | null {
  let at = -1;
  for (let i = firstEnding(words, start); i < words.length && (words[i] as Word).span[0] < end; i++)
    if ((words[i] as Word).tag === "VERB") at = i;
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    const verb = at;
    const found = words.findIndex(({ head, relation }) => head === verb && /^nsubj/.test(relation));
    if (found >= 0) return found;
    const word = words[at] as Word;
    if (!/^(?:conj|advcl|xcomp|parataxis)/.test(word.relation) || word.head === null) return null;
    at = word.head;
  }
  return null;
}

/** A noun with all that hangs on it but clauses, and what is added behind a comma. */
function phraseOf({ words }: Structure, head: number): Span | null {
  const inside = new Set([head]);
  const from = Math.max(0, head - 20);
  for (let round = 0; round < 4; round++)
    for (let i = from; i < Math.min(words.length, head + 20); i++) {
      const word = words[i] as Word;
      if (
        word.head !== null &&
        inside.has(word.head) &&
        !/^(?:acl|punct|parataxis|appos|conj|cc|advmod)/.test(word.relation)
      )
        inside.add(i);
    }
  const spans = [...inside].map((i) => (words[i] as Word).span);
  const span: Span = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
  return /^(?:NOUN|PROPN|PRON|NUM|DET|ADJ)$/.test((words[head] as Word).tag) ? span : null;
}
