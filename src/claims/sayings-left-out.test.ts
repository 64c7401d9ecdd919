import { describe, expect, test } from "vitest";
import { readWords, readWordsTrained, voices } from "../../test/read-words.ts";

const given = { outlet: "Daily Compass", published: "2024-05-09" };
const told = (text: string): [string, string | null, string][] => {
  const { claims, words } = readWords(text, given);
  return claims.map((claim) => [words(claim.content), voices(claim).at(-1) ?? null, claim.stance]);
};
const OUTLET = "Daily Compass";

describe("A saying is known by its build where the reading leaves it out:", () => {
  test.each([
    [
      "a sum that somebody puts on a thing",
      "The harbour board put the cost of the pier at 3 million.",
      [["the cost of the pier at 3 million", "The harbour board", "asserted"]],
    ],
    [
      "what something is put down to",
      "Edda Vorn put the delay down to ice.",
      [["the delay down to ice", "Edda Vorn", "asserted"]],
    ],
    [
      "what somebody speaks of",
      "Organisers spoke of 40,000 visitors.",
      [["40,000 visitors", "Organisers", "asserted"]],
    ],
    [
      "what pictures do not show",
      "The images do not show any damage to the pier.",
      [["any damage to the pier", "The images", "denied"]],
    ],
    [
      "what a meeting was told, by nobody who is named",
      "The pier may never reopen, residents were told at a meeting on Monday.",
      [["The pier may never reopen", null, "possible"]],
    ],
    [
      "what is put to somebody, and rejected",
      "The harbour board rejects that.",
      [["that", "The harbour board", "denied"]],
    ],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each([
    ["a boat is put somewhere", "The harbour board put the boat at the end of the pier."],
    ["somebody is put down", "Edda Vorn put the hammer down."],
    ["a number does not show anything", "The crew do not show any fear of the sea."],
    ["a strike is called off", "A strike of the pilots has been called off."],
    ["something is not done", "The ministers failed to agree on a quota."],
  ])("and not where %s", (_, text) => {
    expect(told(text).map(([, voice]) => voice)).toEqual([OUTLET]);
  });
});

describe("An attribution ends where its clause ends, with the released weights:", () => {
  const trained = async (text: string): Promise<[string, string | null][]> => {
    const { claims, words } = await readWordsTrained(text, given);
    return claims.map((claim) => [words(claim.content), voices(claim).at(-1) ?? null]);
  };

  test("what others say against it is not within it", async () => {
    expect(await trained("The army said that it held the town of Osker, but the rebels denied it.")).toEqual([
      ["that it held the town of Osker", "The army"],
      ["it", "the rebels"],
    ]);
  });

  test("a participle has the subject of the main clause, and not the noun before it", async () => {
    const all = await trained("The yard cut its yearly forecast on Tuesday, blaming a lack of steel.");
    expect(all.find(([words]) => words.includes("steel"))?.[1]).toBe("The yard");
  });

  test("“over suspected breaches” is no saying", async () => {
    expect(
      await trained("Prosecutors have opened a criminal case over suspected breaches of the rules."),
    ).toEqual([["Prosecutors have opened a criminal case over suspected breaches of the rules", OUTLET]]);
  });

  test("a deed below the main clause is told with it, and what is said there by itself", async () => {
    expect(
      await trained("The students left the hall on Monday after the rector agreed to publish the contracts."),
    ).toEqual([
      ["The students left the hall on Monday after the rector agreed to publish the contracts", OUTLET],
    ]);
    expect(await trained("Shares fell on Monday after the yard said that it would close.")).toEqual([
      ["Shares fell on Monday", OUTLET],
      ["that it would close", "the yard"],
    ]);
  });
});

describe("A medium is a hop before whoever speaks to it,", () => {
  const chain = (text: string): (string | null)[][] =>
    readWords(text, given).claims.map((claim) => voices(claim));
  test.each([
    [
      "where the sentence opens with it",
      "In an interview with the Skerry Post published on Tuesday, Edda Vorn said the yard was shut.",
      ["Daily Compass", "Skerry Post", "Edda Vorn"],
    ],
    [
      "where somebody of it asks",
      "“It was a bad day,” Edda Vorn told Radio Skerry’s Lena Okand.",
      ["Daily Compass", "Radio Skerry", "Edda Vorn"],
    ],
    [
      "but not where it is a part of the outlet's own name",
      "“It was a bad day,” Edda Vorn told the Compass.",
      ["Daily Compass", "Edda Vorn"],
    ],
  ])("%s", (_, text, expected) => {
    expect(chain(text)).toEqual([expected]);
  });
});

describe("A description means whom the text names further down by it", () => {
  test("where one alone bears it", () => {
    const { about } = readWords(
      "The museum will return two masks, its director said. It rained on Monday.\n\n“They are going home,” said director Edda Vorn.",
      given,
    );
    expect(voices(about("two masks")).at(-1)).toBe("Edda Vorn");
  });
});
