/** White space that is more than one space: most of a text's is one, which is left where it stands. */
const RUNS = /[^\S ]\s*| \s+/g;

/** White space as a browser shows it: each run of it is one space. */
export const inOneSpace = (words: string): string => words.replace(RUNS, " ");
