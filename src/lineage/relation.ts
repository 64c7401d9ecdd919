import { addCover, addWords, type Cover, emptyCover } from "./cover.ts";
import { Mark, type Sketch } from "./sketch.ts";
import { type Comparer, coverOf, type Tie } from "./tie.ts";

/** Fewer shared words of running text outside quotations than these show no derivation. */
const LEAST_OWN = 16;
/** Nor does less than this share of the later text, unless it is long. */
const LEAST_SHARE = 0.07;
const LONG = 70;

/** The reports of a story and what each two share, looked up from either side. */
export class Relations {
  readonly sketches: readonly Sketch[];
  readonly #ties = new Map<number, Map<number, Tie>>();
  readonly #comparer: Comparer;
  readonly #discounted: (report: number, word: number) => Mark;
  readonly #counted = new Map<number, Cover>();

  constructor(
    sketches: readonly Sketch[],
    ties: readonly Tie[],
    comparer: Comparer,
    discounted: (report: number, word: number) => Mark,
  ) {
    this.sketches = sketches;
    this.#comparer = comparer;
    this.#discounted = discounted;
    for (const tie of ties) {
      this.#put(tie.a, tie.b, tie);
      this.#put(tie.b, tie.a, tie);
    }
  }

  #put(one: number, two: number, tie: Tie): void {
    const known = this.#ties.get(one);
    if (known === undefined) this.#ties.set(one, new Map([[two, tie]]));
    else known.set(two, tie);
  }

  tie(one: number, two: number): Tie | null {
    return this.#ties.get(one)?.get(two) ?? null;
  }

  ties(one: number): ReadonlyMap<number, Tie> {
    return this.#ties.get(one) ?? NO_TIES;
  }

  countable(report: number): number {
    return this.#comparer.countable(report);
  }

  /** `own` of a tie by the words of one of its two. */
  share(tie: Tie, of: number): number {
    return tie.a === of ? tie.shareOfA : tie.shareOfB;
  }

  /** Whether a report may have text from another: enough of its running text stands there, or any where it credits that one. */
  derivable(tie: Tie, child: number): boolean {
    if (tie.own > 0 && this.credits(child, tie.a === child ? tie.b : tie.a)) return true;
    return tie.own >= LEAST_OWN && (this.share(tie, child) >= LEAST_SHARE || tie.own >= LONG);
  }

  /** Which words of a report stand in any of the others, outside what is discounted. */
  covered(report: number, others: Iterable<number>): Cover {
    const out = emptyCover((this.sketches[report] as Sketch).words.length);
    for (const other of others) {
      const one = this.coveredByOne(report, other);
      if (one !== null) addCover(out, one);
    }
    return out;
  }

  coveredByOne(report: number, other: number): Cover | null {
    const tie = this.tie(report, other);
    return tie === null ? null : coverOf(tie, tie.a === report ? "a" : "b", this.#countedIn(report));
  }

  /** The words of a report that nothing discounts. */
  #countedIn(report: number): Cover {
    const known = this.#counted.get(report);
    if (known !== undefined) return known;
    const { words } = this.sketches[report] as Sketch;
    const out = emptyCover(words.length);
    for (let at = 0; at < words.length; at++)
      if (this.#discounted(report, at) === Mark.none) addWords(out, at, at + 1);
    this.#counted.set(report, out);
    return out;
  }

  order(one: number, two: number): -1 | 0 | 1 {
    return orderOf(this.sketches[one] as Sketch, this.sketches[two] as Sketch);
  }

  /** Whether a report credits the house, or the name, of another's outlet. */
  credits(report: number, other: number): boolean {
    const { house, outlet } = this.sketches[other] as Sketch;
    return (this.sketches[report] as Sketch).credits.some(
      (credit) =>
        (credit.house !== null && credit.house === house) ||
        (outlet !== null && credit.name.toLowerCase() === outlet.toLowerCase()),
    );
  }
}

/** -1 where the first was published before the second, 1 after, 0 where that is not known: a day alone is no order within the day. */
export function orderOf(a: Sketch, b: Sketch): -1 | 0 | 1 {
  if (a.published === null || b.published === null) return 0;
  if (!a.exact || !b.exact) {
    const [day, other] = [Math.floor(a.published / DAY), Math.floor(b.published / DAY)];
    return day === other ? 0 : day < other ? -1 : 1;
  }
  return a.published === b.published ? 0 : a.published < b.published ? -1 : 1;
}

const NO_TIES: ReadonlyMap<number, Tie> = new Map();
const DAY = 86_400_000;
