import { describe, expect, test } from "vitest";
import { readWords } from "../../test/read-words.ts";
import { isForeseen } from "./judgement.ts";

type Bounds = [string | null, string | null];

/** 2024-05-09 is a Thursday. */
const claim = (text: string, part: string, outlet = "Daily Compass") => {
  const { claims, words } = readWords(text, { outlet, published: "2024-05-09" });
  const found = claims.find(({ content }) => words(content).includes(part));
  if (found === undefined) throw new Error(`No claim holds “${part}”.`);
  return found;
};
const when = (text: string, part: string): Bounds => {
  const { earliest, latest } = claim(text, part).when;
  return [earliest, latest];
};
const where = (text: string, part: string): string | null => claim(text, part).where.place;

describe("An occasion dates what was said at it", () => {
  test.each<[string, string, string, Bounds]>([
    [
      "a court",
      "A clerk stole the plans, a court was told yesterday.\n\n“It is a betrayal,” Edda Vorn said.",
      "betrayal",
      ["2024-05-08", "2024-05-08"],
    ],
    [
      "a meeting",
      "The yard is in danger, it was announced at a meeting of the board on Tuesday.\n\nEdda Vorn urged the town to buy it.",
      "buy",
      ["2024-05-07", "2024-05-07"],
    ],
    [
      "a call that was paid",
      "The envoy paid a courtesy call on the mayor on Tuesday.\n\nMayor Edda Vorn called for more trade.",
      "more trade",
      ["2024-05-07", "2024-05-07"],
    ],
    [
      "a broadcast",
      "Edda Vorn mocked the plan on “Good Morning” Tuesday.\n\n“This is a joke,” Vorn said.",
      "joke",
      ["2024-05-07", "2024-05-07"],
    ],
    // What is written in an email is said at no meeting.
    [
      "but no email",
      "The yard is in danger, parents heard at a meeting in the hall on Tuesday.\n\nIn an email the council called the report a mistake.",
      "mistake",
      [null, "2024-05-09"],
    ],
    // A meeting that is still to come is no occasion yet.
    [
      "and no meeting to come",
      "The plan is due to be read at a meeting of the board on Saturday.\n\nEdda Vorn called the plan a mistake.",
      "mistake",
      [null, "2024-05-09"],
    ],
  ])("%s", (_, text, part, bounds) => {
    expect(when(text, part)).toEqual(bounds);
  });
});

describe("What a person holds to be so, told without quotation marks,", () => {
  test.each<[string, string, Bounds]>([
    ["is of the day of the saying", "the stakes are high", ["2024-05-07", "2024-05-07"]],
    ["in the perfect too", "the plan has been a gift to the yard", ["2024-05-07", "2024-05-07"]],
    ["but what was done can be known", "no offer has been received", [null, "2024-05-07"]],
    ["and so can what goes on", "the yard is building a ferry", [null, "2024-05-07"]],
  ])("%s", (_, words, bounds) => {
    expect(when(`Edda Vorn said on Tuesday that ${words}.`, words)).toEqual(bounds);
  });
});

describe("What lies ahead", () => {
  test.each<[string, string, string, Bounds]>([
    [
      "opens on the day before which it is not to be",
      "A result is not expected before Saturday.",
      "result",
      ["2024-05-11", null],
    ],
    [
      "is what is likely",
      "A cut in the autumn was likely, Edda Vorn said.",
      "cut",
      ["2024-09-01", "2024-11-30"],
    ],
    [
      "but not what was likely done",
      "The fire was likely set by a guard, Edda Vorn said.",
      "fire",
      [null, "2024-05-09"],
    ],
    [
      "is counted from the report",
      "The vote comes two days before the yard is due to open.",
      "vote",
      ["2024-05-11", "2024-05-11"],
    ],
    [
      "is not what somebody wishes for",
      "Edda Vorn said on Tuesday she hoped the yard would open in June.",
      "open",
      ["2024-05-07", "2024-05-07"],
    ],
  ])("%s", (_, text, part, bounds) => {
    expect(when(text, part)).toEqual(bounds);
  });
});

test("What is ruled out is still to come, and what is denied is not", () => {
  expect(isForeseen("ruled out", "a sale of the yard", "denied")).toBe(true);
  expect(isForeseen("denied", "a sale of the yard", "denied")).toBe(false);
});

describe("A time that belongs to something else dates nothing", () => {
  test.each([
    ["what is foreseen", "The bank cut its forecast for growth this year."],
    ["what a charge is about", "A judge fined its owner for hiding losses in 2016."],
    ["what bears it in its name", "The February 8 Works raised its output."],
    ["what it is measured against", "The yard opened its hall later than it had planned in March."],
    [
      "an accord that was reached then",
      "The yard opened its hall in the spirit of the accord reached at the talks in March.",
    ],
  ])("%s", (_, text) => {
    expect(when(text, "its")).toEqual([null, "2024-05-09"]);
  });

  test("a person of that name", () => {
    const text = "Greta May runs the yard. The board apologised to May for the delay.";
    expect(when(text, "apologised")).toEqual([null, "2024-05-09"]);
  });
});

describe("What a report opens with", () => {
  test("is of the day on which a later sentence tells it again", () => {
    const text =
      "The yard has tested a new engine off the coast.\n\nThe engine ran for an hour on Tuesday and then stopped.";
    expect(when(text, "tested")).toEqual(["2024-05-07", "2024-05-07"]);
  });

  test("is of the day with which its first sentence names it, and of the place", () => {
    const text =
      "Hope is fading for two men since Tuesday's roof fall at the Tarn Mine.\n\nFive men got out in the first hour.";
    expect(when(text, "Five men")).toEqual(["2024-05-07", "2024-05-07"]);
    expect(where(text, "Five men")).toBe("Tarn Mine");
  });

  test("but not what was found there later, or goes on", () => {
    const text =
      "Hope is fading for two men since Tuesday's roof fall at the Tarn Mine.\n\nA minister was visiting the town.";
    expect(when(text, "minister")).toEqual([null, "2024-05-09"]);
  });

  test("gives its day and not its place to what others did on that day", () => {
    const text =
      "Rebels attacked a depot in Tarn on Tuesday.\n\nShares of two carriers fell by a tenth.\n\nA crowd broke the windows of three banks.";
    expect(when(text, "A crowd")).toEqual(["2024-05-07", "2024-05-07"]);
    expect(where(text, "A crowd")).toBeNull();
  });

  test("is where its headline tells, where it names no place itself", () => {
    const text =
      "Thousands march in Osker against fuel prices\n\nThousands of people marched through the capital against fuel prices on Wednesday.";
    expect(where(text, "capital")).toBe("Osker");
  });
});

test("What is said of a happening has not its day, where none is told for the saying", () => {
  const text = "Merania shut its pipeline on Thursday.\n\nThe ministry in Osker called the step blackmail.";
  expect(when(text, "blackmail")).toEqual([null, "2024-05-09"]);
});

describe("A place", () => {
  test.each<[string, string, string, string | null]>([
    ["works that do something", "The Osker Textile Mill repaired ten looms.", "looms", "Osker Textile Mill"],
    ["but none that speak", "The Osker Textile Mill denied the report.", "report", null],
    ["a body that is entered", "Police searched the Ministry of Works.", "Police", "Ministry of Works"],
    ["who lives there", "Residents of Osker were taken away by boat.", "boat", "Osker"],
    ["a capital by its country", "The two met in the Finnish capital of Osker.", "met", "Osker"],
    [
      "“there”, where the words before were",
      "Nine men drowned at Orm Dam. Nobody has worked there since.",
      "Nobody",
      "Orm Dam",
    ],
    [
      "the bridge, where only a headline names it",
      "Iron Bridge to stay shut\n\nPupils crossed the bridge every day.",
      "Pupils",
      "Iron Bridge",
    ],
    ["but not what is spoken of", "Edda Vorn discussed the talks in Osker on her show.", "discussed", null],
    ["and no make of a thing", "The leaders came in Meranian-made cars.", "leaders", null],
    ["and nobody who stands there", "Among those at the gate was Wenna Pask.", "gate", null],
  ])("is told by %s", (_, text, part, place) => {
    expect(where(text, part)).toBe(place);
  });
});

describe("A clock", () => {
  test("has its day from the one that was told last", () => {
    const text =
      "A gust hit the lift on Tuesday.\n\nThe weather service said a warning had gone out at 09:15.";
    expect(when(text, "warning")).toEqual(["2024-05-07", "2024-05-07"]);
  });

  test("that is told after midnight is of the day that begins", () => {
    const text =
      "The vote was held on Tuesday.\n\n“This is a great day,” Edda Vorn said shortly after midnight.";
    expect(when(text, "great day")).toEqual(["2024-05-08", "2024-05-08"]);
  });
});

test("Who was present belongs to the meeting, and is of its day", () => {
  const text =
    "The marsh has been drained, it was announced at a meeting of the council on Tuesday.\n\nThe chairman delivered a report. Present at the meeting were the mayors.";
  expect(when(text, "delivered")).toEqual(["2024-05-07", "2024-05-07"]);
  expect(when(text, "mayors")).toEqual(["2024-05-07", "2024-05-07"]);
});

test("A bullet does not hide the day with which the first sentence names what happened", () => {
  const text =
    "- Mayor ahead by two points\n- Power cuts in three towns\n\nEdda Vorn has called herself the winner of Wednesday's run-off.\n\nThe lights went out in Osker.";
  expect(when(text, "lights")).toEqual(["2024-05-08", "2024-05-08"]);
});

test.each<[string, string, string, Bounds]>([
  [
    "what has come about since is of no day before what was told",
    "Eight were taken to hospital on Tuesday. Two have since been discharged, the clinic said on Wednesday.",
    "since been discharged",
    ["2024-05-07", "2024-05-08"],
  ],
  [
    "so is what was done after it",
    "The ferry sank on Tuesday. After the accident the owners hid the papers.",
    "hid the papers",
    ["2024-05-07", "2024-05-09"],
  ],
  [
    "but not since a day that is named",
    "The ferry sank on Tuesday. The line has since 2019 lost three ships.",
    "lost three ships",
    ["2019-01-01", "2024-05-09"],
  ],
  [
    "an hour without a day is of the day that the report is about",
    "A bus left the road at Tarn on Tuesday.\n\nNineteen pupils were on board when it went through a wall shortly before 4pm.",
    "on board",
    ["2024-05-07", "2024-05-07"],
  ],
  [
    "an age is no other time",
    "A storm struck Tarn on Tuesday.\n\nA 70-year-old woman died when a roof fell in.",
    "woman died",
    ["2024-05-07", "2024-05-07"],
  ],
  [
    "what was done by a day is open to it",
    "The yard had built 41 boats by the end of April.",
    "built 41",
    [null, "2024-04-30"],
  ],
  [
    "so is what opens with it",
    "By Tuesday evening most of it had been agreed, the mediator said.",
    "been agreed",
    [null, "2024-05-07"],
  ],
  [
    "a day as early as which it could come opens it",
    "A ruling could come as early as Sunday.",
    "ruling",
    ["2024-05-12", null],
  ],
  [
    "what is on offer from a day on has no end, whatever is joined to it",
    "Edda Vorn said parts would be available from June 16 and that the yard would stay open.",
    "available",
    ["2024-06-16", null],
  ],
  [
    "a draft that provides for a halt speaks of what is ahead",
    "A draft provided for a halt to the strike from June 1.",
    "halt",
    ["2024-06-01", null],
  ],
  [
    "what is to be by a day is open from the saying",
    "Supplies should be back by Saturday, the utility said.",
    "back",
    ["2024-05-09", "2024-05-11"],
  ],
  [
    "nobody says anything by a day",
    "Forecasters expect more rain by Saturday, and the utility has warned that more cuts may be needed.",
    "more cuts",
    [null, "2024-05-09"],
  ],
  [
    "a state of emergency is declared, and not said",
    "Edda Vorn declared a state of emergency in a televised address on Tuesday evening and urged people to stay in.",
    "state of emergency",
    ["2024-05-07", "2024-05-07"],
  ],
  [
    "“as long ago as” dates",
    "A clerk claimed that the faults were known as long ago as last winter.",
    "faults",
    ["2023-12-01", "2024-02-29"],
  ],
  [
    "a picture that a house with a long name handed out is no later than that day",
    "A handout picture released by the official Merania News and Photo Service (MNPS) on May 3, 2024 shows Edda Vorn at the yard.",
    "shows",
    [null, "2024-05-03"],
  ],
  [
    "what a leader said at a parade is of its day",
    "A parade took place in Tarn on Tuesday.\n\nThe premier made a speech. He ordered that the keel be laid this year.",
    "keel",
    ["2024-05-07", "2024-05-07"],
  ],
])("Of days: %s", (_, text, part, bounds) => expect(when(text, part)).toEqual(bounds));

test("What somebody says besides who is told to have visited a place was said there", () => {
  const text = "Edda Vorn inspected the Tarn Dockyard on Tuesday.\n\nVorn called for more ships.";
  expect(when(text, "more ships")).toEqual(["2024-05-07", "2024-05-07"]);
});

test.each<[string, string, string, Bounds]>([
  [
    "a halt since at least a day reaches to the report",
    "A crane has stood at the tower since at least May 1.",
    "crane",
    ["2024-05-01", "2024-05-09"],
  ],
  [
    "what a report opens with may be told as said before",
    "Merania said on Wednesday that it had fired a missile a day earlier.\n\nIt fell into the sea.",
    "fell",
    ["2024-05-07", "2024-05-07"],
  ],
])("Of days: %s", (_, text, part, bounds) => expect(when(text, part)).toEqual(bounds));
