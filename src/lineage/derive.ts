import { type Branch, bestTree } from "#text/best-tree.ts";
import { addCover, type Cover, countBeyond, countOf, covers } from "./cover.ts";
import { creditedAlone, type Dispatch, isCredited, setOf } from "./dispatches.ts";
import { onceEach } from "./once-each.ts";
import type { Relations } from "./relation.ts";
import type { Sketch } from "./sketch.ts";
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

/** What each kind of evidence is worth beside the share of the text: the ranks of rule 7, words before credit before text before time. */
const WORTH = {
  share: 1.2,
  /** Of what a report shares with anyone, how much this one explains. */
  explained: 2,
  credit: 0.8,
  later: 0.15,
  earlier: -0.5,
  /** The shorter text, with loss, is the copy: by how much more of the one stands in the other. */
  loss: 0.5,
  /** A place where a parent and its child read alike, and others that have the passage read differently. */
  variant: 0.3,
  variants: 0.9,
  /** Of a parent that shows nothing but what the dispatch has. */
  nothingOfItsOwn: -0.45,
  uncredited: -0.12,
  /** Whom others credit, or who is an agency, has the text from none of those. */
  givesToOthers: -1.4,
  fromWire: 0.1,
  /** A report owes its text to nobody. */
  root: 0.3,
};
/** A second source has so many words, and so much of the text, that the first has not. */
const FURTHER_WORDS = 30;
const FURTHER_SHARE = 0.1;
/** One that is credited is taken for a further source with so much less text than another. */
const FURTHER_CREDIT = 2;
/**
 * A report of which less stands in another has not its text from there, unless it credits it: what they share is a passage, and who has that
 * from whom nothing shows (`common-passages.ts`).
 */
const WEAK = 0.25;
/** A branch worth so much less than the chosen one came near. */
const NEAR = 0.35;

/** What a person decided on two nodes, by number; null where nobody did. */
export type Ruled = (child: number, parent: number) => "together" | "apart" | null;

const RULED = 100;

/** Of those who share text with a report so many are asked whether it has it from them: who share most. In most stories that is all. */
const PARTNERS = 24;

/** Who shares text with a report that it may have from there, in the order of their numbers. */
function partnersOf(relations: Relations, child: number): readonly [number, Tie][] {
  const known = partnersIn(relations);
  const partners = known[child] ?? lookForPartners(relations, child);
  known[child] = partners;
  return partners;
}

const partnersIn = onceEach((_: Relations): (readonly [number, Tie][])[] => []);

function lookForPartners(relations: Relations, child: number): [number, Tie][] {
  const all = [...relations.ties(child)].filter(([, tie]) => relations.derivable(tie, child));
  if (all.length <= PARTNERS) return all;
  return all
    .sort(([a, one], [b, two]) => two.own - one.own || a - b)
    .slice(0, PARTNERS)
    .sort(([a], [b]) => a - b);
}

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
  const branches: (Branch & { share: number })[] = [];
  const creditedOnes = new Map<number, boolean>();
  const credited = (report: number): boolean => {
    const known = creditedOnes.get(report) ?? isCredited(relations, report);
    creditedOnes.set(report, known);
    return known;
  };
  for (let node = 1; node <= count; node++)
    branches.push({ child: node, parent: 0, worth: WORTH.root, share: 0 });
  for (let child = 0; child < sketches.length; child++) {
    const partners = partnersOf(relations, child);
    const others = partners.map(([other]) => other);
    const held = howManyHold(relations, child, others);
    if (partners.length === 0 && !dispatches.some(({ crediting }) => setOf(crediting).has(child))) {
      const parent = creditedAlone(relations, child);
      if (parent !== null && ruled(child, parent) !== "apart")
        branches.push({ child: child + 1, parent: parent + 1, worth: WORTH.credit, share: 0 });
      continue;
    }
    const all = countOf(
      relations.covered(
        child,
        partners.map(([other]) => other),
      ),
    );
    const carried = dispatches.filter(({ carriers }) => setOf(carriers).has(child));
    for (const [parent, tie] of partners) {
      if (ruled(child, parent) === "apart") continue;
      if (relations.share(tie, child) < WEAK && !relations.credits(child, parent)) continue;
      let worth =
        WORTH.share * relations.share(tie, child) + WORTH.explained * Math.min(1, tie.own / Math.max(1, all));
      const order = relations.order(child, parent);
      worth += order > 0 ? WORTH.later : order < 0 ? WORTH.earlier : 0;
      const loss = relations.share(tie, child) - relations.share(tie, parent);
      const siblings = carried.some(({ carriers }) => setOf(carriers).has(parent));
      // A longer sibling is one that cut less of the dispatch: no sign that the shorter has its text from it.
      worth += WORTH.loss * (siblings ? Math.min(0, loss) : loss);
      if (relations.credits(child, parent)) worth += WORTH.credit;
      if (relations.credits(parent, child)) worth -= WORTH.credit;
      const [own, other] = [sketches[child] as Sketch, sketches[parent] as Sketch];
      if (other.wire) worth += WORTH.fromWire;
      if (!relations.credits(child, parent) && ((own.wire && !other.wire) || credited(child)))
        worth += WORTH.givesToOthers;
      const variants = variantsWith(relations, child, parent, others, held);
      worth += Math.min(WORTH.variants, WORTH.variant * variants);
      if (variants === 0 && siblings) worth += WORTH.nothingOfItsOwn;
      branches.push({ child: child + 1, parent: parent + 1, worth, share: relations.share(tie, child) });
    }
    dispatches.forEach((dispatch, nth) => {
      if (!setOf(dispatch.carriers).has(child) || ruled(child, sketches.length + nth) === "apart") return;
      const credits = setOf(dispatch.crediting).has(child);
      // A report that credits another agency, and not this one, has its text from that one; an agency has it from none that it does not credit.
      const own = sketches[child] as Sketch;
      if (!credits && (own.credits.length > 0 || own.wire)) return;
      const carrying = carryingWith(relations, dispatch, child, others);
      const covered = countOf(relations.covered(child, carrying));
      if (covered === 0 && !(credits && dispatch.carriers.length === 1)) return;
      const share = Math.min(1, covered / Math.max(1, relations.countable(child)));
      const worth =
        WORTH.share * share +
        WORTH.explained * (all === 0 ? 1 : Math.min(1, covered / all)) +
        (credits ? WORTH.credit : dispatch.why === "credited" ? WORTH.uncredited : 0) +
        (!credits && credited(child) ? WORTH.givesToOthers : 0);
      branches.push({ child: child + 1, parent: sketches.length + nth + 1, worth, share });
    });
  }
  // What a person tied together is taken before all that was inferred.
  for (const [child, parent] of together) {
    const tie = parent < sketches.length ? relations.tie(child, parent) : null;
    branches.push({
      child: child + 1,
      parent: parent + 1,
      worth: RULED,
      share: tie === null ? 0 : relations.share(tie, child),
    });
  }
  const chosen = bestTree(count, branches) as (Branch & { share: number })[];
  const main = chosen.filter(({ parent }) => parent !== 0).map(derivedOf);
  return {
    main,
    further: furtherOf(relations, main, dispatches, ruled),
    runnersUp: runnersUpOf(branches, chosen),
  };
}

const derivedOf = ({ child, parent, worth, share }: Branch & { share: number }): Derived => ({
  child: child - 1,
  parent: parent - 1,
  worth,
  share,
});

/** Of those who share text with a report, the ones that show what a dispatch says: who credit it, else all who may carry it. */
function carryingWith(
  relations: Relations,
  dispatch: Dispatch,
  child: number,
  others: readonly number[],
): number[] {
  if (setOf(dispatch.crediting).has(child))
    return others.filter((other) => mayCarry(relations, dispatch, other));
  const crediting = others.filter((other) => other !== child && setOf(dispatch.crediting).has(other));
  if (crediting.length > 0) return crediting;
  // Who neither credits it nor shares text with anyone who does, has it only where nobody at all credits it.
  if (dispatch.crediting.length > 0) return [];
  return others.filter((other) => mayCarry(relations, dispatch, other));
}

/** Reports that credit an agency carry no other one's dispatch. */
function mayCarry(
  { sketches }: Relations,
  { crediting, carriers, house, name }: Dispatch,
  report: number,
): boolean {
  if (!setOf(carriers).has(report)) return false;
  const { credits } = sketches[report] as Sketch;
  return setOf(crediting).has(report) || credits.length === 0 || (house === null && name === null);
}

/** Of each word of a report how many of the others have it. */
function howManyHold(relations: Relations, report: number, others: readonly number[]): Uint16Array {
  const out = new Uint16Array((relations.sketches[report] as Sketch).words.length);
  for (const other of others) {
    const covered = relations.coveredByOne(report, other);
    if (covered !== null)
      for (let at = 0; at < out.length; at++) if (covers(covered, at)) out[at] = (out[at] as number) + 1;
  }
  return out;
}

/** Others whose readings are compared; more of them tell no more. */
const COMPARED = 10;

/**
 * Places where a child reads as its parent does and as nobody else, while another has the words around them: what an editor changes, or puts
 * in, comes down to those who copy from him. (What others merely cut is no reading of theirs.)
 */
function variantsWith(
  relations: Relations,
  child: number,
  parent: number,
  partners: readonly number[],
  held: Uint16Array,
): number {
  const others = partners.filter((other) => other !== parent);
  const covered = relations.coveredByOne(child, parent);
  if (others.length === 0 || covered === null) return 0;
  const places = new Set<number>();
  for (const other of others.slice(0, COMPARED)) {
    const tie = relations.tie(child, other);
    if (tie === null) continue;
    for (const { runs, own } of tie.passages)
      for (let nth = 1; own > 0 && nth < runs.length; nth++) {
        const [before, after] = [runs[nth - 1], runs[nth]];
        if (before === undefined || after === undefined) continue;
        const side = tie.a === child ? 0 : 1;
        for (let at = before[side] + before[2]; at < after[side]; at++)
          if (held[at] === 1 && covers(covered, at)) {
            places.add(before[side] + before[2]);
            break;
          }
      }
  }
  return places.size;
}

/** Text that a report has from a second source: what the first does not explain, from one that was there before it. */
function furtherOf(
  relations: Relations,
  main: readonly Derived[],
  dispatches: readonly Dispatch[],
  ruled: Ruled,
): Derived[] {
  const { sketches } = relations;
  const parents = new Map(main.map(({ child, parent }) => [child, [parent]]));
  const out: Derived[] = [];
  for (const { child, parent } of main) {
    const explained = coverOf(relations, child, parent, dispatches);
    for (let round = 0; round < 3; round++) {
      let best: { other: number; words: number; cover: Cover; worth: number } | null = null;
      for (const other of furtherSources(relations, child, dispatches)) {
        const dispatch = dispatches[other - sketches.length];
        if (dispatch === undefined && relations.order(child, other) < 0) continue;
        const tie = dispatch === undefined ? relations.tie(child, other) : null;
        if (tie !== null && relations.share(tie, child) < WEAK && !relations.credits(child, other)) continue;
        if (
          ruled(child, other) === "apart" ||
          (parents.get(child) ?? []).includes(other) ||
          reaches(parents, other, child)
        )
          continue;
        const cover = coverOf(relations, child, other, dispatches);
        const words = countBeyond(cover, explained);
        const credited =
          dispatch === undefined ? relations.credits(child, other) : setOf(dispatch.crediting).has(child);
        const worth = words * (credited ? FURTHER_CREDIT : 1);
        if (best === null || worth > best.worth) best = { other, words, cover, worth };
      }
      const share = best === null ? 0 : best.words / Math.max(1, relations.countable(child));
      if (best === null || best.words < FURTHER_WORDS || share < FURTHER_SHARE) break;
      out.push({ child, parent: best.other, share, worth: share });
      parents.set(child, [...(parents.get(child) ?? []), best.other]);
      addCover(explained, best.cover);
    }
  }
  return out;
}

/** Reports that share text with a report, and dispatches that it credits. */
function furtherSources(relations: Relations, child: number, dispatches: readonly Dispatch[]): number[] {
  const reports = partnersOf(relations, child).map(([other]) => other);
  const credited = dispatches.flatMap(({ crediting }, nth) =>
    setOf(crediting).has(child) ? [relations.sketches.length + nth] : [],
  );
  return [...reports, ...credited];
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
  return relations.covered(
    child,
    carryingWith(relations, dispatch, child, [...relations.ties(child).keys()]),
  );
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

function runnersUpOf(
  branches: readonly (Branch & { share: number })[],
  chosen: readonly Branch[],
): Derived[] {
  const out: Derived[] = [];
  const byChild = Map.groupBy(branches, ({ child }) => child);
  for (const taken of chosen) {
    if (taken.parent === 0) continue;
    const second = (byChild.get(taken.child) ?? [])
      .filter(({ parent }) => parent !== taken.parent && parent !== 0)
      .reduce<(Branch & { share: number }) | null>(
        (best, one) => (best === null || one.worth > best.worth ? one : best),
        null,
      );
    if (second !== null && second.worth >= taken.worth - NEAR) out.push(derivedOf(second));
  }
  return out;
}
