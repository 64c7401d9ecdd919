import { lettersOf, wordsOf } from "./letters.ts";

/** What stands for a letter or figure of ASCII in plain words: itself, in lower case; 0 for a mark, a space and the like. */
const IN_PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : 0;
});
/** Longer words are made plain by patterns. */
const ROOM = 4_096;
const written = Buffer.alloc(2 * ROOM);
const writtenWide = new Uint16Array(written.buffer, written.byteOffset, ROOM);
const SPACE = 32;

/** Letters and figures alone, in lower case. */
export function plain(words: string): string {
  const { length } = words;
  if (length > ROOM) return plainByPatterns(words);
  const letters = lettersOf(words);
  const inPlain = IN_PLAIN;
  const out = written;
  let end = 0;
  let isApart = false;
  for (let i = 0; i < length; i++) {
    const c = letters[i] as number;
    // Nearly all is ASCII; the typographer's marks of Latin script are no letters either.
    const letter = c < 0x80 ? (inPlain[c] as number) : isMark(c) ? 0 : -1;
    if (letter < 0) return plainInAnyScript(letters, words);
    if (letter === 0) isApart = end > 0;
    else {
      if (isApart) out[end++] = SPACE;
      isApart = false;
      out[end++] = letter;
    }
  }
  return out.toString("latin1", 0, end);
}

const isMark = (c: number): boolean => c < 0xaa || (c >= 0x2000 && c < 0x2070);

/** The same for each unit of UTF-16, which the properties of letters tell: found out for 256 at once, where one of them is met. */
const IN_ANY_SCRIPT = new Uint16Array(1 << 16);
const isFoundOut = new Uint8Array(1 << 8);
/** Half a character, one that is several in lower case, and the Greek sigma, whose small letter hangs on its place. */
const BY_PATTERNS = 0xffff;
const SIGMA = 0x3a3;

function findOut(of: number): void {
  isFoundOut[of] = 1;
  for (let code = of << 8; code < (of + 1) << 8; code++) {
    const letter = String.fromCharCode(code).toLowerCase();
    const isHalf = code >= 0xd800 && code < 0xe000;
    if (isHalf || letter.length > 1 || code === SIGMA) IN_ANY_SCRIPT[code] = BY_PATTERNS;
    else IN_ANY_SCRIPT[code] = /[\p{L}\p{N}]/u.test(letter) ? letter.charCodeAt(0) : 0;
  }
}

/** The same in any script. */
function plainInAnyScript(letters: Uint16Array, words: string): string {
  const { length } = words;
  const inPlain = IN_ANY_SCRIPT;
  const out = writtenWide;
  let end = 0;
  let isApart = false;
  for (let i = 0; i < length; i++) {
    const c = letters[i] as number;
    if (isFoundOut[c >> 8] === 0) findOut(c >> 8);
    const letter = inPlain[c] as number;
    if (letter === 0) isApart = end > 0;
    else if (letter === BY_PATTERNS || end + 1 >= ROOM) return plainByPatterns(words);
    else {
      if (isApart) out[end++] = SPACE;
      isApart = false;
      out[end++] = letter;
    }
  }
  return wordsOf(written, out, end);
}

/** No letters and no figures: ASCII's, those beside it, and the general punctuation. */
const COMMON = /[\u0000-\u002f\u003a-\u0060\u007b-\u00a9\u2000-\u206f]+/g;
/** What else is neither, with all that stands beside it; a single space is left as it is. */
const OTHERS = / ?[^\p{L}\p{N} ][^\p{L}\p{N}]*/gu;

/** The same of any words. */
function plainByPatterns(words: string): string {
  const most = words.toLowerCase().replace(COMMON, " ");
  // The properties of letters take time to look up, and most words need none of them.
  return (/[^a-z0-9 ]/.test(most) ? most.replace(OTHERS, " ") : most).trim();
}
