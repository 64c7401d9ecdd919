import { candidatePairs, marksOf } from "./candidates.ts";
import { Groups } from "./groups.ts";
import type { Sketch } from "./sketch.ts";
import { cosine, reweighed, type Terms, termsOf } from "./terms.ts";

/** Of the words that reports are most about, two of one story share so many, and are so alike. */
export const SHARED_TOP = 3;
const ALIKE = 0.2;
/** Marks that two texts share before they are held to tell of one happening whatever their other words. */
export const SHARED_MARKS = 6;
/** Two reports so many days apart tell of one happening only where they share text or are much more alike. */
const DAYS = 6;
const DAY = 86_400_000;
/** A neighbourhood larger than this is not divided by comparing all with all. */
const LARGEST = 700;
/** How alike the reports of a story are on the average, in the words that tell its neighbourhood apart. */
const STORY = 0.045;
/** How much a word counts that all reports of a neighbourhood have. */
const EVENLY = 0.1;

/**
 * Neighbourhoods: reports that share text, or many of the words that they are most about, within days. Whether two belong together hangs
 * on these two alone, so a neighbourhood is the same in whatever order its reports came. `sketches` in the order of their ids.
 */
export function neighbourhoods(sketches: readonly Sketch[]): number[][] {
  const groups = new Groups(sketches.length);
  for (const [a, b] of candidatePairs(sketches.map(marksOf), SHARED_MARKS)) groups.join(a, b);
  const tops = sketches.map((sketch) => termsOf(sketch).top);
  for (const [a, b] of candidatePairs(tops, SHARED_TOP))
    if (groups.of(a) !== groups.of(b) && likeEnough(sketches[a] as Sketch, sketches[b] as Sketch))
      groups.join(a, b);
  return groups.all();
}

function alike(sketches: readonly Sketch[], terms: readonly Terms[], a: number, b: number): number {
  return (
    cosine(terms[a] as Terms, terms[b] as Terms) * nearness(sketches[a] as Sketch, sketches[b] as Sketch)
  );
}

/** Whether two reports are alike enough to be neighbours. */
export const likeEnough = (a: Sketch, b: Sketch): boolean =>
  cosine(termsOf(a), termsOf(b)) * nearness(a, b) >= ALIKE;

/** 1 within days, then less; 1 where a day is not known. */
function nearness(a: Sketch, b: Sketch): number {
  if (a.published === null || b.published === null) return 1;
  const days = Math.abs(a.published - b.published) / DAY;
  return days <= DAYS ? 1 : DAYS / days;
}

/**
 * The stories of one neighbourhood: the two most alike are joined as long as reports are alike on the average (average linkage), so that a
 * chain of neighbours does not become one story. `copies` says which two share most of their text; they are never parted.
 */
export function storiesOf(
  sketches: readonly Sketch[],
  copies: readonly (readonly [number, number])[],
  evenly = EVENLY,
  least = STORY,
): number[][] {
  const groups = new Groups(sketches.length);
  for (const [a, b] of copies) groups.join(a, b);
  const units = groups.all();
  if (units.length === 1) return units;
  const terms = reweighed(sketches.map(termsOf), evenly);
  if (units.length > LARGEST) return units;
  const count = units.length;
  const table = new Float32Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) {
      const between = betweenUnits(sketches, terms, units[i] as number[], units[j] as number[]);
      table[i * count + j] = between;
      table[j * count + i] = between;
    }
  joinMostAlike(units, table, least, groups);
  return groups.all();
}

/** Of two heaps of copies, a few of each stand for all. */
const STAND_FOR = 3;

function betweenUnits(
  sketches: readonly Sketch[],
  terms: readonly Terms[],
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
  least: number,
  groups: Groups,
): void {
  const count = units.length;
  const sizes = units.map((unit) => unit.length);
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
    let [best, most] = [-1, least];
    for (let i = 0; i < count; i++) {
      if (gone[i] === 1 || nearest[i] === -1) continue;
      const between = table[i * count + (nearest[i] as number)] as number;
      if (between > most) [best, most] = [i, between];
    }
    if (best < 0) return;
    const [keep, drop] = [Math.min(best, nearest[best] as number), Math.max(best, nearest[best] as number)];
    groups.join((units[keep] as number[])[0] as number, (units[drop] as number[])[0] as number);
    const [m, n] = [sizes[keep] as number, sizes[drop] as number];
    gone[drop] = 1;
    for (let j = 0; j < count; j++) {
      if (gone[j] === 1 || j === keep) continue;
      const joined =
        (m * (table[keep * count + j] as number) + n * (table[drop * count + j] as number)) / (m + n);
      table[keep * count + j] = joined;
      table[j * count + keep] = joined;
    }
    sizes[keep] = m + n;
    for (let j = 0; j < count; j++)
      if (gone[j] === 0 && (j === keep || nearest[j] === keep || nearest[j] === drop)) look(j);
  }
}
