/**
 * A word as engines keep the keys of objects: a comparison with a word in the code is then one of places in memory, not of letters. Names of
 * elements and attributes are compared some hundred thousand times a page. It holds nothing of the page that it was cut from.
 */
export const asKey = (word: string): string => Object.keys({ [word]: 0 })[0] ?? word;
