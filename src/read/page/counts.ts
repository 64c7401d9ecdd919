import { lettersOf } from "../letters.ts";

/** What stands in the words of a block, counted in one pass. */
export interface Counts {
  words: number;
  sentences: number;
  commas: number;
  digits: number;
  capitals: number;
  /** Bars, points and slashes, as menus have them. */
  bars: number;
  /** Characters of Chinese, Japanese and Korean. */
  wide: number;
}

/** Three counts in one number, ten bits each: so many letters at most are counted before they are taken apart. */
const AT_ONCE = 1_023;
const FIELD = 10;
const isFigure = (c: number): boolean => c >= 48 && c <= 57;
const isSmall = (c: number): boolean => c >= 97 && c <= 122;
/** . ! ? */
const isMark = (c: number): boolean => c === 46 || c === 33 || c === 63;
/** What a character of ASCII adds: spaces, capitals and figures; the sign bit says that it may end a sentence. */
const MARK = 1 << 31;
const FIRST = Int32Array.from({ length: 0x80 }, (_, c) =>
  c === 32 ? 1 : c >= 65 && c <= 90 ? 1 << FIELD : isFigure(c) ? 1 << (2 * FIELD) : isMark(c) ? MARK : 0,
);
/** Commas, and bars. */
const SECOND = Int32Array.from({ length: 0x80 }, (_, c) =>
  c === 44 ? 1 : c === 124 || c === 47 ? 1 << FIELD : 0,
);

/** A sentence ends at a mark that no figure and no small letter follows. */
export function countsOf(text: string): Counts {
  const out = { words: 1, sentences: 0, commas: 0, digits: 0, capitals: 0, bars: 0, wide: 0 };
  const letters = lettersOf(text);
  const { length } = text;
  const [first, second] = [FIRST, SECOND];
  for (let from = 0; from < length; from += AT_ONCE) {
    const end = Math.min(length, from + AT_ONCE);
    let a = 0;
    let b = 0;
    for (let i = from; i < end; i++) {
      const c = letters[i] as number;
      if (c < 0x80) {
        const told = first[c] as number;
        if (told < 0) {
          if (endsSentence(letters[i + 1] as number)) out.sentences++;
        } else a += told;
        b += second[c] as number;
      } else countBeyond(c, letters[i + 1] as number, out);
    }
    out.words += a & AT_ONCE;
    out.capitals += (a >> FIELD) & AT_ONCE;
    out.digits += a >> (2 * FIELD);
    out.commas += b & AT_ONCE;
    out.bars += b >> FIELD;
  }
  return out;
}

const endsSentence = (next: number): boolean => !isFigure(next) && !isSmall(next);

/** The same of one beyond ASCII. */
function countBeyond(c: number, next: number, out: Counts): void {
  if (c === 0x3001 || c === 0xff0c || c === 0x60c) out.commas++;
  // … and the marks of Arabic, Hindi, Chinese and Japanese.
  else if (c === 0x2026 || c === 0x61f || c === 0x6d4 || c === 0x964) {
    if (endsSentence(next)) out.sentences++;
  } else if (c === 0x3002 || c === 0xff01 || c === 0xff1f || c === 0xff61) {
    out.sentences++;
    if (c === 0x3002) out.wide++;
  } else if (c === 0x203a || c === 0xbb || c === 0x2022) out.bars++;
  else if (c >= 0x2e80 && c < 0xd7b0) out.wide++;
}
