import { winnow } from "#text/fingerprints.ts";
import { GRAM, gramsOf } from "./grams.ts";
import { onceEach } from "./once-each.ts";
import type { Sketch } from "./sketch.ts";

const WINDOW = 6;
const WINDOW_IN_RECORD = 12;
/** A run of words that tell no more than this anyone may write. */
const LEAST_WORTH = 0.9;
/**
 * Every report that holds a mark is compared with so many of its holders: those whose ids come first. An id is a hash, so they are a draw by
 * lot that no order of arrival changes, and ten thousand copies of one text cost ten thousand times this, not the square.
 */
export const HOLDERS = 48;

/** Marks of a report's text: runs of words picked by winnowing, without those that tell nothing. Whole numbers below 2³¹. */
function picked(sketch: Sketch, window: number): readonly number[] {
  const { rarity } = sketch;
  const hashes = gramsOf(sketch);
  const marks = new Set<number>();
  for (const at of winnow(hashes, window)) {
    let worth = 0;
    for (let word = at; word < at + GRAM; word++) worth += rarity[word] as number;
    if (worth >= LEAST_WORTH) marks.add((hashes[at] as number) >>> 1);
  }
  return [...marks];
}

/** By these, reports of one neighbourhood that may share any text at all are found. */
export const marksOf = onceEach((sketch: Sketch): readonly number[] => picked(sketch, WINDOW));

/** By these a report is found in the record: half as many, since there are as many of them as the record has reports. */
export const marksInRecord = onceEach((sketch: Sketch): readonly number[] =>
  picked(sketch, WINDOW_IN_RECORD),
);

/**
 * Pairs of reports that share at least so many marks. `marks` by report, the reports in the order of their ids. Each pair once, the lower number first. Of a
 * mark that more than `HOLDERS` hold each is paired with the first of them, or, where it does not count as `often`, with none.
 */
export function candidatePairs(
  marks: readonly (readonly number[])[],
  least: number,
  { often = true } = {},
): [number, number][] {
  const reports = marks.length;
  // One number for a mark and its holder, so that sorting brings together who holds it.
  const held = new Float64Array(marks.reduce((sum, of) => sum + of.length, 0));
  let count = 0;
  marks.forEach((of, report) => {
    for (const mark of of) held[count++] = mark * reports + report;
  });
  held.sort();
  const pairs =
    least === 1 && reports <= MARKED
      ? new Marking(reports)
      : reports <= COUNTED
        ? new Counting(reports)
        : new Sorting(reports);
  for (let from = 0; from < count; ) {
    const mark = Math.floor((held[from] as number) / reports);
    const first = mark * reports;
    let to = from + 1;
    while (to < count && (held[to] as number) < first + reports) to++;
    if (to - from > 1 && (often || to - from <= HOLDERS)) {
      const paired = Math.min(to, from + HOLDERS);
      for (let one = from; one < paired; one++)
        for (let two = one + 1; two < to; two++)
          pairs.add((held[one] as number) - first, (held[two] as number) - first);
    }
    from = to;
  }
  return pairs.often(least);
}

/** Of so many reports there is room to count for each two. */
const COUNTED = 1024;

/** Counts pairs in a table of all with all; no more marks are shared than a text has. */
class Counting {
  readonly #reports: number;
  readonly #counts: Uint16Array;

  constructor(reports: number) {
    this.#reports = reports;
    this.#counts = new Uint16Array(reports * reports);
  }

  add(one: number, two: number): void {
    const at = one * this.#reports + two;
    const count = this.#counts[at] as number;
    if (count < 0xffff) this.#counts[at] = count + 1;
  }

  often(least: number): [number, number][] {
    const out: [number, number][] = [];
    for (let one = 0; one < this.#reports; one++)
      for (let two = one + 1; two < this.#reports; two++)
        if ((this.#counts[one * this.#reports + two] as number) >= least) out.push([one, two]);
    return out;
  }
}

/** Of so many reports there is room for a bit for each two: 32 MB. */
const MARKED = 16_384;

/** Where once is enough, a bit for each pair says that it was met. */
class Marking {
  readonly #reports: number;
  readonly #met: Uint32Array;

  constructor(reports: number) {
    this.#reports = reports;
    this.#met = new Uint32Array(Math.ceil((reports * reports) / 32));
  }

  add(one: number, two: number): void {
    const at = one * this.#reports + two;
    this.#met[at >>> 5] = (this.#met[at >>> 5] as number) | (1 << (at & 31));
  }

  often(): [number, number][] {
    const out: [number, number][] = [];
    this.#met.forEach((bits, place) => {
      for (let left = bits; left !== 0; left &= left - 1) {
        const pair = place * 32 + 31 - Math.clz32(left & -left);
        out.push([Math.floor(pair / this.#reports), pair % this.#reports]);
      }
    });
    return out;
  }
}

/** Counts pairs by sorting them, eight bytes for each time that one is met. */
class Sorting {
  readonly #reports: number;
  #met = new Float64Array(1024);
  #count = 0;

  constructor(reports: number) {
    this.#reports = reports;
  }

  add(one: number, two: number): void {
    if (this.#count === this.#met.length) {
      const larger = new Float64Array(this.#count * 2);
      larger.set(this.#met);
      this.#met = larger;
    }
    this.#met[this.#count++] = one * this.#reports + two;
  }

  often(least: number): [number, number][] {
    const sorted = this.#met.subarray(0, this.#count).sort();
    const out: [number, number][] = [];
    for (let from = 0; from < sorted.length; ) {
      const pair = sorted[from] as number;
      let to = from + 1;
      while (to < sorted.length && sorted[to] === pair) to++;
      if (to - from >= least) out.push([Math.floor(pair / this.#reports), pair % this.#reports]);
      from = to;
    }
    return out;
  }
}

/** Pairs of reports of which one holds so many of the marks that the other asks for. Of a mark that more than `HOLDERS` hold the first are seen. */
export function askedPairs(
  marks: readonly (readonly number[])[],
  asked: readonly (readonly number[])[],
  least: number,
): [number, number][] {
  const holders = new Map<number, number[]>();
  marks.forEach((of, report) => {
    for (const mark of of) {
      const known = holders.get(mark);
      if (known === undefined) holders.set(mark, [report]);
      else if (known.length < HOLDERS) known.push(report);
    }
  });
  const pairs = new Map<number, [number, number]>();
  const counts = new Map<number, number>();
  asked.forEach((of, report) => {
    counts.clear();
    for (const mark of of)
      for (const other of holders.get(mark) ?? [])
        if (other !== report) counts.set(other, (counts.get(other) ?? 0) + 1);
    for (const [other, count] of counts) {
      const [low, high] = other < report ? [other, report] : [report, other];
      if (count >= least) pairs.set(low * marks.length + high, [low, high]);
    }
  });
  return [...pairs.values()];
}
