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

/** Where each run of a text stands, made once for each text that is compared. */
export type Places = ReadonlyMap<number, readonly number[]>;

export function placesOf(words: Int32Array): Places {
  const places = new Map<number, number[]>();
  gramHashes(words, SEED).forEach((hash, at) => {
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [at]);
    else if (known.length <= OFTEN) known.push(at);
  });
  return places;
}

/**
 * The passages that two texts share, in the order of a: runs of the same words are found by their seeds, grown to their ends, and joined
 * where few words lie between them on both sides. Every word of a lies in one passage at most. Time grows with the words of a.
 */
export function align(a: Int32Array, b: Int32Array, inB: Places): Shared[] {
  const open: { runs: Run[]; aTo: number; bTo: number }[] = [];
  const done: (typeof open)[number][] = [];
  const grams = gramHashes(a, SEED);
  let at = 0;
  while (at < grams.length) {
    const places = inB.get(grams[at] as number);
    if (places === undefined || places.length > OFTEN) {
      at++;
      continue;
    }
    let best: Run | null = null;
    let joins: (typeof open)[number] | null = null;
    for (const place of places) {
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
