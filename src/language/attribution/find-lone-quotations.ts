import type { Candidate } from "./candidate.ts";
import { cueOf } from "./cue-verbs.ts";
import { type Range, subjectBefore } from "./source.ts";
import type { TextView } from "./text-view.ts";
import { AUXILIARIES, SUBJECT_PRONOUNS } from "./words.ts";

/**
 * A quotation that no words attribute, after a sentence in its paragraph about somebody: “Vorn laughed. ‘The plan was
 * always met.’” It has a source and no cue. `taken` are the quotations that other finders attribute.
 */
export function findLoneQuotations(view: TextView, taken: ReadonlySet<number>): Candidate[] {
  const out: Candidate[] = [];
  view.sentences.forEach((sentence, index) => {
    const quotation = view.quotedBy[sentence.from] ?? -1;
    if (quotation === -1 || taken.has(quotation)) return;
    const before = view.sentences[index - 1];
    if (
      before === undefined ||
      before.paragraph !== sentence.paragraph ||
      (view.quotedBy[before.from] ?? -1) !== -1
    )
      return;
    let end = sentence.from;
    while (end < view.tokens.length && view.quotedBy[end] === quotation) end++;
    if (end - sentence.from < 6) return;
    const source = subjectOf(view, before.from, before.to);
    if (source !== null)
      out.push({ rule: "lone-quotation", source, cue: [], content: [[sentence.from, end]], rank: 0.4 });
  });
  return out;
}

/** A person who opens a sentence: a pronoun, or a name before its verb. */
function subjectOf(view: TextView, from: number, to: number): Range | null {
  const first = view.tokens[from];
  if (first === undefined) return null;
  if (SUBJECT_PRONOUNS.has(first.lower) && first.lower !== "it") return [from, from + 1];
  if (!/^\p{Lu}/u.test(first.text)) return null;
  for (let i = from + 1; i < Math.min(to, from + 12); i++) {
    const word = view.tokens[i];
    if (word === undefined) return null;
    // “Vorn's lawyer, Ada Lind, was brief”: whose she is, and no verb.
    if (/^['’]?s$/.test(word.lower)) continue;
    if (AUXILIARIES.has(word.lower) || cueOf(word.lower) !== null || /^\p{Ll}+(?:ed|s)$/u.test(word.text))
      return subjectBefore(view, i, from);
  }
  return null;
}
