import { describe, expect, test } from "vitest";
import { readWordsTrained } from "../../test/read-words.ts";

type Bounds = [string | null, string | null];
const THURSDAY = "2024-05-09";
const OPEN: Bounds = [null, THURSDAY];
const ON = (day: string): Bounds => [`2024-05-${day}`, `2024-05-${day}`];

/** 2024-05-09 is a Thursday. */
async function read(text: string, part: string): Promise<{ when: Bounds; where: string | null }> {
  const { claims, words } = await readWordsTrained(text, { outlet: "Daily Compass", published: THURSDAY });
  const found = claims.find(({ content }) => words(content).includes(part));
  if (found === undefined) throw new Error(`No claim holds “${part}”.`);
  return { when: [found.when.earliest, found.when.latest], where: found.where.place };
}

describe("A time that stands with a deed, before its doer speaks", () => {
  test.each<[string, string, Bounds]>([
    [
      "Vorn & Tarn cut its forecast for the second time on Tuesday and said its chief would go.",
      "cut",
      ON("07"),
    ],
    [
      "Mayor Edda Vorn declared a state of emergency Tuesday and ordered outdoor work on city projects to stop.",
      "state of emergency",
      ON("07"),
    ],
    [
      "One day in May 2017, the president met officials and told them that the sea is wide.",
      "met officials",
      ["2017-05-01", "2017-05-31"],
    ],
  ])("dates it: %s", async (text, part, bounds) => {
    expect((await read(text, part)).when).toEqual(bounds);
  });

  test("does not date what the other clause tells of another matter", async () => {
    const text = "Vorn said on Tuesday that the yard had burned and that the pier was lost.";
    expect((await read(text, "yard")).when).toEqual([null, "2024-05-07"]);
  });
});

describe("A time that opens a sentence of two clauses", () => {
  test("dates both", async () => {
    const text = "On imagery of May 3, water covers the lower yard and the footbridge is missing.";
    expect((await read(text, "footbridge")).when).toEqual(ON("03"));
  });

  test("dates one alone where another stands between", async () => {
    const text = "On May 3 the yard was flooded; the footbridge is missing.";
    expect((await read(text, "footbridge")).when).toEqual(OPEN);
  });
});

describe("What lasts to a day ahead", () => {
  test.each<[string, string, Bounds]>([
    ["The ban on shipping runs through Sunday.", "ban", [THURSDAY, "2024-05-12"]],
    ["The show runs until May 20.", "show", [THURSDAY, "2024-05-20"]],
    [
      "The weather office on May 8 extended a heat warning for the Tarn Valley through Friday.",
      "warning",
      ["2024-05-08", "2024-05-10"],
    ],
  ])("is of all the days to it: %s", async (text, part, bounds) => {
    expect((await read(text, part)).when).toEqual(bounds);
  });

  test.each<[string, string, Bounds]>([
    ["He has been released on bail until July 4.", "bail", OPEN],
    ["The show ran until May 3.", "show", OPEN],
  ])("but not a deed, and not what is over: %s", async (text, part, bounds) => {
    expect((await read(text, part)).when).toEqual(bounds);
  });
});

describe("The day of a saying", () => {
  test.each<[string, string, Bounds]>([
    [
      "In a 2021 speech Vorn pledged to build “a fleet that can strike first”.",
      "fleet",
      ["2021-01-01", null],
    ],
    [
      "The pier was blown up in May 2018. Merania said at the time that the yard had been closed for good.",
      "closed",
      [null, "2018-05-31"],
    ],
    ["Vorn called an emergency meeting of the council for Friday.", "emergency meeting", OPEN],
  ])("is told by words beside it: %s", async (text, part, bounds) => {
    expect((await read(text, part)).when).toEqual(bounds);
  });

  test("is none of a meeting that is over where somebody has asked since", async () => {
    const text =
      "At a meeting in the hall on Monday Edda Vorn said the roof was lost.\n\nPiet Okand has asked for a survey.";
    expect((await read(text, "survey")).when).toEqual(OPEN);
  });
});

describe("Times by which things are bounded", () => {
  test.each<[string, string, Bounds]>([
    [
      "She had worked for the yard for 19 years when she was called in on May 6.",
      "worked",
      ["2005-05-06", "2024-05-06"],
    ],
    [
      "All workers had been sent home before the deadline of 22 December 2019.",
      "workers",
      [null, "2019-12-22"],
    ],
    ["A photograph in the May 3 issue of the Red Banner shows a pier.", "photograph", [null, "2024-05-03"]],
    ["Parishioners hope to have it back by Christmas.", "Christmas", OPEN],
    ["Relief may be on the way.", "Relief", [THURSDAY, null]],
    ["Merania could launch a rocket in the first half of the year.", "rocket", ["2024-01-01", "2024-06-30"]],
    ["More rain is forecast for Friday.", "rain", ON("10")],
    ["The shares were down 27% at 142 crowns by 1035 GMT.", "shares", ON("09")],
  ])("%s", async (text, part, bounds) => {
    expect((await read(text, part)).when).toEqual(bounds);
  });

  test("“the fourth this year” is of the launch's own day", async () => {
    const text =
      "Merania launched a rocket from Port Orm on Tuesday.\n\nThe launch was the fourth of its kind this year.";
    expect(await read(text, "fourth")).toEqual({ when: ON("07"), where: "Port Orm" });
  });

  test("of a fourth that is still so the year is", async () => {
    const text = "It is the fourth fire this year.";
    expect((await read(text, "fourth")).when).not.toEqual(ON("07"));
  });
});

describe("A headline and what the report opens with", () => {
  test("rest not on the last time", async () => {
    const text =
      "Rocket flies over Tarn\n\nMerania launched a rocket over Tarn on Wednesday, the army said.\n\nThe last time a rocket flew over Tarn was in October 2022.";
    expect((await read(text, "Rocket flies")).when).toEqual(ON("08"));
  });

  test("have the day of what the headline calls by another name", async () => {
    const text =
      "New destroyer tips over at launch\n\nA warship slid off its ramp at its launch before the king, the bureau said on Wednesday.\n\nThe 5,000-ton destroyer was damaged on Tuesday at the shipyard of Orm, it said.";
    expect((await read(text, "slid")).when).toEqual(ON("07"));
  });

  test("have the place from which it was fired", async () => {
    const text =
      "Merania test-fired two missiles on Tuesday, its bureau said.\n\nThe army of Tarnia said it had detected missiles fired from waters near the city of Velm on Tuesday.";
    expect((await read(text, "test-fired")).where).toBe("Velm");
  });
});
