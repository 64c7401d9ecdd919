import { cueOf } from "./cue-verbs.ts";
import { findWord } from "./find-word.ts";
import { nounPhraseEndingAt, type Range } from "./source.ts";
import { lower, type TextView } from "./text-view.ts";
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, WEEKDAYS } from "./words.ts";

/** The source after an inverted cue: “…,” said Lee Sung-joon, spokesman for the JCS. */
export function invertedSource(view: TextView, at: number, to: number): Range | null {
  const first = lower(view, at);
  if (first === "that" || first === "to") return null;
  if (/^(?:he|she|they|it|we|i)$/.test(first)) return null;
  const source = nounPhraseFrom(view, at, to);
  if (source === null) return null;
  // An apposition belongs to the source.
  if (lower(view, source[1]) === "," && view.quotedBy[source[1]] === -1) {
    let k = source[1] + 1;
    while (
      k < to &&
      view.quotedBy[k] === -1 &&
      !/^[.,;:]$/.test(lower(view, k)) &&
      !(cueOf(lower(view, k))?.form === "participle")
    )
      k++;
    const word = lower(view, source[1] + 1);
    const apposes =
      word === "a" ||
      word === "an" ||
      word === "the" ||
      word === "who" ||
      /(?:man|woman|person|or|er|ist|ian|chief|head|minister|secretary|president|director)$/.test(word) ||
      view.tokens[source[1] + 1]?.kind === "number";
    if (apposes && k > source[1] + 1) return [source[0], k];
  }
  return source;
}

/** A noun phrase that begins at `at`, forwards, with "of", "for", "at" and the like inside. */
export function nounPhraseFrom(view: TextView, at: number, to: number): Range | null {
  let i = at;
  let nouns = 0;
  while (i < to && i - at < 24 && view.quotedBy[i] === -1) {
    const token = view.tokens[i];
    if (token === undefined) break;
    const word = token.lower;
    if (token.kind === "mark") {
      if (word === "(") {
        let k = i;
        while (k < to && lower(view, k) !== ")") k++;
        if (k >= to) break;
        i = k + 1;
        continue;
      }
      if (
        word === "." &&
        view.tokens[i - 1]?.end === token.start &&
        /^\p{Lu}\p{L}{0,3}$/u.test(view.tokens[i - 1]?.text ?? "") &&
        i + 1 < to
      ) {
        i++;
        continue;
      }
      if (!/^['’$%&/-]$/.test(word)) break;
      i++;
      continue;
    }
    if (nouns > 0 && AUXILIARIES.has(word) && word !== "'s") break;
    if (nouns > 0 && (WEEKDAYS.has(word) || (word === "on" && WEEKDAYS.has(lower(view, i + 1))))) break;
    if (
      /^(?:that|who|which|while|when|as|because|if|after|before|but|since|although|though|where)$/.test(word)
    )
      break;
    if (
      nouns > 0 &&
      (PRONOUNS.has(word) || DETERMINERS.has(word)) &&
      !PREPOSITIONS.has(lower(view, i - 1)) &&
      lower(view, i - 1) !== "and" &&
      lower(view, i - 1) !== "or"
    )
      break;
    if (
      (word === "in" || word === "at" || word === "during" || word === "to") &&
      nouns > 0 &&
      DETERMINERS.has(lower(view, i + 1)) &&
      word !== "at" &&
      /^(?:a|an)$/.test(lower(view, i + 1))
    )
      break;
    if (!PREPOSITIONS.has(word) && !DETERMINERS.has(word)) nouns++;
    i++;
  }
  while (i > at && (PREPOSITIONS.has(lower(view, i - 1)) || /^(?:and|or|,)$/.test(lower(view, i - 1)))) i--;
  return i > at && nouns > 0 ? [at, i] : null;
}

/** The subject that opens the sentence, for verbs that share it: "Kim visited a plant and called for …". */
export function firstSubject(view: TextView, from: number, to: number): Range | null {
  let at = from;
  // "On Thursday, Kim …": an opening phrase before a comma is stepped over.
  if (PREPOSITIONS.has(lower(view, at)) || WEEKDAYS.has(lower(view, at))) {
    const comma = findWord(view, at, to, [","], 14);
    if (comma !== null) at = comma + 1;
  }
  if (/^(?:he|she|it|they|we|i)$/.test(lower(view, at))) return [at, at + 1];
  let i = at;
  while (i < to && i - at < 24) {
    const token = view.tokens[i];
    if (token === undefined) break;
    const word = token.lower;
    if (i > at && token.kind === "word" && /^\p{Ll}/u.test(token.text)) {
      if (AUXILIARIES.has(word) || (word.endsWith("ed") && !PREPOSITIONS.has(lower(view, i + 1)))) break;
      const cue = cueOf(word);
      if (cue !== null && cue.form !== "base" && cue.form !== "participle") break;
    }
    if (word === "," || word === ";" || word === ":") break;
    i++;
  }
  return nounPhraseEndingAt(view, i, at);
}
