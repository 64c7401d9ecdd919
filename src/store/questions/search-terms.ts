/**
 * What a person typed, as a query of the word index. Every word is quoted, so nothing typed is index syntax; words in
 * double quotes are a phrase; all must be there. The last word may be the beginning of one still being typed. Korean
 * puts particles behind its words (북한은, 북한이), so a word in Hangul always matches as a beginning.
 * Null where nothing typed holds a letter or a digit.
 */
export function searchTerms(typed: string): string | null {
  const terms: string[] = [];
  const pieces = [...typed.replaceAll("\u0000", " ").matchAll(/"([^"]*)("|$)|[^\s"]+/gu)];
  pieces.forEach((piece, nth) => {
    const phrase = piece[1];
    const words = phrase ?? piece[0];
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const last = nth === pieces.length - 1 && piece[0] === typed.slice(piece.index);
    const open = phrase === undefined ? last || endsInHangul(words) : false;
    terms.push(`"${words}"${open ? "*" : ""}`);
  });
  return terms.length === 0 ? null : terms.join(" ");
}

const endsInHangul = (word: string): boolean => /\p{Script=Hangul}$/u.test(word);
