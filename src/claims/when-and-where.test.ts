import { describe, expect, test } from "vitest";
import { readWords } from "../../test/read-words.ts";

type Row = [string, string | null, string | null];

const read = (text: string): ReturnType<typeof readWords> =>
  readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
/** Claims with the bounds of when they happened; 2024-05-09 is a Thursday. */
const whens = (text: string): Row[] => {
  const { claims, words } = read(text);
  return claims.map(({ content, when }) => [words(content), when.earliest, when.latest]);
};
const when = (text: string, part: string): [string | null, string | null] => {
  const row = whens(text).find(([words]) => words.includes(part));
  if (row === undefined) throw new Error(`No claim holds “${part}”.`);
  return [row[1], row[2]];
};
const where = (text: string, part: string): string | null => {
  const { claims, words } = read(text);
  const claim = claims.find(({ content }) => words(content).includes(part));
  if (claim === undefined) throw new Error(`No claim holds “${part}”.`);
  return claim.where.place;
};

describe("A judgement has the day on which it was said", () => {
  test("where only another sentence tells the day", () => {
    const text =
      "Edda Vorn said on Tuesday that the yard had been sold. “It is the worst deal that we have seen,” Vorn said.";
    expect(when(text, "worst deal")).toEqual(["2024-05-07", "2024-05-07"]);
  });

  test("where it stands above the sentence that tells the day, which is that of the report", () => {
    const said = (day: string): string =>
      `“This is a gift to the rebels.”\n\nEdda Vorn said on ${day} that the road was closed.\n\nVorn called the plan a theft.`;
    const above = (day: string): string =>
      `Edda Vorn called the plan a theft.\n\nThe road was closed, Vorn said on ${day}.`;
    expect(when(above("Thursday"), "theft")).toEqual(["2024-05-09", "2024-05-09"]);
    // She may have said this on another.
    expect(when(above("Tuesday"), "theft")).toEqual([null, "2024-05-09"]);
    expect(when(said("Tuesday"), "theft")).toEqual(["2024-05-07", "2024-05-07"]);
  });

  test("and what a thing would be lies not ahead", () => {
    expect(when("That would be “a very grave step”, Edda Vorn said.", "grave step")).toEqual([
      null,
      "2024-05-09",
    ]);
    expect(when("The gauge could be intended for wells, Edda Vorn said.", "gauge")).toEqual([
      null,
      "2024-05-09",
    ]);
    expect(when("If the result stands, she would be the first, Edda Vorn said.", "the first")[1]).toBeNull();
  });

  test("the page's own call is of its day", () => {
    expect(when("It is advised not to cross the bridge.", "cross")).toEqual(["2024-05-09", "2024-05-09"]);
    expect(when("Osker ought to publish the letter.", "publish")).toEqual(["2024-05-09", "2024-05-09"]);
  });

  test("but a clause about the speaker dates nothing that is said", () => {
    const text = "Edda Vorn, who has led the yard since March, called the sale a mistake.";
    expect(when(text, "mistake")).toEqual([null, "2024-05-09"]);
  });

  test("and what another paragraph dates does not bound what happened", () => {
    const text =
      "Edda Vorn said on Tuesday that the yard had been sold.\n\nThe cranes were broken, Vorn said.";
    expect(when(text, "cranes")).toEqual([null, "2024-05-09"]);
  });
});

describe("A time in one clause", () => {
  test.each([
    [
      "dates what is to come, whatever the sentence told before",
      "Edda Vorn said the law was overdue and would come into force on June 1.",
      "come into force",
      ["2024-06-01", "2024-06-01"],
    ],
    ["is ahead where it is due", "A decision is due on June 10.", "decision", ["2024-06-10", "2024-06-10"]],
    ["is ahead where it is scheduled", "The fair opens on Saturday.", "fair", ["2024-05-11", "2024-05-11"]],
    [
      "is none of what is measured against it",
      "It is the fourth fire at the yard since 2020.",
      "fourth fire",
      [null, "2024-05-09"],
    ],
    [
      "is none of which thing is meant",
      "Passengers of a ship that docked on Monday have fallen ill.",
      "fallen ill",
      [null, "2024-05-09"],
    ],
    ["dates who was informed", "The board was informed on May 2.", "informed", ["2024-05-02", "2024-05-02"]],
    [
      "begins what has gone on since a thing with a day",
      "Vorn has been held since the coup on May 2.",
      "held",
      ["2024-05-02", "2024-05-09"],
    ],
    [
      "dates what happened when something else did",
      "All were killed when the plane came down on May 2.",
      "killed",
      ["2024-05-02", "2024-05-02"],
    ],
    [
      "ends before a season that ends it",
      "The pier may not reopen before spring 2025.",
      "reopen",
      ["2024-05-09", "2025-02-28"],
    ],
    [
      "is that of a match to come",
      "Vorn will take charge of Saturday's game.",
      "take charge",
      ["2024-05-11", "2024-05-11"],
    ],
    [
      "is not moved ahead where it is told as past",
      "“Had I known, I would have acted,” Vorn told the council last week, the minutes say.",
      "Had I known",
      ["2024-04-29", "2024-05-05"],
    ],
    [
      "dates what sank after something else",
      "Nine are missing after a boat sank off Osker in the night to Wednesday.",
      "missing",
      ["2024-05-08", "2024-05-08"],
    ],
    [
      "is no day of a saying where somebody only bears it",
      "The leaders of last month's coup promised on Tuesday to hold a vote within 18 months.",
      "hold a vote",
      ["2024-05-07", "2025-10-29"],
    ],
  ])("%s", (_, text, part, expected) => {
    expect(when(text, part)).toEqual(expected);
  });
});

describe("What lies ahead", () => {
  test("ends with a term that is counted from the saying", () => {
    expect(when("Edda Vorn promised on Tuesday a report within ten days.", "report")).toEqual([
      "2024-05-07",
      "2024-05-17",
    ]);
  });

  test("begins with the day as of which it holds", () => {
    expect(when("Edda Vorn said on Tuesday the yard would close as of June.", "close")).toEqual([
      "2024-06-01",
      null,
    ]);
  });

  test("is no opinion of what a thing would be", () => {
    const text = "“It would be a step forward,” Edda Vorn said on Tuesday.";
    expect(when(text, "step forward")).toEqual(["2024-05-07", "2024-05-07"]);
  });

  test("has the day of the meeting at which it will be, where the text tells that", () => {
    const text =
      "The ministers will hold a summit on Saturday in Osker. They will sign a treaty after the summit, Edda Vorn said.";
    expect(when(text, "treaty")).toEqual(["2024-05-11", "2024-05-11"]);
  });
});

describe("What is denied", () => {
  test("takes no day of what the report tells", () => {
    const text =
      "The yard burned down on Tuesday, police said. The owner denies that he had locked the gate.";
    expect(when(text, "locked")).toEqual([null, "2024-05-09"]);
  });
});

describe("An order told in the past tense", () => {
  test("was given on the weekday before, where the one ahead is further off", () => {
    expect(when("Edda Vorn ordered 600 people to leave the town on Wednesday night.", "people")).toEqual([
      "2024-05-08",
      "2024-05-08",
    ]);
  });
});

describe("A plan that came to nothing", () => {
  test("dates no deed", () => {
    const text =
      "A train struck a lorry near Osker on Tuesday. The crossing was due to close in 2023, but the work was put off twice, the yard said.";
    expect(when(text, "put off")).toEqual([null, "2024-05-09"]);
  });
});

describe("A clock without a day", () => {
  test("is no day, and takes the one that the report opens with", () => {
    expect(when("The yard shut at 8:54 a.m., Edda Vorn said.", "shut")).toEqual([null, "2024-05-09"]);
    const text = "A train struck a lorry near Osker on Tuesday. The barriers closed at 18:42, the yard said.";
    expect(when(text, "barriers")).toEqual(["2024-05-07", "2024-05-07"]);
  });

  test("is one with its day beside it", () => {
    expect(when("The yard shut at 8:54 a.m. on Tuesday, Edda Vorn said.", "shut")).toEqual([
      "2024-05-07",
      "2024-05-07",
    ]);
  });
});

describe("A month and a day of what is told as past", () => {
  test("are of the year that is over where they would lie ahead", () => {
    expect(when("The boat was launched on 30 June, Edda Vorn said.", "launched")).toEqual([
      "2023-06-30",
      "2023-06-30",
    ]);
  });
});

describe("Arms that are counted", () => {
  const counts = (text: string): (readonly [number | null, string | null])[] =>
    read(text).claims.flatMap(
      ({ event }) => event?.quantities.map(({ value, of }) => [value, of] as const) ?? [],
    );

  test("in words, with words between", () => {
    expect(counts("Karsolia launched two short-range ballistic missiles on Tuesday.")).toEqual([
      [2, "missiles"],
    ]);
    expect(counts("Karsolia launched one KT-9 rocket on Tuesday.")).toEqual([[1, "rocket"]]);
  });

  test("are none of what a preposition or a unit parts from the number, and none of a year", () => {
    expect(counts("Karsolia launched it two hours after the rockets of Tuesday.")).toEqual([]);
    expect(counts("Dalvik ordered two halls at a launched rocket.")).toEqual([]);
    expect(counts("Karsolia launched it after the 1984 tests.")).toEqual([]);
  });
});

describe("A place", () => {
  test("is the capital where the words say in, and nobody's origin", () => {
    expect(where("The two met in Moscow on Tuesday.", "met")).toBe("Moscow");
    expect(where("A message came from Moscow on Tuesday.", "message")).toBeNull();
  });

  test("is meant by the noun that named it before", () => {
    const text =
      "A train struck a lorry at a level crossing near Osker on Tuesday. Edda Vorn said that the crossing was to be closed.";
    expect(where(text, "closed")).toBe("Osker");
  });

  test("is meant by whatever its name ends with, and by what happened there", () => {
    const lido =
      "A boy was pulled from the water at Riverside Lido on Tuesday. Nobody was on duty at the lido.";
    expect(where(lido, "duty")).toBe("Riverside Lido");
    const launch = "Edda Vorn spoke at a meeting in Osker on Tuesday. About 90 people came to the meeting.";
    expect(where(launch, "About 90")).toBe("Osker");
  });

  test("is not meant where its noun is only spoken of, nor by the noun of a stretch of land", () => {
    const court =
      "A hearing is due at Osker Court in June. Edda Vorn said her yard had offered to pay half the fee until the court ruled.";
    expect(where(court, "half the fee")).toBeNull();
    const county = "The barn burned down in Tarn County on Tuesday. Taxes were raised by the county in 2023.";
    expect(where(county, "Taxes")).toBeNull();
  });

  test("stands before the clause that tells what was found there", () => {
    expect(where("It came from a plant in Osker, where inspectors found drums in April.", "drums")).toBe(
      "Osker",
    );
  });

  test("is none of a list's countries", () => {
    expect(where("Norway, Sweden and the Netherlands lead the list.", "Sweden")).toBeNull();
  });

  test("is none of what a body did elsewhere", () => {
    const text = "A tanker lost oil off Cape Tesk on Tuesday. The company has sold two ships.";
    expect(where(text, "sold")).toBeNull();
  });

  test("is the scene's of what is spoken of as known", () => {
    const text = "A tanker lost oil off Cape Tesk on Tuesday. There was no fire, the coast guard said.";
    expect(where(text, "fire")).toBe("Cape Tesk");
  });
});

test("A province that packs know is as wide as a province, a county as a district, and a town as a town", () => {
  const width = (place: string): [string | null, string | null][] =>
    readWords(`Flood\n\nThe river burst its banks in ${place} on Monday.`, {
      outlet: "Daily Compass",
      published: "2024-05-09",
    }).claims.map(({ where }) => [where.place, where.precision]);
  expect(width("Kangwon Province")[0]).toEqual(["Kangwon Province", "province"]);
  expect(width("Cholsan County")[0]?.[1]).toBe("district");
  expect(width("Wonsan")[0]?.[1]).toBe("town");
});

describe("The day of a happening that is told of", () => {
  test.each<[string, string, [string | null, string | null]]>([
    ["Edda Vorn said that Wednesday's launch was a failure.", "failure", ["2024-05-08", "2024-05-08"]],
    ["The board said that the May 12 race would go ahead.", "race", ["2024-05-12", "2024-05-12"]],
    ["KPB said that Oren Dalvik watched Wednesday's launch.", "watched", ["2024-05-08", "2024-05-08"]],
    // What a thing of a day says or costs happened on no such day.
    ["Edda Vorn said the hull resembled Wednesday's model.", "hull", [null, "2024-05-09"]],
  ])("is the claim's where it is what is spoken of: %s", (text, part, bounds) => {
    expect(when(text, part)).toEqual(bounds);
  });
});

describe("A capital is a place", () => {
  test.each([
    ["KPB said the army tested a rocket in the suburbs of Pyongyang.", "Pyongyang"],
    ["The crew said shells fell on the southern outskirts of Seoul.", "Seoul"],
    ["The crew said the envoy brought a letter of Seoul.", null],
  ])("where words of place stand before it: %s", (text, place) => {
    expect(where(text, text.includes("letter") ? "letter" : "the")).toBe(place);
  });
});

test("A clause of when something happened dates it", () => {
  expect(when("Nine men died when the yard in Harn exploded on Monday, Edda Vorn said.", "died")).toEqual([
    "2024-05-06",
    "2024-05-06",
  ]);
  expect(when("The boat resembled the one tested on Monday, Edda Vorn said.", "resembled")[0]).toBeNull();
});

test("A clock that is told in GMT too dates by the day there", () => {
  expect(when("The boat sank at around 7 a.m. (2200 GMT on Tuesday), Edda Vorn said.", "sank")).toEqual([
    "2024-05-08",
    "2024-05-08",
  ]);
  expect(when("The boat sank at 7 a.m. on Wednesday (2200 GMT on Tuesday), Edda Vorn said.", "sank")).toEqual(
    ["2024-05-08", "2024-05-08"],
  );
});

test("Who died somewhere died there", () => {
  expect(where("Two men died in Harn on Monday, Edda Vorn said.", "died")).toBe("Harn");
  expect(where("Edda Vorn said that the river froze in Velde.", "froze")).toBe("Velde");
});

test.each([
  ["Two men died on Monday in Harn, in a hall similar to the plant in Velde, Edda Vorn said.", "Harn"],
  ["Unlike the mill in Velde, the hall in Harn burned on Monday, Edda Vorn said.", "Harn"],
  ["The hall looks like the one in Velde, Edda Vorn said.", null],
])("What something is compared with is not where it is: %s", (text, place) => {
  expect(where(text, "hall")).toBe(place);
});

test.each([
  ["A dance was held at the plaza of the Arch of Lund on Monday.", "dance", "plaza of the Arch of Lund"],
  [
    "The contest was held at the gymnasium of Lind University on Monday.",
    "contest",
    "gymnasium of Lind University",
  ],
  ["On Monday Edda Vorn attended the opening of the 212-kilometre Lind Canal.", "opening", "Lind Canal"],
])("A venue is a place: %s", (text, part, place) => {
  expect(where(text, part)).toBe(place);
});

describe("What a comparison tells dates neither the saying nor what is said", () => {
  test("behind what is said", () => {
    const text =
      "The bureau told lawmakers on Tuesday that 2,000 sailors had been hurt, up from the 600 that it reported in April.";
    expect(when(text, "2,000 sailors")).toEqual([null, "2024-05-07"]);
  });
});

test("What appears to have been done by a day was done by then", () => {
  expect(when("The wall appears to have been finished by May 2.", "The wall")).toEqual([null, "2024-05-02"]);
});

describe("“since” before a day on which something happened", () => {
  const text = "No test has taken place since May 2, when a boat sank shortly after it left.";
  test("reaches to the report for what has not happened since", () => {
    expect(when(text, "No test")).toEqual(["2024-05-02", "2024-05-09"]);
  });
  test("is that day for what happened on it", () => {
    expect(when(text, "when a boat")).toEqual(["2024-05-02", "2024-05-02"]);
  });
});

test("What a happening is counted among dates nothing", () => {
  const text =
    "The yard tested a boat on Tuesday. The test, the third of its kind this year, came after the talks had ended.";
  expect(when(text, "The test")[0]).not.toBe("2024-01-01");
});

test("A city has its own name, and not that of its country", () => {
  expect(where("They met in the Meranian city of Tessaly on Friday.", "They met")).toBe("Tessaly");
  expect(where("They met in the Chinese city of Orm on Friday.", "They met")).toBe("Orm");
  expect(where("They met in a Meranian city on Friday.", "They met")).toBeNull();
});
