import { isAbbreviation } from "#text/sentences.ts";
import type { Span } from "#vocabulary/passage.ts";

/** A reading's words are those of the treebanks that the weights learnt from; no stretch is looked at more than this far ahead. */
const FAR = 64;

/** Numbers, dates, ordinals and decades stay whole (3.5, 9/11, 3rd, 1990s); units do not (5|pm). */
const NUMBER =
  /['’]\p{N}+s(?![\p{L}\p{N}])|\p{N}+(?:[.,:/]\p{N}+)*(?:(?:st|nd|rd|th|s|[AC-JLN-Z])(?![\p{L}\p{N}])|(?:-\p{N}+){2,})?/uy;
const INITIALS =
  /\p{L}\.(?:\p{L}\.)+|\p{L}(?:\.\p{L})+(?!\p{L})|\p{Lu}\p{Ll}?\.\p{Lu}\.|\p{Lu}{1,8}&\p{Lu}{1,8}(?!\p{L})|\p{L}\/\p{L}{1,2}(?!\p{L})/uy;
const LETTERS = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/uy;
const CLITIC = /['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy;
const NOT = /n['’]t(?![\p{L}\p{N}])/iuy;
const MARKS =
  /\[\.{3}\]|\.{2,}|-{2,}|–{2,}|[!?]{2,}|'{2}|’{2}|`{2}|<{2,}|>{2,}|\*{2,}|={2,}|_{2,}|~{2,}|#{2,}|[:;]-?[()](?!\S)/uy;
const ADDRESS = new RegExp(
  `(?:https?://|www\\.)\\S{1,400}|[\\w.+-]{1,${FAR}}@[\\w-]{1,${FAR}}(?:\\.[\\w-]{1,${FAR}}){0,6}`,
  "uy",
);
const ENDING =
  /\.(?:com|org|net|gov|edu|mil|info|int|io|eu|uk|de|fr|ru|ua|jp|kr|kp|cn|tv|doc|docx|xls|xlsx|ppt|pdf|html?|txt|jpe?g|gif|png)(?![\p{L}\p{N}])/iuy;

/** Words that are two in a treebank, with the place of the cut. */
const TWO: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 3,
  wanna: 3,
  gotta: 3,
  lotta: 3,
  outta: 3,
  gimme: 3,
  lemme: 3,
  dont: 2,
  didnt: 3,
  doesnt: 4,
  isnt: 2,
  wasnt: 3,
  couldnt: 5,
  wouldnt: 5,
  shouldnt: 6,
  havent: 4,
};
/** What stays with the word after its hyphen (re-elected); any other hyphen is a token of its own (well | - | known). */
const PREFIXES = new Set(
  `a ante anti bi co counter cross de e ex extra hyper inter intra macro mega micro mid mini mono multi neo non over para post pre pro
  pseudo quasi re retro semi sub super trans tri ultra un under uni vice`.split(/\s+/),
);

/**
 * The tokens of a stretch of text by the conventions of the English treebanks of Universal Dependencies: "did|n't", "the yard|'s", "well|-|known",
 * "Mr.", "$|5", addresses whole. Every character that is not white space lies in exactly one token; linear in the text.
 */
export function treebankTokens(text: string, [from, to]: Span): Span[] {
  const out: Span[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const { 0: chunk, index } of part.matchAll(/\S+/gu)) {
    const start = from + index;
    let last = 0;
    for (const cut of cutsIn(chunk)) {
      out.push([start + last, start + cut]);
      last = cut;
    }
    out.push([start + last, start + chunk.length]);
  }
  return out;
}

/** Where further tokens begin in a stretch without white space. */
function cutsIn(chunk: string): number[] {
  if (/^[A-Za-z]+[,;:!?]?$/.test(chunk)) {
    const end = /[a-z]$/i.test(chunk) ? chunk.length : chunk.length - 1;
    const two = end <= 8 ? twoIn(chunk.slice(0, end)) : null;
    return [...(two === null ? [] : [two]), ...(end < chunk.length ? [end] : [])];
  }
  const cuts: number[] = [];
  let at = 0;
  const step = (end: number): void => {
    if (at > 0) cuts.push(at);
    at = end;
  };
  // An address begins where nothing but opening marks stands before it.
  let opening = true;
  while (at < chunk.length) {
    const address = opening ? ended(ADDRESS, chunk, at) : null;
    if (address !== null) {
      step(at + withoutMarks(chunk.slice(at, address)));
      opening = false;
      continue;
    }
    const whole = ended(NUMBER, chunk, at) ?? ended(INITIALS, chunk, at);
    if (whole !== null) {
      step(whole);
      opening = false;
      continue;
    }
    const letters = ended(LETTERS, chunk, at);
    if (letters !== null) {
      opening = false;
      const end = wordFrom(chunk, at, letters);
      const two = end - at <= 8 ? twoIn(chunk.slice(at, end)) : null;
      if (two !== null) step(at + two);
      step(end);
      continue;
    }
    const mark = ended(CLITIC, chunk, at) ?? ended(MARKS, chunk, at);
    step(mark ?? at + String.fromCodePoint(chunk.codePointAt(at) as number).length);
  }
  return cuts;
}

/** Where a word ends that begins with letters: over an inner apostrophe, a prefix's hyphen, an abbreviation's stop; before a clitic. */
function wordFrom(chunk: string, from: number, letters: number): number {
  let end = letters;
  for (;;) {
    const next = chunk[end];
    if (next === "'" || next === "’") {
      if (/[nN]/.test(chunk[end - 1] as string) && end - 1 > from && ended(NOT, chunk, end - 1) !== null)
        return end - 1;
      if (ended(CLITIC, chunk, end) !== null) return end;
    } else if (next === "-" || next === "‐" || next === "‑") {
      if (!PREFIXES.has(chunk.slice(from, end).toLowerCase())) return end;
    } else break;
    const more = ended(LETTERS, chunk, end + 1);
    if (more === null) return end;
    end = more;
  }
  if (chunk[end] !== ".") return end;
  const named = ended(ENDING, chunk, end);
  if (named !== null) return named;
  return end + 1 < chunk.length && /[\p{L}\p{N}.]/u.test(chunk[end + 1] as string)
    ? end
    : isAbbreviation(chunk.slice(from, end))
      ? end + 1
      : end;
}

const twoIn = (word: string): number | null => {
  const lower = word.toLowerCase();
  return Object.hasOwn(TWO, lower) ? (TWO[lower] as number) : null;
};

/** Where a sticky pattern's match ends that begins at a place; null where it does not match. */
function ended(pattern: RegExp, chunk: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(chunk) ? pattern.lastIndex : null;
}

/** The length of an address without the marks of the sentence around it. */
const withoutMarks = (address: string): number => {
  let end = address.length;
  while (end > 1 && ".,;:!?)]}>\"'”’".includes(address[end - 1] as string)) end--;
  return end;
};
