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
  const alike = new Map<number, Map<number, number>>();
  const put = (one: number, two: number, share: number): void => {
    const known = alike.get(one);
    if (known === undefined) alike.set(one, new Map([[two, share]]));
    else known.set(two, share);
  };
  for (let one = 0; one < count; one++)
    for (const [two, tie] of relations.ties(one)) {
      if (two > one) continue;
      const share = likeness(relations, tie);
      if (share === 0) continue;
      near.join(one, two);
      put(one, two, share);
      put(two, one, share);
    }
  return near.all().flatMap((group) => (group.length > LARGEST ? [group] : parted(group, alike)));
}

/** How much of the shorter of two stands in the longer: by its words, or by its paragraphs, whichever is more. */
function likeness({ sketches }: Relations, tie: Tie): number {
  if (tie.own === 0) return 0;
  const spread = spreads(tie.passages);
  spread.most ??= Math.max(
    spreadOver(sketches[tie.a] as Sketch, tie, 0),
    spreadOver(sketches[tie.b] as Sketch, tie, 1),
  );
  return Math.max(tie.shareOfA, tie.shareOfB, SPREAD * spread.most);
}

const spreads = onceEach((_: Tie["passages"]): { most?: number } => ({}));

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

function parted(
  group: readonly number[],
  alike: ReadonlyMap<number, ReadonlyMap<number, number>>,
): number[][] {
  const heaps = group.map((one) => [one]);
  // Between two heaps the sum over all pairs; what was not found to share anything is 0.
  const sums = heaps.map((_, nth) => {
    const of = new Map<number, number>();
    group.forEach((other, at) => {
      const share = alike.get(group[nth] as number)?.get(other);
      if (share !== undefined) of.set(at, share);
    });
    return of;
  });
  // The most alike of each heap, looked for again only where it changed.
  const nearest = heaps.map((_, one) => nearestOf(one, heaps, sums));
  for (;;) {
    let best: { one: number; two: number; mean: number } | null = null;
    nearest.forEach((to, one) => {
      if (to !== null && (best === null || to.mean > best.mean)) best = { one, ...to };
    });
    if (best === null) break;
    const { one, two } = best as { one: number; two: number };
    const [keep, drop] = [Math.min(one, two), Math.max(one, two)];
    join(keep, drop, heaps, sums);
    nearest[drop] = null;
    nearest[keep] = nearestOf(keep, heaps, sums);
    for (const other of (sums[keep] as Map<number, number>).keys())
      nearest[other] = nearestOf(other, heaps, sums);
  }
  return heaps.filter((heap) => heap.length > 0).map((heap) => heap.sort((a, b) => a - b));
}

/** The heap that one is most alike to, of equals the first, where the two may be one text. */
function nearestOf(
  one: number,
  heaps: readonly (readonly number[])[],
  sums: readonly ReadonlyMap<number, number>[],
): { two: number; mean: number } | null {
  let best: { two: number; mean: number } | null = null;
  for (const [two, sum] of sums[one] as ReadonlyMap<number, number>) {
    const mean = sum / ((heaps[one]?.length ?? 1) * (heaps[two]?.length ?? 1));
    if (mean < ONE_TEXT) continue;
    if (best === null || mean > best.mean || (mean === best.mean && two < best.two)) best = { two, mean };
  }
  return best;
}

function join(keep: number, drop: number, heaps: number[][], sums: Map<number, number>[]): void {
  heaps[keep] = [...(heaps[keep] as number[]), ...(heaps[drop] as number[])];
  heaps[drop] = [];
  const [kept, dropped] = [sums[keep] as Map<number, number>, sums[drop] as Map<number, number>];
  kept.delete(drop);
  dropped.delete(keep);
  for (const [other, sum] of dropped) {
    const joined = sum + (kept.get(other) ?? 0);
    kept.set(other, joined);
    const back = sums[other] as Map<number, number>;
    back.delete(drop);
    back.set(keep, joined);
  }
  dropped.clear();
}
