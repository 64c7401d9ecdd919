import { addWords, type Cover, emptyCover, keepOnly } from "./cover.ts";
import { isHeld } from "./is-held.ts";
import { type KnownOfRow, knownOf } from "./known-rows.ts";
import { newsroomKey } from "./newsroom.ts";
import { rowsOf, type TieRow } from "./rows-of-ties.ts";
import { Mark, type Sketch } from "./sketch.ts";
import { addShared, type Comparer, coverOf, type Tie } from "./tie.ts";

/** Fewer shared words of running text outside quotations than these show no derivation. */
const LEAST_OWN = 16;
/** Nor does less than this share of the later text, unless it is long. */
const LEAST_SHARE = 0.07;
const LONG = 70;

/** What a report shares with others, these in the order of their numbers. */
export interface Row extends TieRow {
  known: KnownOfRow;
}

/** The reports of a story and what each two share, looked up from either side. */
export class Relations {
  readonly sketches: readonly Sketch[];
  readonly #ties: readonly TieRow[];
  readonly #rows: (Row | undefined)[] = [];
  readonly #comparer: Comparer;
  readonly #discounted: (report: number, word: number) => Mark;
  readonly #counted = new Map<number, Cover>();
  /** Houses, and newsrooms by their names, that any report credits. */
  readonly #credited: ReadonlySet<string>;

  constructor(
    sketches: readonly Sketch[],
    ties: readonly Tie[],
    comparer: Comparer,
    discounted: (report: number, word: number) => Mark,
    rows: readonly TieRow[] | null = null,
  ) {
    this.sketches = sketches;
    this.#comparer = comparer;
    this.#discounted = discounted;
    this.#ties = rows ?? rowsOf(sketches.length, ties);
    this.#credited = new Set(
      sketches.flatMap(({ credits }) =>
        credits.flatMap(({ house, name }) => [newsroomKey(name), ...(house === null ? [] : [house])]),
      ),
    );
  }

  row(one: number): Row {
    const known = this.#rows[one];
    if (known !== undefined) return known;
    const ties = this.#ties[one] as TieRow;
    const held = isHeld(this.sketches.length);
    const row = { ...ties, known: held ? knownOf(this.sketches[one] as Sketch, ties.ties) : {} };
    this.#rows[one] = row;
    return row;
  }

  tie(one: number, two: number): Tie | null {
    const { others, ties } = this.row(one);
    const at = placeOf(others, two);
    return at < 0 ? null : (ties[at] as Tie);
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
    // Who is in a story of thousands shares text with thousands: a list of words for each of these would be kept for nothing.
    for (const other of others) {
      const tie = this.tie(report, other);
      if (tie !== null) addShared(out, tie, tie.a === report ? "a" : "b");
    }
    keepOnly(out, this.#countedIn(report));
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
    const { credits } = this.sketches[report] as Sketch;
    if (credits.length === 0) return false;
    const { house, outlet } = this.sketches[other] as Sketch;
    return credits.some(
      (credit) =>
        (credit.house !== null && credit.house === house) ||
        (outlet !== null && newsroomKey(credit.name) === newsroomKey(outlet)),
    );
  }

  /** Whether any report credits the house, or the name, of a report's outlet. */
  isCreditedByAny(report: number): boolean {
    const { house, outlet } = this.sketches[report] as Sketch;
    return (
      (house !== null && this.#credited.has(house)) ||
      (outlet !== null && this.#credited.has(newsroomKey(outlet)))
    );
  }
}

/** The place of a number in a list in order; below 0 where it is not there. */
export function placeOf(others: Int32Array, other: number): number {
  let [low, high] = [0, others.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle] as number) < other) low = middle + 1;
    else high = middle;
  }
  return others[low] === other ? low : -1;
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

const DAY = 86_400_000;
