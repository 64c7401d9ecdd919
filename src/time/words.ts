import type { Span } from "#vocabulary/passage.ts";
import { type Entry, entryOf, Kind } from "./lexicon.ts";

/** A word, number or mark of a sentence, with what it may be in a time expression. */
export interface Word {
  start: number;
  end: number;
  /** Lower case, straight apostrophes. */
  lower: string;
  /** Bits of `Kind`. */
  bits: number;
  entry: Entry | undefined;
  /** Of digits; -1 where it is none. An ordinal's too: "21st" is 21. */
  number: number;
  /** How many digits were printed. */
  digits: number;
  /** Begins with a capital. */
  capital: boolean;
  /** Nothing, not even a space, lies between it and the word before. */
  joined: boolean;
}

// Month and weekday names that swallow their full stop.
const SHORT = new Set(
  "jan feb mar apr jun jul aug sept sep oct nov dec sun mon tue tues wed thu thur thurs fri sat".split(" "),
);
// Full names that are other words without their capital; the rest may be in lower case ("in january").
const ALSO_WORDS = new Set([
  "may",
  "march",
  "mar",
  "august",
  "sat",
  "sun",
  "wed",
  "jan",
  "dec",
  "mon",
  "jun",
]);

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isAscii = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
// What is above Latin-1's marks is taken for a letter: no form holds one, and words must not be cut inside.
const isLetter = (c: number): boolean => isAscii(c) || (c >= 0xc0 && c < 0x2000) || c > 0x206f;

/** Cuts a sentence into words; every character that is no white space lies in exactly one. Linear in the sentence. */
export function wordsOf(text: string, [start, end]: Span): Word[] {
  const out: Word[] = [];
  let last = -1;
  let at = start;
  while (at < end) {
    const c = text.charCodeAt(at);
    if (c === 32 || c === 10 || c === 13 || c === 9 || c === 0xa0 || c === 0x202f || c === 0x2009) {
      at++;
      continue;
    }
    const from = at;
    let word: Word;
    if (isDigit(c)) {
      do at++;
      while (at < end && isDigit(text.charCodeAt(at)));
      word = digits(text, from, at, end);
      at = word.end;
    } else if (isLetter(c)) {
      do at++;
      while (at < end && isLetter(text.charCodeAt(at)));
      at = withStops(text, from, at, end);
      word = letters(text, from, at);
      if (at < end && text.charCodeAt(at) === 46 && SHORT.has(word.lower)) word.end = ++at;
    } else {
      at++;
      // Old wires print quotation marks as two strokes.
      const twice = (c === 39 || c === 96) && at < end && text.charCodeAt(at) === c;
      if (twice) at++;
      else if ((c === 39 || c === 0x2019) && at < end) at = clitic(text, at, end);
      const lower = twice ? '"' : at - from === 1 ? mark(c) : `'${text.slice(from + 1, at).toLowerCase()}`;
      word = {
        start: from,
        end: at,
        lower,
        bits: 0,
        entry: undefined,
        number: -1,
        digits: 0,
        capital: false,
        joined: false,
      };
    }
    word.joined = word.start === last;
    last = word.end;
    out.push(word);
  }
  return out;
}

const MARKS: Readonly<Record<number, string>> = {
  8217: "'",
  8216: "'",
  8211: "-",
  8212: "--",
  8209: "-",
  8208: "-",
  8220: '"',
  8221: '"',
};
const mark = (c: number): string => MARKS[c] ?? String.fromCharCode(c);

/** The "s" of "year's", the "ll" of "he'll", right after a word. */
function clitic(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && to - at < 3 && isAscii(text.charCodeAt(to))) to++;
  const word = text.slice(at, to).toLowerCase();
  const whole = to >= end || !isLetter(text.charCodeAt(to));
  return whole &&
    (word === "s" ||
      word === "ll" ||
      word === "d" ||
      word === "re" ||
      word === "ve" ||
      word === "t" ||
      word === "m")
    ? to
    : at;
}

/** "a.m.", "U.S.": single letters with full stops. "a.m" without its last stop too. */
function withStops(text: string, from: number, at: number, end: number): number {
  if (at - from !== 1) return at;
  let to = at;
  while (
    to + 1 < end &&
    text.charCodeAt(to) === 46 &&
    isAscii(text.charCodeAt(to + 1)) &&
    (to + 2 >= end || !isLetter(text.charCodeAt(to + 2)))
  )
    to += 2;
  return to > at && to < end && text.charCodeAt(to) === 46 ? to + 1 : to;
}

function letters(text: string, from: number, at: number): Word {
  const c = text.charCodeAt(from);
  const capital = c < 128 ? c <= 90 : /^\p{Lu}/u.test(text.slice(from, from + 2));
  const lower = text.slice(from, at).toLowerCase();
  const entry = at - from <= 12 ? entryOf(lower) : undefined;
  let bits = entry?.bits ?? 0;
  if (
    entry?.capital === true &&
    !capital &&
    (ALSO_WORDS.has(lower) || (bits & (Kind.ZONE | Kind.PLACE)) !== 0 || lower.length < 6)
  )
    bits = 0;
  // Zones are printed in capitals alone.
  if ((bits & Kind.ZONE) !== 0 && text.slice(from, at) !== lower.toUpperCase()) bits &= ~Kind.ZONE;
  return { start: from, end: at, lower, bits, entry, number: -1, digits: 0, capital, joined: false };
}

function digits(text: string, from: number, to: number, end: number): Word {
  const count = to - from;
  const number = count > 9 ? Number.MAX_SAFE_INTEGER : Number(text.slice(from, to));
  let at = to;
  let bits = Kind.DIGITS;
  const suffix = to + 2 <= end ? text.slice(to, to + 2).toLowerCase() : "";
  const ordinal =
    (suffix === "st" || suffix === "nd" || suffix === "rd" || suffix === "th") &&
    (to + 2 >= end || !isLetter(text.charCodeAt(to + 2)));
  if (ordinal) {
    at = to + 2;
    bits |= Kind.ORD;
  }
  if (count <= 2 && number >= 1 && number <= 31) bits |= Kind.DAY;
  if (!ordinal && count <= 4) bits |= Kind.NUMBER;
  if (!ordinal && count === 2) bits |= Kind.YY;
  if (!ordinal && count === 4 && number >= 1000 && number < 3000) bits |= Kind.YEAR;
  return {
    start: from,
    end: at,
    lower: text.slice(from, at).toLowerCase(),
    bits,
    entry: undefined,
    number,
    digits: count,
    capital: false,
    joined: false,
  };
}
