import { hashWord } from "#text/fingerprints.ts";
import { tokensOf } from "#text/tokens.ts";
import type { Claim } from "#vocabulary/claim.ts";
import { Groups } from "./groups.ts";
import { onceEach } from "./once-each.ts";
import { differ, type Quantities, quantitiesOf } from "./quantities-told.ts";
import { rarityOf } from "./rarity.ts";
import type { Sketch } from "./sketch.ts";
import type { Told } from "./standing.ts";
import { roughForm } from "./word-forms.ts";

/** Words by their hashes in order, each with what it counts for. */
interface Weighed {
  numbers: Int32Array;
  counts: Float64Array;
  /** All counts together. */
  sum: number;
}

/** What a claim says: its words in a rough form, each with what it counts for. */
interface Said {
  /** All its words; what tells little counts for little. */
  words: Weighed;
  /** How many of them tell something. */
  telling: number;
  /** Those that are no names and no numbers: what is said, not of whom. */
  plain: Weighed;
  /** Of these the ones that tell something. */
  acts: Int32Array;
  /** Two words in a row. */
  runs: Int32Array;
  quantities: Quantities;
}

/** How alike two claims are that say the same: words in common by those of both, plain words likewise, and runs of the shorter. */
const PLAIN = 0.4;
const RUNS = 0.35;
const SAME = 0.5;
/** And two groups, on the average over their pairs. */
const GROUP = 0.45;
/** Below this two have nothing to do with each other. */
const LIKE = 0.2;
/** A word that tells less than this may stand in any claim. */
const TELLS = 0.15;
/** A plain word that tells less than this says nothing of what was done. */
const ACTS = 0.2;
/** Fewer telling words than these are no claim that could be known again. */
const LEAST = 2;
/** A word that stands in more sayings than this does not bring two together for comparison. */
const OFTEN = 60;

/**
 * Claims that say the same, in the order in which they were given: words in common, no differing amounts, no denial of one by the other, not
 * ordered here and called for there. `beside` pairs groups that speak of the same and cannot both be true.
 */
export function matchClaims(
  told: readonly Told[],
  sketches: readonly Sketch[],
): { groups: number[][]; beside: [number, number][] } {
  const sayings = sayingsOf(told, sketches);
  const groups = new Groups(sayings.length);
  const against: [number, number][] = [];
  const alike: { one: number; two: number; common: number }[] = [];
  for (const [one, two] of pairsOf(sayings)) {
    const [a, b] = [sayings[one] as Saying, sayings[two] as Saying];
    const common = inCommon(a.said, b.said);
    if (common === 0) continue;
    if (differ(a.said.quantities, b.said.quantities) || contradicts(a.claim, b.claim)) {
      if (common >= SAME) against.push([one, two]);
    } else alike.push({ one, two, common });
  }
  joinAlike(alike, groups, sayings);
  const all = groups.all();
  const numberOf = new Map<number, number>();
  all.forEach((group, nth) => {
    for (const one of group) numberOf.set(one, nth);
  });
  const beside = new Map<string, [number, number]>();
  for (const [one, two] of against) {
    const [a, b] = [numberOf.get(one) ?? 0, numberOf.get(two) ?? 0].sort((x, y) => x - y) as [number, number];
    if (a !== b) beside.set(`${a} ${b}`, [a, b]);
  }
  const claimsIn = (group: readonly number[]): number[] =>
    group.flatMap((one) => (sayings[one] as Saying).members).sort((a, b) => a - b);
  return { groups: all.map(claimsIn), beside: [...beside.values()] };
}

/** Claims that say one thing word for word, and stand to it alike: the copies of a text bring each claim over and over. */
interface Saying {
  said: Said;
  /** The first of them. */
  claim: Claim;
  members: number[];
}

/** In the order of their first. A claim that could not be known again is a saying of its own. */
function sayingsOf(told: readonly Told[], sketches: readonly Sketch[]): Saying[] {
  const byWords = new Map<string, Saying>();
  const out: Saying[] = [];
  told.forEach(({ claim, report }, nth) => {
    const sketch = sketches[report] as Sketch;
    const said = saidBy(sketch, claim);
    const { text } = sketch.reading.report;
    const key = [sideOf(claim), ...claim.content.map((span) => text.slice(...span))].join("\n");
    const known = said.telling < LEAST ? undefined : byWords.get(key);
    if (known !== undefined) {
      known.members.push(nth);
      return;
    }
    const saying = { said, claim, members: [nth] };
    byWords.set(key, saying);
    out.push(saying);
  });
  return out;
}

/** What claims of a report say: looked at once, however often its story is traced. */
function saidBy(sketch: Sketch, claim: Claim): Said {
  const known = saidIn(sketch);
  const said = known.get(claim) ?? saidOf(claim, sketch);
  known.set(claim, said);
  return said;
}

const saidIn = onceEach((_: Sketch): Map<Claim, Said> => new Map());

/** A number for two words in a row. */
const runOf = (before: number, word: number): number =>
  Math.imul(before ^ (before >>> 15), 0x85ebca6b) ^ word;

function saidOf({ content }: Claim, { reading }: Sketch): Said {
  const { text } = reading.report;
  const words = new Map<number, number>();
  const plain = new Map<number, number>();
  const runs = new Set<number>();
  const lowers: string[] = [];
  const isNumber: boolean[] = [];
  let before: number | null = null;
  for (const span of content)
    for (const { kind, lower, start } of tokensOf(text, span)) {
      if (kind === "mark" || lower.startsWith("'")) continue;
      lowers.push(lower);
      isNumber.push(kind === "number");
      const number = hashWord(roughForm(lower));
      const tells = rarityOf(lower);
      words.set(number, tells < TELLS ? 0.1 : 1);
      if (kind !== "number" && !isCapital(text, start)) plain.set(number, tells < ACTS ? 0.02 : tells);
      if (before !== null) runs.add(runOf(before, number));
      before = number;
    }
  const quantities = quantitiesOf(lowers, (nth) => isNumber[nth] === true);
  const telling = { words: weighed(words), plain: weighed(plain) };
  return {
    ...telling,
    telling: telling.words.counts.filter((counts) => counts === 1).length,
    acts: telling.plain.numbers.filter((_, nth) => (telling.plain.counts[nth] as number) >= ACTS),
    runs: new Int32Array([...runs]).sort(),
    quantities,
  };
}

function weighed(words: ReadonlyMap<number, number>): Weighed {
  const numbers = new Int32Array([...words.keys()]).sort();
  const counts = new Float64Array(numbers.length);
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    counts[at] = words.get(numbers[at] as number) as number;
    sum += counts[at] as number;
  }
  return { numbers, counts, sum };
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(text[at] ?? "");
}

/** Sayings that have a telling word in common, pair by pair, in order. */
function* pairsOf(sayings: readonly Saying[]): Generator<[number, number]> {
  const holders = new Map<number, number[]>();
  sayings.forEach(({ said: { words } }, nth) => {
    const { numbers, counts } = words;
    numbers.forEach((word, at) => {
      if ((counts[at] as number) < 1) return;
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [nth]);
      else known.push(nth);
    });
  });
  const met = new Set<number>();
  for (let one = 0; one < sayings.length; one++) {
    met.clear();
    for (const word of sayings[one]?.said.words.numbers ?? []) {
      const of = holders.get(word);
      if (of === undefined || of.length > OFTEN) continue;
      for (const two of of) if (two > one) met.add(two);
    }
    for (const two of [...met].sort((a, b) => a - b)) yield [one, two];
  }
}

/** How alike two are where that is enough for one claim, else 0. */
function inCommon(a: Said, b: Said): number {
  if (Math.min(a.telling, b.telling) < LEAST) return 0;
  if (sayOther(a, b)) return 0;
  const alike =
    jaccard(a.words, b.words) +
    PLAIN * jaccard(a.plain, b.plain) +
    (RUNS * shared(a.runs, b.runs)) / Math.max(1, Math.min(a.runs.length, b.runs.length));
  return alike >= LIKE ? alike : 0;
}

/** Whether two that both say something, beside whom and when they name, have nothing of it in common. */
const sayOther = ({ acts: one }: Said, { acts: two }: Said): boolean =>
  one.length > 1 && two.length > 1 && shared(one, two) === 0;

/** How many numbers two lists have in common, both in order. */
function shared(a: Int32Array, b: Int32Array): number {
  let [common, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, two] = [a[i] as number, b[j] as number];
    if (one === two) common++;
    if (one <= two) i++;
    if (two <= one) j++;
  }
  return common;
}

/** What two have in common by all that they have. A word may count for more in one than in the other; the first says for how much. */
function jaccard(a: Weighed, b: Weighed): number {
  let [common, its, i, j] = [0, 0, 0, 0];
  while (i < a.numbers.length && j < b.numbers.length) {
    const [one, two] = [a.numbers[i] as number, b.numbers[j] as number];
    if (one === two) {
      common += a.counts[i] as number;
      its += b.counts[j] as number;
    }
    if (one <= two) i++;
    if (two <= one) j++;
  }
  const all = a.sum + b.sum - its;
  return all <= 0 ? 0 : common / all;
}

/** Two groups become one where they are alike on the average: a chain of neighbours, each a little different, is no claim. */
function joinAlike(
  alike: { one: number; two: number; common: number }[],
  groups: Groups,
  sayings: readonly Saying[],
): void {
  const count = sayings.length;
  const sizeOf = (one: number): number => sayings[one]?.members.length ?? 0;
  const sizes = new Map<number, number>();
  const found = new Map(alike.map(({ one, two, common }) => [one * count + two, common]));
  const members = new Map<number, number[]>();
  const of = (root: number): number[] => members.get(root) ?? [root];
  for (const { one, two, common } of alike.sort(
    (a, b) => b.common - a.common || a.one - b.one || a.two - b.two,
  )) {
    if (common < SAME) break;
    const [a, b] = [groups.of(one), groups.of(two)];
    if (a === b) continue;
    const [left, right] = [of(a), of(b)];
    const [size, other] = [sizes.get(a) ?? sizeOf(a), sizes.get(b) ?? sizeOf(b)];
    let sum = 0;
    for (const i of left)
      for (const j of right)
        sum += sizeOf(i) * sizeOf(j) * (found.get(Math.min(i, j) * count + Math.max(i, j)) ?? 0);
    if (sum < GROUP * size * other) continue;
    groups.join(a, b);
    members.set(groups.of(a), [...left, ...right]);
    sizes.set(groups.of(a), size + other);
  }
}

/** "Denied" and "doubted" stand against what another asserts, "ordered" against "called for". */
function contradicts(a: Claim, b: Claim): boolean {
  const sides = [sideOf(a), sideOf(b)];
  if (sides[0] === sides[1]) return false;
  return sides.includes("doubted") || (sides.includes("ordered") && sides.includes("called-for"));
}

/** On which side of what it says a claim stands: two of one side never contradict each other. */
const sideOf = ({ stance }: Claim): "doubted" | "ordered" | "called-for" | "said" =>
  stance === "denied" || stance === "doubted"
    ? "doubted"
    : stance === "ordered" || stance === "called-for"
      ? stance
      : "said";
