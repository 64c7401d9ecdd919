/** What stands for a letter or figure of ASCII in plain words: itself, in lower case; 0 for a mark, a space and the like. */
const IN_PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : 0;
});
/** Longer words are made plain by patterns. */
const ROOM = 4_096;
const written = Buffer.alloc(ROOM);

/** Letters and figures alone, in lower case. */
export function plain(words: string): string {
  const { length } = words;
  if (length > ROOM) return plainByPatterns(words);
  let end = 0;
  let isApart = false;
  for (let i = 0; i < length; i++) {
    const c = words.charCodeAt(i);
    // Nearly all is ASCII; the typographer's marks of Latin script are no letters either. What else there is, the properties of letters tell.
    const letter = c < 0x80 ? (IN_PLAIN[c] as number) : isMark(c) ? 0 : -1;
    if (letter < 0) return plainByPatterns(words);
    if (letter === 0) isApart = end > 0;
    else {
      if (isApart) written[end++] = SPACE;
      isApart = false;
      written[end++] = letter;
    }
  }
  return written.toString("latin1", 0, end);
}

const SPACE = 32;
const isMark = (c: number): boolean => c < 0xaa || (c >= 0x2000 && c < 0x2070);

/** No letters and no figures: ASCII's, those beside it, and the general punctuation. */
const COMMON = /[\u0000-\u002f\u003a-\u0060\u007b-\u00a9\u2000-\u206f]+/g;
/** What else is neither, with all that stands beside it; a single space is left as it is. */
const OTHERS = / ?[^\p{L}\p{N} ][^\p{L}\p{N}]*/gu;

/** The same in any script. */
function plainByPatterns(words: string): string {
  const most = words.toLowerCase().replace(COMMON, " ");
  // The properties of letters take time to look up, and most words need none of them.
  return (/[^a-z0-9 ]/.test(most) ? most.replace(OTHERS, " ") : most).trim();
}
