import { ownCopy } from "../remembered.ts";

/** So many places are looked at for a word; a page made of words that all fall on one place must not make the search long. */
const MOST_STEPS = 12;

/**
 * What was found out about the words that classes are made of: pages have many names and few words to make them of. A word is compared
 * where it stands, and nothing is cut out of the page to look it up. Latin capitals count as small letters. The memory begins anew when it is full.
 */
export class KnownWords {
  private readonly find: (word: string) => number;
  private readonly most: number;
  private readonly mask: number;
  /** Leaves of 32 bits those that a slot is numbered by. */
  private readonly shift: number;
  /** One more than the place of a word in the lists below; 0 where there is none. */
  private readonly places: Int32Array;
  private readonly hashes: Int32Array;
  private readonly values: Int32Array;
  private words: string[] = [];
  /** The place of the word that was asked for last, from 1; 0 where it is not kept. */
  place = 0;
  /** How many times the memory began anew; places hold from one time to the next. */
  begun = 0;

  /** `find`: what is to be known of a word in small letters, a whole number of 32 bits. `most`: how many words are known at once, a power of two. */
  constructor(find: (word: string) => number, most: number) {
    this.find = find;
    this.most = most;
    this.mask = 2 * most - 1;
    this.shift = Math.clz32(this.mask);
    this.places = new Int32Array(2 * most);
    this.hashes = new Int32Array(most);
    this.values = new Int32Array(most);
    this.beginAnew();
  }

  /** What is known of `name[start … end)`. Who looked for its end has met its letters, and may bring what `hashed` makes of them. */
  ask(name: string, start: number, end: number, hash = hashOf(name, start, end)): number {
    // The names that tools make up differ in their last letters, so their hashes lie side by side; the multiplication strews them.
    let slot = Math.imul(hash, 0x9e3779b1) >>> this.shift;
    for (let step = 0; step < MOST_STEPS; step++) {
      const place = this.places[slot] as number;
      if (place === 0) return this.learn(name.slice(start, end).toLowerCase(), hash, slot);
      if (this.hashes[place - 1] === hash && isSame(this.words[place - 1] as string, name, start, end)) {
        this.place = place;
        return this.values[place - 1] as number;
      }
      slot = (slot + 1) & this.mask;
    }
    this.place = 0;
    return this.find(name.slice(start, end).toLowerCase());
  }

  /** The word of a place, in small letters; "" for 0. */
  wordAt(place: number): string {
    return place === 0 ? "" : (this.words[place - 1] as string);
  }

  private beginAnew(): void {
    this.words = [];
    this.places.fill(0);
    this.begun++;
  }

  private learn(word: string, hash: number, slot: number): number {
    const value = this.find(word);
    if (this.words.length === this.most) this.beginAnew();
    this.words.push(ownCopy(word));
    this.hashes[this.words.length - 1] = hash;
    this.values[this.words.length - 1] = value;
    this.place = this.words.length;
    this.places[slot] = this.place;
    return value;
  }
}

/** The hash of the letters before, which is 0 for none, and one more. */
export const hashed = (before: number, letter: number): number => (Math.imul(before, 31) + small(letter)) | 0;

function hashOf(name: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashed(hash, name.charCodeAt(i));
  return hash;
}

const small = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c);

function isSame(word: string, name: string, start: number, end: number): boolean {
  const { length } = word;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== small(name.charCodeAt(start + i))) return false;
  return true;
}
