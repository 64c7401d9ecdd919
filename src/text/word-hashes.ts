import type { Span } from "#vocabulary/passage.ts";
import { HASH_PRIME, HASH_START, hashWord } from "./fingerprints.ts";
import { tokenAt } from "./tokens.ts";

/** The words of a text as numbers, with where each stands; lists that grow. */
export interface Hashed {
  hashes: number[];
  starts: number[];
  ends: number[];
}

const [OTHER, LETTER, DIGIT] = [0, 1, 2];
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const c = String.fromCharCode(code);
  return /[a-z]/i.test(c) ? LETTER : /\d/.test(c) ? DIGIT : OTHER;
});
const [APOSTROPHE, COMMA, HYPHEN, STOP, COLON] = [39, 44, 45, 46, 58];
const CLITICS = new Set(["s", "re", "ve", "ll", "d", "m", "t"]);
const LOWER = 32;

/**
 * Appends the words and numbers of a stretch, as `tokensOf` cuts them, each as `hashWord` of its plain form: small letters, NFKC, without hyphens, commas
 * and full stops. Marks and clitics ('s, n't's t) are left out. Words of plain ASCII, nearly all in English, are hashed where they stand and no string is made.
 */
export function hashWords(text: string, [start, end]: Span, into: Hashed): void {
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? CLASSES[code] : -1;
    if (kind === OTHER) {
      at = code === APOSTROPHE ? afterApostrophe(text, at, end, into) : at + 1;
      continue;
    }
    const next =
      kind === LETTER
        ? plainWord(text, at, end, into)
        : kind === DIGIT
          ? plainNumber(text, at, end, into)
          : NOT_PLAIN;
    at = next === NOT_PLAIN ? anyToken(text, at, end, into) : next;
  }
}

const NOT_PLAIN = -1;

/** Whether a character beyond ASCII may belong to the word before it: all may but dashes, curly marks and fixed spaces. */
const mayGoOn = (code: number): boolean =>
  code >= 128 && !((code >= 0x2013 && code <= 0x201f) || code === 0x2026 || code === 0xa0);

function plainWord(text: string, start: number, end: number, into: Hashed): number {
  // "U.S." is one word.
  if (text.charCodeAt(start + 1) === STOP) return NOT_PLAIN;
  return rest(text, start, start, end, HASH_START, into);
}

/** Goes on through letters and digits, and through hyphens between them. */
function rest(text: string, start: number, from: number, end: number, before: number, into: Hashed): number {
  let [at, hash] = [from, before];
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? CLASSES[code] : OTHER;
    if (kind === LETTER) hash = Math.imul(hash ^ (code | LOWER), HASH_PRIME);
    else if (kind === DIGIT) hash = Math.imul(hash ^ code, HASH_PRIME);
    else if (mayGoOn(code)) return NOT_PLAIN;
    else if (code !== HYPHEN || at + 1 === end) break;
    else {
      const after = text.charCodeAt(at + 1);
      if (mayGoOn(after)) return NOT_PLAIN;
      if (after >= 128 || CLASSES[after] === OTHER) break;
    }
  }
  return keep(start, at, hash, into);
}

function plainNumber(text: string, start: number, end: number, into: Hashed): number {
  let [at, hash] = [start, HASH_START];
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 && CLASSES[code] === DIGIT) {
      hash = Math.imul(hash ^ code, HASH_PRIME);
      continue;
    }
    if (mayGoOn(code)) return NOT_PLAIN;
    if (code === HYPHEN) {
      const after = at + 1 < end ? text.charCodeAt(at + 1) : 0;
      if (mayGoOn(after)) return NOT_PLAIN;
      return after < 128 && CLASSES[after] !== OTHER
        ? rest(text, start, at, end, hash, into)
        : keep(start, at, hash, into);
    }
    if (code !== STOP && code !== COMMA && code !== COLON) break;
    const after = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    if (mayGoOn(after)) return NOT_PLAIN;
    if (after >= 128 || CLASSES[after] !== DIGIT) break;
    if (code === COLON) hash = Math.imul(hash ^ code, HASH_PRIME);
  }
  return keep(start, at, hash, into);
}

function afterApostrophe(text: string, at: number, end: number, into: Hashed): number {
  let to = at + 1;
  while (to < end && to - at <= 3 && isWord(text.charCodeAt(to))) to++;
  if (to < end && mayGoOn(text.charCodeAt(to))) return anyToken(text, at, end, into);
  return CLITICS.has(text.slice(at + 1, to)) ? to : at + 1;
}

const isWord = (code: number): boolean => code < 128 && CLASSES[code] !== OTHER;

function anyToken(text: string, at: number, end: number, into: Hashed): number {
  const token = tokenAt(text, at, end);
  if (token === null) return at + 1;
  if (token.kind !== "mark" && !token.lower.startsWith("'"))
    keep(token.start, token.end, hashWord(plainForm(token.lower)), into);
  return token.end;
}

function keep(start: number, end: number, hash: number, { hashes, starts, ends }: Hashed): number {
  hashes.push(hash | 0);
  starts.push(start);
  ends.push(end);
  return end;
}

/** A word without what is written in more ways than one. */
const plainForm = (lower: string): string => lower.normalize("NFKC").replaceAll(/[,.‐‑-]/g, "");
