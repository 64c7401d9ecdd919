/** Letters that Unicode does not take apart into a base and a mark. */
const WHOLE: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/**
 * The form in which spellings of a name meet: lower case, without marks on letters, apostrophes and soft hyphens; wide letters and
 * digits are the common ones. “P’yŏngyang” and “Pyongyang” are one. Hangul syllables stay whole.
 */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  if (HANGUL.test(lower)) return lower.normalize("NFC");
  return lower
    .normalize("NFKD")
    .replace(/[\p{M}'’ʼ`‘\u00ad]/gu, "")
    .toLowerCase()
    .replace(/[łøđðıßæœþ]/g, (letter) => WHOLE[letter] ?? letter);
}

const HANGUL = /\p{Script=Hangul}/u;
