import type { Mode, Stance } from "#vocabulary/claim.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Granularity, TimeExpression } from "#vocabulary/time-expression.ts";

/** A claim as far as its answers are weighed. */
export interface Asking {
  content: readonly Span[];
  mode: Mode;
  stance: Stance;
  /** Hops of its chain. */
  depth: number;
  /** The number of the sentence in which it begins. */
  sentence: number;
  /** Whether it stands in a headline, a standfirst or a caption. */
  summary: boolean;
}

/** Where an answer's words stand: their first letter, and the number of their sentence. */
export interface Standing {
  at: number;
  sentence: number;
}

/** The weights know these by their order: it may only change with them. */
const MODES: readonly Mode[] = ["narrated", "quoted", "mixed", "paraphrased"];
const STANCES: readonly Stance[] = [
  "asserted",
  "denied",
  "doubted",
  "planned",
  "ordered",
  "called-for",
  "possible",
  "unclear",
];
const GRANULARITIES: readonly (Granularity | null)[] = [
  "minute",
  "hour",
  "part-of-day",
  "day",
  "weekend",
  "week",
  "month",
  "quarter",
  "season",
  "half",
  "year",
  "decade",
  "century",
  null,
];
const TYPES: readonly TimeExpression["type"][] = ["DATE", "TIME", "DURATION", "SET"];
/** Types of what the weights read as named, besides what rules take for a place. */
export const NAMED_TYPES = ["place", "organization", "object", "event", "abstract"] as const;
const PLACE_SIGNS = 11;

const yes = (so: boolean): number => (so ? 1 : 0);
const among = <T>(one: T, all: readonly T[], otherwise = -1): number[] => {
  const found = all.indexOf(one);
  const at = found === -1 ? otherwise : found;
  return all.map((_, i) => yes(i === at));
};
const none = (count: number): number[] => new Array<number>(count).fill(0);

/** What is seen of a claim alone; `sentences`: how many the report has. */
export function signsOfClaim(
  { mode, stance, depth, sentence, summary }: Asking,
  sentences: number,
): number[] {
  return [
    ...among(mode, MODES, 0),
    ...among(stance, STANCES),
    yes(depth > 1),
    yes(depth > 2),
    yes(summary),
    yes(sentence < 3),
    sentence / Math.max(1, sentences),
  ];
}

/** What the rules answered. */
export interface Ruled {
  earliest: string | null;
  latest: string | null;
  /** Whether they read the days in words, and did not only bound them by the report's. */
  stated: boolean;
  /** The place, by each of its names; none where it has none. */
  places: readonly ReadonlySet<string>[];
}

/** What the rules answered to a claim, and to those around it: what goes on there goes on here more often than not. */
export interface RuledAround {
  own: Ruled;
  /** The claim before, the one before that, the next one, and the report's first; null where there is none. */
  others: readonly (Ruled | null)[];
  /** The answers to all of the report's claims. */
  all: readonly Ruled[];
}

type Days = Pick<Ruled, "earliest" | "latest">;
const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);

/**
 * Of a day: whether the rules take it for the first or the last one around the claim, and of the claim itself. The last signs of all: who learns may have to do without
 * them; and of these the last two, what the rules answered, are what a new answer is weighed against.
 */
export function signsOfRuledDay({ own, others, all }: RuledAround, day: Days): number[] {
  const first = (ruled: Ruled | null): boolean => ruled !== null && ruled.earliest === day.earliest;
  const last = (ruled: Ruled | null): boolean => ruled !== null && ruled.latest === day.latest;
  const both = (ruled: Ruled | null): boolean => ruled?.stated === true && first(ruled) && last(ruled);
  return [
    ...others.flatMap((ruled) => [yes(first(ruled)), yes(last(ruled)), yes(both(ruled))]),
    share(all.filter(first).length, all.length),
    share(all.filter(last).length, all.length),
    share(all.filter(both).length, all.length),
    yes(both(own)),
    yes(first(own)),
    yes(last(own)),
  ];
}

/** Of a place, or of none: whether it is the rules' own, last of all, and of the claims around; `is` tells it of what they answered to one. */
export const signsOfRuledPlace = (
  { own, others, all }: RuledAround,
  is: (ruled: Ruled) => boolean,
): number[] => [
  ...others.map((ruled) => yes(ruled !== null && is(ruled))),
  share(all.filter(is).length, all.length),
  yes(is(own)),
];

/** How an answer's words stand to a claim. */
function beside({ content, sentence }: Asking, { at, sentence: other }: Standing): number[] {
  const [from, to] = [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0];
  const apart = other - sentence;
  return [
    yes(content.some(([start, end]) => start <= at && at < end)),
    yes(apart === 0),
    yes(apart === 0 && at < from),
    yes(apart === 0 && at >= to),
    yes(apart === -1),
    yes(apart === -2),
    yes(apart < 0),
    yes(apart > 0),
    Math.tanh(apart / 5),
    yes(other <= 1),
    Math.tanh((at - from) / 400),
  ];
}

const numberOfDay = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;

/** Of a time that bounds: how it stands to the claim, its unit and kind, and where it lies to the day of publication. */
export function signsOfTime(
  claim: Asking,
  standing: Standing,
  { earliest, latest, granularity, type }: TimeExpression,
  published: string,
): number[] {
  const today = numberOfDay(published);
  const [first, last] = [earliest, latest].map((day) => (day === null ? null : numberOfDay(day)));
  return [
    ...beside(claim, standing),
    ...among(granularity, GRANULARITIES, GRANULARITIES.length - 1),
    ...among(type, TYPES),
    yes(first != null && first > today),
    yes(last != null && last < today),
    yes(first === today && last === today),
    yes(first == null),
    yes(last == null),
    Math.tanh(((first ?? last ?? today) - today) / 30),
    0,
    0,
  ];
}

/** Of an answer without words: an open end, or the day of publication. */
export function signsOfNoTime(isPublication: boolean): number[] {
  const words = none(PLACE_SIGNS + GRANULARITIES.length + TYPES.length + 6);
  return [...words, yes(!isPublication), yes(isPublication)];
}

/** Of a name: how it stands to the claim, what it is taken for, how often the report has it. */
export function signsOfName(
  claim: Asking,
  standing: Standing,
  { kind, rank, often }: { kind: number; rank: number; often: number },
): number[] {
  return [
    ...beside(claim, standing),
    ...among(kind, [0, ...NAMED_TYPES.map((_, i) => i + 1)]),
    ...among(rank, [0, 1, 2, 3]),
    Math.tanh(often / 5),
    yes(standing.sentence <= 2),
    0,
  ];
}

export const signsOfNoName = (): number[] => [...none(PLACE_SIGNS + NAMED_TYPES.length + 1 + 4 + 2), 1];

/** So many signs the answers to a question have: those of the words, of the claim, and of what the rules answered. */
export const SIGNS = ((): Record<"days" | "places", number> => {
  const claim = {
    content: [],
    mode: "narrated",
    stance: "asserted",
    depth: 1,
    sentence: 0,
    summary: false,
  } as const;
  const own: Ruled = { earliest: null, latest: null, stated: false, places: [] };
  const around: RuledAround = { own, others: [null, null, null, null], all: [] };
  const ofClaim = signsOfClaim(claim, 1).length;
  return {
    days: signsOfNoTime(false).length + ofClaim + signsOfRuledDay(around, own).length,
    places: signsOfNoName().length + ofClaim + signsOfRuledPlace(around, () => false).length,
  };
})();
