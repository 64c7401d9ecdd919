import { Groups } from "./groups.ts";
import { onceEach } from "./once-each.ts";
import type { Relations } from "./relation.ts";
import { Mark, type Sketch } from "./sketch.ts";
import type { Tie } from "./tie.ts";

/** Reports carry one text where, on the average between two heaps of them, so much of the shorter stands in the longer. */
const ONE_TEXT = 0.2;
/** A rewriting leaves short runs of the words in nearly every paragraph; what an agency tells as background stands in one or two. */
const SPREAD = 0.55;
/** Paragraphs of fewer words tell nothing of that. */
const PARAGRAPH = 8;
/** More reports that share text than these are not parted: all of them compared with all is too much. */
const LARGEST = 600;

/**
 * The reports of a story by the texts that they carry: those that share most are put together as long as heaps share enough on the average, so
 * that two texts of an agency stay two although each report of either repeats a paragraph of the other. Each report is in one group.
 */
export function textsOf(relations: Relations): number[][] {
  const count = relations.sketches.length;
  const near = new Groups(count);
  // Who is together already need not be compared, which in a story of thousands is nearly everybody.
  eachPair(relations, (one, two, tie) => {
    if (near.of(one) !== near.of(two) && likeness(relations, tie) !== 0) near.join(one, two);
  });
  const groups = near.all();
  const isParted = (group: readonly number[]): boolean => group.length > 1 && group.length <= LARGEST;
  if (!groups.some(isParted)) return groups;
  const pairs = new Map<number, Pair[]>(groups.filter(isParted).map((group) => [group[0] as number, []]));
  eachPair(relations, (one, two, tie) => {
    const known = pairs.get(near.of(one));
    const share = known === undefined ? 0 : likeness(relations, tie);
    if (share !== 0) known?.push({ one, two, share });
  });
  return groups.flatMap((group) =>
    isParted(group) ? parted(group, pairs.get(group[0] as number) ?? []) : [group],
  );
}

/** Each two of which something is known, the higher number first. */
function eachPair(relations: Relations, look: (one: number, two: number, tie: Tie) => void): void {
  for (let one = 0; one < relations.sketches.length; one++) {
    const { others, ties } = relations.row(one);
    for (let at = 0; at < others.length; at++) {
      const two = others[at] as number;
      if (two > one) break;
      look(one, two, ties[at] as Tie);
    }
  }
}

/** Two reports that share text, and how much. */
interface Pair {
  one: number;
  two: number;
  share: number;
}

/** How much of the shorter of two stands in the longer: by its words, or by its paragraphs, whichever is more. */
function likeness({ sketches }: Relations, tie: Tie): number {
  if (tie.own === 0) return 0;
  tie.made.spread ??= Math.max(
    spreadOver(sketches[tie.a] as Sketch, tie, 0),
    spreadOver(sketches[tie.b] as Sketch, tie, 1),
  );
  return Math.max(tie.shareOfA, tie.shareOfB, SPREAD * tie.made.spread);
}

/** The paragraphs of a report that are long enough to tell something. */
const longParagraphs = onceEach(({ paragraphs, marks }: Sketch): ReadonlySet<number> => {
  const sizes = new Map<number, number>();
  paragraphs.forEach((paragraph, at) => {
    if (marks[at] === Mark.none) sizes.set(paragraph, (sizes.get(paragraph) ?? 0) + 1);
  });
  return new Set([...sizes].flatMap(([paragraph, size]) => (size >= PARAGRAPH ? [paragraph] : [])));
});

/** In how many of its paragraphs a report has words of the other, 0 to 1. */
function spreadOver(sketch: Sketch, tie: Tie, side: 0 | 1): number {
  const long = longParagraphs(sketch);
  const met = new Set<number>();
  for (const { runs, own } of tie.passages)
    for (const run of own === 0 ? [] : runs) {
      const paragraph = sketch.paragraphs[run[side]] as number;
      if (long.has(paragraph)) met.add(paragraph);
    }
  return long.size === 0 ? 0 : met.size / long.size;
}

function parted(group: readonly number[], pairs: readonly Pair[]): number[][] {
  const count = group.length;
  const heaps = group.map((one) => [one]);
  const placeOf = new Map(group.map((one, at) => [one, at]));
  // Between two heaps the sum over all pairs; what was not found to share anything is 0.
  const sums = new Float64Array(count * count);
  for (const { one, two, share } of pairs) {
    const [a, b] = [placeOf.get(one) as number, placeOf.get(two) as number];
    sums[a * count + b] = share;
    sums[b * count + a] = share;
  }
  const meanOf = (one: number, two: number): number =>
    (sums[one * count + two] as number) / ((heaps[one]?.length ?? 1) * (heaps[two]?.length ?? 1));
  // The most alike of each heap, of equals the first, where the two may be one text; looked for again only where it changed.
  const nearest = new Int32Array(count).fill(-1);
  const means = new Float64Array(count);
  const look = (one: number): void => {
    let [best, most] = [-1, 0];
    for (let two = 0; two < count; two++) {
      if (two === one || (sums[one * count + two] as number) === 0) continue;
      const mean = meanOf(one, two);
      if (mean >= ONE_TEXT && (best < 0 || mean > most)) [best, most] = [two, mean];
    }
    nearest[one] = best;
    means[one] = most;
  };
  for (let one = 0; one < count; one++) look(one);
  for (;;) {
    let best = -1;
    for (let one = 0; one < count; one++)
      if (nearest[one] !== -1 && (best < 0 || (means[one] as number) > (means[best] as number))) best = one;
    if (best < 0) break;
    const [keep, drop] = [Math.min(best, nearest[best] as number), Math.max(best, nearest[best] as number)];
    join(keep, drop, heaps, sums);
    nearest[drop] = -1;
    look(keep);
    for (let other = 0; other < count; other++) {
      if (other === keep || (sums[keep * count + other] as number) === 0) continue;
      const mean = meanOf(other, keep);
      const near = nearest[other] as number;
      // One that is nearer still, or as near and before, takes the place of what was nearest.
      if (near === keep || near === drop) look(other);
      else if (
        mean >= ONE_TEXT &&
        (near < 0 || mean > (means[other] as number) || (mean === means[other] && keep < near))
      ) {
        nearest[other] = keep;
        means[other] = mean;
      }
    }
  }
  return heaps.filter((heap) => heap.length > 0).map((heap) => heap.sort((a, b) => a - b));
}

function join(keep: number, drop: number, heaps: number[][], sums: Float64Array): void {
  const count = heaps.length;
  heaps[keep] = [...(heaps[keep] as number[]), ...(heaps[drop] as number[])];
  heaps[drop] = [];
  for (let other = 0; other < count; other++) {
    const sum = sums[drop * count + other] as number;
    if (other === keep || sum === 0) continue;
    const joined = sum + (sums[keep * count + other] as number);
    sums[keep * count + other] = joined;
    sums[other * count + keep] = joined;
  }
  for (let other = 0; other < count; other++) {
    sums[drop * count + other] = 0;
    sums[other * count + drop] = 0;
  }
}
