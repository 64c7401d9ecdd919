/** So many places are looked at for a word; a page made of words that all fall on one place must not make the search long. */
const MOST_STEPS = 12;

/** Units of UTF-16 that a word takes; most take less. */
const ROOM = 16;
const ENTRY = 4;
const VALUE = 1;
const FIRST = 2;
const LENGTH = 3;

/**
 * What was found out about the words that classes are made of: pages have many names and few words to make them of. A word is compared
 * where it stands, in the list of a name's letters, and nothing is cut out of the page to look it up. Latin capitals count as small letters. The
 * memory begins anew when it is full.
 */
export class KnownWords {
  private readonly find: (word: string) => number;
  private readonly most: number;
  private readonly mask: number;
  /** Leaves of 32 bits those that a slot is numbered by. */
  private readonly shift: number;
  /** ENTRY numbers a slot, side by side: a word's hash, what is known of it, where its letters begin, and how many they are; 0 where there is none. */
  private readonly slots: Int32Array;
  /** The letters of all known words, one after the other, up to `end`. */
  private readonly letters: Uint16Array;
  private end = 0;
  private count = 0;
  /** The place of the word that was asked for last, from 1; 0 where it is not kept. */
  place = 0;
  /** How many times the memory began anew; places hold from one time to the next. */
  begun = 0;

  /** `find`: what is to be known of a word in small letters, a whole number of 32 bits. `most`: how many words are known at once, a power of two; places go up to twice as many. */
  constructor(find: (word: string) => number, most: number) {
    this.find = find;
    this.most = most;
    this.mask = 2 * most - 1;
    this.shift = Math.clz32(this.mask);
    this.slots = new Int32Array(ENTRY * 2 * most);
    this.letters = new Uint16Array(ROOM * most);
    this.beginAnew();
  }

  /** What is known of the word `name[start … end)`. Who looked for its end has met its letters, and may bring what `hashed` makes of them. */
  ask(name: Uint16Array, start: number, end: number, hash = hashOf(name, start, end)): number {
    const { slots, letters, mask } = this;
    const length = end - start;
    // The names that tools make up differ in their last letters, so their hashes lie side by side; the multiplication strews them.
    let slot = Math.imul(hash, 0x9e3779b1) >>> this.shift;
    for (let step = 0; step < MOST_STEPS; step++) {
      const at = ENTRY * slot;
      const known = slots[at + LENGTH] as number;
      if (known === 0) return this.learn(name, start, end, hash, slot);
      if (slots[at] === hash && known === length) {
        const shift = (slots[at + FIRST] as number) - start;
        let i = start;
        while (i < end && letters[shift + i] === small(name[i] as number)) i++;
        if (i === end) {
          this.place = slot + 1;
          return slots[at + VALUE] as number;
        }
      }
      slot = (slot + 1) & mask;
    }
    this.place = 0;
    return this.find(smallWord(name, start, end));
  }

  /** The word of a place, in small letters; "" for 0. */
  wordAt(place: number): string {
    if (place === 0) return "";
    const at = ENTRY * (place - 1);
    const first = this.slots[at + FIRST] as number;
    return String.fromCharCode(...this.letters.subarray(first, first + (this.slots[at + LENGTH] as number)));
  }

  private beginAnew(): void {
    this.count = 0;
    this.end = 0;
    this.slots.fill(0);
    this.begun++;
  }

  private learn(name: Uint16Array, start: number, end: number, hash: number, slot: number): number {
    const word = smallWord(name, start, end);
    const value = this.find(word);
    const { length } = word;
    if (this.count === this.most || this.end + length > this.letters.length) this.beginAnew();
    const at = ENTRY * slot;
    this.slots[at] = hash;
    this.slots[at + VALUE] = value;
    this.slots[at + FIRST] = this.end;
    this.slots[at + LENGTH] = length;
    for (let i = 0; i < length; i++) this.letters[this.end++] = word.charCodeAt(i);
    this.count++;
    this.place = slot + 1;
    return value;
  }
}

const smallWord = (name: Uint16Array, start: number, end: number): string =>
  String.fromCharCode(...name.subarray(start, end)).toLowerCase();

/** The hash of the letters before, which is 0 for none, and one more. */
export const hashed = (before: number, letter: number): number => (Math.imul(before, 31) + small(letter)) | 0;

function hashOf(name: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashed(hash, name[i] as number);
  return hash;
}

const small = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c);
