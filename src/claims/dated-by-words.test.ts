import { describe, expect, test } from "vitest";
import { findTimes } from "#time/find-times.ts";
import { readWords } from "../../test/read-words.ts";
import { dayOfSaying } from "./day-of-saying.ts";

type Bounds = [string | null, string | null];

/** 2024-05-09 is a Thursday. */
const when = (text: string, part: string): Bounds => {
  const { claims, words } = readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
  const found = claims.find(({ content }) => words(content).includes(part));
  if (found === undefined) throw new Error(`No claim holds “${part}”.`);
  const { earliest, latest } = found.when;
  return [earliest, latest];
};
const UNTIL_NOW: Bounds = [null, "2024-05-09"];

describe("What is counted lies within the length that is told", () => {
  test.each<[string, Bounds]>([
    ["It is the second fire at the yard in three years.", ["2021-05-09", "2024-05-09"]],
    ["It is the third leak at the yard in a month.", ["2024-04-09", "2024-05-09"]],
    ["This is the fourth strike at the yard in ten days.", ["2024-04-29", "2024-05-09"]],
    ["This is the fifth ban that Merania has adopted since 2022.", ["2022-01-01", "2024-05-09"]],
    // It happened once, whatever it is the worst of.
    ["It is the worst fire at the yard since 2022.", UNTIL_NOW],
    ["It is the second fire at the yard.", UNTIL_NOW],
  ])("%s", (text, bounds) => expect(when(text, " the ")).toEqual(bounds));
});

describe("Exchanges tell of the day", () => {
  test.each<[string, Bounds]>([
    ["Shares in Vorn Steel fell 22% in Brask.", ["2024-05-09", "2024-05-09"]],
    ["The crown slipped 0.3% against the dollar after the vote.", ["2024-05-09", "2024-05-09"]],
    ["Copper futures jumped as much as 17% to a two-year high.", ["2024-05-09", "2024-05-09"]],
    ["Vorn Steel's shares lost 3 percent on Tuesday.", ["2024-05-07", "2024-05-07"]],
    [
      "Shares in Vorn Steel fell 22%, their steepest drop since the company listed in 2014.",
      ["2024-05-09", "2024-05-09"],
    ],
    ["Shares in Vorn Steel fell 22% over the past year.", ["2023-05-09", "2024-05-09"]],
    ["Sales of Vorn Steel fell 22%.", UNTIL_NOW],
  ])("%s", (text, bounds) => expect(when(text, " ")).toEqual(bounds));
});

describe("A happening has the day of", () => {
  test.each<[string, string, string, Bounds]>([
    [
      "what it happened before the end of",
      "At least nine people have been killed in a crush in Osker.\n\nIt happened minutes before the end of Tuesday's cup final, when fans tried to leave.",
      "killed",
      ["2024-05-07", "2024-05-07"],
    ],
    [
      "what it came after, told at the end of its sentence",
      "Eleven people were taken to hospital after a cloud of gas drifted across the lido in Brask on Tuesday afternoon.",
      "hospital",
      ["2024-05-07", "2024-05-07"],
    ],
    [
      "the incident, where many were at something when it struck",
      "A tank burst at the lido in Brask on Tuesday.\n\nAbout 300 bathers were in or around the pool when guards blew their whistles.",
      "bathers",
      ["2024-05-07", "2024-05-07"],
    ],
    [
      "the one that its sentence tells, and so many days before",
      "Merania has signed a pact, the State Radio said on Tuesday, a day after Edda Vorn visited Osker.",
      "visited",
      ["2024-05-06", "2024-05-06"],
    ],
    [
      "the month up to which it did not happen",
      "The other yard did not learn of it until April.",
      "learn",
      ["2024-04-01", "2024-04-30"],
    ],
    [
      "the meeting at which it was done",
      "At the March meeting two of seven members had voted for a cut.",
      "voted",
      ["2024-03-01", "2024-03-31"],
    ],
    [
      "the flight that ends",
      "A missile that Merania fired from its west coast on Tuesday broke up in the air, Halvia's army said.\n\nDebris fell on land, it added.",
      "broke up",
      ["2024-05-07", "2024-05-07"],
    ],
    [
      "the launch that opens the report, where it came days before something else",
      "Merania fired a missile into the sea on Tuesday, Halvia's army said.\n\nThe launch came days before a vote in Halvia.",
      "came days",
      ["2024-05-07", "2024-05-07"],
    ],
    [
      "that launch, where a voice no more than confirms it",
      "Merania fired a missile into the sea on Tuesday, Halvia's army said.\n\nThe State Radio confirmed the launch.",
      "the launch",
      ["2024-05-07", "2024-05-07"],
    ],
    [
      "the picture that shows it",
      "An image of 7 May may show a carrier near the hall.",
      "carrier",
      ["2024-05-07", "2024-05-07"],
    ],
  ])("%s", (_, text, part, bounds) => expect(when(text, part)).toEqual(bounds));
});

describe("What lies ahead:", () => {
  test.each<[string, Bounds]>([
    ["If the gear arrives in June, a first launch could follow in October.", ["2024-10-01", "2024-10-31"]],
    ["If convicted, Vorn faces ten years in prison.", ["2024-05-09", null]],
    ["A verdict is expected before June.", ["2024-05-09", "2024-05-31"]],
    ["The next meeting is on June 17.", ["2024-06-17", "2024-06-17"]],
    ["A launch before June is unlikely.", ["2024-05-09", "2024-05-31"]],
    ["The ministry denied that it planned to close the port.", ["2024-05-09", null]],
    ["Merania will suspend exports from June 1 until the miners agree.", ["2024-06-01", null]],
    ["Merania will suspend exports from June 1 until June 9.", ["2024-06-01", "2024-06-09"]],
    ["The measures enter into force on Saturday, 11 May.", ["2024-05-11", "2024-05-11"]],
    ["The president has declared three days of mourning, beginning on Tuesday.", UNTIL_NOW],
    [
      "Anyone who holds shares in the firms listed must report them by 30 June.",
      ["2024-05-09", "2024-05-09"],
    ],
  ])("%s", (text, bounds) => expect(when(text, " ")).toEqual(bounds));
});

test("A clock at the end of what is said, with the stop of its sentence, dates no saying", () => {
  const text = "It fired two on May 1. The Coast Guard said one came down at 8:37 a.m.";
  const sentence: [number, number] = [23, text.length];
  const times = findTimes(text, { published: "2024-05-09", sentences: [[0, 22], sentence] });
  const said = { source: [[23, 38]], cue: [[39, 43]], content: [[44, text.length - 1]] } satisfies Parameters<
    typeof dayOfSaying
  >[3];
  expect(dayOfSaying(text, "2024-05-09", sentence, said, times, new Set())).toEqual({
    earliest: null,
    latest: null,
  });
});

test("What is counted up to the report ends with it", () => {
  expect(when("Merania has carried out 17 launches this year.", "launches")).toEqual([
    "2024-01-01",
    "2024-05-09",
  ]);
});
