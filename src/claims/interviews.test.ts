import { describe, expect, test } from "vitest";
import { readWords, voices } from "../../test/read-words.ts";

const given = { outlet: "Harbour Review", published: "2024-05-09" };
const told = (text: string): [string, (string | null)[], string][] => {
  const { claims, words } = readWords(text, given);
  return claims.map((claim) => [words(claim.content), voices(claim).slice(1), claim.stance]);
};

const INTRO =
  "After nine years Edda Vorn leaves the yard. Edda Vorn talked to the Harbour Review about boats.";

describe("In an interview that is printed in turns", () => {
  const text = `${INTRO}\n\nWhy do you leave now?\n\nBecause I am tired. The yard has lost two docks since 2019.\n\nBut you have praised the owner.\n\nThat is not true. I don't know who wrote that.\n\nThe owner, Piet Hasloe, declined to be interviewed.\n`;

  test("answers are of whoever is told to have talked, and questions are the outlet's and open", () => {
    expect(told(text)).toEqual([
      ["After nine years Edda Vorn leaves the yard", [], "asserted"],
      ["Edda Vorn talked to the Harbour Review about boats", [], "asserted"],
      ["Why do you leave now", [], "unclear"],
      ["Because I am tired", ["Edda Vorn"], "asserted"],
      ["The yard has lost two docks since 2019", ["Edda Vorn"], "asserted"],
      ["But you have praised the owner", [], "asserted"],
      ["That is not true", ["Edda Vorn"], "denied"],
    ]);
  });

  test("what is not told in an answer is not told by whoever answers, and below the answers by others", () => {
    const { disclosures } = readWords(text, given);
    expect(disclosures.map(({ kind, aspect, by }) => `${kind} ${aspect} ${by.name}`)).toEqual([
      "unknown-to-source who Edda Vorn",
      "withheld what Piet Hasloe",
    ]);
  });

  test("turns may have labels", () => {
    const labelled =
      "An interview with Edda Vorn\n\nQ: Is the yard shut?\n\nA: It is. We closed it.\n\nQ: For good?\n\nA: I hope not.\n";
    expect(
      told(labelled)
        .filter(([, chain]) => chain.length > 0)
        .map(([words]) => words),
    ).toEqual(["It is", "We closed it", "I hope not"]);
  });
});

describe("A report is no interview", () => {
  test("where one paragraph asks", () => {
    const text = `${INTRO}\n\nWhat comes next?\n\nThe yard is sold. We know no more.\n`;
    expect(told(text).every(([, chain]) => chain.length === 0)).toBe(true);
  });
  test("where nobody answers in the first person", () => {
    const text = `${INTRO}\n\nWhat comes next?\n\nThe yard is sold.\n\nWho paid?\n\nThe owner paid.\n`;
    expect(told(text).every(([, chain]) => chain.length === 0)).toBe(true);
  });
});
