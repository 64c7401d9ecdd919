import { join } from "node:path";
import { readOne } from "#pipeline/read-one.ts";
import { makeTools, type Tools } from "#pipeline/tools.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { type LabelledReport, type LabelPart, labelledReports } from "../gold/claim-labels.ts";
import { receivedOf } from "../received.ts";
import { type ClaimMistake, type ClaimsScore, type ReadReport, scoreClaims } from "../score/claims.ts";

export const BUILDS = ["rules", "model"] as const;
export type Build = (typeof BUILDS)[number];

export interface ClaimsResult {
  part: LabelPart;
  reports: number;
  scores: Record<Build, { all: ClaimsScore; kcna: ClaimsScore; helsinki: ClaimsScore; own: ClaimsScore }>;
  /** How many of each kind. */
  mistakes: Record<Build, Record<string, number>>;
}

/** Our labels against the whole reading, all packs, by rules and with the released weights; outlet and day are given. */
export async function measureClaims(
  part: LabelPart,
): Promise<{ result: ClaimsResult; mistakes: ClaimMistake[] }> {
  const root = join(import.meta.dirname, "..", "..");
  const labels = labelledReports(part);
  const read = {} as Record<Build, { set: LabelledReport["set"]; read: ReadReport }[]>;
  for (const build of BUILDS) {
    const tools = await makeTools({
      packsFolder: join(root, "packs"),
      packs: null,
      modelFolder: build === "model" ? join(root, "models", "en") : null,
    });
    if (tools.fallback !== null) throw tools.fallback;
    read[build] = [];
    for (const label of labels) read[build].push({ set: label.set, read: await readAgainst(label, tools) });
  }
  const scoresOf = (build: Build): ClaimsResult["scores"][Build] => {
    const of = (set: LabelledReport["set"] | null): ClaimsScore =>
      scoreClaims(read[build].filter((one) => set === null || one.set === set).map((one) => one.read)).score;
    return { all: of(null), kcna: of("kcna"), helsinki: of("helsinki"), own: of("own") };
  };
  const mistakesOf = (build: Build): ClaimMistake[] =>
    scoreClaims(read[build].map((one) => one.read)).mistakes;
  const counted = (build: Build): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { asked } of mistakesOf(build)) counts[asked] = (counts[asked] ?? 0) + 1;
    return counts;
  };
  return {
    result: {
      part,
      reports: labels.length,
      scores: { rules: scoresOf("rules"), model: scoresOf("model") },
      mistakes: { rules: counted("rules"), model: counted("model") },
    },
    mistakes: mistakesOf("model"),
  };
}

async function readAgainst(label: LabelledReport, tools: Tools): Promise<ReadReport> {
  const received = receivedOf(label.name, label.text, label.published);
  const given = { ...received.given, outlet: label.outlet.name };
  return comparedWith(label, await readOne({ ...received, given }, tools, "claims"), tools.knowledge);
}

/** A reading and its label in the scorer's terms. */
export function comparedWith(label: LabelledReport, reading: Reading, knowledge: Knowledge): ReadReport {
  const named = ({ name, entity }: Voice): string[] => {
    const known = entity === null ? undefined : knowledge.entities.get(entity);
    return [...(name === null ? [] : [name]), ...(known === undefined ? [] : [known.name, ...known.aliases])];
  };
  const one = (name: string | null): string[] => (name === null ? [] : [name]);
  const day = (moment: string | null): string | null => moment?.slice(0, 10) ?? null;
  const { text } = reading.report;
  return {
    name: label.name,
    text,
    gold: {
      claims: label.claims.map((claim) => ({
        ...claim,
        chain: claim.chain.map(({ name }) => one(name)),
        when: claim.when ?? [null, null],
        where: one(claim.where),
      })),
      disclosures: label.disclosures.map((disclosure) => ({ ...disclosure, by: one(disclosure.by.name) })),
    },
    guess: {
      claims: reading.claims.map(({ content, chain, mode, stance, when, where }) => ({
        content,
        chain: chain.map(({ voice }) => named(voice)),
        mode,
        stance,
        when: [day(when.earliest), day(when.latest)],
        where: [...one(where.place), ...(where.span === null ? [] : [text.slice(...where.span)])],
      })),
      disclosures: reading.disclosures.map(({ span, aspect, kind, by }) => ({
        span,
        aspect,
        kind,
        by: named(by),
      })),
    },
  };
}
