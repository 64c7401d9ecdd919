import type { Span } from "#vocabulary/passage.ts";

/** A word or a mark, with its offsets. `lower` is its lower-case form with straight apostrophes. */
export interface Token {
  start: number;
  end: number;
  text: string;
  lower: string;
  kind: "word" | "number" | "mark";
}

// A word keeps inner hyphens and full stops (under-construction, U.S.); clitics ('s, n't's t) stand alone.
const TOKEN =
  /(?:\p{L}\.){2,}|[\p{N}]+(?:[.,:][\p{N}]+)*(?:-[\p{L}\p{N}]+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-‐‑][\p{L}\p{M}\p{N}]+)*|['’](?:s|re|ve|ll|d|m|t)(?![\p{L}\p{N}])|\S/gu;

/** Cuts a stretch of text into tokens. Every character that is not white space lies in exactly one token. */
export function tokensOf(text: string, [start, end]: Span = [0, text.length]): Token[] {
  const out: Token[] = [];
  TOKEN.lastIndex = 0;
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  for (const found of part.matchAll(TOKEN)) out.push(tokenFrom(found[0], start + found.index));
  return out;
}

const TOKEN_HERE = new RegExp(TOKEN.source, "yu");
/** Longer than any word, so that the rest of a text need not be looked at for one. */
const FAR = 400;

/** The token that begins at an offset and ends before `end` or with it; null where there is white space. */
export function tokenAt(text: string, at: number, end: number): Token | null {
  for (let far = Math.min(end, at + FAR); ; far = Math.min(end, far + far - at)) {
    TOKEN_HERE.lastIndex = 0;
    const found = TOKEN_HERE.exec(text.slice(at, far))?.[0];
    // What reaches to the cut may go on behind it.
    if (far < end && found !== undefined && found.length > far - at - 3) continue;
    return found === undefined ? null : tokenFrom(found, at);
  }
}

function tokenFrom(word: string, start: number): Token {
  const first = word.codePointAt(0) as number;
  const kind = isDigit(first) ? "number" : isMark(word) ? "mark" : "word";
  return {
    start,
    end: start + word.length,
    text: word,
    lower: word.toLowerCase().replace("’", "'"),
    kind,
  };
}

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code > 127 && /^\p{N}/u.test(String.fromCodePoint(code)));
}

function isMark(word: string): boolean {
  if (word.length > 2) return false;
  return !/[\p{L}\p{N}]/u.test(word);
}
