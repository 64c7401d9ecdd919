/**
 * What was found out about words that pages repeat, so that it is found out once. The memory is bounded, since a page can be made of a million
 * different names: when the newer half is full it becomes the older one, and what nobody asked for meanwhile is forgotten.
 */
export class Remembered<Value> {
  private newer = new Map<string, Value>();
  private older = new Map<string, Value>();
  private readonly half: number;

  /** `most`: how many words are remembered at once, at least half of it the latest. */
  constructor(most: number) {
    this.half = Math.max(1, most >> 1);
  }

  /** What is known of the words; what `find` says of them where nothing is. */
  ask(words: string, find: (words: string) => Value): Value {
    const known = this.newer.get(words);
    if (known !== undefined) return known;
    const value = this.older.get(words) ?? find(words);
    if (this.newer.size >= this.half) {
      this.older = this.newer;
      this.newer = new Map();
    }
    this.newer.set(ownCopy(words), value);
    return value;
  }
}

/**
 * The same words in a string that holds no other. What an engine cuts out of a page is a view of the page, and keeps all of it in memory as
 * long as the cutting is kept; joined to a space it has to be written anew.
 */
export const ownCopy = (words: string): string => ` ${words}`.slice(1);
