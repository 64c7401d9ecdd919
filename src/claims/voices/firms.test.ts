import { describe, expect, test } from "vitest";
import { named } from "../../../test/asked-voice.ts";
import { readWordsTrained, voices } from "../../../test/read-words.ts";

describe("Where a firm sits does not speak:", () => {
  test.each([
    ["behind its name", "«Torwell Inc., Lindevik, Ill.,» said it bought a dredger.", "Torwell Inc"],
    [
      "before the noun that varies it",
      "Torwell Inc. said it bought a dredger. «The Lindevik, Ore., lender» said it was cheap.",
      "Torwell Inc",
    ],
    [
      "as one word before the noun",
      "Torwell Inc. said it bought a dredger in Lindevik. «The Lindevik lender» said it was cheap.",
      "Torwell Inc",
    ],
    [
      "before a noun of two trades",
      "Torwell Inc. said it bought a dredger. «The oil and gas company» said it was cheap.",
      "Torwell Inc",
    ],
  ])("%s", (_, marked, name) => {
    expect(named(marked)).toBe(name);
  });
});

describe("“The company” is", () => {
  test.each([
    [
      "the firm that has been the subject, and none that is named beside it",
      "Torwell Inc. said it took a loan from the Harbour Bank, a unit of Orlak Corp. «The company» said it was small.",
      "Torwell Inc",
    ],
    [
      "whoever was it last, where both were",
      "Torwell Inc. said it took a loan. Orlak Corp. has lent it before. «The company» said it was small.",
      "Orlak Corp",
    ],
    [
      "no act that is named by several words",
      "Torwell Inc. said it must meet the Repair, Recovery and Enforcement Act. «The company» said it was new.",
      "Torwell Inc",
    ],
  ])("%s", (_, marked, name) => {
    expect(named(marked)).toBe(name);
  });

  test("no adverb that opens a sentence", async () => {
    const { about } = await readWordsTrained(
      "Torwell Inc. said it plans to merge. Initially, the company said, it will close two yards.\n\nNothing is final, the company said.",
      { outlet: "Daily Compass", published: "2024-05-09" },
    );
    expect(voices(about("two yards"))).toEqual(["Daily Compass", "Torwell Inc"]);
    expect(voices(about("final"))).toEqual(["Daily Compass", "Torwell Inc"]);
  });
});
