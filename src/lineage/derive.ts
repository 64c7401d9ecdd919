import { bestBranches } from "#text/best-tree.ts";
import { branchesOf, carryingWith, partnersOf, WEAK, WORTH } from "./branches.ts";
import { addCover, type Cover, countBeyond } from "./cover.ts";
import { creditedAlone, type Dispatch, setOf } from "./dispatches.ts";
import { placeOf, type Relations } from "./relation.ts";
import type { Tie } from "./tie.ts";

/** A node of the tree by number: first the reports of the story, then its dispatches. */
export interface Derived {
  child: number;
  parent: number;
  /** How much of the child's running text the parent explains, 0 to 1. */
  share: number;
  worth: number;
}

export interface Derivation {
  /** For each report that has text from another, the one it has most from; then what it has from further ones. */
  main: readonly Derived[];
  further: readonly Derived[];
  /** The best that was not chosen, where one came near. */
  runnersUp: readonly Derived[];
}

/** A second source has so many words, and so much of the text, that the first has not. */
const FURTHER_WORDS = 30;
const FURTHER_SHARE = 0.1;
/** One that is credited is taken for a further source with so much less text than another. */
const FURTHER_CREDIT = 2;
/** A branch worth so much less than the chosen one came near. */
const NEAR = 0.35;

/** What a person decided on two nodes, by number; null where nobody did. */
export type Ruled = (child: number, parent: number) => "together" | "apart" | null;

const RULED = 100;

/** Branches as they are found, each with the share of the child's text. */
class Found {
  readonly child: number[] = [];
  readonly parent: number[] = [];
  readonly worth: number[] = [];
  readonly share: number[] = [];

  add(child: number, parent: number, worth: number, share: number): void {
    this.child.push(child + 1);
    this.parent.push(parent + 1);
    this.worth.push(worth);
    this.share.push(share);
  }

  derived(at: number): Derived {
    return {
      child: (this.child[at] as number) - 1,
      parent: (this.parent[at] as number) - 1,
      worth: this.worth[at] as number,
      share: this.share[at] as number,
    };
  }
}

/** Which number stands for owing the text to nobody. */
const NOBODY = -1;

/**
 * Who has the text from whom: the best tree over reports and dispatches, and what a report has from more than one. `together` are those, child and
 * parent, of whom a person ruled so.
 */
export function derive(
  relations: Relations,
  dispatches: readonly Dispatch[],
  ruled: Ruled,
  together: readonly (readonly [number, number])[],
): Derivation {
  const { sketches } = relations;
  const count = sketches.length + dispatches.length;
  const found = new Found();
  for (let node = 0; node < count; node++) found.add(node, NOBODY, WORTH.root, 0);
  /** Where the branches of each report begin. */
  const firsts = new Int32Array(sketches.length + 1);
  for (let child = 0; child < sketches.length; child++) {
    firsts[child] = found.child.length;
    const { others } = relations.row(child);
    if (
      partnersOf(relations, child).length === 0 &&
      !dispatches.some(({ crediting }) => setOf(crediting).has(child))
    ) {
      const parent = creditedAlone(relations, child);
      if (parent !== null && ruled(child, parent) !== "apart") found.add(child, parent, WORTH.credit, 0);
      continue;
    }
    const { places, dispatches: under, worths, shares } = branchesOf(relations, dispatches, child);
    const add = (parent: number, at: number): void => {
      if (ruled(child, parent) !== "apart")
        found.add(child, parent, worths[at] as number, shares[at] as number);
    };
    for (let at = 0; at < places.length; at++) add(others[places[at] as number] as number, at);
    for (let at = 0; at < under.length; at++)
      add(sketches.length + (under[at] as number), places.length + at);
  }
  firsts[sketches.length] = found.child.length;
  // What a person tied together is taken before all that was inferred.
  for (const [child, parent] of together) {
    const tie = parent < sketches.length ? relations.tie(child, parent) : null;
    found.add(child, parent, RULED, tie === null ? 0 : relations.share(tie, child));
  }
  const chosen = bestBranches(count, {
    child: Int32Array.from(found.child),
    parent: Int32Array.from(found.parent),
    worth: Float64Array.from(found.worth),
  });
  const main = Array.from(chosen, (at) => found.derived(at)).filter(({ parent }) => parent !== NOBODY);
  return {
    main,
    further: furtherOf(relations, main, dispatches, ruled),
    runnersUp: main.flatMap((taken) => runnerUpOf(taken, found, firsts)),
  };
}

/** Text that a report has from a second source: what the first does not explain, from one that was there before it. */
function furtherOf(
  relations: Relations,
  main: readonly Derived[],
  dispatches: readonly Dispatch[],
  ruled: Ruled,
): Derived[] {
  const parents = new Map(main.map(({ child, parent }) => [child, [parent]]));
  const out: Derived[] = [];
  for (const { child, parent } of main) {
    const { known } = relations.row(child);
    const beside = besideFurther(relations, dispatches, child, parent);
    if (beside !== null && known.nothingFurther === beside) continue;
    const sources = furtherSources(relations, child, dispatches);
    const explained = coverOf(relations, child, parent, dispatches);
    if (
      !sources.some((other) =>
        isEnough(relations, child, addedBy(relations, child, other, explained, dispatches)),
      )
    ) {
      if (beside !== null) known.nothingFurther = beside;
      continue;
    }
    for (let round = 0; round < 3; round++) {
      let best: { other: number; words: number; worth: number } | null = null;
      for (const other of sources) {
        if (
          ruled(child, other) === "apart" ||
          (parents.get(child) ?? []).includes(other) ||
          reaches(parents, other, child)
        )
          continue;
        const words = addedBy(relations, child, other, explained, dispatches);
        const worth = words * (creditsIt(relations, dispatches, child, other) ? FURTHER_CREDIT : 1);
        if (best === null || worth > best.worth) best = { other, words, worth };
      }
      if (best === null || !isEnough(relations, child, best.words)) break;
      const share = best.words / Math.max(1, relations.countable(child));
      out.push({ child, parent: best.other, share, worth: share });
      parents.set(child, [...(parents.get(child) ?? []), best.other]);
      addCover(explained, coverOf(relations, child, best.other, dispatches));
    }
  }
  return out;
}

const isEnough = (relations: Relations, child: number, words: number): boolean =>
  words >= FURTHER_WORDS && words / Math.max(1, relations.countable(child)) >= FURTHER_SHARE;

function creditsIt(
  relations: Relations,
  dispatches: readonly Dispatch[],
  child: number,
  other: number,
): boolean {
  const dispatch = dispatches[other - relations.sketches.length];
  return dispatch === undefined ? relations.credits(child, other) : setOf(dispatch.crediting).has(child);
}

/** How many words of a report a source has that are not explained yet. */
const addedBy = (
  relations: Relations,
  child: number,
  other: number,
  explained: Cover,
  dispatches: readonly Dispatch[],
): number => countBeyond(coverOf(relations, child, other, dispatches), explained);

/** What it hangs on, beside a report's own ties, whether it has text from a second source; null where that is more than can be said in short. */
function besideFurther(
  relations: Relations,
  dispatches: readonly Dispatch[],
  child: number,
  parent: number,
): string | null {
  const { others } = relations.row(child);
  if (dispatches.some(({ crediting }) => setOf(crediting).has(child))) return null;
  const dispatch = dispatches[parent - relations.sketches.length];
  if (dispatch === undefined) return `report ${placeOf(others, parent)}`;
  const carrying = setOf(dispatch.carriers);
  return dispatch.crediting.length === 0 && others.every((other) => carrying.has(other))
    ? `dispatch ${dispatch.house} ${dispatch.name}`
    : null;
}

/** Reports that share text with a report and were there before it, and dispatches that it credits. */
function furtherSources(relations: Relations, child: number, dispatches: readonly Dispatch[]): number[] {
  const { others, ties } = relations.row(child);
  const out: number[] = [];
  for (const place of partnersOf(relations, child)) {
    const other = others[place] as number;
    if (relations.order(child, other) < 0) continue;
    const weak = relations.share(ties[place] as Tie, child) < WEAK;
    if (!weak || relations.credits(child, other)) out.push(other);
  }
  dispatches.forEach(({ crediting }, nth) => {
    if (setOf(crediting).has(child)) out.push(relations.sketches.length + nth);
  });
  return out;
}

function coverOf(
  relations: Relations,
  child: number,
  parent: number,
  dispatches: readonly Dispatch[],
): Cover {
  const { sketches } = relations;
  if (parent < sketches.length) return relations.covered(child, [parent]);
  const dispatch = dispatches[parent - sketches.length] as Dispatch;
  return relations.covered(child, carryingWith(relations, dispatch, child, [...relations.row(child).others]));
}

function reaches(parents: ReadonlyMap<number, readonly number[]>, from: number, to: number): boolean {
  const waiting = [from];
  const seen = new Set<number>();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(parents.get(at) ?? []));
  }
  return false;
}

/** The best branch that was not taken, where it came near; none, or one. */
function runnerUpOf(taken: Derived, found: Found, firsts: Int32Array): Derived[] {
  const sketches = firsts.length - 1;
  if (taken.child >= sketches) return [];
  let second = -1;
  const look = (at: number): void => {
    if (found.parent[at] === taken.parent + 1) return;
    if (second < 0 || (found.worth[at] as number) > (found.worth[second] as number)) second = at;
  };
  for (let at = firsts[taken.child] as number; at < (firsts[taken.child + 1] as number); at++) look(at);
  for (let at = firsts[sketches] as number; at < found.child.length; at++)
    if (found.child[at] === taken.child + 1) look(at);
  return second >= 0 && (found.worth[second] as number) >= taken.worth - NEAR ? [found.derived(second)] : [];
}
