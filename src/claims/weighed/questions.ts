import type { Annotated } from "#vocabulary/annotated.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Answer } from "#vocabulary/happening-judge.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { firstEnding } from "../in-span.ts";
import type { NamedPlace } from "../named-place.ts";
import { isSameName, type NameOfPlace, namesOfPlaces, wordsOfName } from "./names.ts";
import {
  type Asking,
  type Ruled,
  type RuledAround,
  SIGNS,
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
  /** How many signs each answer has. */
  signs: Readonly<Record<"days" | "places", number>>;
  /** Times with a bound, in the order of the text. */
  times: readonly TimeExpression[];
  names: readonly NameOfPlace[];
  /** The days that the answers to when name, in their order. */
  earliest: readonly (string | null)[];
  latest: readonly (string | null)[];
  /** “first/last” where one answer names both. Two days of two times are seldom right together. */
  spans: ReadonlySet<string>;
  /** The answers to when the happening of a claim, by its number, began and ended: none, the day of publication, then the times. */
  days(claim: number): Answer[];
  /** The answers to where: none, then the names. */
  places(claim: number): Answer[];
}

const SUMMARIES = new Set(["title", "standfirst", "caption"]);

/** What is asked of these claims, all that the report has. Null where the day of publication is not known: nothing can be weighed against it. */
export function questionsOf(
  claims: readonly Asked[],
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
  const asking = (claim: Asked): Asking => {
    const at = startOf(claim);
    return {
      ...claim,
      sentence: sentenceAt(at),
      summary: summaries.some(([start, end]) => start <= at && at < end),
    };
  };
  const around = aroundEach(claims);
  return {
    published,
    signs: SIGNS,
    times: bounding,
    names,
    earliest,
    latest,
    spans: new Set(earliest.map((first, k) => `${first}/${latest[k]}`)),
    days(number) {
      const [asked, ruled] = [asking(claims[number] as Asked), around[number] as RuledAround];
      const own = signsOfClaim(asked, sentences.length);
      const ruledDay = (k: number): number[] =>
        signsOfRuledDay(ruled, { earliest: earliest[k] ?? null, latest: latest[k] ?? null });
      return [
        { by: 0, signs: [...signsOfNoTime(false), ...own, ...ruledDay(0)] },
        { by: 1, signs: [...signsOfNoTime(true), ...own, ...ruledDay(1)] },
        ...bounding.map(
          (time, i): Answer => ({
            by: time.span,
            signs: [
              ...signsOfTime(asked, whereTimes[i] as Standing, time, published),
              ...own,
              ...ruledDay(i + 2),
            ],
          }),
        ),
      ];
    },
    places(number) {
      const [asked, ruled] = [asking(claims[number] as Asked), around[number] as RuledAround];
      const own = signsOfClaim(asked, sentences.length);
      return [
        {
          by: 0,
          signs: [
            ...signsOfNoName(),
            ...own,
            ...signsOfRuledPlace(ruled, ({ places }) => places.length === 0),
          ],
        },
        ...names.map(
          ({ span, words, kind, rank }, i): Answer => ({
            by: span,
            signs: [
              ...signsOfName(asked, whereNames[i] as Standing, { kind, rank, often: often[i] as number }),
              ...own,
              ...signsOfRuledPlace(ruled, ({ places }) => places.some((one) => isSameName(one, words))),
            ],
          }),
        ),
      ];
    },
  };
}

const startOf = ({ content }: Asked): number => content[0]?.[0] ?? 0;

/** Of each claim what the rules answered to it and to its neighbours in the text. */
function aroundEach(claims: readonly Asked[]): RuledAround[] {
  const order = [...claims.keys()].sort((a, b) => startOf(claims[a] as Asked) - startOf(claims[b] as Asked));
  const all = claims.map(({ ruled }) => ruled);
  const out: RuledAround[] = [];
  for (const [at, number] of order.entries()) {
    const those = [at - 1, at - 2, at + 1, at === 0 ? -1 : 0].map((place) => {
      const other = order[place];
      return other === undefined ? null : (all[other] ?? null);
    });
    out[number] = { own: all[number] as Ruled, others: those, all };
  }
  return out;
}

const dayOf = (moment: string | null): string | null => moment?.slice(0, 10) ?? null;

/** A claim as it comes from the rules, to be asked about. */
export function askedOf(
  {
    content,
    mode,
    stance,
    chain,
    when,
    where,
  }: Pick<Claim, "content" | "mode" | "stance" | "chain" | "when" | "where">,
  text: string,
): Asked {
  const printed = where.span === null ? null : text.slice(...where.span);
  return {
    content: content.map((span): Span => [...span]),
    mode,
    stance,
    depth: chain.length,
    ruled: {
      earliest: dayOf(when.earliest),
      latest: dayOf(when.latest),
      stated: when.missing !== "not-stated",
      places: [where.place, printed].flatMap((name) => (name === null ? [] : [wordsOfName(name)])),
    },
  };
}
