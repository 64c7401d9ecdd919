import { marksInRecord } from "#lineage/candidates.ts";
import { HELD_TOGETHER } from "#lineage/is-held.ts";
import {
  aboutMarksEver,
  aboutMarksNear,
  aboutMarksOf,
  areNear,
  SHARED_MARKS,
  SHARED_TOP,
} from "#lineage/near.ts";
import { type Sketch, sketchOf } from "#lineage/sketch.ts";
import { traceNeighbourhood } from "#lineage/trace.ts";
import type { Marks, Neighbourhood, Stories } from "#store/stories.ts";
import type { Knowledge } from "#vocabulary/pack.ts";

/** So many reports get their marks in one transaction: the more come at once, the more of them lie on one page. */
const PLACED_AT_ONCE = 1000;
/** So many are settled in one transaction, or more where they belong together. */
const SETTLED_AT_ONCE = 256;
/** So often others may come between. */
const TRIES = 20;
/** Sketches that are held, between two calls too: what comes together is mostly near to each other, and what comes next to what came last. */
const HELD = 2000;
/**
 * More while they belong together: of a story that reports go on coming to, each would else cost the making of the whole. And so many beside these: those
 * that are just coming would else push out some that they belong to.
 */
const COMING = 300;

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
  const sketches = sketchesFor(stories, knowledge);
  sketches.begin();
  return bringUp(stories, sketches, knowledge, stop);
}

const sketchesOf = new WeakMap<Stories, Sketches>();

/** Those of the last call go on being used: a report that comes to a story finds its neighbours made. */
function sketchesFor(stories: Stories, knowledge: Knowledge): Sketches {
  const known = sketchesOf.get(stories);
  if (known?.isFor(knowledge) === true) return known;
  const made = new Sketches(stories, knowledge);
  sketchesOf.set(stories, made);
  return made;
}

async function bringUp(
  stories: Stories,
  sketches: Sketches,
  knowledge: Knowledge,
  stop: AbortSignal | undefined,
): Promise<number> {
  const stopped = (): boolean => stop?.aborted === true;
  let [placed, outrun] = [0, 0];
  for (;;) {
    if (stopped()) return placed;
    const { fresh, gone } = await stories.unplaced(PLACED_AT_ONCE);
    if (gone.length > 0) await displace(stories, gone, knowledge);
    if (fresh.length > 0) {
      const made = await sketches.of(fresh);
      await stories.place([...made].map(([revision, sketch]) => ({ revision, ...keptMarks(sketch) })));
      placed += fresh.length;
    }
    if (fresh.length > 0 || gone.length > 0) continue;
    // What others changed meanwhile is looked at from the beginning; who is always outrun leaves the rest to the next call.
    if ((await settle(stories, sketches, knowledge, stopped)) || ++outrun === TRIES) return placed;
  }
}

async function displace(stories: Stories, gone: readonly number[], knowledge: Knowledge): Promise<void> {
  const marks = new Map<number, Marks>(gone.map((revision) => [revision, { text: [], about: [] }]));
  for (const { revision, reading } of await stories.readings(gone, "gone"))
    marks.set(revision, keptMarks(sketchOf(reading, knowledge)));
  await stories.displace([...marks].map(([revision, of]) => ({ revision, ...of })));
}

/** Finds the neighbourhoods of loose revisions and traces them. False where others changed something meanwhile: what was not kept stays loose. */
async function settle(
  stories: Stories,
  sketches: Sketches,
  knowledge: Knowledge,
  stopped: () => boolean,
): Promise<boolean> {
  const groups = await together(stories, sketches, stopped);
  const rulings = await stories.rulings();
  let [replaced, made, size]: [number[], Neighbourhood[], number] = [[], [], 0];
  const keep = async (): Promise<boolean> => {
    const kept = made.length === 0 || (await stories.keep(replaced, made));
    [replaced, made, size] = [[], [], 0];
    return kept;
  };
  for (const { loose, touched } of groups) {
    if (stopped()) break;
    const standing = touched.length === 0 ? [] : await stories.inNeighbourhoods(touched);
    const found = [...(await sketches.of([...loose, ...standing]))].sort(([, a], [, b]) =>
      a.id < b.id ? -1 : 1,
    );
    if (found.length < loose.length + standing.length) return false;
    replaced.push(...touched);
    made.push({
      members: found.map(([revision]) => revision),
      stories: traceNeighbourhood(
        found.map(([, sketch]) => sketch),
        knowledge,
        rulings,
      ),
      claims: new Map(found.map(([, sketch]) => [sketch.id, sketch.reading.claims])),
    });
    size += found.length;
    if (size >= SETTLED_AT_ONCE && !(await keep())) return false;
  }
  return keep();
}

interface Together {
  loose: number[];
  touched: number[];
}

/**
 * What hangs together: loose revisions, and the neighbourhoods that they are near to. All loose ones are asked before any is traced: of a mark that many
 * hold the first holders alone are seen, so that a report may be found by another only from the other's side.
 */
async function together(stories: Stories, sketches: Sketches, stopped: () => boolean): Promise<Together[]> {
  const all = await stories.loose(-1);
  const up = new Map<number, number>();
  const rootOf = (one: number): number => {
    let root = one;
    for (let next = up.get(root); next !== undefined; next = up.get(root)) root = next;
    for (let at = one; at !== root; ) {
      const next = up.get(at) as number;
      up.set(at, root);
      at = next;
    }
    return root;
  };
  // Loose revisions by their negative number, as the record keeps them, neighbourhoods by their own.
  const touched = new Set<number>();
  for (const revision of all) {
    if (stopped()) return [];
    const sketch = (await sketches.of([revision])).get(revision);
    if (sketch === undefined) continue;
    const holders = await stories.holders({
      text: marksInRecord(sketch),
      about: aboutMarksNear(sketch),
      ever: aboutMarksEver(sketch),
      least: { text: SHARED_MARKS, about: SHARED_TOP },
    });
    const open = holders.filter((one) => rootOf(one.neighbourhood) !== rootOf(-revision));
    const found = await sketches.of(open.map((one) => one.revision));
    for (const { revision: other, neighbourhood, text } of open) {
      const [own, its] = [rootOf(-revision), rootOf(neighbourhood)];
      const second = found.get(other);
      if (own === its || second === undefined || !areNear(sketch, second, text >= SHARED_MARKS)) continue;
      up.set(own, its);
      if (neighbourhood > 0) touched.add(neighbourhood);
    }
  }
  const out = new Map<number, Together>();
  const of = (one: number): Together => {
    const root = rootOf(one);
    const known = out.get(root) ?? { loose: [], touched: [] };
    out.set(root, known);
    return known;
  };
  for (const revision of all) of(-revision).loose.push(revision);
  for (const one of touched) of(one).touched.push(one);
  return [...out.values()];
}

const keptMarks = (sketch: Sketch): Marks => ({ text: marksInRecord(sketch), about: aboutMarksOf(sketch) });

interface Made {
  sketch: Sketch;
  /** Of what it was made. */
  state: string;
  /** In which call it was last known to be of what stands. */
  seen: number;
}

/** Sketches of revisions, the latest asked for held. */
class Sketches {
  readonly #stories: Stories;
  readonly #knowledge: Knowledge;
  readonly #held = new Map<number, Made>();
  #call = 0;
  /** The most that were asked for at once, in this call and in the one before. */
  #together = 0;
  #before = 0;

  constructor(stories: Stories, knowledge: Knowledge) {
    this.#stories = stories;
    this.#knowledge = knowledge;
  }

  isFor(knowledge: Knowledge): boolean {
    return this.#knowledge === knowledge;
  }

  /** What was made before may be of what others have replaced, or a person has put right. */
  begin(): void {
    this.#call++;
    [this.#before, this.#together] = [this.#together, 0];
  }

  /** By revision, in the order asked for; what no longer stands is left out. */
  async of(revisions: readonly number[]): Promise<Map<number, Sketch>> {
    this.#together = Math.max(this.#together, Math.min(revisions.length, HELD_TOGETHER));
    await this.#dropReplaced(revisions);
    const missing = revisions.filter((one) => !this.#held.has(one));
    if (missing.length > 0)
      for (const { revision, state, reading } of await this.#stories.readings(missing))
        this.#held.set(revision, {
          sketch: sketchOf(reading, this.#knowledge),
          state,
          seen: this.#call,
        });
    const out = new Map<number, Sketch>();
    for (const one of revisions) {
      const made = this.#held.get(one);
      if (made === undefined) continue;
      out.set(one, made.sketch);
      // What was asked for last is let go last.
      this.#held.delete(one);
      this.#held.set(one, made);
    }
    this.#letGo();
    return out;
  }

  async #dropReplaced(revisions: readonly number[]): Promise<void> {
    const old = revisions.filter((one) => (this.#held.get(one)?.seen ?? this.#call) < this.#call);
    if (old.length === 0) return;
    const standing = await this.#stories.standing(old);
    for (const one of old) {
      const made = this.#held.get(one);
      if (made === undefined || standing.get(one) !== made.state) this.#held.delete(one);
      else made.seen = this.#call;
    }
  }

  #letGo(): void {
    const most = Math.max(HELD, Math.max(this.#together, this.#before) + COMING);
    for (const one of this.#held.keys()) {
      if (this.#held.size <= most) break;
      this.#held.delete(one);
    }
  }
}
