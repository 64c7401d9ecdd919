import { cueOf } from "./cue-verbs.ts";
import { lower, type TextView } from "./text-view.ts";
import {
  ADVERBS,
  AUXILIARIES,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  WEEKDAYS,
} from "./words.ts";

/** Token indices, half-open. */
export type Range = readonly [number, number];

const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) || (word.length > 4 && word.endsWith("ly") && word !== "family");

/** Where the verb group that ends in token `verb` begins: its auxiliaries and adverbs belong to the cue. */
export function verbGroupStart(view: TextView, verb: number, from: number): number {
  let start = verb;
  while (start > from) {
    const word = lower(view, start - 1);
    if (AUXILIARIES.has(word) || (isAdverb(word) && !WEEKDAYS.has(word)) || word === "to") start--;
    else break;
  }
  // An adverb that begins the clause ("Still, …"; "Later officials said") is no part of the verb.
  while (
    start < verb &&
    (start === from || lower(view, start - 1) === ",") &&
    !AUXILIARIES.has(lower(view, start))
  )
    start++;
  return start;
}

/**
 * The subject before the verb group that starts at `at`: a noun phrase with its appositions, a pronoun, or a
 * relative pronoun. Null where the rules find none.
 */
export function subjectBefore(view: TextView, at: number, from: number): Range | null {
  let end = at;
  if (end <= from) return null;
  const last = lower(view, end - 1);
  if (RELATIVES.has(last) && last !== "whose" && last !== "whom") return [end - 1, end];
  if (
    SUBJECT_PRONOUNS.has(last) ||
    last === "others" ||
    last === "some" ||
    last === "many" ||
    last === "both"
  )
    return [end - 1, end];
  if (last === "," || last === "—" || last === "–" || last === ")") {
    const apposed = beforeApposition(view, end - 1, from);
    if (apposed !== null) return apposed;
    if (last !== ")") return null;
  }
  while (end > from && isAdverb(lower(view, end - 1))) end--;
  // "The ministry on Tuesday denied …": the day stands between source and cue and belongs to neither.
  if (WEEKDAYS.has(lower(view, end - 1)) && end - 2 > from) end -= lower(view, end - 2) === "on" ? 2 : 1;
  return withRelativeClause(view, nounPhraseEndingAt(view, end, from), end, from);
}

/** “A port official who feared for his job said”: the subject is the official, whatever noun stands before the verb. */
function withRelativeClause(view: TextView, phrase: Range | null, end: number, from: number): Range | null {
  if (phrase !== null && phrase[0] > from && /^(?:and|but|that|,)$/.test(lower(view, phrase[0] - 1)))
    return phrase;
  for (let k = end - 2; k > from && end - k < 30; k--) {
    const word = lower(view, k);
    if (view.quotedBy[k] !== -1 || /^[,;:—–]$/.test(word)) return phrase;
    if (word !== "who" || !canEndNoun(view, k - 1)) continue;
    const head = nounPhraseEndingAt(view, k, from);
    return head === null ? phrase : [head[0], end];
  }
  return phrase;
}

/** “Lee Sung-joon, spokesman for the JCS, said”: the phrase before the first mark, through to the second. */
function beforeApposition(view: TextView, close: number, from: number): Range | null {
  const mark = lower(view, close);
  const open = mark === ")" ? "(" : mark;
  let k = close - 1;
  let steps = 0;
  while (k > from && lower(view, k) !== open) {
    if (view.quotedBy[k] !== -1 && view.quotedBy[k] !== view.quotedBy[close]) return null;
    if (steps++ > 32) return null;
    k--;
  }
  if (k <= from || lower(view, k) !== open) return null;
  // A list of places or titles: step over further commas that belong to the same apposition.
  const inserted = close - k - 1;
  const head = nounPhraseEndingAt(view, k, from);
  if (head === null) return null;
  const adverbial = inserted <= 2 && isAdverbial(view, k + 1, close);
  return adverbial ? head : [head[0], close];
}

function isAdverbial(view: TextView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = lower(view, i);
    if (!(isAdverb(word) || word === "however" || word === "though" || word === "too" || WEEKDAYS.has(word)))
      return false;
  }
  return true;
}

/** A noun phrase whose last token is before `end`: walks left as long as the words can belong to it. */
export function nounPhraseEndingAt(view: TextView, end: number, from: number): Range | null {
  let start = end;
  let sawNoun = false;
  while (start > from && end - start < 32) {
    const i = start - 1;
    const token = view.tokens[i];
    if (token === undefined || view.quotedBy[i] !== -1) break;
    const word = token.lower;
    if (token.kind === "mark") {
      if (word === ")" && sawNoun === false) {
        const open = openBracket(view, i, from);
        if (open === null) break;
        start = open;
        continue;
      }
      if (word === "." && isAbbreviated(view, i)) {
        start--;
        continue;
      }
      if (
        word === "$" ||
        word === "%" ||
        word === "’" ||
        word === "'" ||
        word === "-" ||
        word === "&" ||
        word === "/"
      ) {
        start--;
        continue;
      }
      break;
    }
    if (word === "and" || word === "or") {
      if (!joinsNouns(view, i, from, end)) break;
      start--;
      continue;
    }
    if (PREPOSITIONS.has(word)) {
      // The words right of a preposition are its object; the phrase's head must stand before it.
      if (i === from || !canEndNoun(view, i - 1)) break;
      start--;
      continue;
    }
    if (SUBORDINATORS.has(word) && !(DETERMINERS.has(word) && start === end)) break;
    if (AUXILIARIES.has(word) && word !== "'s") break;
    if (word === "'s" && !canEndNoun(view, i - 1)) break;
    if (SUBJECT_PRONOUNS.has(word) && start < end) break;
    if (RELATIVES.has(word)) break;
    if (isVerbLike(view, i, start, end)) break;
    start--;
    sawNoun = true;
    if (
      DETERMINERS.has(word) &&
      !["one", "two", "three", "many", "most", "several", "few", "all", "both", "some"].includes(word)
    ) {
      const before = lower(view, start - 1);
      // "officials in the North": the determiner ends the inner phrase only.
      if (
        !PREPOSITIONS.has(before) &&
        before !== "and" &&
        before !== "'s" &&
        before !== "all" &&
        before !== "both"
      )
        break;
    }
  }
  while (
    start < end &&
    (PREPOSITIONS.has(lower(view, start)) || lower(view, start) === "and" || isAdverb(lower(view, start)))
  )
    start++;
  return start < end && hasNoun(view, start, end) ? [start, end] : null;
}

function hasNoun(view: TextView, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const token = view.tokens[i];
    if (token && token.kind === "word" && (!DETERMINERS.has(token.lower) || PRONOUNS.has(token.lower)))
      return true;
  }
  return false;
}

function openBracket(view: TextView, close: number, from: number): number | null {
  for (let k = close - 1; k >= from && close - k < 14; k--) if (lower(view, k) === "(") return k;
  return null;
}

function isAbbreviated(view: TextView, i: number): boolean {
  const before = view.tokens[i - 1];
  const dot = view.tokens[i];
  return (
    before !== undefined &&
    dot !== undefined &&
    before.end === dot.start &&
    /^(?:\p{Lu}\p{L}{0,4}|\p{L})$/u.test(before.text)
  );
}

function canEndNoun(view: TextView, i: number): boolean {
  const token = view.tokens[i];
  if (token === undefined) return false;
  if (token.kind === "number" || token.lower === ")" || (token.lower === "." && isAbbreviated(view, i)))
    return true;
  if (token.kind !== "word") return false;
  const word = token.lower;
  if (/^(?:one|some|many|most|two|three|several|few|both|all|others|none)$/.test(word)) return true;
  return !(
    SUBJECT_PRONOUNS.has(word) ||
    PREPOSITIONS.has(word) ||
    SUBORDINATORS.has(word) ||
    AUXILIARIES.has(word) ||
    DETERMINERS.has(word) ||
    isAdverb(word)
  );
}

/** "Developers and supporters", "Reuters and AP": the conjunction joins like with like. */
function joinsNouns(view: TextView, and: number, from: number, end: number): boolean {
  const left = view.tokens[and - 1];
  const right = view.tokens[and + 1];
  if (left === undefined || right === undefined || and - 1 < from || and + 1 >= end || left.kind !== "word")
    return false;
  if (isVerbLike(view, and - 1, and, end)) return false;
  const capital = (text: string): boolean => /^\p{Lu}/u.test(text);
  if (capital(left.text) && capital(right.text)) return true;
  return (
    !capital(left.text) &&
    left.lower.endsWith("s") &&
    !DETERMINERS.has(right.lower) &&
    !PRONOUNS.has(right.lower)
  );
}

/** A finite verb ends the walk; a participle after a noun and before a preposition ("a complaint filed by …") does not. */
function isVerbLike(view: TextView, i: number, right: number, end: number): boolean {
  const token = view.tokens[i];
  if (token === undefined || /^\p{Lu}/u.test(token.text)) return false;
  const word = token.lower;
  const cue = cueOf(word);
  const next = lower(view, right);
  const before = lower(view, i - 1);
  const participle = word.endsWith("ed") || word.endsWith("ing");
  if (participle && right < end && (PREPOSITIONS.has(next) || next === "with") && canEndNoun(view, i - 1))
    return false;
  if (DETERMINERS.has(before) || PREPOSITIONS.has(before)) return false;
  if (cue !== null && cue.form === "past" && !DETERMINERS.has(before)) return right < end || word !== "known";
  if (participle && word.endsWith("ed") && right < end && !DETERMINERS.has(before) && canEndNoun(view, i - 1))
    return true;
  return false;
}
