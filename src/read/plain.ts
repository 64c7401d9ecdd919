/** No letters and no figures: ASCII's, those beside it, and the general punctuation. */
const COMMON = /[\u0000-\u002f\u003a-\u0060\u007b-\u00a9\u2000-\u206f]+/g;

/** Letters and figures alone, in lower case. */
export function plain(words: string): string {
  const most = words.toLowerCase().replace(COMMON, " ");
  // The properties of letters take time to look up, and most words need none of them.
  return (/[^a-z0-9 ]/.test(most) ? most.replace(/[^\p{L}\p{N}]+/gu, " ") : most).trim();
}
