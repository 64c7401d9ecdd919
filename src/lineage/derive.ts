import { type Branch, bestTree } from "./best-tree.ts";
import type { Dispatch } from "./dispatches.ts";
import { countOf, type Relations } from "./relation.ts";
import type { Sketch } from "./sketch.ts";

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
  explained: 0.8,
  credit: 0.8,
  later: 0.15,
  earlier: -0.5,
  /** The shorter text, with loss, is the copy. */
  loss: 0.1,
  /** Text of a parent's own, that only this parent has among those who carry a dispatch. */
  inherited: 0.9,
  /** Of a parent that shows nothing but what the dispatch has. */
  nothingOfItsOwn: -0.2,
  uncredited: -0.12,
  /** A report owes its text to nobody. */
  root: 0.3,
};
const INHERITED_WORDS = 6;
/** A second source has so many words, and so much of the text, that the first has not. */
const FURTHER_WORDS = 36;
const FURTHER_SHARE = 0.1;
/** A branch worth so much less than the chosen one came near. */
const NEAR = 0.35;

/** What a person decided on two nodes, by number; null where nobody did. */
export type Ruled = (child: number, parent: number) => "together" | "apart" | null;

const RULED = 100;

/** Who has the text from whom: the best tree over reports and dispatches, and what a report has from more than one. */
export function derive(relations: Relations, dispatches: readonly Dispatch[], ruled: Ruled): Derivation {
  const { sketches } = relations;
  const count = sketches.length + dispatches.length;
  const branches: (Branch & { share: number })[] = [];
  for (let node = 1; node <= count; node++)
    branches.push({ child: node, parent: 0, worth: WORTH.root, share: 0 });
  for (let child = 0; child < sketches.length; child++) {
    const partners = [...relations.ties(child)].filter(([, tie]) => relations.derivable(tie, child));
    if (partners.length === 0 && !dispatches.some(({ crediting }) => crediting.includes(child))) continue;
    const all = countOf(
      relations.covered(
        child,
        partners.map(([other]) => other),
      ),
    );
    const carried = dispatches.filter(({ carriers }) => carriers.includes(child));
    for (const [parent, tie] of partners) {
      if (ruled(child, parent) === "apart") continue;
      let worth =
        WORTH.share * relations.share(tie, child) + WORTH.explained * Math.min(1, tie.own / Math.max(1, all));
      const order = relations.order(child, parent);
      worth += order > 0 ? WORTH.later : order < 0 ? WORTH.earlier : 0;
      const loss = relations.share(tie, child) - relations.share(tie, parent);
      worth += Math.abs(loss) < 0.03 ? 0 : loss > 0 ? WORTH.loss : -WORTH.loss;
      if (relations.credits(child, parent)) worth += WORTH.credit;
      if (relations.credits(parent, child)) worth -= WORTH.credit;
      if (carried.some(({ carriers }) => carriers.includes(parent)))
        worth += inheritedFrom(
          relations,
          child,
          parent,
          partners.map(([other]) => other),
        );
      branches.push({ child: child + 1, parent: parent + 1, worth, share: relations.share(tie, child) });
    }
    dispatches.forEach((dispatch, nth) => {
      if (!dispatch.carriers.includes(child) || ruled(child, sketches.length + nth) === "apart") return;
      const credits = dispatch.crediting.includes(child);
      // A report that credits another agency, and not this one, has its text from that one.
      if (!credits && (sketches[child] as Sketch).credits.length > 0) return;
      const others = partners.map(([other]) => other).filter((other) => mayCarry(relations, dispatch, other));
      const covered = countOf(relations.covered(child, others));
      if (covered === 0 && !(credits && dispatch.carriers.length === 1)) return;
      const share = Math.min(1, covered / Math.max(1, relations.countable(child)));
      const worth =
        WORTH.share * share +
        WORTH.explained * (all === 0 ? 1 : Math.min(1, covered / all)) +
        (credits ? WORTH.credit : dispatch.why === "credited" ? WORTH.uncredited : 0);
      branches.push({ child: child + 1, parent: sketches.length + nth + 1, worth, share });
    });
  }
  // What a person tied together is taken before all that was inferred.
  for (let child = 0; child < sketches.length; child++)
    for (let parent = 0; parent < count; parent++)
      if (child !== parent && ruled(child, parent) === "together") {
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

/** Reports that credit an agency carry no other one's dispatch. */
function mayCarry(
  { sketches }: Relations,
  { crediting, carriers, house, name }: Dispatch,
  report: number,
): boolean {
  if (!carriers.includes(report)) return false;
  const { credits } = sketches[report] as Sketch;
  return crediting.includes(report) || credits.length === 0 || (house === null && name === null);
}

function inheritedFrom(
  relations: Relations,
  child: number,
  parent: number,
  partners: readonly number[],
): number {
  const others = partners.filter((other) => other !== parent);
  if (others.length === 0) return 0;
  const rest = relations.covered(child, others);
  const covered = relations.coveredByOne(child, parent);
  if (covered === null) return 0;
  let only = 0;
  for (let at = 0; at < covered.length; at++) if (covered[at] === 1 && rest[at] === 0) only++;
  if (only < INHERITED_WORDS) return WORTH.nothingOfItsOwn;
  return WORTH.inherited * Math.min(1, only / Math.max(24, 0.12 * relations.countable(child)));
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
      let best: { other: number; words: number; cover: Uint8Array } | null = null;
      for (const [other, tie] of relations.ties(child)) {
        if (!relations.derivable(tie, child) || relations.order(child, other) < 0) continue;
        if (
          ruled(child, other) === "apart" ||
          (parents.get(child) ?? []).includes(other) ||
          reaches(parents, other, child)
        )
          continue;
        const cover = relations.coveredByOne(child, other);
        if (cover === null) continue;
        let words = 0;
        for (let at = 0; at < cover.length; at++) if (cover[at] === 1 && explained[at] === 0) words++;
        if (best === null || words > best.words) best = { other, words, cover };
      }
      const share = best === null ? 0 : best.words / Math.max(1, relations.countable(child));
      if (best === null || best.words < FURTHER_WORDS || share < FURTHER_SHARE) break;
      // What carries the same dispatch adds nothing that the dispatch would not explain.
      out.push({ child, parent: best.other, share, worth: share });
      parents.set(child, [...(parents.get(child) ?? []), best.other]);
      for (let at = 0; at < explained.length; at++)
        explained[at] = (explained[at] as number) | (best.cover[at] as number);
    }
  }
  return out.filter(({ parent }) => parent < sketches.length);
}

function coverOf(
  relations: Relations,
  child: number,
  parent: number,
  dispatches: readonly Dispatch[],
): Uint8Array {
  const { sketches } = relations;
  if (parent < sketches.length) return relations.covered(child, [parent]);
  const dispatch = dispatches[parent - sketches.length] as Dispatch;
  return relations.covered(
    child,
    [...relations.ties(child).keys()].filter((other) => mayCarry(relations, dispatch, other)),
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
  for (const taken of chosen) {
    if (taken.parent === 0) continue;
    const second = branches
      .filter(({ child, parent }) => child === taken.child && parent !== taken.parent && parent !== 0)
      .reduce<(Branch & { share: number }) | null>(
        (best, one) => (best === null || one.worth > best.worth ? one : best),
        null,
      );
    if (second !== null && second.worth >= taken.worth - NEAR) out.push(derivedOf(second));
  }
  return out;
}
