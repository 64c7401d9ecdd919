import type { Cover } from "./cover.ts";
import type { Sketch } from "./sketch.ts";
import type { Tie } from "./tie.ts";

/**
 * What was found from the ties of one report alone, kept while these stay as they are. Nothing in it is a number of a report: these change with
 * each report that comes. Others are meant by their place in the row of ties.
 */
export interface KnownOfRow {
  /** What was known before a few came to the row; all others are as they were. */
  grown?: Grown;
  /** Places of those that it may have text from. */
  partners?: Int32Array;
  /** Which of its words any other has. */
  shared?: Cover;
  /** The place of the one that has most of its words; below 0 where none has any. */
  first?: number;
  isCredited?: boolean;
  branches?: KnownBranches;
  /** From which source, beside which dispatches, it was found to have no text from a second one. */
  nothingFurther?: string;
}

export interface Grown {
  known: Omit<KnownOfRow, "grown">;
  /** Where those of before are now, in the same order, and those that have come. */
  places: Int32Array;
  came: readonly number[];
}

/** What it is worth that a report hangs under each of its partners, and under each dispatch. */
export interface KnownBranches {
  /** What else that hangs on: the dispatches, and which of its partners carry them. */
  beside: string;
  /** Places of partners. */
  places: readonly number[];
  /** Numbers of dispatches. */
  dispatches: readonly number[];
  /** Of the places, then of the dispatches. */
  worths: readonly number[];
  shares: readonly number[];
}

const rows = new WeakMap<Sketch, { ties: readonly Tie[]; made: readonly Tie["made"][]; known: KnownOfRow }>();

/** Where more have come at once all is looked for anew. */
const FEW = 16;

/** What is known of a report with these ties; of what was before no more than may be built on where one is new, and nothing where one is another. */
export function knownOf(sketch: Sketch, ties: readonly Tie[]): KnownOfRow {
  const before = rows.get(sketch);
  // The very list of before is what it was; another may say the same.
  if (before?.ties === ties) return before.known;
  const grown = before === undefined ? null : grownFrom(before, ties);
  if (before !== undefined && grown?.came.length === 0) return before.known;
  const known: KnownOfRow = grown === null ? {} : { grown };
  rows.set(sketch, { ties, made: ties.map(({ made }) => made), known });
  return known;
}

function grownFrom(
  { made, known }: { made: readonly Tie["made"][]; known: KnownOfRow },
  ties: readonly Tie[],
): Grown | null {
  const few = ties.length - made.length;
  if (few < 0 || few > FEW) return null;
  const places = new Int32Array(made.length);
  const came: number[] = [];
  let next = 0;
  for (let at = 0; at < ties.length; at++) {
    if (next < made.length && made[next] === ties[at]?.made) places[next++] = at;
    else if (came.push(at) > few) return null;
  }
  const { grown: _, ...rest } = known;
  return { known: rest, places, came };
}
