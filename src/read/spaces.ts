/** White space that is more than one space: most of a text's is one, which is left where it stands. */
const RUNS = /[^\S ]\s*| \s+/g;
/** Where a browser may part a word at the end of a line; elsewhere it shows nothing of it. */
const SOFT = "\u00ad";

/** Words as a browser shows them: each run of white space is one space, and a soft hyphen is none. */
export const inOneSpace = (words: string): string =>
  (words.includes(SOFT) ? words.replaceAll(SOFT, "") : words).replace(RUNS, " ");
