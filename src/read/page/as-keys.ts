/**
 * Words parted by spaces, each as engines keep the keys of objects: a comparison with a word in the code is then one of places in memory, not
 * of letters. Names of elements and attributes are compared some hundred thousand times a page.
 */
export const asKeys = (words: string): string[] =>
  Object.keys(Object.fromEntries(words.split(" ").map((word) => [word, 0])));
