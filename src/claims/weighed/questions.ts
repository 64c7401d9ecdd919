import type { Annotated } from "#vocabulary/annotated.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Answer } from "#vocabulary/happening-judge.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import type { When } from "#vocabulary/when.ts";
import { firstEnding } from "../in-span.ts";
import type { NamedPlace } from "../named-place.ts";
import { isSameName, type NameOfPlace, namesOfPlaces, wordsOfName } from "./names.ts";
import {
  type Asking,
  type Ruled,
  type Standing,
  signsOfClaim,
  signsOfName,
  signsOfNoName,
  signsOfNoTime,
  signsOfRuledDay,
  signsOfRuledPlace,
  signsOfTime,
} from "./signs.ts";

/** A claim as it comes from the rules, as far as it is asked about. */
export type Asked = Pick<Asking, "content" | "mode" | "stance" | "depth"> & { ruled: Ruled };

/** What a report offers as the days and the place of its claims. */
export interface Questions {
  published: string;
  /** Times with a bound, in the order of the text. */
  times: readonly TimeExpression[];
  names: readonly NameOfPlace[];
  /** The days that the answers to when name, in their order. */
  earliest: readonly (string | null)[];
  latest: readonly (string | null)[];
  /** “first/last” where one answer names both. Two days of two times are seldom right together. */
  spans: ReadonlySet<string>;
  /** The answers to when a claim's happening began and ended: none, the day of publication, then the times. */
  days(claim: Asked): Answer[];
  /** The answers to where: none, then the names. */
  places(claim: Asked): Answer[];
}

const SUMMARIES = new Set(["title", "standfirst", "caption"]);

/** Null where the day of publication is not known: nothing can be weighed against it. */
export function questionsOf(
  annotated: Annotated,
  times: readonly TimeExpression[],
  places: readonly NamedPlace[],
): Questions | null {
  const { report, sentences } = annotated;
  const published = report.published?.value.slice(0, 10) ?? null;
  if (published === null) return null;
  const bounding = times.filter(({ earliest, latest }) => earliest !== null || latest !== null);
  const names = namesOfPlaces(annotated, places);
  const often = names.map(({ words }) => names.filter((other) => isSameName(words, other.words)).length);
  const summaries = report.parts.filter(({ kind }) => SUMMARIES.has(kind)).map(({ span }) => span);
  const placed = sentences.map((span) => ({ span }));
  // The sentence that a letter stands in or before; the last one for what stands behind all.
  const sentenceAt = (at: number): number =>
    Math.max(0, Math.min(firstEnding(placed, at), placed.length - 1));
  const standing = ([at]: Span): Standing => ({ at, sentence: sentenceAt(at) });
  const whereTimes = bounding.map(({ span }) => standing(span));
  const whereNames = names.map(({ span }) => standing(span));
  const [earliest, latest] = (["earliest", "latest"] as const).map((side) => [
    null,
    published,
    ...bounding.map((time) => dayOf(time[side])),
  ]) as [(string | null)[], (string | null)[]];
  const ruledDay = ({ ruled }: Asked, k: number): number[] =>
    signsOfRuledDay(ruled, { earliest: earliest[k] ?? null, latest: latest[k] ?? null });
  const asking = (claim: Asked): Asking => {
    const at = claim.content[0]?.[0] ?? 0;
    return {
      ...claim,
      sentence: sentenceAt(at),
      summary: summaries.some(([start, end]) => start <= at && at < end),
    };
  };
  return {
    published,
    times: bounding,
    names,
    earliest,
    latest,
    spans: new Set(earliest.map((first, k) => `${first}/${latest[k]}`)),
    days(claim) {
      const asked = asking(claim);
      const own = signsOfClaim(asked, sentences.length);
      return [
        { by: 0, signs: [...signsOfNoTime(false), ...own, ...ruledDay(claim, 0)] },
        { by: 1, signs: [...signsOfNoTime(true), ...own, ...ruledDay(claim, 1)] },
        ...bounding.map(
          (time, i): Answer => ({
            by: time.span,
            signs: [
              ...signsOfTime(asked, whereTimes[i] as Standing, time, published),
              ...own,
              ...ruledDay(claim, i + 2),
            ],
          }),
        ),
      ];
    },
    places(claim) {
      const asked = asking(claim);
      const own = signsOfClaim(asked, sentences.length);
      const ruled = claim.ruled.places;
      return [
        { by: 0, signs: [...signsOfNoName(), ...own, ...signsOfRuledPlace(ruled.length === 0)] },
        ...names.map(
          ({ span, words, kind, rank }, i): Answer => ({
            by: span,
            signs: [
              ...signsOfName(asked, whereNames[i] as Standing, { kind, rank, often: often[i] as number }),
              ...own,
              ...signsOfRuledPlace(ruled.some((one) => isSameName(one, words))),
            ],
          }),
        ),
      ];
    },
  };
}

const dayOf = (moment: string | null): string | null => moment?.slice(0, 10) ?? null;

/** A claim as it comes from the rules, to be asked about. */
export function askedOf(
  claim: Pick<Asking, "content" | "mode" | "stance" | "depth">,
  when: Pick<When, "earliest" | "latest">,
  where: Claim["where"],
  text: string,
): Asked {
  const printed = where.span === null ? null : text.slice(...where.span);
  return {
    ...claim,
    ruled: {
      earliest: dayOf(when.earliest),
      latest: dayOf(when.latest),
      places: [where.place, printed].flatMap((name) => (name === null ? [] : [wordsOfName(name)])),
    },
  };
}
