import { onceEach } from "./once-each.ts";
import type { Sketch } from "./sketch.ts";
import type { Comparer, Tie } from "./tie.ts";

/** What two reports were found to share, and what was discounted in each then. */
interface Known {
  tie: Tie | null;
  discounts: readonly [Uint8Array, Uint8Array];
}

let sketches = 0;
/** By a number and not by the sketch itself, so that what is known of one does not hold the other. */
const numberOf = onceEach((_: Sketch): number => sketches++);
const known = onceEach((_: Sketch): Map<number, Known> => new Map());
const lastDiscounts = new WeakMap<Sketch, Uint8Array>();

/** The discounts of a report, the same list as before where they say the same. */
export function steadyDiscounts(sketch: Sketch, discounts: Uint8Array): Uint8Array {
  const before = lastDiscounts.get(sketch);
  if (before?.every((mark, at) => mark === discounts[at]) === true) return before;
  lastDiscounts.set(sketch, discounts);
  return discounts;
}

/**
 * What two reports share, compared again only where what is discounted in one of them has changed: a story that a report comes to is traced
 * anew, and most of its pairs are as they were. `a` and `b` by their numbers in the list that is traced.
 */
export function tieBetween(
  [a, b]: readonly [number, number],
  all: readonly Sketch[],
  discounts: readonly Uint8Array[],
  comparer: Comparer,
): Tie | null {
  const ties = known(all[a] as Sketch);
  const other = numberOf(all[b] as Sketch);
  const [own, its] = [discounts[a] as Uint8Array, discounts[b] as Uint8Array];
  const before = ties.get(other);
  if (before !== undefined && before.discounts[0] === own && before.discounts[1] === its)
    return before.tie === null ? null : { ...before.tie, a, b };
  const tie = comparer.tie(a, b);
  ties.set(other, { tie, discounts: [own, its] });
  return tie;
}
