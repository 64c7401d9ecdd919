import { shareNoNumber } from "./quantities-told.ts";
import { type Built, LEAST, type Rest, type Said, type Weighed } from "./said.ts";

/** What speaks for two claims saying the same, or against it. */
export interface Evidence {
  /** All words in common by those of both, plain words likewise, and two in a row by those of the shorter. */
  words: number;
  plain: number;
  runs: number;
  /** Two that say little are soon alike: telling words of the shorter, up to a few. */
  telling: number;
  /** Both say something, beside whom and when they name, and nothing of it is in common. */
  other: number;
  /** The share of whom and what the one with less of it names that stands in the other; a word of its kin there counts for more than half of one. */
  rest: number;
  /** Both have numbers, and none in common. */
  numbers: number;
  /** What both are built on; null where no tree of one was read. */
  built: {
    /** The share of what each is built on that stands in the other, and that both are built on. */
    heads: number;
    bothHeads: number;
    /** What one is built on may be said by a word of the other. */
    kin: number;
    /** What one is built on may be said by what the other is built on, and stands not in it: how much the two tell. */
    kinHeads: number;
    /** One has a verb and the other has none, and they are not built on one word: a fire, and what was done after it. */
    verb: number;
    /** Neither has one: two names of a thing say little of it. */
    noVerb: number;
  } | null;
}

/**
 * The weights of a logistic regression on the labelled pairs of public texts, as `npm run evaluate -- same-claim` learns them; docs/lineage.md has what
 * they are worth on happenings that they were not learnt on.
 */
const BUILT = {
  none: -4.21,
  words: 2.07,
  plain: 3.12,
  runs: 1.05,
  telling: 1.18,
  other: -0.86,
  rest: 1.39,
  numbers: -1.43,
  heads: 1.29,
  bothHeads: 1.18,
  kin: 2.29,
  kinHeads: 3.69,
  verb: -0.87,
  noVerb: -1.0,
};
/** The same where no tree was read. */
const UNBUILT = {
  none: -3.63,
  words: 2.7,
  plain: 3.6,
  runs: 1.46,
  telling: 1.54,
  other: -1.26,
  rest: 0.59,
  numbers: -1.06,
};
const MUCH = 6;
/** What has no head is held for as like as two of one happening are. */
const NO_HEAD = 1 / 3;
/** Two with fewer words in common have nothing to do with each other. */
const LIKE = 0.05;

/** Less sure than this it is nothing. */
const LEAST_SURE = 0.1;

/** How sure it is that two say the same, 0 to 1. */
export function inCommon(evidence: Evidence): number {
  const { words, plain, runs, telling, other, rest, numbers, built } = evidence;
  const by = built === null ? UNBUILT : BUILT;
  let sum = by.none + by.words * words + by.plain * plain + by.runs * runs;
  sum += by.telling * telling + by.other * other;
  sum += by.rest * rest + by.numbers * numbers;
  if (built !== null) {
    const { heads, bothHeads, kin, kinHeads, verb, noVerb } = built;
    sum += BUILT.heads * heads + BUILT.bothHeads * bothHeads + BUILT.kin * kin;
    sum += BUILT.kinHeads * kinHeads + BUILT.verb * verb + BUILT.noVerb * noVerb;
  }
  const sure = 1 / (1 + Math.exp(-sum));
  return sure < LEAST_SURE ? 0 : sure;
}

/** Null where two cannot say the same, or have nothing to do with each other. */
export function evidenceOf(a: Said, b: Said): Evidence | null {
  if (a.asks !== b.asks) return null;
  const words = jaccard(a.words, b.words);
  if (words < LIKE) return null;
  const shorter = Math.min(a.telling, b.telling);
  const runs = shared(a.runs, b.runs) / Math.max(1, Math.min(a.runs.length, b.runs.length));
  const whole = runs === 1 && isLong(a) && isLong(b);
  if (shorter < LEAST && !whole) return null;
  return {
    words,
    plain: jaccard(a.plain, b.plain),
    runs,
    telling: whole ? 1 : Math.min(MUCH, shorter) / MUCH,
    other: sayOther(a, b) ? 1 : 0,
    rest: restOf(a, b),
    numbers: shareNoNumber(a.quantities, b.quantities) ? 1 : 0,
    built:
      a.built === null || b.built === null
        ? null
        : whole
          ? { heads: 1, bothHeads: 1, kin: 0, kinHeads: 0, verb: 0, noVerb: 0 }
          : headsOf(a.built, b.built, a, b),
  };
}

function headsOf(one: Built, two: Built, a: Said, b: Said): NonNullable<Evidence["built"]> {
  const common = shared(one.heads, two.heads);
  return {
    heads: (held(one.heads, b.words) + held(two.heads, a.words)) / 2,
    bothHeads: common / Math.max(1, Math.min(one.heads.length, two.heads.length)),
    kin: isKin(one, b) || isKin(two, a) ? 1 : 0,
    kinHeads: kinHeadsOf(one, two, a, b),
    verb: one.verb === two.verb || common > 0 ? 0 : 1,
    noVerb: one.verb || two.verb ? 0 : 1,
  };
}

/** What names nobody and nothing is held for as like as two of one happening are. */
const NO_REST = 1 / 3;
/** A word of kin counts for so much of one in common. */
const KIN = 0.6;

function restOf(a: Said, b: Said): number {
  const [less, more] = a.rest.length <= b.rest.length ? [a, b] : [b, a];
  return shareOf(less.rest, more) ?? NO_REST;
}

/** The share of words that stand in what another says, as they are or as a word of their kin; null of none. */
function shareOf(rest: readonly Rest[], { words, anyKin }: Said): number | null {
  if (rest.length === 0) return null;
  let common = 0;
  for (const { number, groups } of rest)
    if (words.numbers.includes(number)) common++;
    else if (groups.some((group) => holds(anyKin, group))) common += KIN;
  return common / rest.length;
}

const holds = (bits: Int32Array, at: number): boolean => ((bits[at >> 5] ?? 0) & (1 << (at & 31))) !== 0;

/** Two amounts are of one matter where so much else of what the shorter one names stands in the other. */
const ONE_MATTER = 0.5;

/** Whether two that speak against each other are of one matter: of nobody else, and else of much the same. */
export function areOfOneMatter(a: Said, b: Said): boolean {
  if (!areOfOneDeed(a, b)) return false;
  const [ones, others] = [a, b].map(({ rest }) => rest.filter(({ named }) => named)) as [Rest[], Rest[]];
  const isElse = (names: readonly Rest[], { words }: Said): boolean =>
    names.length > 0 && !names.some(({ number }) => words.numbers.includes(number));
  if (isElse(ones, b) && isElse(others, a)) return false;
  const [less, more] = a.rest.length <= b.rest.length ? [a, b] : [b, a];
  return (
    (shareOf(
      less.rest.filter(({ counts }) => !counts),
      more,
    ) ?? 1) >= ONE_MATTER
  );
}

function kinHeadsOf({ kin: ones, contraries }: Built, { kin: others }: Built, a: Said, b: Said): number {
  let most = 0;
  for (const { head, groups, tells } of ones)
    for (const other of others)
      if (
        Math.min(tells, other.tells) > most &&
        (groups.some((group) => other.groups.includes(group)) || contraries.includes(other.head)) &&
        !b.words.numbers.includes(head) &&
        !a.words.numbers.includes(other.head)
      )
        most = Math.min(tells, other.tells);
  return most;
}

/** Whether what one is built on stands in the other, or may be said there by another word; so where that is not known. */
const areOfOneDeed = (a: Said, b: Said): boolean =>
  a.built === null ||
  b.built === null ||
  shared(a.built.heads, b.words.numbers) + shared(b.built.heads, a.words.numbers) > 0 ||
  isKin(a.built, b) ||
  isKin(b.built, a) ||
  areContrary(a, b);

/** The share of heads that stand among words. */
const held = (heads: Int32Array, { numbers }: Weighed): number =>
  heads.length === 0 ? NO_HEAD : shared(heads, numbers) / heads.length;

/** Whether a head that does not stand there has there another word that may say the same. */
const isKin = ({ kin }: Built, { words, kin: groups }: Said): boolean =>
  kin.some(
    ({ head, groups: its }) => !words.numbers.includes(head) && its.some((group) => groups.includes(group)),
  );

/** “Arrested” and “released”: what one is built on is the opposite of what the other is, and neither tells of both. */
export const areOpposite = (a: Said, b: Said): boolean => areSet(a, b, ({ opposites }) => opposites);

/** “Rose” and “fell”: only one of the two can be so. “Did not allow” is “refused”. */
export const areContrary = (a: Said, b: Said): boolean =>
  a.negated === b.negated && areSet(a, b, ({ contraries }) => contraries);

const areSet = (a: Said, b: Said, againstIn: (built: Built) => Int32Array): boolean =>
  a.built !== null &&
  b.built !== null &&
  isSet(againstIn(a.built), b.built, a.words) &&
  isSet(againstIn(b.built), a.built, b.words);

const isSet = (against: Int32Array, { heads }: Built, { numbers }: Weighed): boolean =>
  against.length > 0 && against.some((one) => heads.includes(one) && !numbers.includes(one));

/** So much of their words have two in common of which one only says not what the other says. */
const BUT_NOT = 0.75;

/** Whether an amount of one comes to another that the other may tell: they have no number in common. */
export const areOfMore = ({ quantities: a }: Said, { quantities: b }: Said): boolean =>
  a.more !== b.more && shareNoNumber(a, b);

/** Whether they name days of the week that are farther apart than midnight in two countries makes one day. */
export const areOfOtherDays = ({ days: ones }: Said, { days: others }: Said): boolean =>
  ones.length > 0 &&
  others.length > 0 &&
  !ones.some((one) => others.some((other) => [0, 1, 6].includes(Math.abs(one - other))));

/** “Will appeal” and “will not appeal”: what both are built on is said not to be so in one of them, and nothing else is. */
export function deniesHead({ built: one }: Said, { built: two }: Said): boolean {
  if (one === null || two === null) return false;
  let denies = false;
  for (const head of one.heads)
    if (two.heads.includes(head)) {
      if (one.denied.includes(head) === two.denied.includes(head)) return false;
      denies = true;
    }
  return denies;
}

/** “Pleaded guilty” and “pleaded not guilty”, else in the same words. */
export const saysNot = (a: Said, b: Said): boolean =>
  a.negated !== b.negated && jaccard(a.words, b.words) >= BUT_NOT;

/** Fewer words in a row than these two may say by chance. */
const IN_A_ROW = 5;

/** Whether it has so many words in a row that these tell of which words they are, common as each may be. */
export const isLong = ({ runs }: Said): boolean => runs.length + 1 >= IN_A_ROW;

/** Whether all that the shorter one says stands in the longer one word for word. */
export function standsIn(a: Said, b: Said): boolean {
  return isLong(a) && isLong(b) && shared(a.runs, b.runs) === Math.min(a.runs.length, b.runs.length);
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

/** What two have in common by all that they have. A word may count for more in one than in the other: for as much as in both. */
function jaccard(a: Weighed, b: Weighed): number {
  let [common, i, j] = [0, 0, 0];
  while (i < a.numbers.length && j < b.numbers.length) {
    const [one, two] = [a.numbers[i] as number, b.numbers[j] as number];
    if (one === two) common += Math.min(a.counts[i] as number, b.counts[j] as number);
    if (one <= two) i++;
    if (two <= one) j++;
  }
  const all = a.sum + b.sum - common;
  return all <= 0 ? 0 : common / all;
}
