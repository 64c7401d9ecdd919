/** Scripts that one language of news has for itself; of those that share one, the letters or words that the others lack. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ko", /\p{Script=Hangul}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["el", /\p{Script=Greek}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
];
/** The smallest words of a language, which no text of some length lacks. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ["the", "of", "and", "to", "in", "that", "was", "is", "for", "with"],
  de: ["der", "die", "und", "das", "nicht", "mit", "von", "den", "ist", "ein"],
  fr: ["le", "la", "les", "des", "et", "est", "que", "dans", "une", "pour"],
  es: ["el", "la", "los", "que", "del", "las", "una", "por", "con", "para"],
  it: ["il", "che", "di", "della", "per", "una", "non", "sono", "con", "gli"],
  pt: ["o", "que", "do", "da", "não", "uma", "os", "em", "para", "com"],
  nl: ["de", "het", "een", "van", "en", "niet", "dat", "met", "zijn", "voor"],
  pl: ["w", "i", "na", "nie", "się", "że", "jest", "do", "z", "oraz"],
  tr: ["bir", "ve", "bu", "için", "ile", "de", "da", "olarak", "çok", "daha"],
  sv: ["och", "att", "det", "som", "en", "är", "inte", "för", "av", "på"],
};
/** The languages that have a word among their smallest. */
const SMALL_IN = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS))
  for (const word of words) SMALL_IN.set(word, [...(SMALL_IN.get(word) ?? []), language]);
/** Whether there is a letter of another script than Latin: those lie behind its letters, and behind the marks of punctuation. */
const MAY_BE_OTHER = /[\u0370-\u1fff\u2100-\uffff]/;
const LEAST_LETTERS = 40;
const LEAST_SHARE = 0.12;
const MOST = 2_500;

/**
 * The language that a text is in, where the page does not say: by its script, else by its smallest words. Null where neither tells; a wrong language is
 * worse than none.
 */
export function guessLanguage(text: string): string | null {
  const words = text.slice(0, MOST);
  const count = (letters: RegExp): number => words.match(letters)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (letters < LEAST_LETTERS) return null;
  if (MAY_BE_OTHER.test(words)) {
    for (const [language, script] of SCRIPTS) if (count(script) > letters * LEAST_SHARE) return language;
    if (count(/\p{Script=Han}/gu) > letters / 2) return "zh";
    if (count(/\p{Script=Arabic}/gu) > letters / 2) return count(/[پچژگ]/g) > letters / 100 ? "fa" : "ar";
    if (count(/\p{Script=Cyrillic}/gu) > letters / 2)
      return count(/[іїєґ]/gi) > letters / 50 ? "uk" : count(/[ыэё]/gi) > letters / 100 ? "ru" : null;
  }
  const all = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  const met = new Map(Object.keys(WORDS).map((language) => [language, 0]));
  for (const word of all)
    for (const language of SMALL_IN.get(word) ?? []) met.set(language, (met.get(language) ?? 0) + 1);
  const shares = [...met]
    .map(([language, words]) => ({ language, share: words / Math.max(1, all.length) }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = shares;
  return first !== undefined && first.share > LEAST_SHARE && first.share > 1.5 * (second?.share ?? 0)
    ? first.language
    : null;
}
