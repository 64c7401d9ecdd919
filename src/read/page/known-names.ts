import { asKey } from "./as-keys.ts";

const MOST_STEPS = 12;
/** Longer ones are no names. */
const LONGEST = 40;
/** So many letters are compared at once, as two numbers. */
const AT_ONCE = 8;

/**
 * The names of elements and attributes, looked up where they stand in a page's bytes: nothing is cut out, and who has one gets the same string
 * each time. Latin capitals count as small letters. The memory begins anew when it is full, since a page can be made of a million names.
 */
export class KnownNames {
  private readonly find: (name: string) => number;
  private readonly most: number;
  /** One more than the place of a name in the lists below; 0 where there is none. */
  private readonly places: Int32Array;
  private readonly firsts: Int32Array;
  private readonly seconds: Int32Array;
  private readonly lengths: Int32Array;
  private readonly values: Int32Array;
  private names: string[] = [];
  /** The name that was asked for last, in small letters; null where it is none that can be known. */
  name: string | null = null;

  /** `find`: what is to be known of a name. `most`: how many are known at once, a power of two. */
  constructor(find: (name: string) => number, most: number) {
    this.find = find;
    this.most = most;
    this.places = new Int32Array(2 * most);
    this.firsts = new Int32Array(most);
    this.seconds = new Int32Array(most);
    this.lengths = new Int32Array(most);
    this.values = new Int32Array(most);
    this.beginAnew();
  }

  /** What is known of the name in `bytes[start … end)`, which are ASCII; 0 where there is none. */
  ask(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    const middle = length > 4 ? start + 4 : end;
    let first = 0;
    let second = 0;
    for (let at = start; at < middle; at++) first = (first << 8) | small(bytes[at] as number);
    if (length > 4) {
      const last = length > AT_ONCE ? start + AT_ONCE : end;
      for (let at = middle; at < last; at++) second = (second << 8) | small(bytes[at] as number);
    }
    let hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) ^ length;
    for (let at = start + AT_ONCE; at < end; at++) hash = Math.imul(hash, 31) + small(bytes[at] as number);
    const mask = 2 * this.most - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    this.name = null;
    if (length > LONGEST) return 0;
    for (let step = 0; step < MOST_STEPS; step++) {
      const place = (this.places[slot] as number) - 1;
      if (place < 0) return this.learn(bytes, start, end, first, second, slot);
      if (
        this.firsts[place] === first &&
        this.seconds[place] === second &&
        this.lengths[place] === length &&
        (length <= AT_ONCE || endsAlike(this.names[place] as string, bytes, start))
      ) {
        this.name = this.names[place] as string;
        return this.values[place] as number;
      }
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  private beginAnew(): void {
    this.names = [];
    this.places.fill(0);
  }

  private learn(
    bytes: Uint8Array,
    start: number,
    end: number,
    first: number,
    second: number,
    slot: number,
  ): number {
    const name = asKey(String.fromCharCode(...bytes.subarray(start, end).map(small)));
    if (this.names.length === this.most) this.beginAnew();
    const place = this.names.length;
    this.names.push(name);
    this.firsts[place] = first;
    this.seconds[place] = second;
    this.lengths[place] = name.length;
    this.values[place] = this.find(name);
    this.places[slot] = place + 1;
    this.name = name;
    return this.values[place] as number;
  }
}

function endsAlike(name: string, bytes: Uint8Array, start: number): boolean {
  for (let i = AT_ONCE; i < name.length; i++)
    if (name.charCodeAt(i) !== small(bytes[start + i] as number)) return false;
  return true;
}

const small = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c);
