import { cueOf } from "./cue-verbs.ts";
import type { Range } from "./source.ts";
import { lower, type TextView } from "./text-view.ts";
import {
  ADVERBS,
  AUXILIARIES,
  DETERMINERS,
  HEARERS,
  MONTHS,
  OCCASIONS,
  PREPOSITIONS,
  PRONOUNS,
  SUBJECT_PRONOUNS,
  WEEKDAYS,
} from "./words.ts";

/**
 * Steps over what stands between a cue and its content: when, where and to whom it was said
 * ("on Friday", "in a statement", "at a news conference", "to reporters"). Returns the first token of the content.
 */
export function skipCircumstance(view: TextView, at: number, to: number): number {
  let i = at;
  for (let round = 0; round < 4 && i < to; round++) {
    const next = oneCircumstance(view, i, to);
    if (next === i) break;
    i = next;
  }
  return i;
}

function oneCircumstance(view: TextView, i: number, to: number): number {
  const word = lower(view, i);
  if (WEEKDAYS.has(word) || ((ADVERBS.has(word) || word.endsWith("ly")) && word !== "only" && i + 1 < to))
    return timeTail(view, i + 1, to);
  if (word === "," && i + 1 < to) {
    // "said, citing …" is another cue; "said, in a statement, that" is a circumstance.
    const inner = oneCircumstance(view, i + 1, to);
    if (inner > i + 1 && lower(view, inner) === ",") return inner + 1;
    return i;
  }
  if (word === "on" || word === "late" || word === "early") {
    const next = lower(view, i + 1);
    if (WEEKDAYS.has(next) || MONTHS.has(next)) return timeTail(view, i + 2, to);
    if (
      word === "on" &&
      (OCCASIONS.has(lower(view, i + 2)) ||
        /^(?:twitter|facebook|cnn|fox|msnbc|nbc|abc|cbs|television|tv|air|x)$/.test(next))
    ) {
      return phraseEnd(view, i + 1, to);
    }
    return i;
  }
  if (word === "last" || word === "this" || word === "earlier") {
    return /^(?:week|month|year|night|morning|evening|spring|summer|autumn|fall|winter)$/.test(
      lower(view, i + 1),
    )
      ? i + 2
      : word === "earlier"
        ? i + 1
        : i;
  }
  if (["in", "at", "during", "via", "through", "after", "before", "by", "over"].includes(word)) {
    for (let k = i + 1; k < Math.min(to, i + 7); k++)
      if (OCCASIONS.has(lower(view, k))) return phraseEnd(view, k, to);
    if (word === "in" && (MONTHS.has(lower(view, i + 1)) || view.tokens[i + 1]?.kind === "number"))
      return timeTail(view, i + 2, to);
    return i;
  }
  if (
    word === "to" &&
    (HEARERS.has(lower(view, i + 1)) ||
      (DETERMINERS.has(lower(view, i + 1)) && HEARERS.has(lower(view, i + 2))))
  ) {
    return lower(view, i + 1) === "the" ? i + 3 : i + 2;
  }
  return i;
}

function timeTail(view: TextView, i: number, to: number): number {
  let at = i;
  while (
    at < to &&
    (/^(?:morning|evening|night|afternoon|local|time)$/.test(lower(view, at)) ||
      view.tokens[at]?.kind === "number")
  )
    at++;
  return at;
}

/** The end of the noun phrase that `at` lies in: "interview with CNN", "statement carried by state media". */
function phraseEnd(view: TextView, at: number, to: number): number {
  let i = at;
  while (i < to) {
    const word = lower(view, i);
    if (word === "that" || SUBJECT_PRONOUNS.has(word) || AUXILIARIES.has(word)) break;
    if (view.tokens[i]?.kind === "mark" && word !== "." && word !== "'" && word !== "’") break;
    if (i > at && DETERMINERS.has(word) && !PREPOSITIONS.has(lower(view, i - 1))) break;
    i++;
  }
  return i;
}

/** The hearer after "told": up to "that", a quotation or the next clause's subject. */
export function skipHearer(view: TextView, at: number, to: number): number {
  let i = at;
  const first = lower(view, i);
  if (i < to && PRONOUNS.has(first) && first !== "that") return i + 1;
  while (i < to && i - at < 14) {
    const word = lower(view, i);
    if (word === "that" || word === ":" || word === "to") return i;
    if (i > at && SUBJECT_PRONOUNS.has(word)) return i;
    if (i > at && view.quotedBy[i] !== -1) return i;
    if (i > at && (WEEKDAYS.has(word) || PREPOSITIONS.has(word))) {
      const skipped = skipCircumstance(view, i, to);
      if (skipped > i) {
        i = skipped;
        continue;
      }
      if (word !== "of" && word !== "at" && word !== "in" && word !== "from") return i;
    }
    if (word === ",") return i;
    if (i > at && HEARERS.has(lower(view, i - 1)) && !PREPOSITIONS.has(word)) return i;
    if (
      i > at &&
      DETERMINERS.has(word) &&
      !PREPOSITIONS.has(lower(view, i - 1)) &&
      lower(view, i - 1) !== "and"
    )
      return i;
    i++;
  }
  return i;
}

/** In tokens. A text without full stops is one sentence; nobody's words are a book long without a mark. */
const LONGEST = 600;

/**
 * Where a content that begins at `at` ends: the sentence's end, unless a further cue takes over
 * (", adding that …", " and accused …", ", according to …") or a dash closes an insertion.
 */
export function contentEnd(view: TextView, at: number, sentenceEnd: number): number {
  const to = Math.min(sentenceEnd, at + LONGEST);
  for (let i = at + 1; i < to; i++) {
    if (view.quotedBy[i] !== -1 && view.quotedBy[i] === view.quotedBy[i - 1]) continue;
    const word = lower(view, i);
    if (word === "," || word === "—" || word === "–" || word === ";") {
      let next = i + 1;
      if (lower(view, next) === "and" || lower(view, next) === "but") next++;
      const cue = cueOf(lower(view, next));
      if (cue !== null && cue.form === "participle" && takesOver(cue.lemma)) return i;
      if (lower(view, next) === "according" && lower(view, next + 1) === "to") return i;
      if (cue !== null && cue.form === "past" && next > i + 1 && takesOver(cue.lemma)) return i;
      if (newSpeaker(view, next, to)) return i;
    } else if (word === "and" || word === "but") {
      const cue = cueOf(lower(view, i + 1));
      if (cue !== null && cue.form === "past" && takesOver(cue.lemma)) return i;
    }
  }
  return to;
}

const STRONG = new Set(
  "say add tell note warn accuse call urge stress insist claim cite vow pledge explain describe argue suggest announce declare criticize criticise condemn praise emphasize emphasise predict deny refer point acknowledge admit recall reiterate assert state quote".split(
    " ",
  ),
);
const takesOver = (lemma: string): boolean => STRONG.has(lemma);

/** ", and he said": a pronoun with a cue verb begins another attribution. */
function newSpeaker(view: TextView, at: number, to: number): boolean {
  if (at + 1 >= to || !SUBJECT_PRONOUNS.has(lower(view, at))) return false;
  const cue = cueOf(lower(view, at + 1));
  return cue !== null && cue.form !== "base" && STRONG.has(cue.lemma);
}

/** The end of a noun phrase that is attributed ("the need for …"): a comma, a conjunction before a verb, or the clause's end. */
export function objectEnd(view: TextView, at: number, to: number): number {
  const end = contentEnd(view, at, to);
  for (let i = at; i < end; i++) {
    if (view.quotedBy[i] !== -1) continue;
    const word = lower(view, i);
    if (word === "," && !/^\p{N}/u.test(view.tokens[i + 1]?.text ?? "")) {
      // A list goes on; a new clause ends the object.
      const next = lower(view, i + 1);
      if (
        next === "who" ||
        next === "which" ||
        next === "while" ||
        next === "but" ||
        cueOf(next)?.form === "participle"
      )
        return i;
      continue;
    }
    if (word === ";" || word === "—") return i;
    if (word === "while" || word === "when" || word === "after" || word === "during") return i > at ? i : end;
  }
  return end;
}

/** A clause needs a verb: whether any finite-looking word stands between `from` and `to`. */
export function looksLikeClause(view: TextView, from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let i = from; i < to; i++) {
    const word = lower(view, i);
    if (AUXILIARIES.has(word) || (word.endsWith("ed") && word.length > 3)) return true;
    const cue = cueOf(word);
    if (cue !== null && cue.form !== "participle") return true;
    if (i > from && /^[a-z]{3,}s$/.test(word) && !word.endsWith("ss")) return true;
    if (
      /^(?:went|came|made|took|got|gave|left|held|kept|met|began|won|lost|saw|fell|rose|led|sent|built|set|put|hit|cut|fought|ran|broke|sold|paid|spent|stood|sought|became|brought|chose|drew|drove|flew|grew|hid|shot|shook|spread|struck|threw|want|wants|need|needs|go|have|make|take)$/.test(
        word,
      )
    )
      return true;
  }
  return false;
}

/** Sentence-final stop excluded. */
export function withoutStop(view: TextView, [from, to]: Range): Range {
  let end = to;
  while (end > from && /^[.!?…]$/.test(lower(view, end - 1)) && view.quotedBy[end - 1] === -1) end--;
  return [from, end];
}
