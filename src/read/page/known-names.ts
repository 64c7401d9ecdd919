import { asKey } from "./as-keys.ts";

const MOST_STEPS = 12;
/** Longer ones are no names. */
const LONGEST = 40;
/** So many letters are compared at once, as two numbers. */
const AT_ONCE = 8;
const ENTRY = 4;
const SECOND = 1;
const LENGTH = 2;
const VALUE = 3;

/**
 * The names of elements and attributes, looked up where they stand in a page's bytes: nothing is cut out, and who has one gets the same string
 * each time. Latin capitals count as small letters. The memory begins anew when it is full, since a page can be made of a million names.
 */
export class KnownNames {
  private readonly find: (name: string) => number;
  private readonly most: number;
  private readonly mask: number;
  /** ENTRY numbers a slot, side by side: the first four letters, the next four, one more than the length, and what is known; 0 for the third where there is none. */
  private readonly slots: Int32Array;
  /** By the slot. */
  private readonly names: string[];
  private count = 0;
  /** The name that was asked for last, in small letters; null where it is none that can be known. */
  name: string | null = null;

  /** `find`: what is to be known of a name. `most`: how many are known at once, a power of two. */
  constructor(find: (name: string) => number, most: number) {
    this.find = find;
    this.most = most;
    this.mask = 2 * most - 1;
    this.slots = new Int32Array(ENTRY * 2 * most);
    this.names = new Array<string>(2 * most).fill("");
  }

  /** What is known of the name in `bytes[start … end)`, which are ASCII; 0 where there is none. */
  ask(bytes: Uint8Array, start: number, end: number): number {
    const { slots, mask } = this;
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
    let slot = (hash ^ (hash >>> 15)) & mask;
    this.name = null;
    if (length > LONGEST) return 0;
    for (let step = 0; step < MOST_STEPS; step++) {
      const at = ENTRY * slot;
      const known = slots[at + LENGTH] as number;
      if (known === 0) return this.learn(bytes, start, end, first, second, slot);
      if (
        slots[at] === first &&
        slots[at + SECOND] === second &&
        known === length + 1 &&
        (length <= AT_ONCE || endsAlike(this.names[slot] as string, bytes, start))
      ) {
        this.name = this.names[slot] as string;
        return slots[at + VALUE] as number;
      }
      slot = (slot + 1) & mask;
    }
    return 0;
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
    if (this.count === this.most) {
      this.count = 0;
      this.slots.fill(0);
    }
    const value = this.find(name);
    const at = ENTRY * slot;
    this.slots[at] = first;
    this.slots[at + SECOND] = second;
    this.slots[at + LENGTH] = name.length + 1;
    this.slots[at + VALUE] = value;
    this.names[slot] = name;
    this.count++;
    this.name = name;
    return value;
  }
}

function endsAlike(name: string, bytes: Uint8Array, start: number): boolean {
  for (let i = AT_ONCE; i < name.length; i++)
    if (name.charCodeAt(i) !== small(bytes[start + i] as number)) return false;
  return true;
}

const small = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c);
