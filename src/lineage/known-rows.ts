import type { Sketch } from "./sketch.ts";
import type { Tie } from "./tie.ts";

/**
 * What was found from the ties of one report alone, kept while these stay as they are. Nothing in it is a number of a report: these change with
 * each report that comes. Others are meant by their place in the row of ties.
 */
export interface KnownOfRow {
  /** Places of those that it may have text from. */
  partners?: Int32Array;
  /** How many of its words any other has. */
  shared?: number;
  /** The place of the one that has most of its words; below 0 where none has any. */
  first?: number;
  isCredited?: boolean;
  branches?: KnownBranches;
  /** From which source, beside which dispatches, it was found to have no text from a second one. */
  nothingFurther?: string;
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

/** What is known of a report with these ties; nothing where one of them is another than before, or new. */
export function knownOf(sketch: Sketch, ties: readonly Tie[]): KnownOfRow {
  const before = rows.get(sketch);
  // The very list of before is what it was; another may say the same.
  if (before?.ties === ties) return before.known;
  if (before?.made.length === ties.length && before.made.every((made, at) => made === ties[at]?.made))
    return before.known;
  const known: KnownOfRow = {};
  rows.set(sketch, { ties, made: ties.map(({ made }) => made), known });
  return known;
}
