/** No letters and no figures: ASCII's, those beside it, and the general punctuation. */
const COMMON = /[\u0000-\u002f\u003a-\u0060\u007b-\u00a9\u2000-\u206f]+/g;

/** Letters and figures alone, in lower case. */
export function plain(words: string): string {
  if (isPlain(words)) return words.toLowerCase();
  const most = words.toLowerCase().replace(COMMON, " ");
  // The properties of letters take time to look up, and most words need none of them.
  return (/[^a-z0-9 ]/.test(most) ? most.replace(/[^\p{L}\p{N}]+/gu, " ") : most).trim();
}

/** Whether there is nothing but letters and figures of ASCII and single spaces between them, as in most labels. */
function isPlain(words: string): boolean {
  let spaced = true;
  const { length } = words;
  for (let i = 0; i < length; i++) {
    const c = words.charCodeAt(i);
    const isSpace = c === 32;
    if (isSpace ? spaced : !((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57)))
      return false;
    spaced = isSpace;
  }
  return !spaced || words === "";
}
