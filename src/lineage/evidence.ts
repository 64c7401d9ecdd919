import type { LineageEdge } from "#vocabulary/lineage.ts";
import { covers } from "./cover.ts";
import { editsOf } from "./edits.ts";
import { newsroomKey } from "./newsroom.ts";
import type { Relations } from "./relation.ts";
import { Mark, type Sketch, spanOf } from "./sketch.ts";
import type { Passage } from "./tie.ts";

type Evidence = LineageEdge["evidence"][number];

/** Passages that an edge shows, the longest first. */
const PASSAGES = 12;

const KINDS: Readonly<Record<Mark, string>> = {
  [Mark.none]: "text",
  [Mark.quoted]: "quotation",
  [Mark.caption]: "caption",
  [Mark.title]: "title",
  [Mark.furniture]: "furniture",
};

/** Why one report derives from another: the credit, the passages on both sides, the order in time, what was changed. Of a tie it is made once. */
export function evidenceBetween(relations: Relations, child: number, parent: number): Evidence[] {
  const tie = relations.tie(child, parent);
  if (tie === null) return lookBetween(relations, child, parent);
  const side = tie.a === child ? "evidenceOfA" : "evidenceOfB";
  tie.made[side] ??= lookBetween(relations, child, parent);
  return tie.made[side];
}

function lookBetween(relations: Relations, child: number, parent: number): Evidence[] {
  const from = relations.sketches[child] as Sketch;
  const to = relations.sketches[parent] as Sketch;
  const out: Evidence[] = [];
  for (const credit of from.credits)
    if (
      (credit.house !== null && credit.house === to.house) ||
      (to.outlet !== null && newsroomKey(credit.name) === newsroomKey(to.outlet))
    )
      out.push(creditEvidence(credit, from));
  const tie = relations.tie(child, parent);
  if (tie !== null) {
    const fromIsA = tie.a === child;
    const passages = [...tie.passages].sort((one, two) => two.same - one.same).slice(0, PASSAGES);
    for (const passage of passages) out.push(passageEvidence(passage, from, to, fromIsA));
    out.push(...editsOf(tie, from, to, fromIsA));
  }
  const order = relations.order(child, parent);
  const [now, then] = [from.reading.report.published?.value, to.reading.report.published?.value];
  if (order !== 0 && now !== undefined && then !== undefined)
    out.push({
      kind: "later",
      from_span: null,
      to_span: null,
      text: order > 0 ? `${now} is after ${then}` : `${now} is before ${then}`,
    });
  return out;
}

export function creditEvidence({ name, span }: Sketch["credits"][number], { reading }: Sketch): Evidence {
  return {
    kind: "credit",
    from_span: span === null ? null : [...span],
    to_span: null,
    text: span === null ? name : reading.report.text.slice(...span),
  };
}

function passageEvidence(
  { aFrom, aTo, bFrom, bTo, mark }: Passage,
  from: Sketch,
  to: Sketch,
  fromIsA: boolean,
): Evidence {
  const here = fromIsA ? spanOf(from, aFrom, aTo) : spanOf(from, bFrom, bTo);
  const there = fromIsA ? spanOf(to, bFrom, bTo) : spanOf(to, aFrom, aTo);
  return {
    kind: KINDS[mark],
    from_span: here,
    to_span: there,
    text: from.reading.report.text.slice(...here),
  };
}

/** Why a report carries a dispatch: its credit, and the text that it shares with others who carry it. */
export function evidenceOfCarrying(
  relations: Relations,
  child: number,
  others: readonly number[],
  credited: string | null,
): Evidence[] {
  const from = relations.sketches[child] as Sketch;
  const out: Evidence[] = from.credits
    .filter(({ house, name }) => (house ?? name.toLowerCase()) === credited)
    .map((credit) => creditEvidence(credit, from));
  const covered = relations.covered(child, others);
  let start = -1;
  const stretches: [number, number][] = [];
  // A few words of its own do not part a stretch.
  let last = -1;
  const words = from.words.length;
  for (let at = 0; at <= words; at++) {
    if (at < words && covers(covered, at)) {
      if (start < 0) start = at;
      last = at;
    } else if (start >= 0 && (at === words || at - last > 4)) {
      if (last - start >= 5) stretches.push([start, last + 1]);
      start = -1;
    }
  }
  for (const [begin, end] of stretches
    .sort((one, two) => two[1] - two[0] - (one[1] - one[0]))
    .slice(0, PASSAGES)) {
    const span = spanOf(from, begin, end);
    out.push({ kind: "text", from_span: span, to_span: null, text: from.reading.report.text.slice(...span) });
  }
  return out;
}
