import { type Evidence, evidenceOf } from "#lineage/in-common.ts";
import { matchClaims } from "#lineage/match-claims.ts";
import { couldBeOne, SAME, type Saying, Sayings } from "#lineage/sayings.ts";
import { type Sketch, sketchOf } from "#lineage/sketch.ts";
import type { Told } from "#lineage/standing.ts";
import { readOne } from "#pipeline/read-one.ts";
import type { Tools } from "#pipeline/tools.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Reading } from "#vocabulary/reading.ts";
import { type PairedClaim, readClaimPairs } from "../gold/claim-pairs.ts";
import {
  INVENTED_PARTS,
  type InventedPair,
  type InventedPart,
  readInventedPairs,
} from "../gold/invented-claims.ts";
import { receivedOf } from "../received.ts";
import { fitLogistic, type Logistic, sureness } from "../score/logistic.ts";
import { type PairScore, pairScore } from "../score/same-text.ts";
import { claimAt, readingsOf, releasedTools, storyOf } from "./same-claim.ts";

export interface SameClaimLearntResult {
  /** What src/lineage/in-common.ts has: learnt on all open pairs, of which invented ones count for less. */
  weights: Record<"built" | "unbuilt", Record<string, number>>;
  /** Two claims at a time and without the others of their happening: by what was learnt on all, and on all other happenings. */
  inSample: PairScore;
  crossValidated: PairScore;
  invented: Record<InventedPart, PairScore & { pairs: number }>;
}

/** How little the weights are held down, in scikit-learn's measure. */
const STRENGTH = 0.1;
/** Invented pairs are harder than what reports have, and written by whoever made the rules: one counts for so much of a public one. */
const INVENTED = 0.25;

interface Learnt {
  happening: string;
  gold: boolean;
  counts: number;
  /** Null where the matcher's other rules keep the two apart. Every labelled claim has a tree. */
  evidence: Evidence | null;
}

type Read = (evidence: Evidence) => Record<string, number>;
const unbuilt: Read = ({ built: _, ...words }) => words;
const built: Read = ({ built: heads, ...words }) => ({ ...words, ...heads });

/** The weights of what two claims have in common, learnt anew, with their worth on happenings that they were not learnt on; and the invented pairs, matched as they are. */
export async function measureSameClaimLearnt(): Promise<SameClaimLearntResult> {
  const tools = await releasedTools();
  const pairs = (["pairs", "later", "unseen"] as const).flatMap((part) => readClaimPairs(part));
  const readings = await readingsOf(pairs, tools);
  const learnt = pairs.map(({ set, a, b, label }): Learnt => {
    const [one, two] = [a, b].map((side) => sayingAt(side, readings, tools)) as [
      Saying | null,
      Saying | null,
    ];
    const could = one !== null && two !== null && couldBeOne(one, two);
    return {
      // "24 ecb" and "24 ecbplus" are two happenings of one kind, in much the same words.
      happening: set === "ecbplus" ? (storyOf(a.report).split(" ", 1)[0] as string) : set,
      gold: label === "same",
      counts: 1,
      evidence: could ? evidenceOf(one.said, two.said) : null,
    };
  });
  const parts = await Promise.all(INVENTED_PARTS.map((part) => readInvented(part, tools)));
  const others = parts.slice(0, -1).flat().map(learntFrom);
  const all = learn([...learnt, ...others], built);
  const foundBy = ({ evidence }: Learnt, by: Logistic): boolean =>
    evidence?.built != null && sureness(by, Object.values(built(evidence))) >= SAME;
  const folds = new Map(
    [...new Set(learnt.map(({ happening }) => happening))].map((happening) => [
      happening,
      learn([...learnt.filter((one) => one.happening !== happening), ...others], built),
    ]),
  );
  const invented = parts.map(scoreInvented);
  return {
    weights: {
      built: named(all, built, learnt),
      unbuilt: named(learn([...learnt, ...others], unbuilt), unbuilt, learnt),
    },
    inSample: pairScore(learnt.map((one) => ({ gold: one.gold, found: foundBy(one, all) }))),
    crossValidated: pairScore(
      learnt.map((one) => ({ gold: one.gold, found: foundBy(one, folds.get(one.happening) as Logistic) })),
    ),
    invented: Object.fromEntries(
      INVENTED_PARTS.map((part, nth) => [part, invented[nth]]),
    ) as SameClaimLearntResult["invented"],
  };
}

function learn(learnt: readonly Learnt[], read: Read): Logistic {
  const known = learnt.flatMap(({ evidence, gold, counts }) =>
    evidence?.built == null ? [] : [{ evidence, gold, counts }],
  );
  return fitLogistic(
    known.map(({ evidence }) => Object.values(read(evidence))),
    known.map(({ gold }) => gold),
    STRENGTH,
    known.map(({ counts }) => counts),
  );
}

function named({ none, weights }: Logistic, read: Read, learnt: readonly Learnt[]): Record<string, number> {
  const some = learnt.find(({ evidence }) => evidence?.built != null)?.evidence as Evidence;
  const names = Object.keys(read(some));
  return { none, ...Object.fromEntries(names.map((name, at) => [name, weights[at] as number])) };
}

function sayingAt(
  { report, content }: PairedClaim,
  readings: ReadonlyMap<string, Reading>,
  { knowledge }: Tools,
): Saying | null {
  const reading = readings.get(report) as Reading;
  const claim = claimAt(reading, content);
  return claim === null ? null : new Sayings().saying(claim, sketchOf(reading, knowledge));
}

/** A headline alone is read as a title, of which there is no claim: a line after it makes it one. */
const GOES_ON = "The reporters of the paper will go on with this account in the course of the afternoon.";

interface ReadPair {
  pair: InventedPair;
  sides: readonly [ReadSide, ReadSide];
}

interface ReadSide {
  claim: Claim | null;
  sketch: Sketch;
}

/** The pairs of a part, each claim in a report of its own. */
async function readInvented(part: InventedPart, tools: Tools): Promise<ReadPair[]> {
  const out: ReadPair[] = [];
  const sideOf = async ({ text: words, content }: InventedPair["a"], id: string): Promise<ReadSide> => {
    const text = `${words}${/[.!?]"?$/.test(words) ? "" : "."}\n\n${GOES_ON}`;
    const reading = await readOne(receivedOf(id, text, null), tools, "claims");
    return { claim: claimAt(reading, [content]), sketch: sketchOf(reading, tools.knowledge) };
  };
  for (const [nth, pair] of readInventedPairs(part).entries()) {
    const id = `${part}-${nth}`;
    out.push({ pair, sides: [await sideOf(pair.a, `${id}-a`), await sideOf(pair.b, `${id}-b`)] });
  }
  return out;
}

function learntFrom({ pair: { happening, label }, sides }: ReadPair): Learnt {
  const [one, two] = sides.map(({ claim, sketch }) =>
    claim === null ? null : new Sayings().saying(claim, sketch),
  ) as [Saying | null, Saying | null];
  const could = one !== null && two !== null && couldBeOne(one, two);
  return {
    happening,
    gold: label === "same",
    counts: INVENTED,
    evidence: could ? evidenceOf(one.said, two.said) : null,
  };
}

/** The claims of a happening matched together. */
function scoreInvented(pairs: readonly ReadPair[]): PairScore & { pairs: number } {
  const scored: { gold: boolean; found: boolean }[] = [];
  for (const of of Map.groupBy(pairs, ({ pair }) => pair.happening).values()) {
    const sides = of.flatMap((pair) => pair.sides);
    const told: Told[] = [];
    const places = new Map<ReadSide, number>();
    for (const [report, side] of sides.entries()) {
      if (side.claim === null) continue;
      places.set(side, told.length);
      told.push({ claim: side.claim, report });
    }
    const { groups } = matchClaims(
      told,
      sides.map(({ sketch }) => sketch),
    );
    const groupAt = (side: ReadSide): number =>
      groups.findIndex((group) => group.includes(places.get(side) ?? -1));
    for (const {
      pair: { label },
      sides: [a, b],
    } of of)
      scored.push({ gold: label === "same", found: groupAt(a) >= 0 && groupAt(a) === groupAt(b) });
  }
  return { pairs: pairs.length, ...pairScore(scored) };
}
