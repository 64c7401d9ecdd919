import { readFileSync } from "node:fs";
import { join } from "node:path";
import { matchClaims } from "#lineage/match-claims.ts";
import { sketchOf } from "#lineage/sketch.ts";
import type { Told } from "#lineage/standing.ts";
import { readOne } from "#pipeline/read-one.ts";
import { makeTools, type Tools } from "#pipeline/tools.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Reading } from "#vocabulary/reading.ts";
import { type ClaimPair, type PairedClaim, readClaimPairs } from "../gold/claim-pairs.ts";
import { readEcbPlus } from "../gold/ecbplus.ts";
import { readHelsinki } from "../gold/helsinki.ts";
import { receivedOf } from "../received.ts";
import { bestThreshold, scoreAt } from "../score/best-threshold.ts";
import { type PairScore, pairScore } from "../score/same-text.ts";

export interface SameClaimResult {
  pairs: number;
  same: number;
  stemma: PairScore;
  bySet: Record<ClaimPair["set"], PairScore>;
  /** Pairs that are against each other, and how many of these are set beside each other. */
  against: number;
  beside: number;
  /** Words in common by the words of both, at the threshold that is best on these very pairs. */
  overlap: PairScore & { threshold: number };
  /** The same on pairs of other reports, the threshold as it was best above. */
  later: OtherPairs;
  unseen: OtherPairs;
}

/** The sealed pairs, of which no mistake is listed: nobody is to read where it went wrong. */
export interface SealedClaimsResult extends OtherPairs {
  ecbplus: PairScore;
  helsinki: PairScore;
  against: number;
  beside: number;
  threshold: number;
}

interface OtherPairs {
  pairs: number;
  same: number;
  stemma: PairScore;
  overlap: PairScore;
}

interface Scored {
  pair: ClaimPair;
  gold: boolean;
  found: boolean;
  beside: boolean;
  alike: number;
}

/**
 * Which claims of different reports are the same. Each labelled claim has its own words, and stance and happening of the claim that the reading with the
 * released weights finds there; the claims of a happening are matched together, as those of a story are.
 */
export async function measureSameClaim(): Promise<{ result: SameClaimResult; mistakes: string[] }> {
  const pairs = readClaimPairs();
  const tools = await releasedTools();
  const [others, unseenPairs] = [readClaimPairs("later"), readClaimPairs("unseen")];
  const readings = await readingsOf([...pairs, ...others, ...unseenPairs], tools);
  const scored = scoreOf(pairs, readings, tools.knowledge);
  const later = scoreOf(others, readings, tools.knowledge);
  const unseen = scoreOf(unseenPairs, readings, tools.knowledge);
  const threshold = bestThreshold(scored);
  return {
    result: {
      pairs: pairs.length,
      same: scored.filter(({ gold }) => gold).length,
      stemma: pairScore(scored),
      bySet: {
        ecbplus: ofSet(scored, "ecbplus"),
        helsinki: ofSet(scored, "helsinki"),
        demo: ofSet(scored, "demo"),
      },
      ...setBeside(scored),
      overlap: { ...scoreAt(scored, threshold), threshold },
      later: otherPairs(later, threshold),
      unseen: otherPairs(unseen, threshold),
    },
    mistakes: [...scored, ...later, ...unseen]
      .filter(({ gold, found }) => gold !== found)
      .map(
        ({ pair: { a, b, label }, found }) =>
          `${keyOf(a)} | ${keyOf(b)} ${label}: ${found ? "matched" : "not matched"}`,
      ),
  };
}

/** The pairs that are kept back, alone, with the threshold of the plain way as it is best on the first open ones. */
export async function measureSealedClaims(): Promise<SealedClaimsResult> {
  const [open, pairs] = [readClaimPairs(), readClaimPairs("sealed-2")];
  const tools = await releasedTools();
  const readings = await readingsOf([...open, ...pairs], tools);
  const threshold = bestThreshold(scoreOf(open, readings, tools.knowledge));
  const scored = scoreOf(pairs, readings, tools.knowledge);
  return {
    ...otherPairs(scored, threshold),
    ecbplus: ofSet(scored, "ecbplus"),
    helsinki: ofSet(scored, "helsinki"),
    ...setBeside(scored),
    threshold,
  };
}

export async function releasedTools(): Promise<Tools> {
  const root = join(import.meta.dirname, "..", "..");
  const tools = await makeTools({
    packsFolder: join(root, "packs"),
    packs: null,
    modelFolder: join(root, "models", "en"),
  });
  if (tools.fallback !== null) throw tools.fallback;
  return tools;
}

const ofSet = (scored: readonly Scored[], set: ClaimPair["set"]): PairScore =>
  pairScore(scored.filter(({ pair }) => pair.set === set));

function setBeside(scored: readonly Scored[]): { against: number; beside: number } {
  const against = scored.filter(({ pair }) => pair.label === "against");
  return { against: against.length, beside: against.filter(({ beside }) => beside).length };
}

const otherPairs = (scored: readonly Scored[], threshold: number): OtherPairs => ({
  pairs: scored.length,
  same: scored.filter(({ gold }) => gold).length,
  stemma: pairScore(scored),
  overlap: scoreAt(scored, threshold),
});

/** The pairs, those of a happening matched together. */
function scoreOf(
  pairs: readonly ClaimPair[],
  readings: ReadonlyMap<string, Reading>,
  knowledge: Knowledge,
): Scored[] {
  const stories = new Map<string, ClaimPair[]>();
  for (const pair of pairs) {
    const story = pair.set === "ecbplus" ? storyOf(pair.a.report) : pair.set;
    stories.set(story, [...(stories.get(story) ?? []), pair]);
  }
  const scored: Scored[] = [];
  for (const of of stories.values()) {
    const told = new Map<string, Told>();
    const reports = [...new Set(of.flatMap(({ a, b }) => [a.report, b.report]))];
    const sketches = reports.map((report) => sketchOf(readings.get(report) as Reading, knowledge));
    for (const one of of.flatMap(({ a, b }) => [a, b])) {
      const claim = claimAt(readings.get(one.report) as Reading, one.content);
      if (claim !== null) told.set(keyOf(one), { claim, report: reports.indexOf(one.report) });
    }
    const keys = [...told.keys()];
    const { groups, beside } = matchClaims([...told.values()], sketches);
    const groupOf = new Map(
      groups.flatMap((group, nth) => group.map((at) => [keys[at] ?? "", nth] as const)),
    );
    for (const pair of of) {
      const [a, b] = [groupOf.get(keyOf(pair.a)), groupOf.get(keyOf(pair.b))];
      scored.push({
        pair,
        gold: pair.label === "same",
        found: a !== undefined && a === b,
        beside: beside.some(([one, two]) => (one === a && two === b) || (one === b && two === a)),
        alike: overlapOf(readings, pair),
      });
    }
  }
  return scored;
}

const keyOf = ({ report, content }: PairedClaim): string => `${report}@${content[0]?.[0]}-${content[0]?.[1]}`;

/** "24_8ecbplus.xml" tells of the happening "24 ecbplus". */
export const storyOf = (file: string): string => file.replace(/_\d+(ecb(?:plus)?)\.xml$/, " $1");

export async function readingsOf(pairs: readonly ClaimPair[], tools: Tools): Promise<Map<string, Reading>> {
  const wanted = new Set(pairs.flatMap(({ a, b }) => [a.report, b.report]));
  const out = new Map<string, Reading>();
  for (const { id, text } of readEcbPlus(1, 35))
    if (wanted.has(id)) out.set(id, await readOne(receivedOf(id, text, null), tools, "claims"));
  for (const { id, publisher, scraped, text } of readHelsinki())
    if (wanted.has(id)) {
      const received = receivedOf(id, text, scraped);
      const given = { ...received.given, outlet: publisher };
      out.set(id, await readOne({ ...received, given }, tools, "claims"));
    }
  const golden = readFileSync(join(import.meta.dirname, "..", "..", "demo", "record.golden.jsonl"), "utf8");
  // Of two revisions of a report the later, as in the record.
  for (const line of golden.trim().split("\n")) {
    const reading = JSON.parse(line) as Reading;
    if (wanted.has(reading.input)) out.set(reading.input, reading);
  }
  return out;
}

/** The claim of a reading that has most of a labelled one's characters, with the labelled words in place of its own; null where none meets it. */
export function claimAt({ claims }: Reading, content: readonly Span[]): Claim | null {
  let best: { claim: Claim; met: number } | null = null;
  for (const claim of claims) {
    let met = 0;
    let all = 0;
    for (const [start, end] of claim.content) {
      all += end - start;
      for (const [from, to] of content) met += Math.max(0, Math.min(end, to) - Math.max(start, from));
    }
    const share = met / (all + content.reduce((sum, [from, to]) => sum + to - from, 0) - met);
    if (met > 0 && (best === null || share > best.met)) best = { claim, met: share };
  }
  return best === null ? null : { ...best.claim, content: content.map((span): Span => [...span]) };
}

const STOPS = new Set(
  `the a an of to in on at for and or but with by from as that this these those it its he his she her they their was were is are be been has have had
will would said says not after before than then also who which there into over more about up out`.split(
    /\s+/,
  ),
);

/** Content words that two claims have in common by those of both together. */
function overlapOf(readings: ReadonlyMap<string, Reading>, { a, b }: ClaimPair): number {
  const [one, two] = [a, b].map(({ report, content }) => {
    const text = readings.get(report)?.report.text ?? "";
    const words = content.map((span) => text.slice(...span)).join(" ");
    return new Set((words.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => !STOPS.has(word)));
  }) as [Set<string>, Set<string>];
  let both = 0;
  for (const word of one) if (two.has(word)) both++;
  return both / Math.max(1, one.size + two.size - both);
}
