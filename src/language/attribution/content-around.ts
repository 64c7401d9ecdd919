import { contentEnd, looksLikeClause, objectEnd, skipCircumstance, skipHearer } from "./content.ts";
import { type Cue, cueOf } from "./cue-verbs.ts";
import { findWord } from "./find-word.ts";
import type { Range } from "./source.ts";
import { lower, type TextView } from "./text-view.ts";
import { AUXILIARIES, PREPOSITIONS, WEEKDAYS } from "./words.ts";

/** What a cue attributes where it stands behind it: a clause, an object, or what the verb's frame asks for. */
export function contentAfter(
  view: TextView,
  sentenceIndex: number,
  cue: Cue,
  after: number,
  particle: boolean,
): Range[] | null {
  const sentence = view.sentences[sentenceIndex];
  if (sentence === undefined) return null;
  const { to } = sentence;
  let at = after;
  if (particle)
    return at < to ? [[at, cue.lemma === "ask" ? contentEnd(view, at, to) : objectEnd(view, at, to)]] : null;
  if (cue.frames.has("accuse") && !cue.frames.has("clause")) {
    const link = findWord(view, at, to, cue.lemma === "charge" ? ["with"] : ["of"], 12);
    return link === null || link === at ? null : [[at, contentEnd(view, link, to)]];
  }
  if (
    cue.frames.has("tell") &&
    !(cue.frames.has("clause") && (lower(view, at) === "that" || lower(view, at) === "of"))
  ) {
    const hearer = skipHearer(view, at, to);
    if (hearer > at) at = hearer;
  }
  at = skipCircumstance(view, at, to);
  if (at >= to) return null;
  const word = lower(view, at);
  if (word === ":") return at + 1 < to ? [quotedThrough(view, sentenceIndex, at + 1)] : null;
  if (word === "," && view.quotedBy[at + 1] !== undefined && view.quotedBy[at + 1] !== -1 && at + 1 < to)
    return [quotedThrough(view, sentenceIndex, at + 1)];
  if (/^[.,;?!)]$/.test(word)) return null;
  if (view.quotedBy[at] !== -1) return [quotedThrough(view, sentenceIndex, at)];
  if (cue.frames.has("to") && word === "to") return [[at, contentEnd(view, at, to)]];
  if (cue.frames.has("clause") || cue.frames.has("tell")) {
    const end = contentEnd(view, at, to);
    if (/^(?:that|whether|how|why|what|if)$/.test(word)) return [[at, end]];
    if (
      !(cue.lemma === "report" && word === "to") &&
      looksLikeClause(view, at, end) &&
      !PREPOSITIONS.has(word)
    )
      return [[at, end]];
  }
  if (cue.frames.has("object") && !PREPOSITIONS.has(word) && word !== "to" && !AUXILIARIES.has(word))
    return [[at, objectEnd(view, at, to)]];
  if (cue.lemma === "say" && word === "of") return null;
  return null;
}

/** From `at` to the end of the sentence; where a quotation goes on over the next sentences, to its end. */
export function quotedThrough(view: TextView, sentenceIndex: number, at: number): Range {
  const sentence = view.sentences[sentenceIndex];
  let end = sentence === undefined ? at + 1 : contentEnd(view, at, sentence.to);
  const quotation = view.quotedBy[end - 1] ?? -1;
  while (quotation !== -1 && view.quotedBy[end] === quotation) end++;
  return [at, end];
}

/** The paragraphs over which a quotation goes on that ends, unclosed, with token `last`. */
export function continuations(view: TextView, last: number): Range[] {
  const out: Range[] = [];
  let current = view.quotedBy[last] ?? -1;
  for (let at = last + 1; current !== -1; ) {
    const next = view.quotations.findIndex(({ continues }) => continues === current);
    // A caption may stand between.
    at = next === -1 ? -1 : view.quotedBy.indexOf(next, at);
    if (at === -1) break;
    let end = at;
    while (end < view.tokens.length && view.quotedBy[end] === next) end++;
    out.push([at, end]);
    current = next;
    at = end;
  }
  return out;
}

/** Content on both sides of a source and cue that stand from `gap` to before `after`; a whole quotation is taken with its first words. */
export function aroundContent(view: TextView, sentenceIndex: number, gap: number, after: number): Range[] {
  const sentence = view.sentences[sentenceIndex];
  if (sentence === undefined) return [];
  let start = sentence.from;
  let end = gap;
  while (end > start && /^[,—–]$/.test(lower(view, end - 1)) && view.quotedBy[end - 1] === -1) end--;
  const quotation = view.quotedBy[end - 1] ?? -1;
  if (quotation !== -1) {
    // The quotation may have begun sentences ago, in this paragraph.
    while (start > 0 && view.quotedBy[start - 1] === quotation) start--;
  }
  start =
    quotation === -1 ? afterDash(view, skipOpening(view, start, end), end) : skipOpening(view, start, end);
  const out: Range[] = [[start, end]];
  let at = skipCircumstance(view, after, sentence.to);
  const mark = lower(view, at);
  if (at < sentence.to && (mark === "," || mark === ":")) at++;
  if (at < sentence.to && (mark === "," || view.quotedBy[at] !== -1)) {
    const cue = cueOf(lower(view, at));
    if (
      !(cue !== null && cue.form === "participle") &&
      lower(view, at) !== "who" &&
      lower(view, at) !== "which" &&
      lower(view, at) !== "according"
    ) {
      const rest = quotedThrough(view, sentenceIndex, at);
      // Later, he replied, “…”: what stands before is no part of what he said.
      return quotation === -1 && view.quotedBy[at] !== -1 ? [rest] : [...out, rest];
    }
  }
  // “A,” he said. “B.”: the quotation that opens the next sentence of the paragraph is still his.
  if (quotation !== -1) {
    const next = view.sentences[sentenceIndex + 1];
    const opened = next === undefined ? -1 : (view.quotedBy[next.from] ?? -1);
    if (
      next !== undefined &&
      next.paragraph === sentence.paragraph &&
      opened !== -1 &&
      opened !== quotation
    ) {
      let last = next.from;
      while (last < view.tokens.length && view.quotedBy[last] === opened) last++;
      const ends =
        view.tokens[last]?.kind !== "word" ||
        next.to <= last ||
        beginsSentence(view, sentenceIndex + 1, last);
      if (ends) out.push([next.from, last]);
    }
  }
  return out;
}

export function beginsSentence(view: TextView, index: number, token: number): boolean {
  for (let i = index; i < view.sentences.length; i++) {
    const from = view.sentences[i]?.from ?? token;
    if (from >= token) return from === token;
  }
  return false;
}

/** “X did this — aimed, analysts say, at that”: what stands before the dash is told by itself. */
export function afterDash(view: TextView, start: number, end: number): number {
  for (let i = end - 1; i > start + 4; i--)
    if (/^[—–]$/.test(lower(view, i)) && view.quotedBy[i] === -1) return i + 1;
  return start;
}

/** A conjunction or a day that opens the sentence is not part of what is attributed. */
export function skipOpening(view: TextView, start: number, end: number): number {
  const word = lower(view, start);
  if ((word === "but" || word === "and") && start + 1 < end) return start + 1;
  if (word === "on" && WEEKDAYS.has(lower(view, start + 1)) && lower(view, start + 2) === ",")
    return start + 3;
  return start;
}
