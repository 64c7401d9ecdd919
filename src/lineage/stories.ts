import { askedPairs, candidatePairs, marksInRecord } from "./candidates.ts";
import { Groups } from "./groups.ts";
import { aboutMarksNear, aboutMarksOf, areNear, nearness, SHARED_MARKS, SHARED_TOP } from "./near.ts";
import type { Sketch } from "./sketch.ts";
import { cosine, reweighed, tellingTermsOf, termsOf, type Vector } from "./terms.ts";
import { meetingOf } from "./told-happenings.ts";

/** A neighbourhood larger than this is not divided by comparing all with all. */
const LARGEST = 700;
/** Reports less alike on the average than this, in the words that tell their neighbourhood apart, are of two stories. */
const STORY = 0.015;
/** Nor are two heaps one story that are so little alike on the average in all that they are about, whatever tells the others apart. */
const ABOUT = 0.18;
/** Two accidents of one day in one country may be two: these must be more alike. */
const SAME_DAY = 0.28;
/** Two heaps of so many texts are two stories where they are alike by so much less than the texts of the looser one among themselves. */
const HEAP = 3;
const AS_ALIKE = 0.4;
/** A single text belongs to a heap that it is so alike to. */
const SINGLE = 0.15;
/** How much a word counts that all reports of a neighbourhood have. */
const EVENLY = 0.1;

/**
 * Neighbourhoods: reports that share text, or many of the words that they are most about, within days. Whether two belong together hangs
 * on these two alone, so a neighbourhood is the same in whatever order its reports came. `sketches` in the order of their ids.
 */
export function neighbourhoods(sketches: readonly Sketch[]): number[][] {
  const groups = new Groups(sketches.length);
  const join = (pairs: readonly [number, number][], shareText: boolean): void => {
    for (const [a, b] of pairs)
      if (groups.of(a) !== groups.of(b) && areNear(sketches[a] as Sketch, sketches[b] as Sketch, shareText))
        groups.join(a, b);
  };
  // What very many carry is a formula or a notice; copies of one text that so many print are alike in what they are about.
  join(candidatePairs(sketches.map(marksInRecord), SHARED_MARKS, { often: false }), true);
  join(askedPairs(sketches.map(aboutMarksOf), sketches.map(aboutMarksNear), SHARED_TOP), false);
  return groups.all();
}

function alike(sketches: readonly Sketch[], terms: readonly Vector[], a: number, b: number): number {
  const [one, two] = [sketches[a] as Sketch, sketches[b] as Sketch];
  const told = cosine(terms[a] as Vector, terms[b] as Vector);
  return Math.max(told, alikeByHappening(one, two)) * nearness(one, two);
}

/** Two that tell of one kind of happening on one day, in whatever words: as alike as they are in all that they are about, half counted. */
function alikeByHappening(a: Sketch, b: Sketch): number {
  const meeting = meetingOf(a, b);
  if (meeting === "none") return 0;
  const about = cosine(termsOf(a), termsOf(b));
  return about < (meeting === "place" ? ABOUT : SAME_DAY) ? 0 : about / 2;
}

/**
 * The stories of one neighbourhood: the two heaps most alike are joined as long as they are nearly as alike as each is in itself (average linkage), so
 * that a chain of neighbours does not become one story, and two happenings of one kind stay two. `copies` says which two share most of their
 * text; they are never parted.
 */
export function storiesOf(
  sketches: readonly Sketch[],
  copies: readonly (readonly [number, number])[],
): number[][] {
  const groups = new Groups(sketches.length);
  for (const [a, b] of copies) groups.join(a, b);
  const units = groups.all();
  if (units.length === 1) return units;
  if (units.length > LARGEST) return units;
  const terms = reweighed(sketches.map(tellingTermsOf), EVENLY);
  const count = units.length;
  const table = new Float32Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) {
      const between = betweenUnits(sketches, terms, units[i] as number[], units[j] as number[]);
      table[i * count + j] = between;
      table[j * count + i] = between;
    }
  const about = units.map(([first = 0]) => termsOf(sketches[first] as Sketch));
  joinMostAlike(units, table, about, groups);
  return groups.all();
}

/** Of two heaps of copies, a few of each stand for all. */
const STAND_FOR = 3;

function betweenUnits(
  sketches: readonly Sketch[],
  terms: readonly Vector[],
  one: readonly number[],
  two: readonly number[],
): number {
  const a = one.slice(0, STAND_FOR);
  const b = two.slice(0, STAND_FOR);
  let sum = 0;
  for (const i of a) for (const j of b) sum += alike(sketches, terms, i, j);
  return sum / (a.length * b.length);
}

function joinMostAlike(
  units: readonly (readonly number[])[],
  table: Float32Array,
  about: readonly Vector[],
  groups: Groups,
): void {
  const count = units.length;
  const heaps = about.map((of): Heap => ({ size: 1, within: 0, done: false, about: asMap(of) }));
  const gone = new Uint8Array(count);
  // The most alike of each, looked for again only where it changed.
  const nearest = new Int32Array(count).fill(-1);
  const look = (i: number): void => {
    let best = -1;
    for (let j = 0; j < count; j++)
      if (
        j !== i &&
        gone[j] === 0 &&
        (best < 0 || (table[i * count + j] as number) > (table[i * count + best] as number))
      )
        best = j;
    nearest[i] = best;
  };
  for (let i = 0; i < count; i++) look(i);
  for (;;) {
    let [best, most] = [-1, STORY];
    for (let i = 0; i < count; i++) {
      if (gone[i] === 1 || nearest[i] === -1) continue;
      const between = table[i * count + (nearest[i] as number)] as number;
      if (between > most) [best, most] = [i, between];
    }
    if (best < 0) return;
    const [keep, drop] = [Math.min(best, nearest[best] as number), Math.max(best, nearest[best] as number)];
    const [a, b] = [heaps[keep] as Heap, heaps[drop] as Heap];
    // Heaps that stay two are taken as one all the same, which nothing can join: what is nearest to both does not look for a farther one.
    const done = !areOneStory(a, b, most) || alikeInAll(a, b) <= ABOUT;
    if (!done) groups.join((units[keep] as number[])[0] as number, (units[drop] as number[])[0] as number);
    const within = a.within + b.within + most * a.size * b.size;
    heaps[keep] = { size: a.size + b.size, within, done, about: addedUp(a.about, b.about) };
    gone[drop] = 1;
    for (let j = 0; j < count; j++) {
      if (gone[j] === 1 || j === keep) continue;
      const [one, two] = [table[keep * count + j] as number, table[drop * count + j] as number];
      const joined = (a.size * one + b.size * two) / (a.size + b.size);
      table[keep * count + j] = joined;
      table[j * count + keep] = joined;
    }
    for (let j = 0; j < count; j++)
      if (gone[j] === 0 && (j === keep || nearest[j] === keep || nearest[j] === drop)) look(j);
  }
}

/** Texts that were put together: how many, and how alike all pairs of them are, summed up. Copies count once. */
interface Heap {
  size: number;
  within: number;
  done: boolean;
  /** What its texts are about, added up word by word. */
  about: ReadonlyMap<number, number>;
}

const asMap = ({ words, weights }: Vector): Map<number, number> =>
  new Map(Array.from(words, (word, at) => [word, weights[at] as number]));

function addedUp(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): Map<number, number> {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const out = new Map(large);
  for (const [word, weight] of small) out.set(word, (out.get(word) ?? 0) + weight);
  return out;
}

/** How alike two heaps are on the average of their pairs, in all that they are about: the product of the sums is the sum of the products. */
function alikeInAll(a: Heap, b: Heap): number {
  const [small, large] = a.about.size < b.about.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small.about) sum += weight * (large.about.get(word) ?? 0);
  return sum / (a.size * b.size);
}

function areOneStory(a: Heap, b: Heap, between: number): boolean {
  if (a.done || b.done) return false;
  const [small, large] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  const looser = Math.min(...[a, b].filter(({ size }) => size > 1).map(meanWithin));
  if (small >= HEAP) return between > AS_ALIKE * looser;
  return small > 1 || large < HEAP || between > SINGLE * looser;
}

const meanWithin = ({ size, within }: Heap): number => (2 * within) / (size * (size - 1));
