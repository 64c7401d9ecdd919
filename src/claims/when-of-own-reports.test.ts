import { describe, expect, test } from "vitest";
import { readWordsTrained } from "../../test/read-words.ts";

type Bounds = [string | null, string | null];
const THURSDAY = "2024-05-09";
const OPEN: Bounds = [null, THURSDAY];
const ON = (day: string): Bounds => [`2024-05-${day}`, `2024-05-${day}`];

/** 2024-05-09 is a Thursday. */
async function when(text: string, part: string, outlet = "Daily Compass"): Promise<Bounds> {
  const { claims, words } = await readWordsTrained(text, { outlet, published: THURSDAY });
  const found = claims.find(({ content }) => words(content).includes(part));
  if (found === undefined) throw new Error(`No claim holds “${part}”.`);
  return [found.when.earliest, found.when.latest];
}

const FIRE = "A grain store in the port of Osker burned down on Tuesday, the port authority said.\n\n";

describe("What is told beside an incident", () => {
  test.each<[string, string, string, Bounds]>([
    ["a deed of it has its day", "Four silos were destroyed.", "silos", ON("07")],
    ["what somebody had done by then has not", "The army said it had sent troops.", "troops", OPEN],
    ["what goes on is as of the saying", "The port said it was looking for a buyer.", "buyer", OPEN],
    ["so is what somebody said to be", "Edda Vorn said her neighbours were heartbroken.", "heart", OPEN],
    [
      "a deed goes before what the same doer does now",
      "The driver stopped and is helping the police.",
      "driver",
      ON("07"),
    ],
    [
      "what happens every day is of no day",
      "“We heard the sirens every night,” Edda Vorn said.",
      "sirens",
      OPEN,
    ],
    ["the dead are its dead", "At least three people have died.", "died", ON("07")],
    ["but not all the dead so far", "So far more than 90 people have died in fires.", "died", OPEN],
    [
      "who was among those hurt",
      "Among those hurt was the clerk Edda Vorn, who was jailed in 2022.",
      "clerk",
      ON("07"),
    ],
    [
      "what a thing shows is an opinion",
      "The union said it showed that “nobody checks the silos”.",
      "checks",
      OPEN,
    ],
  ])("%s", async (_, told, part, bounds) => {
    expect(await when(`${FIRE}${told}`, part)).toEqual(bounds);
  });

  test("a description in the first words means whom the next ones name", async () => {
    const text =
      "A bank clerk who stole from widows was jailed for five years on Tuesday.\n\nNunn wept as he was led to the cells.";
    expect(await when(text, "wept")).toEqual(ON("07"));
  });
  test("two clauses may share the incident at their end", async () => {
    const text =
      "Two skiers were killed and a third was missing after an avalanche above Tarn on Tuesday, mountain rescuers said.\n\nThe slide broke loose at noon.";
    expect(await when(text, "killed")).toEqual(ON("07"));
    expect(await when(text, "slide")).toEqual(ON("07"));
  });
  test("a headline's day is that of the sentence below it", async () => {
    const text =
      "Runners cross the bridge at the Tarn Marathon on Sunday\n\nNearly 30,000 people took part in the Tarn Marathon.";
    expect(await when(text, "took part")).toEqual(ON("05"));
  });
  test("an incident may be spoken of as known", async () => {
    const text =
      "Nimbus said a faulty update was to blame for an outage that knocked banks offline on Tuesday.\n\nMore than 2,000 flights were delayed.";
    expect(await when(text, "flights")).toEqual(ON("07"));
  });
  test("what came of it later has not its day", async () => {
    const text =
      "Two men have been charged over the theft of a bell in Tarn.\n\nThe bell was taken from the tower on Monday.";
    expect(await when(text, "charged")).toEqual(OPEN);
  });
  test("what has been found of late was not found long ago", async () => {
    const text =
      "The ferry Tarn has been found on the seabed off Osker.\n\nThe ferry left Osker on October 3, 1987.";
    expect(await when(text, "seabed")).toEqual(OPEN);
  });
  test("what was told of somebody since a day dates no later deed", async () => {
    const text =
      "A court in Osker acquitted the clerk Edda Vorn on Tuesday.\n\nVorn had been held since March. She embraced her parents.";
    expect(await when(text, "embraced")).toEqual(ON("07"));
  });
});

describe("A time in its clause", () => {
  test.each<[string, string, Bounds]>([
    ["A girl who was caught in a storm drain was rescued on Tuesday.", "rescued", ON("07")],
    [
      "The army has shelled the village five times since the start of the year.",
      "shelled",
      ["2024-01-01", THURSDAY],
    ],
    [
      "Some 900 boats have been sold since the levy was introduced in 2019.",
      "boats",
      ["2019-01-01", THURSDAY],
    ],
    ["The province finished its planting as of May 4.", "planting", [null, "2024-05-04"]],
    ["The fund had 31 billion marks at the end of April.", "fund", ["2024-04-30", "2024-04-30"]],
    ["The trial is set for September 9.", "trial", ["2024-09-09", "2024-09-09"]],
    ["It will run till May 20.", "run", [THURSDAY, "2024-05-20"]],
    ["Readers can call a helpline from Friday.", "helpline", ["2024-05-10", null]],
    ["Anyone with pictures should call the police.", "pictures", [THURSDAY, THURSDAY]],
    ["The leaders shook hands ahead of their meeting in Osker on Thursday.", "hands", ON("09")],
    ["Fewer than 30 salmon have been counted this spring.", "salmon", ["2024-03-01", THURSDAY]],
    ["The account surfaced in an indictment unsealed on Tuesday.", "surfaced", ON("07")],
    ["Shares in Tarn Motors fell 6% in early trading.", "Shares", [THURSDAY, THURSDAY]],
    ["Strong winds are forecast.", "winds", [THURSDAY, null]],
    ["A memorial service is planned.", "service", [THURSDAY, null]],
  ])("%s", async (text, part, bounds) => {
    expect(await when(text, part)).toEqual(bounds);
  });
});

describe("What was said", () => {
  test.each<[string, string, Bounds]>([
    ["Residents should not return before Saturday, Edda Vorn said on Tuesday.", "return", ON("07")],
    ["Edda Vorn warned in April that the yard was reviewing its costs.", "costs", [null, "2024-04-30"]],
    ["The ministry accused Merania last week of smuggling fuel.", "fuel", [null, "2024-05-05"]],
    ["The signal might come from clay, Edda Vorn said.", "clay", OPEN],
  ])("%s", async (text, part, bounds) => {
    expect(await when(text, part)).toEqual(bounds);
  });
});

describe("A day that lies ahead", () => {
  test.each<[string, string, string, Bounds]>([
    [
      "of what is expected of somebody",
      "Traders expect the bank to cut its rate on November 6.",
      "rate",
      ["2024-11-06", "2024-11-06"],
    ],
    [
      "of what there is a chance of",
      "Traders see a 35 percent chance of a rise in November.",
      "rise",
      ["2024-11-01", "2024-11-30"],
    ],
    [
      "is that of the clause which opens the sentence, and not of what was done before it",
      "Before Vorn and Dalvik meet on Monday, workers have cleared the square.",
      "cleared",
      OPEN,
    ],
  ])("%s", async (_, text, part, bounds) => {
    expect(await when(text, part)).toEqual(bounds);
  });
});
