import type { Claim } from "#vocabulary/claim.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { PartKind } from "#vocabulary/report.ts";
import {
  areContrary,
  areOfMore,
  areOfOneMatter,
  areOfOtherDays,
  areOpposite,
  deniesHead,
  type Evidence,
  evidenceOf,
  inCommon,
  isLong,
  saysNot,
  standsIn,
} from "./in-common.ts";
import { isHeld } from "./is-held.ts";
import { namesKey } from "./names-told.ts";
import { differ } from "./quantities-told.ts";
import { LEAST, type Said, saidBy } from "./said.ts";
import type { Sketch } from "./sketch.ts";

/** Claims that say one thing word for word, and stand to it alike: the copies of a text bring each claim over and over. */
export interface Saying {
  said: Said;
  side: Side;
  /** Whether its words are a quotation's. */
  quoted: boolean;
  /** Those that have enough in common with it, found so far. */
  pairs: Map<Saying, Pair>;
}

export interface Pair {
  one: Saying;
  two: Saying;
  /** How much two that do not contradict each other have in common, else how much two have that do. */
  common: number;
  against: boolean;
  /** Whether one report tells both, and whether they are so near to each other that it says one thing twice then. */
  together: boolean;
  again: boolean;
  /** Marks in common that few sayings hold; without any the two are not compared. */
  few: number;
}

/** So much two have in common that say the same, or speak against each other. */
export const SAME = 0.45;
/** A word that stands in more sayings than this does not bring two together for comparison. */
const OFTEN = 60;

/** What the claims of a story say, and what each two of them have in common. Whoever comes later is compared with what is there, and that not again. */
export class Sayings {
  readonly #reports = new Set<Sketch>();
  readonly #byClaim = new Map<Claim, Saying | null>();
  readonly #byWords = new Map<string, Saying>();
  readonly #holders = new Map<number, Saying[]>();
  readonly #compared = new Set<Saying>();
  /** By report what it tells; and those of which something was told since sayings were last compared. */
  readonly #toldIn = new Map<Sketch, Set<Saying>>();
  readonly #fresh = new Set<Sketch>();
  #same: Pair[] = [];
  #against: Pair[] = [];

  /** Whether all that it was made of is among these. */
  isOf(sketches: ReadonlySet<Sketch>): boolean {
    for (const report of this.#reports) if (!sketches.has(report)) return false;
    return true;
  }

  /** What a claim of a report says; null where that could not be known again. */
  saying(claim: Claim, sketch: Sketch): Saying | null {
    const known = this.#byClaim.get(claim);
    if (known !== undefined) return known;
    this.#reports.add(sketch);
    const saying = this.#sayingOf(claim, sketch);
    this.#byClaim.set(claim, saying);
    if (saying === null) return null;
    // A headline, a standfirst and a caption say in short what the body says: these are often one.
    if (sumsUp(claim, sketch)) return saying;
    const told = this.#toldIn.get(sketch) ?? new Set();
    this.#toldIn.set(sketch, told.add(saying));
    this.#fresh.add(sketch);
    return saying;
  }

  #sayingOf(claim: Claim, sketch: Sketch): Saying | null {
    const { text } = sketch.reading.report;
    const side = sideOf(claim);
    const quoted = claim.mode === "quoted";
    const words = claim.content.map((span) => text.slice(...span));
    const key = [side, quoted, ...words, namesKey(sketch, claim.content), builtKey(claim)].join("\n");
    const known = this.#byWords.get(key);
    if (known !== undefined) return known;
    const said = saidBy(sketch, claim);
    // "I did it, and you got me": in a quotation the very words are known again.
    if (said.telling < LEAST && !(quoted && isLong(said))) return null;
    const saying: Saying = { said, side, quoted, pairs: new Map() };
    this.#byWords.set(key, saying);
    return saying;
  }

  /** Compares those that were not yet, with each other and with all others, where few sayings hold a mark of both. */
  compare(sayings: readonly Saying[]): void {
    const added = sayings.filter((saying) => !this.#compared.has(saying));
    if (added.length > 0) this.#compareAdded(added);
    for (const report of this.#fresh) this.#putTogether(this.#toldIn.get(report) as ReadonlySet<Saying>);
    this.#fresh.clear();
  }

  /** What the body of one report tells is rarely one thing twice. */
  #putTogether(told: ReadonlySet<Saying>): void {
    for (const saying of told)
      for (const [other, pair] of saying.pairs) if (told.has(other)) pair.together = true;
  }

  #compareAdded(added: readonly Saying[]): void {
    for (const saying of added) for (const word of marksOf(saying)) this.#hold(word, saying);
    for (const saying of added) {
      this.#compared.add(saying);
      const few = new Map<Saying, number>();
      for (const word of marksOf(saying)) {
        const holders = this.#holders.get(word) as Saying[];
        if (holders.length > OFTEN) continue;
        for (const other of holders)
          if (other !== saying && this.#compared.has(other)) few.set(other, (few.get(other) ?? 0) + 1);
      }
      for (const [other, count] of few) this.#pair(saying, other, count);
    }
    const stands = ({ few }: Pair): boolean => few > 0;
    this.#same = this.#same.filter(stands);
    this.#against = this.#against.filter(stands);
  }

  #hold(word: number, saying: Saying): void {
    const holders = this.#holders.get(word);
    if (holders === undefined) {
      this.#holders.set(word, [saying]);
      return;
    }
    if (holders.length > OFTEN) return;
    holders.push(saying);
    if (holders.length <= OFTEN) return;
    // It does not bring anything together any more.
    for (const one of holders)
      for (const two of holders) {
        const pair = one.pairs.get(two);
        if (pair?.one === one) pair.few--;
      }
  }

  #pair(one: Saying, two: Saying, few: number): void {
    const evidence = evidenceOf(one.said, two.said);
    const common = evidence === null ? 0 : inCommon(evidence);
    if (common === 0 || areApart(one, two)) return;
    const against = isAgainst(one, two);
    if (against && (common < SAME || !areOfOneMatter(one.said, two.said))) return;
    const again = evidence !== null && isToldAgain(one, two, evidence, common);
    const pair: Pair = { one, two, common, against, together: false, again, few };
    one.pairs.set(two, pair);
    two.pairs.set(one, pair);
    if (common >= SAME) (against ? this.#against : this.#same).push(pair);
  }

  /** Pairs that may say the same. */
  get same(): readonly Pair[] {
    return this.#same.filter(isOne);
  }

  /** Pairs that speak of the same and cannot both be true. */
  get against(): readonly Pair[] {
    return this.#against.filter(isOne);
  }
}

/** Of one report two that are surer than this say the same, where they share what they are built on and so much of the rest, */
const AGAIN = 0.9;
const REST_AGAIN = 0.5;
/** or where one is nearly all of the other word for word. */
const WORDS_AGAIN = 0.4;
const RUNS_AGAIN = 0.8;

/** Whether a report that tells both says one thing twice: its headline in the body, a sentence and the quotation that it rests on. */
const isToldAgain = (
  { said: a }: Saying,
  { said: b }: Saying,
  { words, runs, rest, built }: Evidence,
  common: number,
): boolean =>
  runs >= RUNS_AGAIN
    ? words >= WORDS_AGAIN
    : common >= AGAIN &&
      rest >= REST_AGAIN &&
      a.another === b.another &&
      (built === null || built.bothHeads + built.kinHeads > 0);

const SHORT: ReadonlySet<PartKind> = new Set(["title", "standfirst", "caption"]);

const shortOf = new WeakMap<Sketch, readonly Span[]>();

function sumsUp({ content: [first] }: Claim, sketch: Sketch): boolean {
  const at = first?.[0] ?? 0;
  let spans = shortOf.get(sketch);
  if (spans === undefined) {
    spans = sketch.reading.report.parts.flatMap(({ kind, span }) => (SHORT.has(kind) ? [span] : []));
    shortOf.set(sketch, spans);
  }
  return spans.some(([start, end]) => start <= at && at < end);
}

/** What the words hang on, which these alone do not say. */
const builtKey = ({ content, predicate }: Claim): string =>
  predicate === null
    ? "?"
    : predicate.heads.map(([start]) => start - (content[0]?.[0] ?? 0)).join(" ") + predicate.verb;

/** By what a saying is found: its telling words, and those of a quotation two by two. */
function* marksOf({ said, quoted }: Saying): Iterable<number> {
  yield* said.tellingWords;
  if (quoted) yield* said.runs;
}

/** What one report tells side by side counts for so much less of what two have in common. */
const TOGETHER = 0.5;

/** Of what one report tells only what it says twice. */
const isOne = ({ together, again }: Pair): boolean => !together || again;

/** How much two have in common; 0 where they were not found to, below it where they contradict each other. */
export function commonOf(one: Saying, two: Saying): number {
  const pair = one.pairs.get(two);
  if (pair === undefined || pair.few === 0) return 0;
  const common = isOne(pair) ? pair.common : pair.common * TOGETHER;
  return pair.against ? -common : common;
}

const held = new WeakMap<Sketch, Sayings>();

/** The sayings of a story: those of the last time where all of these are still there. */
export function sayingsOf(sketches: readonly Sketch[]): Sayings {
  if (!isHeld(sketches.length)) return new Sayings();
  const known = held.get(sketches.find((sketch) => held.has(sketch)) ?? (sketches[0] as Sketch));
  const sayings = known?.isOf(new Set(sketches)) === true ? known : new Sayings();
  for (const sketch of sketches) if (held.get(sketch) !== sayings) held.set(sketch, sayings);
  return sayings;
}

/** One quotation that stands in two reports, whole or in part, is one however its stance was read there. */
const areOneQuotation = (one: Saying, two: Saying): boolean =>
  one.quoted && two.quoted && standsIn(one.said, two.said);

const isAgainst = (one: Saying, two: Saying): boolean =>
  !areOneQuotation(one, two) &&
  (differ(one.said.quantities, two.said.quantities) ||
    contradicts(one.side, two.side) ||
    // A “not” in what one tells beside all that the other does is about that.
    (!standsIn(one.said, two.said) && saysOtherwise(one, two)));

const saysOtherwise = (one: Saying, two: Saying): boolean =>
  (one.side === two.side && saysNot(one.said, two.said)) ||
  (!isDoubted(one) && !isDoubted(two) && (deniesHead(one.said, two.said) || areContrary(one.said, two.said)));

const isDoubted = ({ side }: Saying): boolean => side === "doubted";

/** Whether nothing but what they have in common decides on two. */
export const couldBeOne = (one: Saying, two: Saying): boolean => !areApart(one, two) && !isAgainst(one, two);

/** "Denied" and "doubted" stand against what another says, "ordered" against "called for". */
function contradicts(a: Side, b: Side): boolean {
  const sides = [a, b];
  if (a === b) return false;
  return sides.includes("doubted") || (sides.includes("ordered") && sides.includes("called-for"));
}

/**
 * What somebody calls for or orders is not what another says is so; neither denies the other. That “families asked that no names be released” tells
 * of the wish itself, however its stance was read.
 */
const areApart = (one: Saying, two: Saying): boolean =>
  ((isWanted(one) && isSo(two)) ||
    (isWanted(two) && isSo(one)) ||
    areOfMore(one.said, two.said) ||
    areOfOtherDays(one.said, two.said) ||
    areOpposite(one.said, two.said)) &&
  !areOneQuotation(one, two);

const isSo = ({ side, said }: Saying): boolean => side === "asserted" && !said.wants;

const isWanted = ({ side }: Saying): boolean => side === "ordered" || side === "called-for";

/** On which side of what it says a claim stands: two of one side never contradict each other. */
type Side = "doubted" | "ordered" | "called-for" | "asserted" | "open";

const sideOf = ({ stance }: Claim): Side =>
  stance === "denied" || stance === "doubted"
    ? "doubted"
    : stance === "ordered" || stance === "called-for" || stance === "asserted"
      ? stance
      : "open";
