import type { LineageEdge } from "#vocabulary/lineage.ts";
import { align, type Places, placesOf, type Shared, seedsOf } from "./align.ts";
import { addWords, type Cover, keepOnly } from "./cover.ts";
import { onceEach } from "./once-each.ts";
import { Mark, type Sketch } from "./sketch.ts";

/** A passage that two reports share, and what of it is quotation, caption or furniture. */
export interface Passage extends Shared {
  /** Words that are the same on both sides. */
  same: number;
  /** Of these the ones that nothing discounts on either side. */
  own: number;
  /** Why the rest says nothing about who has it from whom. */
  mark: Mark;
}

/** What two reports share. */
export interface Tie {
  a: number;
  b: number;
  passages: readonly Passage[];
  /** Words the same on both sides that nothing discounts. */
  own: number;
  /** Words the same on both sides that are discounted. */
  discounted: number;
  /** `own` by the words of each report that nothing discounts, 0 to 1. */
  shareOfA: number;
  shareOfB: number;
  /** What is made of the passages when it is first asked for. By the tie itself: there are very many, and looking each up elsewhere costs more than the rest. */
  made: Made;
}

interface Made {
  coverOfA?: Cover;
  coverOfB?: Cover;
  /** Why the one derives from the other, where it does. */
  evidenceOfA?: LineageEdge["evidence"];
  evidenceOfB?: LineageEdge["evidence"];
  /** In how many of the paragraphs of either there are words of the other, the larger share. */
  spread?: number;
}

/** A passage of fewer same words, or of fewer that tell something, is a formula that anyone may have written. */
const LEAST_WORDS = 6;
const LEAST_WORTH = 1.6;

const seedsIn = onceEach(({ words }: Sketch): Int32Array => seedsOf(words));
const placesIn = onceEach((sketch: Sketch): Places => placesOf(seedsIn(sketch)));

/** Among more reports many share the very same with one. */
const MANY = 64;
const MOST = 20_000;
const passagesBefore = new Map<string, readonly Passage[]>();

/** The same list where one says the same: thousands of copies of one text would hold it thousands of times, forty-eight times over. */
function onlyOnce(passages: readonly Passage[]): readonly Passage[] {
  let key = "";
  for (const { aTo, bTo, runs, same, own, mark } of passages)
    key += `${runs.join(" ")} ${aTo} ${bTo} ${same} ${own} ${mark};`;
  const known = passagesBefore.get(key);
  if (known !== undefined) return known;
  if (passagesBefore.size >= MOST) passagesBefore.clear();
  passagesBefore.set(key, passages);
  return passages;
}

/** Compares texts pair by pair. */
export class Comparer {
  readonly #sketches: readonly Sketch[];
  /** Words of a report that are furniture of its outlet, or spoken words that another report of the story prints as such. */
  readonly #discounted: (report: number, word: number) => Mark;

  constructor(sketches: readonly Sketch[], discounted: (report: number, word: number) => Mark) {
    this.#sketches = sketches;
    this.#discounted = discounted;
  }

  tie(a: number, b: number): Tie | null {
    const one = this.#sketches[a] as Sketch;
    const two = this.#sketches[b] as Sketch;
    // A phrase that one text has once and the other often is shared once.
    const taken = new Uint8Array(two.words.length);
    const passages = align(one.words, two.words, seedsIn(one), placesIn(two)).flatMap((shared) =>
      this.#weigh(a, b, shared, taken),
    );
    if (passages.length === 0) return null;
    const kept = this.#sketches.length > MANY ? onlyOnce(passages) : passages;
    const own = passages.reduce((sum, passage) => sum + passage.own, 0);
    const same = passages.reduce((sum, passage) => sum + passage.same, 0);
    return {
      a,
      b,
      passages: kept,
      own,
      discounted: same - own,
      shareOfA: Math.min(1, own / Math.max(1, this.countable(a))),
      shareOfB: Math.min(1, own / Math.max(1, this.countable(b))),
      made: {},
    };
  }

  /** How many words of a report nothing discounts. */
  countable(report: number): number {
    const known = this.#countable.get(report);
    if (known !== undefined) return known;
    const { words } = this.#sketches[report] as Sketch;
    let count = 0;
    for (let at = 0; at < words.length; at++) if (this.#discounted(report, at) === Mark.none) count++;
    this.#countable.set(report, count);
    return count;
  }
  readonly #countable = new Map<number, number>();

  #weigh(a: number, b: number, shared: Shared, taken: Uint8Array): Passage[] {
    const { rarity } = this.#sketches[a] as Sketch;
    let same = 0;
    let fresh = 0;
    let own = 0;
    let worth = 0;
    let worthOwn = 0;
    const why = [0, 0, 0, 0, 0];
    let names = 0;
    for (const [inA, inB, length] of shared.runs) {
      for (let step = 0; step < length; step++) {
        const mark = this.#discounted(a, inA + step) || this.#discounted(b, inB + step);
        const tells = rarity[inA + step] as number;
        same++;
        if (taken[inB + step] === 0) fresh++;
        taken[inB + step] = 1;
        worth += Math.min(0.6, tells);
        if (tells === 1) names++;
        why[mark] = (why[mark] as number) + 1;
        if (mark === Mark.none) {
          own++;
          worthOwn += Math.min(0.6, tells);
        }
      }
    }
    // A run of names and titles ("North Korean leader Kim Jong Un") is no running text.
    const running = same - names;
    if (same < LEAST_WORDS || worth < LEAST_WORTH || (same < 10 && running < 4)) return [];
    if (fresh * 2 < same) return [];
    const counts = own >= LEAST_WORDS && worthOwn >= LEAST_WORTH;
    let mark: Mark = Mark.none;
    if (!counts || own * 2 < same) {
      mark = Mark.quoted;
      for (const other of [Mark.caption, Mark.title, Mark.furniture] as const)
        if ((why[other] as number) > (why[mark] as number)) mark = other;
    }
    return [
      { ...shared, same, own: counts ? own : 0, mark: counts && mark === Mark.none ? Mark.none : mark },
    ];
  }
}

/** Which words of a report stand in passages that it shares, own words alone; `counted` are those that nothing discounts. Made once for each side. */
export function coverOf(tie: Tie, side: "a" | "b", counted: Cover): Cover {
  const { made } = tie;
  if (side === "a") {
    made.coverOfA ??= coverMade(tie, side, counted);
    return made.coverOfA;
  }
  made.coverOfB ??= coverMade(tie, side, counted);
  return made.coverOfB;
}

function coverMade(tie: Tie, side: "a" | "b", counted: Cover): Cover {
  const out = new Uint32Array(counted.length);
  addShared(out, tie, side);
  keepOnly(out, counted);
  return out;
}

/** Adds the words of one side that stand in passages with words of its own. */
export function addShared(cover: Cover, { passages }: Tie, side: "a" | "b"): void {
  for (const { runs, own } of passages) {
    if (own === 0) continue;
    for (const [inA, inB, length] of runs) {
      const from = side === "a" ? inA : inB;
      addWords(cover, from, from + length);
    }
  }
}
