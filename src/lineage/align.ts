import { gramHashes } from "#text/fingerprints.ts";

/** A stretch of one text that stands in another too, with edits or without: words from and to before, on both sides. */
export interface Shared {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
  /** The runs that are the same word for word: where in a, where in b, how many. */
  runs: readonly Run[];
}

export type Run = readonly [a: number, b: number, length: number];

/** Runs shorter than this are no seed. */
const SEED = 4;
/** A seed that stands in a text more often than this is a refrain; other seeds of the passage find it. */
const OFTEN = 12;
/** Words that may be cut, put in or exchanged between two runs of one passage. */
const GAP = 9;
/** How many passages may be open at once while texts are gone through: paragraphs change places. */
const OPEN = 6;

/** The seeds of a text: a hash for each word that has enough others after it. */
export const seedsOf = (words: Int32Array): Int32Array => gramHashes(words, SEED);

/** Where each seed of a text stands, made once for each text that is compared. In lists of numbers: a map with a list for each seed takes six times as much. */
export interface Places {
  /** Each seed once, and where its places begin among all. */
  seeds: Int32Array;
  firsts: Int32Array;
  places: Int32Array;
  /** Numbers of seeds by their hash, `EMPTY` where there is none; where one is taken the next is tried. */
  slots: Int32Array;
}

const EMPTY = -1;
const slotOf = (seed: number, slots: Int32Array): number =>
  (Math.imul(seed, 0x9e3779b1) >>> 7) & (slots.length - 1);

export function placesOf(all: Int32Array): Places {
  const count = all.length;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2))).fill(EMPTY);
  const seeds: number[] = [];
  const counts: number[] = [];
  const numbers = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const seed = all[at] as number;
    let slot = slotOf(seed, slots);
    while (slots[slot] !== EMPTY && seeds[slots[slot] as number] !== seed)
      slot = (slot + 1) & (slots.length - 1);
    if (slots[slot] === EMPTY) {
      slots[slot] = seeds.length;
      seeds.push(seed);
      counts.push(0);
    }
    const number = slots[slot] as number;
    numbers[at] = number;
    counts[number] = (counts[number] as number) + 1;
  }
  const firsts = new Int32Array(seeds.length + 1);
  counts.forEach((many, nth) => {
    firsts[nth + 1] = (firsts[nth] as number) + many;
  });
  const next = firsts.slice();
  const places = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const number = numbers[at] as number;
    const place = next[number] as number;
    places[place] = at;
    next[number] = place + 1;
  }
  return { seeds: Int32Array.from(seeds), firsts, places, slots };
}

/** The number of a seed; `EMPTY` where the text has it not. */
function numberOf(seed: number, { seeds, slots }: Places): number {
  for (let slot = slotOf(seed, slots); ; slot = (slot + 1) & (slots.length - 1)) {
    const number = slots[slot] as number;
    if (number === EMPTY || seeds[number] === seed) return number;
  }
}

/**
 * The passages that two texts share, in the order of a: runs of the same words are found by their seeds, grown to their ends, and joined
 * where few words lie between them on both sides. Every word of a lies in one passage at most. `seeds` are those of a. Time grows with the words of a.
 */
export function align(a: Int32Array, b: Int32Array, seeds: Int32Array, inB: Places): Shared[] {
  const open: { runs: Run[]; aTo: number; bTo: number }[] = [];
  const done: (typeof open)[number][] = [];
  let at = 0;
  while (at < seeds.length) {
    const number = numberOf(seeds[at] as number, inB);
    const [from, to] =
      number === EMPTY ? [0, 0] : [inB.firsts[number] as number, inB.firsts[number + 1] as number];
    if (from === to || to - from > OFTEN) {
      at++;
      continue;
    }
    let best: Run | null = null;
    let joins: (typeof open)[number] | null = null;
    for (let nth = from; nth < to; nth++) {
      const place = inB.places[nth] as number;
      const length = sameFrom(a, b, at, place);
      if (length < SEED) continue;
      const passage =
        open.find(({ aTo, bTo }) => at - aTo <= GAP && place >= bTo && place - bTo <= GAP) ?? null;
      // Going on with a passage is worth a few words: of a phrase that stands twice, the one in its place is meant.
      const worth = length + (passage === null ? 0 : 3);
      if (best === null || worth > best[2] + (joins === null ? 0 : 3)) {
        best = [at, place, length];
        joins = passage;
      }
    }
    if (best === null) {
      at++;
      continue;
    }
    const [, place, length] = best;
    if (joins === null) {
      joins = { runs: [best], aTo: at + length, bTo: place + length };
      open.push(joins);
      if (open.length > OPEN) done.push(open.shift() as (typeof open)[number]);
    } else {
      joins.runs.push(best);
      joins.aTo = at + length;
      joins.bTo = place + length;
    }
    at += length;
  }
  return [...done, ...open]
    .map(({ runs, aTo, bTo }) => ({
      aFrom: (runs[0] as Run)[0],
      aTo,
      bFrom: (runs[0] as Run)[1],
      bTo,
      runs,
    }))
    .sort((one, two) => one.aFrom - two.aFrom);
}

function sameFrom(a: Int32Array, b: Int32Array, inA: number, inB: number): number {
  let length = 0;
  while (inA + length < a.length && inB + length < b.length && a[inA + length] === b[inB + length]) length++;
  return length;
}
