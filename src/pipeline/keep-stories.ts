import { marksOf } from "#lineage/candidates.ts";
import {
  aboutMarksNear,
  aboutMarksOf,
  aboutRangesOf,
  areNear,
  SHARED_MARKS,
  SHARED_TOP,
} from "#lineage/near.ts";
import { type Sketch, sketchOf } from "#lineage/sketch.ts";
import { traceNeighbourhood } from "#lineage/trace.ts";
import type { Neighbourhood, Stories } from "#store/stories.ts";
import type { Knowledge } from "#vocabulary/pack.ts";

/** So many reports get their marks before anything else is asked, and so many are settled in one transaction, or more where they belong together. */
const AT_ONCE = 64;
/** Sketches that are held: what comes together is mostly near to each other. */
const HELD = 2000;

/**
 * Brings the stories of a record up to what stands in it: each revision without a place gets its marks, and each that is loose then joins the neighbourhoods
 * that it belongs to. A neighbourhood is traced anew once, however many reports have come to it. Answers how many revisions were placed. What is
 * interrupted goes on at the next call.
 */
export async function keepStories(
  stories: Stories,
  knowledge: Knowledge,
  stop?: AbortSignal,
): Promise<number> {
  const sketches = new Sketches(stories, knowledge);
  const stopped = (): boolean => stop?.aborted === true;
  let placed = 0;
  for (;;) {
    if (stopped()) return placed;
    const { fresh, gone } = await stories.unplaced(AT_ONCE);
    if (gone.length > 0) await displace(stories, gone, knowledge);
    if (fresh.length > 0) {
      const made = await sketches.of(fresh);
      await stories.place([...made].map(([revision, sketch]) => ({ revision, marks: keptMarks(sketch) })));
      placed += fresh.length;
    }
    if (fresh.length > 0 || gone.length > 0) continue;
    for (let kept = true; kept; ) {
      const loose = await stories.loose(AT_ONCE);
      if (loose.length === 0 || stopped()) return placed;
      // What others changed meanwhile is looked at from the beginning.
      kept = await settle(stories, loose, sketches, knowledge);
    }
  }
}

async function displace(stories: Stories, gone: readonly number[], knowledge: Knowledge): Promise<void> {
  const marks = new Map<number, number[]>(gone.map((revision) => [revision, []]));
  for (const { revision, reading } of await stories.readings(gone, "gone"))
    marks.set(revision, keptMarks(sketchOf(reading, knowledge)));
  await stories.displace([...marks].map(([revision, of]) => ({ revision, marks: of })));
}

/** Finds the neighbourhoods of loose revisions and traces them. False where others changed something meanwhile: nothing is kept, and they stay loose. */
async function settle(
  stories: Stories,
  loose: readonly number[],
  sketches: Sketches,
  knowledge: Knowledge,
): Promise<boolean> {
  const rulings = await stories.rulings();
  const replaced = new Set<number>();
  const settled = new Set<number>();
  const made: Neighbourhood[] = [];
  for (const first of loose) {
    if (settled.has(first)) continue;
    const { members, touched } = await around(stories, first, sketches);
    // Two that were put together here may both touch one that stands.
    if ([...touched].some((one) => replaced.has(one))) continue;
    const found = [...(await sketches.of(members))].sort(([, a], [, b]) => (a.id < b.id ? -1 : 1));
    for (const one of touched) replaced.add(one);
    for (const one of members) settled.add(one);
    if (found.length === 0) continue;
    made.push({
      members: found.map(([revision]) => revision),
      stories: traceNeighbourhood(
        found.map(([, sketch]) => sketch),
        knowledge,
        rulings,
      ),
    });
  }
  return made.length > 0 && (await stories.keep([...replaced], made));
}

/** All that hangs together with a loose revision: loose ones, and the neighbourhoods that these are near to. */
async function around(
  stories: Stories,
  first: number,
  sketches: Sketches,
): Promise<{ members: number[]; touched: Set<number> }> {
  const met = new Set([first]);
  const touched = new Set<number>();
  // A set grows while it is gone through, and what is put in is gone through too.
  for (const revision of met) {
    const sketch = (await sketches.of([revision])).get(revision);
    if (sketch === undefined) continue;
    const holders = await stories.holders({
      text: marksOf(sketch),
      about: aboutMarksNear(sketch),
      ranges: aboutRangesOf(sketch),
    });
    const open = holders.filter(
      (one) =>
        !met.has(one.revision) &&
        !touched.has(one.neighbourhood) &&
        (one.text >= SHARED_MARKS || one.about >= SHARED_TOP),
    );
    const found = await sketches.of(open.map((one) => one.revision));
    for (const { revision: other, neighbourhood, text } of open) {
      const its = found.get(other);
      if (its === undefined || !areNear(sketch, its, text >= SHARED_MARKS)) continue;
      if (neighbourhood < 0) met.add(other);
      else touched.add(neighbourhood);
    }
  }
  return { members: [...met, ...(await stories.inNeighbourhoods([...touched]))], touched };
}

const keptMarks = (sketch: Sketch): number[] => [...marksOf(sketch), ...aboutMarksOf(sketch)];

/** Sketches of revisions, the latest asked for held. */
class Sketches {
  readonly #stories: Stories;
  readonly #knowledge: Knowledge;
  readonly #held = new Map<number, Sketch>();

  constructor(stories: Stories, knowledge: Knowledge) {
    this.#stories = stories;
    this.#knowledge = knowledge;
  }

  /** By revision, in the order asked for; what no longer stands is left out. */
  async of(revisions: readonly number[]): Promise<Map<number, Sketch>> {
    const missing = revisions.filter((one) => !this.#held.has(one));
    if (missing.length > 0)
      for (const { revision, reading } of await this.#stories.readings(missing))
        this.#held.set(revision, sketchOf(reading, this.#knowledge));
    const out = new Map<number, Sketch>();
    for (const one of revisions) {
      const sketch = this.#held.get(one);
      if (sketch === undefined) continue;
      out.set(one, sketch);
      // What was asked for last is let go last.
      this.#held.delete(one);
      this.#held.set(one, sketch);
    }
    for (const one of this.#held.keys()) {
      if (this.#held.size <= HELD) break;
      this.#held.delete(one);
    }
    return out;
  }
}
