import { candidatePairs, HOLDERS, marksOf } from "./candidates.ts";
import { isHeld } from "./is-held.ts";
import { grownRows, rowsOf, type TieRow } from "./rows-of-ties.ts";
import type { Sketch } from "./sketch.ts";
import type { Tie } from "./tie.ts";

/** Where so many have come at once all are looked for anew. */
const FEW = 16;

/** The ties of a neighbourhood in their order, and the two of each by their numbers then. */
interface Held {
  sketches: readonly Sketch[];
  discounts: readonly Uint8Array[];
  ties: readonly Tie[];
  a: Int32Array;
  b: Int32Array;
  rows: readonly TieRow[];
  /** Who holds each mark, in the order of the reports; made when the first comes. */
  holders: Map<number, Sketch[]> | null;
}

const held = new WeakMap<Sketch, Held>();

export interface Ties {
  ties: Tie[];
  /** The same from either side, where they are held for the next time. */
  rows: readonly TieRow[] | null;
}

/**
 * What each two reports share that have a mark in common, in the order of the two. Of those that were there before, with the same discounts, it is what it was:
 * whoever has come is compared with those that it shares a mark with, and these not with each other. `sketches` in the order of their ids.
 */
export function tiesOf(
  sketches: readonly Sketch[],
  discounts: readonly Uint8Array[],
  tieOf: (a: number, b: number) => Tie | null,
): Ties {
  if (!isHeld(sketches.length)) return { ties: allTies(sketches, tieOf), rows: null };
  const before = held.get(sketches.find((sketch) => held.has(sketch)) ?? (sketches[0] as Sketch));
  const came = before === undefined ? null : comeTo(before, sketches, discounts);
  const pairs = before === undefined || came === null ? null : pairsOfThose(before, sketches, came.added);
  let now: Held;
  if (before === undefined || came === null || pairs === null) {
    const ties = allTies(sketches, tieOf);
    const rows = rowsOf(sketches.length, ties);
    now = { sketches, discounts, ties, ...numbersOf(ties), rows, holders: null };
  } else {
    const { ties, added } = merged(before, came.numbers, pairs, tieOf);
    const rows = grownRows(before.rows, came.numbers, sketches.length, added);
    now = { sketches, discounts, ties, ...numbersOf(ties), rows, holders: before.holders };
  }
  for (const sketch of sketches) held.set(sketch, now);
  // Who is given them may put others to them.
  return { ties: now.ties.slice(), rows: now.rows };
}

function numbersOf(ties: readonly Tie[]): { a: Int32Array; b: Int32Array } {
  const [a, b] = [new Int32Array(ties.length), new Int32Array(ties.length)];
  for (let nth = 0; nth < ties.length; nth++) {
    const tie = ties[nth] as Tie;
    a[nth] = tie.a;
    b[nth] = tie.b;
  }
  return { a, b };
}

function allTies(sketches: readonly Sketch[], tieOf: (a: number, b: number) => Tie | null): Tie[] {
  const ties: Tie[] = [];
  for (const [a, b] of candidatePairs(sketches.map(marksOf), 1)) {
    const tie = tieOf(a, b);
    if (tie !== null) ties.push(tie);
  }
  return ties;
}

/** The numbers that those of before have now, and those that have come; null where one has gone, is discounted otherwise, or many have come. */
function comeTo(
  before: Held,
  sketches: readonly Sketch[],
  discounts: readonly Uint8Array[],
): { numbers: Int32Array; added: number[] } | null {
  const numbers = new Int32Array(before.sketches.length);
  const added: number[] = [];
  let next = 0;
  for (let now = 0; now < sketches.length; now++) {
    if (sketches[now] !== before.sketches[next]) added.push(now);
    else if (discounts[now] !== before.discounts[next]) return null;
    else numbers[next++] = now;
  }
  return next === numbers.length && added.length <= FEW ? { numbers, added } : null;
}

/** With whom those who have come share a mark; null where what others share by one counts no more, since it has other first holders now. */
function pairsOfThose(
  before: Held,
  sketches: readonly Sketch[],
  added: readonly number[],
): [number, number][] | null {
  before.holders ??= holdersOf(before.sketches);
  const { holders } = before;
  const pairs: [Sketch, Sketch][] = [];
  for (const one of added) {
    const sketch = sketches[one] as Sketch;
    const met = new Set<Sketch>();
    for (const mark of marksOf(sketch)) {
      const of = holders.get(mark) ?? [];
      holders.set(mark, of);
      const place = placeOf(sketch, of);
      if (place < HOLDERS && of.length > HOLDERS) {
        before.holders = null;
        return null;
      }
      // One of the first is paired with all, any other with the first.
      for (const other of place < HOLDERS ? of : of.slice(0, HOLDERS)) met.add(other);
      of.splice(place, 0, sketch);
    }
    for (const other of met) pairs.push([sketch, other]);
  }
  const numbers = new Map(sketches.map((sketch, nth) => [sketch, nth]));
  return pairs
    .map(([one, two]): [number, number] => {
      const [a, b] = [numbers.get(one) as number, numbers.get(two) as number];
      return a < b ? [a, b] : [b, a];
    })
    .sort(([a, its], [b, other]) => a - b || its - other);
}

function holdersOf(sketches: readonly Sketch[]): Map<number, Sketch[]> {
  const holders = new Map<number, Sketch[]>();
  for (const sketch of sketches)
    for (const mark of marksOf(sketch)) {
      const known = holders.get(mark);
      if (known === undefined) holders.set(mark, [sketch]);
      else known.push(sketch);
    }
  return holders;
}

/** Where a report stands among others, all in the order of their ids. */
function placeOf({ id }: Sketch, of: readonly Sketch[]): number {
  let [low, high] = [0, of.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((of[middle] as Sketch).id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ties of before under their numbers now, with those of the pairs among them, which are told apart too. */
function merged(
  before: Held,
  numbers: Int32Array,
  pairs: readonly (readonly [number, number])[],
  tieOf: (a: number, b: number) => Tie | null,
): { ties: readonly Tie[]; added: readonly Tie[] } {
  const ties: Tie[] = [];
  const added: Tie[] = [];
  let next = 0;
  const addNext = (a: number, b: number): void => {
    const tie = tieOf(a, b);
    if (tie === null) return;
    ties.push(tie);
    added.push(tie);
  };
  for (let nth = 0; nth < before.ties.length; nth++) {
    const tie = before.ties[nth] as Tie;
    tie.a = numbers[before.a[nth] as number] as number;
    tie.b = numbers[before.b[nth] as number] as number;
    for (; next < pairs.length; next++) {
      const [a, b] = pairs[next] as [number, number];
      if (a > tie.a || (a === tie.a && b > tie.b)) break;
      addNext(a, b);
    }
    ties.push(tie);
  }
  for (; next < pairs.length; next++) addNext(...(pairs[next] as [number, number]));
  return { ties, added };
}
