import { tokensOf } from "#text/tokens.ts";
import type { Claim } from "#vocabulary/claim.ts";
import { Groups } from "./groups.ts";
import { rarityOf } from "./rarity.ts";
import type { Sketch } from "./sketch.ts";
import type { Told } from "./standing.ts";

/** What a claim says: its telling words in a rough form, and the numbers among them. */
interface Said {
  words: ReadonlyMap<string, number>;
  weight: number;
  numbers: ReadonlySet<string>;
}

/** Of the words of the shorter, weighed by what they tell, so many stand in the longer. */
const SAME = 0.62;
/** And so many of both together. */
const SAME_OF_BOTH = 0.3;
const LEAST_WEIGHT = 1.5;
/** A word that stands in more claims than this does not bring two together for comparison. */
const OFTEN = 60;

/**
 * Claims that say the same, in the order in which they were given: words in common by weight, no differing amounts, no denial of one
 * by the other. `beside` pairs groups that speak of the same and cannot both be true.
 */
export function matchClaims(
  told: readonly Told[],
  sketches: readonly Sketch[],
): { groups: number[][]; beside: [number, number][] } {
  const said = told.map(({ claim, report }) => saidOf(claim, sketches[report] as Sketch));
  const groups = new Groups(told.length);
  const against: [number, number][] = [];
  const alike: { one: number; two: number; common: number }[] = [];
  for (const [one, two] of pairsOf(said)) {
    const [a, b] = [said[one] as Said, said[two] as Said];
    const common = inCommon(a, b);
    if (common === 0) continue;
    const [first, second] = [told[one] as Told, told[two] as Told];
    if (differ(a.numbers, b.numbers) || denies(first.claim, second.claim)) against.push([one, two]);
    else if (sameKind(first.claim, second.claim)) alike.push({ one, two, common });
  }
  joinAlike(alike, groups, told.length);
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
  return { groups: all, beside: [...beside.values()] };
}

function saidOf({ content }: Claim, { reading }: Sketch): Said {
  const words = new Map<string, number>();
  const numbers = new Set<string>();
  for (const span of content)
    for (const { kind, lower } of tokensOf(reading.report.text, span)) {
      if (kind === "mark" || lower.startsWith("'")) continue;
      if (kind === "number") numbers.add(lower.replaceAll(",", ""));
      const tells = rarityOf(lower);
      if (tells >= 0.2) words.set(rough(lower), tells);
    }
  let weight = 0;
  for (const tells of words.values()) weight += tells;
  return { words, weight, numbers };
}

/** A word without its common endings, so that "doubling", "doubled" and "double" meet. */
const rough = (word: string): string =>
  word.length < 5 ? word : word.replace(/(?:'s|ings?|ed|es|s|ion|ions|ly)$/, "").replace(/(?:e|at)$/, "");

function pairsOf(said: readonly Said[]): [number, number][] {
  const holders = new Map<string, number[]>();
  said.forEach(({ words }, nth) => {
    for (const word of words.keys()) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [nth]);
      else known.push(nth);
    }
  });
  const pairs = new Map<number, [number, number]>();
  for (const of of holders.values()) {
    if (of.length > OFTEN) continue;
    for (let one = 1; one < of.length; one++)
      for (let two = 0; two < one; two++) {
        const [a, b] = [of[two] as number, of[one] as number];
        pairs.set(a * said.length + b, [a, b]);
      }
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

/** What of both together is common to both, 0 to 1; 0 where that is too little for one claim. */
function inCommon(a: Said, b: Said): number {
  const shorter = Math.min(a.weight, b.weight);
  if (shorter < LEAST_WEIGHT) return 0;
  let common = 0;
  for (const [word, tells] of a.words) if (b.words.has(word)) common += tells;
  const ofBoth = common / (a.weight + b.weight - common);
  return common >= SAME * shorter && ofBoth >= SAME_OF_BOTH ? ofBoth : 0;
}

/** Two groups become one where most pairs between them are alike: a chain of neighbours, each a little different, is no claim. */
function joinAlike(
  alike: { one: number; two: number; common: number }[],
  groups: Groups,
  count: number,
): void {
  const pairs = new Set(alike.map(({ one, two }) => one * count + two));
  const members = new Map<number, number[]>();
  const of = (root: number): number[] => members.get(root) ?? [root];
  for (const { one, two } of alike.sort((a, b) => b.common - a.common || a.one - b.one || a.two - b.two)) {
    const [a, b] = [groups.of(one), groups.of(two)];
    if (a === b) continue;
    const [left, right] = [of(a), of(b)];
    let found = 0;
    for (const i of left)
      for (const j of right) if (pairs.has(Math.min(i, j) * count + Math.max(i, j))) found++;
    if (found * 2 < left.length * right.length) continue;
    groups.join(a, b);
    members.set(groups.of(a), [...left, ...right]);
  }
}

const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((number) => b.has(number));

/** "Denied" and "doubted" stand against what another asserts. */
const denies = (a: Claim, b: Claim): boolean => against(a) !== against(b);
const against = ({ stance }: Claim): boolean => stance === "denied" || stance === "doubted";

/** An order given and a thing done are two claims; an order and a call for it are told of one happening, and stand together with their stances. */
function sameKind(a: Claim, b: Claim): boolean {
  const wanted = ({ stance }: Claim): boolean =>
    stance === "ordered" || stance === "called-for" || stance === "planned";
  return wanted(a) === wanted(b) || a.event?.kind === b.event?.kind;
}
