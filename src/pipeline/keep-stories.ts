import { marksOf } from "#lineage/candidates.ts";
import { type Sketch, sketchOf } from "#lineage/sketch.ts";
import { likeEnough, neighbourhoods, SHARED_MARKS, SHARED_TOP } from "#lineage/stories.ts";
import { termsOf } from "#lineage/terms.ts";
import { traceNeighbourhood } from "#lineage/trace.ts";
import type { Neighbourhood, Stories } from "#store/stories.ts";
import type { Knowledge } from "#vocabulary/pack.ts";

/** So many reports are placed before what they touch is made anew. */
const AT_ONCE = 64;

/**
 * Brings the stories of a record up to what stands in it: each revision without a place joins the neighbourhoods that it belongs to, and these are traced
 * anew. Answers how many revisions were placed. What is interrupted goes on at the next call.
 */
export async function keepStories(
  stories: Stories,
  knowledge: Knowledge,
  stop?: AbortSignal,
): Promise<number> {
  let placed = 0;
  for (;;) {
    const { fresh, left } = await stories.unplaced(AT_ONCE);
    if ((fresh.length === 0 && left.length === 0) || stop?.aborted === true) return placed;
    const known = new Map<number, Sketch>();
    for (const { revision, reading } of await stories.readings(fresh))
      known.set(revision, sketchOf(reading, knowledge));
    const touched = new Set(left);
    for (const sketch of known.values())
      for (const neighbourhood of await near(stories, sketch, knowledge)) touched.add(neighbourhood);
    const members = [...new Set([...(await stories.inNeighbourhoods([...touched])), ...fresh])];
    for (const { revision, reading } of await stories.readings(members.filter((one) => !known.has(one))))
      known.set(revision, sketchOf(reading, knowledge));
    const made = makeNeighbourhoods(known, knowledge, await stories.rulings());
    if (await stories.keep([...touched], members, made)) placed += fresh.length;
  }
}

/** The neighbourhoods of reports that a report shares text with, or what it is about. */
async function near(stories: Stories, sketch: Sketch, knowledge: Knowledge): Promise<Set<number>> {
  const out = new Set<number>();
  for (const { neighbourhood, marks } of await stories.holders(marksOf(sketch).map(textMark)))
    if (marks >= SHARED_MARKS) out.add(neighbourhood);
  const alike = (await stories.holders(termsOf(sketch).top.map(termMark))).filter(
    ({ neighbourhood, marks }) => marks >= SHARED_TOP && !out.has(neighbourhood),
  );
  for (const { revision, reading } of await stories.readings(alike.map((one) => one.revision))) {
    const neighbourhood = alike.find((one) => one.revision === revision)?.neighbourhood;
    if (neighbourhood === undefined || out.has(neighbourhood)) continue;
    if (likeEnough(sketch, sketchOf(reading, knowledge))) out.add(neighbourhood);
  }
  return out;
}

/** Marks of texts and of what they are about lie in one table, and are told apart by their last bit. */
const textMark = (hash: number): number => hash * 2;
const termMark = (hash: number): number => hash * 2 + 1;

function makeNeighbourhoods(
  known: ReadonlyMap<number, Sketch>,
  knowledge: Knowledge,
  rulings: Awaited<ReturnType<Stories["rulings"]>>,
): Neighbourhood[] {
  const all = [...known].sort(([, a], [, b]) => (a.id < b.id ? -1 : 1));
  return neighbourhoods(all.map(([, sketch]) => sketch)).map((hood) => {
    const members = hood.map((nth) => all[nth] as [number, Sketch]);
    return {
      members: members.map(([revision, sketch]) => ({ revision, marks: keptMarks(sketch) })),
      stories: traceNeighbourhood(
        members.map(([, sketch]) => sketch),
        knowledge,
        rulings,
      ),
    };
  });
}

const keptMarks = (sketch: Sketch): number[] => [
  ...marksOf(sketch).map(textMark),
  ...termsOf(sketch).top.map(termMark),
];
