import type { HouseId } from "#vocabulary/house.ts";
import { addCover, type Cover, countOf } from "./cover.ts";
import type { KnownOfRow } from "./known-rows.ts";
import { newsroomKey } from "./newsroom.ts";
import { onceEach } from "./once-each.ts";
import type { Relations } from "./relation.ts";
import type { Sketch } from "./sketch.ts";
import { cosine, termsOf } from "./terms.ts";
import { textsOf } from "./texts.ts";
import type { Tie } from "./tie.ts";

/** A text that nobody of the story shows: what several of its reports carry, and who is credited with it where that is said. */
export interface Dispatch {
  house: HouseId | null;
  name: string | null;
  /** Reports that may carry it. */
  carriers: readonly number[];
  /** Of these the ones that credit it. */
  crediting: readonly number[];
  why: "credited" | "crossing";
}

/** A single other report that has so much of what a report shares with all others explains it. */
const EXPLAINS = 0.86;
/** What a second one adds, in words, before text is missing. */
const ADDS = 18;

/**
 * The dispatches of a story. One for each agency that reports credit and whose own report is not there, for each text of it that they
 * carry; and one where reports share text with each other crosswise, so that none can have had all of it from any other.
 */
export function dispatchesOf(relations: Relations): Dispatch[] {
  const { sketches } = relations;
  const out: Dispatch[] = [];
  for (const group of textsOf(relations)) {
    const credited = creditedIn(relations, group);
    out.push(...credited);
    // Whom others credit, or who is an agency, shows the text itself.
    const shown = group.some(
      (report) => isCredited(relations, report, setOf(group)) || sketches[report]?.wire === true,
    );
    if (group.length > 2 && credited.length === 0 && !shown) {
      const crossing = crossingIn(relations, group);
      if (crossing !== null) out.push(crossing);
    }
  }
  return out;
}

const publishes = (sketch: Sketch, house: HouseId | null, name: string): boolean =>
  house !== null
    ? sketch.house === house
    : sketch.outlet !== null && newsroomKey(sketch.outlet) === newsroomKey(name);

/** Whether another report that shares text with this one credits it: one of the group, where one is given. */
export function isCredited(relations: Relations, report: number, group?: ReadonlySet<number>): boolean {
  if (!relations.isCreditedByAny(report)) return false;
  for (const other of relations.row(report).others)
    if (group?.has(other) !== false && relations.credits(other, report)) return true;
  return false;
}

function creditedIn(relations: Relations, group: readonly number[]): Dispatch[] {
  const { sketches } = relations;
  const byName = new Map<string, { house: HouseId | null; name: string; crediting: number[] }>();
  for (const report of group)
    for (const { house, name } of (sketches[report] as Sketch).credits) {
      const key = house ?? name.toLowerCase();
      const known = byName.get(key);
      if (known === undefined) byName.set(key, { house, name, crediting: [report] });
      else known.crediting.push(report);
    }
  const out: Dispatch[] = [];
  for (const [, { house, name, crediting }] of [...byName].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Who shares text with a report of the agency itself has it from that one, and needs no dispatch.
    const others = crediting.filter((report) => {
      const { others, ties } = relations.row(report);
      return !ties.some(
        (tie, at) =>
          publishes(sketches[others[at] as number] as Sketch, house, name) &&
          relations.derivable(tie, report),
      );
    });
    if (others.length === 0) continue;
    // Who shares text with nobody is told by the credit alone; where the agency's own report is there, that is the one it means.
    if (group.length === 1 && creditedAlone(relations, group[0] as number) !== null) continue;
    out.push({ house, name, crediting: others, carriers: group, why: "credited" });
  }
  return out;
}

/** Of the reports of whom a report credits the one that is most about the same and not later; null where none is there. */
export function creditedAlone(relations: Relations, report: number): number | null {
  let best: { other: number; alike: number } | null = null;
  const terms = termsOf(relations.sketches[report] as Sketch);
  relations.sketches.forEach((sketch, other) => {
    if (other === report || !relations.credits(report, other) || relations.order(report, other) < 0) return;
    const alike = cosine(terms, termsOf(sketch));
    if (best === null || alike > best.alike) best = { other, alike };
  });
  return (best as { other: number } | null)?.other ?? null;
}

/** A report of the group whose shared text no single other explains, where the two that explain most of it share text as well. */
function crossingIn(relations: Relations, group: readonly number[]): Dispatch | null {
  const inGroup = setOf(group);
  const shared = new Map<number, number>();
  const sharedOf = (report: number): number => {
    const known = shared.get(report) ?? sharedIn(relations, report, inGroup);
    shared.set(report, known);
    return known;
  };
  /** Whether nearly all that a report shares with the group stands in one other: it may have it all from there. */
  const explainedBy = (report: number, other: number): boolean =>
    (relations.tie(report, other)?.own ?? 0) >= EXPLAINS * sharedOf(report);
  for (const report of group) {
    const { others, ties } = relations.row(report);
    const at = firstIn(relations, report, inGroup);
    if (at < 0) continue;
    const first = others[at] as number;
    const covered = (ties[at] as Tie).own;
    if (covered >= EXPLAINS * sharedOf(report) || explainedBy(first, report)) continue;
    for (const second of others) {
      if (second === first || !inGroup.has(second) || explainedBy(second, report)) continue;
      const tie = relations.tie(first, second);
      if (tie === null || !relations.derivable(tie, first)) continue;
      const both = countOf(relations.covered(report, [first, second]));
      if (both - covered >= ADDS)
        return { house: null, name: null, carriers: group, crediting: [], why: "crossing" };
    }
  }
  return null;
}

/** Reports that are asked for one by one. */
export const setOf = onceEach((reports: readonly number[]): ReadonlySet<number> => new Set(reports));

/** How many words of a report stand in any other of a group. */
export function sharedIn(relations: Relations, report: number, group: ReadonlySet<number>): number {
  const { others, known } = relations.row(report);
  if (!areAllIn(relations, others, group))
    return countOf(
      relations.covered(
        report,
        others.filter((other) => group.has(other)),
      ),
    );
  known.shared ??= coveredByAll(relations, report);
  return countOf(known.shared);
}

/** Which words of a report stand in any other; where a few have come to its row, in these too. */
function coveredByAll(relations: Relations, report: number): Cover {
  const { others, known } = relations.row(report);
  const before = known.grown?.known.shared;
  if (known.grown === undefined || before === undefined) return relations.covered(report, others);
  const covered = relations.covered(
    report,
    known.grown.came.map((at) => others[at] as number),
  );
  addCover(covered, before);
  return covered;
}

const areAllIn = ({ sketches }: Relations, others: Int32Array, group: ReadonlySet<number>): boolean =>
  group.size === sketches.length || others.every((other) => group.has(other));

/** The place in its row of the one of a group that a report shares most words with, of equals the first; below 0 where there are none. */
export function firstIn(relations: Relations, report: number, group: ReadonlySet<number>): number {
  const { others, ties, known } = relations.row(report);
  const whole = areAllIn(relations, others, group);
  if (whole && known.first !== undefined) return known.first;
  const places = whole ? mayBeFirst(known, others.length) : others.keys();
  let [best, most] = [-1, 0];
  for (const at of places) {
    const { own } = ties[at] as Tie;
    if (own > most && group.has(others[at] as number)) [best, most] = [at, own];
  }
  if (whole) known.first = best;
  return best;
}

/** Where a few have come to a row, one of these or the first of before. */
function mayBeFirst({ grown }: KnownOfRow, length: number): Iterable<number> {
  const before = grown?.known.first;
  if (grown === undefined || before === undefined) return Array(length).keys();
  const still = before < 0 ? [] : [grown.places[before] as number];
  return [...still, ...grown.came].sort((a, b) => a - b);
}
