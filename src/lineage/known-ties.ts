import { onceEach } from "./once-each.ts";
import type { Sketch } from "./sketch.ts";
import type { Comparer, Tie } from "./tie.ts";

/** What two reports were found to share, and what was discounted in each then. */
interface Known {
  tie: Tie | null;
  own: Uint8Array;
  its: Uint8Array;
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
 * What each two of a list of reports share, compared again only where what is discounted in one of them has changed: a story that a report comes to
 * is traced anew, and most of its pairs are as they were. A tie belongs to the list that was last asked about.
 */
export function tiesAmong(
  sketches: readonly Sketch[],
  discounts: readonly Uint8Array[],
  comparer: Comparer,
): (a: number, b: number) => Tie | null {
  const ties = sketches.map(known);
  const numbers = sketches.map(numberOf);
  return (a, b) => {
    const ofA = ties[a] as Map<number, Known>;
    const other = numbers[b] as number;
    const [own, its] = [discounts[a] as Uint8Array, discounts[b] as Uint8Array];
    const before = ofA.get(other);
    if (before === undefined || before.own !== own || before.its !== its) {
      const tie = comparer.tie(a, b);
      ofA.set(other, { tie, own, its });
      return tie;
    }
    if (before.tie !== null) {
      before.tie.a = a;
      before.tie.b = b;
    }
    return before.tie;
  };
}
