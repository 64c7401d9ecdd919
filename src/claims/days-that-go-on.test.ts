import { describe, expect, test } from "vitest";
import { readWords } from "../../test/read-words.ts";

type Bounds = [string | null, string | null];

/** When the claim that holds the words happened; 2024-05-09 is a Thursday. */
const reading =
  (outlet: string) =>
  (text: string, part: string): Bounds => {
    const { claims, words } = readWords(text, { outlet, published: "2024-05-09" });
    const found = claims.find(({ content }) => words(content).includes(part));
    if (found === undefined) throw new Error(`No claim holds “${part}”.`);
    return [found.when.earliest, found.when.latest];
  };
const when = reading("Daily Compass");

const MONDAY: Bounds = ["2024-05-06", "2024-05-06"];
const TUESDAY: Bounds = ["2024-05-07", "2024-05-07"];
const OPEN: Bounds = [null, "2024-05-09"];
const TODAY: Bounds = ["2024-05-09", "2024-05-09"];

describe("An interview that tells when it was held", () => {
  const text = (intro: string): string =>
    `${intro}\n\nWhy do you leave now?\n\nBecause I am tired. My father is 90. They should sell the yard.\n\nBut you have praised the owner.\n\nI never met the owner.\n`;
  const met = text(
    "Edda Vorn leaves the yard. Edda Vorn talked to the Harbour Review about boats. We met on Tuesday in a café.",
  );

  test("has its questions and calls of that day, and what it tells open to it", () => {
    expect(when(met, "Why do you leave")).toEqual(TUESDAY);
    expect(when(met, "should sell")).toEqual(TUESDAY);
    expect(when(met, "My father is 90")).toEqual([null, "2024-05-07"]);
    expect(when(met, "I never met")).toEqual([null, "2024-05-07"]);
  });

  test("and a day of something else is not the interview's", () => {
    const other = text(
      "Edda Vorn leaves the yard on Tuesday. Edda Vorn talked to the Harbour Review about boats.",
    );
    expect(when(other, "My father is 90")).toEqual(OPEN);
  });
});

describe("What one paragraph tells of a voice", () => {
  test("was said on the day that it tells", () => {
    const text =
      "Edda Vorn said on Tuesday that the yard had been sold. Vorn stressed that no crane had been broken.";
    expect(when(text, "no crane")).toEqual([null, "2024-05-07"]);
  });

  test("and another may have been said later", () => {
    const text =
      "Edda Vorn said on Tuesday that the yard had been sold.\n\nVorn stressed that no crane had been broken.";
    expect(when(text, "no crane")).toEqual(OPEN);
  });

  test("has what was not mentioned in it", () => {
    const text = "Edda Vorn said on Tuesday that the yard had been sold. She did not mention the price list.";
    expect(when(text, "did not mention")).toEqual(TUESDAY);
    expect(when("The yard has been sold. It made no mention of a price.", "no mention")).toEqual(OPEN);
  });

  test("what somebody has done is no judgement of that day", () => {
    const said = (words: string): string => `“${words},” Edda Vorn said on Tuesday.`;
    expect(when(said("We have not sold a single boat"), "single boat")).toEqual([null, "2024-05-07"]);
    expect(when(said("The yard is a disgrace"), "disgrace")).toEqual(TUESDAY);
    expect(when(said("I have never seen a better yard"), "better yard")).toEqual(TUESDAY);
  });
});

describe("Markets move on the day of the report", () => {
  test.each([
    "Oil prices were little changed.",
    "Harl & Sohn cut its forecast on Thursday, sending its shares down 14%.",
  ])("%s", (text) => {
    expect(when(text, text.includes("sending") ? "sending" : "little changed")).toEqual(TODAY);
  });

  test("but not what was so for long", () => {
    expect(when("The prices were fixed by a board.", "fixed")).toEqual(OPEN);
  });
});

describe("What a picture shows besides", () => {
  const page = (words: string): string =>
    `Satellite imagery of the yard shows new work.\n\nOn satellite imagery from May 6 water covers the dock. ${words}`;

  test("is of its day", () => {
    expect(when(page("The crane is missing."), "crane is missing")).toEqual(MONDAY);
  });

  test("but not what is so now, nor what is not there", () => {
    expect(when(page("A new road now leads to the dock."), "new road")).toEqual(OPEN);
    expect(when(page("We are sure of the crane."), "sure of")).toEqual(OPEN);
  });

  test("nor in a report that is of no pictures", () => {
    const text = "On Monday water covered the dock at Osker. The crane is missing.";
    expect(when(text, "crane is missing")).toEqual(OPEN);
  });
});

describe("A state's agency", () => {
  const kcna = reading("KCNA");

  test("tells the day with its first words, and what is said further on was said there", () => {
    const text =
      "Pyongyang, May 9 (KCNA) -- The Academy of Sciences tested a new engine on Tuesday.\n\nKim Jong Un watched the test.\n\nHe said that the country must build more engines.";
    expect(kcna(text, "must build")).toEqual(TUESDAY);
  });

  test("but not where nobody is told to have come", () => {
    const text =
      "Pyongyang, May 9 (KCNA) -- The Academy of Sciences tested a new engine on Tuesday.\n\nThe engine is strong.\n\nKim Jong Un said that the country must build more engines.";
    expect(kcna(text, "must build")).toEqual(OPEN);
  });
});

describe("A day in the clause of a past verb", () => {
  test("is over, whatever noun is spelt like a plan", () => {
    expect(
      when("Sailors shovelled the ice out of the hold of the boat on Tuesday.", "out of the hold"),
    ).toEqual(TUESDAY);
    expect(when("Edda Vorn found it face down in the mud on Tuesday.", "face down")).toEqual(TUESDAY);
    expect(when("The fair opens on Saturday.", "opens")).toEqual(["2024-05-11", "2024-05-11"]);
  });

  test("is over where something had been due", () => {
    const text = "The inn, which had been due to reopen on Tuesday, stayed shut.";
    expect(when(text, "due to reopen")).toEqual(TUESDAY);
    expect(when("The inn is due to reopen on Saturday.", "due to reopen")).toEqual([
      "2024-05-11",
      "2024-05-11",
    ]);
  });
});

describe("A year that says which one", () => {
  test("dates no deed", () => {
    expect(when("Tessaly took gold at the 2022 FIDE Masters.", "took gold")).toEqual(OPEN);
    expect(when("They won the cup again, as they did in 2016.", "won the cup")).toEqual(OPEN);
    expect(when("They won the cup in 2016.", "won the cup")).toEqual(["2016-01-01", "2016-12-31"]);
  });
});

describe("Of an incident that is days old", () => {
  const report = (day: string, words: string): string => `A boat sank off Osker on ${day}.\n\n${words}`;

  test("what people say is not of its day", () => {
    const words = "Somebody was paid to look away, a sailor said.";
    expect(when(report("April 20", words), "paid")).toEqual(OPEN);
    expect(when(report("Tuesday", words), "paid")).toEqual(TUESDAY);
  });

  test("but what is narrated may be", () => {
    expect(when(report("April 20", "Two sailors drowned."), "drowned")).toEqual(["2024-04-20", "2024-04-20"]);
  });

  test("and greetings, other accounts and births have another day at once", () => {
    for (const words of [
      "The President of Merania sent a message of condolence.",
      "The owner gave a very different account.",
      "The skipper was born in Velby.",
      "No deaths were reported.",
    ])
      expect(when(report("Tuesday", words), words.slice(4, 14))).toEqual(OPEN);
  });
});

test("A page that is written as things go on tells of its day, but what is not so is of none", () => {
  const page = (words: string): string =>
    `Storm: as it happened\n\n18:42 All are safe\n\nThe crew left the boat.\n\n18:20 Boat stranded\n\nThe boat hit a bank.\n\n17:05 Calls come in\n\n${words}\n`;
  expect(when(page("A mast fell, the coastguard said."), "mast fell")).toEqual(TODAY);
  expect(when(page("The coastguard denied that a mast had fallen."), "mast had fallen")).toEqual(OPEN);
});
