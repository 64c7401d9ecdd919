import { describe, expect, test } from "vitest";
import type { Span } from "#vocabulary/passage.ts";
import { type ReadReport, type Silent, sameVoice, scoreClaims, type Told } from "./claims.ts";

const text = "Ann Vale said rain fell in Tarn. The mayor denied it. He gave no number.";
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

const told = (words: string, more: Partial<Told> = {}): Told => ({
  content: [at(words)],
  chain: [["Post"], ["Ann Vale"]],
  mode: "paraphrased",
  stance: "asserted",
  when: [null, "2024-05-02"],
  where: ["Tarn"],
  ...more,
});
const silent = (words: string, more: Partial<Silent> = {}): Silent => ({
  span: at(words),
  aspect: "how-many",
  kind: "withheld",
  by: ["mayor"],
  ...more,
});
const report = (gold: ReadReport["gold"], guess: ReadReport["guess"]): ReadReport => ({
  name: "one",
  text,
  gold,
  guess,
});

describe("The score of claims", () => {
  test("is one where all is alike", () => {
    const same = { claims: [told("rain fell in Tarn")], disclosures: [silent("He gave no number")] };
    const { score, mistakes } = scoreClaims([report(same, same)]);
    expect(mistakes).toEqual([]);
    expect(score.claims.f1).toBe(1);
    expect(score.disclosures.f1).toBe(1);
    expect(score).toMatchObject({ whole: 1, silentVoice: 1, pairs: 1 });
  });

  test("pairs contents that share half of their characters, and no less", () => {
    // “rain fell in Tarn” has 14 letters, “rain fell” 8, “rain” 4.
    const gold = { claims: [told("rain fell in Tarn")], disclosures: [] };
    const half = scoreClaims([report(gold, { claims: [told("rain fell")], disclosures: [] })]);
    expect(half.score.pairs).toBe(1);
    const less = scoreClaims([report(gold, { claims: [told("rain")], disclosures: [] })]);
    expect(less.score.claims).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(less.mistakes.map(({ asked }) => asked)).toEqual(["missed", "made up"]);
  });

  test("asks each thing of the pairs alone, and the whole chain hop by hop", () => {
    const gold = {
      claims: [told("rain fell in Tarn"), told("it.", { stance: "denied", chain: [["Post"], ["mayor"]] })],
      disclosures: [],
    };
    const guess = {
      claims: [
        told("rain fell in Tarn", {
          chain: [["Post"], ["wire"], ["Vale"]],
          when: ["2024-05-02", "2024-05-02"],
        }),
        told("it.", { chain: [["Post"], ["mayor"]], where: [] }),
        told("He gave"),
      ],
      disclosures: [],
    };
    const { score } = scoreClaims([report(gold, guess)]);
    // Two of three made, two of two found: F1 = 2·2 / (3 + 2).
    expect(score.claims.f1).toBeCloseTo(0.8);
    expect(score.right).toEqual({ innermost: 1, chain: 0.5, mode: 1, stance: 0.5, when: 0.5, where: 0.5 });
    expect(score.whole).toBe(0);
  });

  test("meets a disclosure by its words, aspect and kind, each once, and asks who is silent apart", () => {
    const gold = { claims: [], disclosures: [silent("He gave no number")] };
    const guess = {
      claims: [],
      disclosures: [
        silent("no number", { by: ["Post"] }),
        silent("gave no number"),
        silent("no number", { aspect: "who" }),
      ],
    };
    const { score, mistakes } = scoreClaims([report(gold, guess)]);
    expect(score.disclosures).toEqual({ precision: 1 / 3, recall: 1, f1: 0.5 });
    expect(score.silentVoice).toBe(0);
    expect(mistakes.map(({ asked }) => asked)).toEqual([
      "silent voice",
      "disclosure made up",
      "disclosure made up",
    ]);
  });

  test("takes a voice by all words of a shorter name, and never by some", () => {
    expect(sameVoice(["Hask"], ["Jon Hask"])).toBe(true);
    expect(sameVoice(["Two people close to the talks"], ["people close to the talks"])).toBe(true);
    expect(sameVoice(["Korean Central News Agency", "KCNA"], ["KCNA"])).toBe(true);
    expect(sameVoice(["Jon Hask"], ["Jon Vale"])).toBe(false);
    expect(sameVoice([], ["officials"])).toBe(false);
    expect(sameVoice([], [])).toBe(true);
  });
});
