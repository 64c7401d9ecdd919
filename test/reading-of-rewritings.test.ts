import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Claim } from "#vocabulary/claim.ts";
import { type Read, readWords, readWordsTrained, voices } from "./read-words.ts";
import { root } from "./shared.ts";

interface ExpectedClaim {
  row: string;
  content: string[];
  chain: { name: string }[] | null;
  mode: string;
  stance: string | null;
  when: [string | null, string | null] | null;
  where: string | null;
  missing: { when: string | null; where: string };
  event?: string;
}
interface Expected {
  claims: ExpectedClaim[];
  disclosures: { words: string; aspect: string; kind: string; by: string }[];
}

const folder = join(root, "test", "seed-rewritings");
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -".txt".length));

/** Lines that do not hold yet, by rewriting and row (a row with two lines by both): the lists may only shrink. */
const OPEN: Record<"rules" | "weights", Record<string, string[]>> = {
  rules: { dam: ["5", "8"], harvest: ["5", "8"], railway: ["12", "13"] },
  weights: { dam: ["5", "8"], harvest: ["5", "8"], railway: ["12", "13"] },
};

describe.each([
  ["by rules", "rules", async (text: string): Promise<Read> => readWords(text)],
  ["with the released weights", "weights", readWordsTrained],
] as const)("Read %s", (_, reader, read) => {
  test.each(names)("the rewriting “%s” holds every line but those that are listed", async (name) => {
    const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8")) as Expected;
    const reading = await read(readFileSync(join(folder, `${name}.txt`), "utf8"));
    const wrong = expected.claims.filter((one) => mistakesOf(one, reading).length > 0).map(({ row }) => row);
    const unmet = expected.disclosures.filter((one) => !isDisclosed(one, reading)).map(({ words }) => words);
    expect([...new Set([...wrong, ...unmet])]).toEqual(OPEN[reader][name] ?? []);
  });
});

function isDisclosed({ words, aspect, kind, by }: Expected["disclosures"][number], reading: Read): boolean {
  return reading.disclosures.some(
    (one) =>
      one.aspect === aspect && one.kind === kind && one.by.name === by && reading.words([one.span]) === words,
  );
}

/** What a line of the table asks and the record does not hold. */
function mistakesOf(expected: ExpectedClaim, reading: Read): string[] {
  const claim = closest(expected.content.join(" "), reading);
  if (claim === null) return ["content"];
  const { chain, mode, stance, when, where, missing, event } = expected;
  const asked: [string, unknown, unknown][] = [
    ["chain", chain === null ? null : voices(claim), chain?.map(({ name }) => name) ?? null],
    ["mode", claim.mode, mode],
    ["stance", stance === null ? null : claim.stance, stance],
    ["when", [claim.when.earliest, claim.when.latest], when ?? [null, null]],
    ["where", claim.where.place, where],
    ["when missing", claim.when.missing, missing.when],
    ["where missing", claim.where.missing, missing.where],
    ["event", event === undefined ? undefined : claim.event?.kind, event],
  ];
  return asked.filter(([, is, ought]) => JSON.stringify(is) !== JSON.stringify(ought)).map(([name]) => name);
}

/** The claim that shares most words with a line; null where that is less than seven tenths of both together. */
function closest(words: string, { claims, words: wordsOf }: Read): Claim | null {
  const cut = (of: string): Set<string> => new Set(of.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const asked = cut(words);
  let best: Claim | null = null;
  let most = 0.7;
  for (const claim of claims) {
    const told = cut(wordsOf(claim.content));
    const both = [...told].filter((word) => asked.has(word)).length;
    const share = both / (told.size + asked.size - both);
    if (share > most) [best, most] = [claim, share];
  }
  return best;
}
