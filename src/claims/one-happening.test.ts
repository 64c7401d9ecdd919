import { describe, expect, test } from "vitest";
import { readWords } from "../../test/read-words.ts";

type Bounds = [string | null, string | null];

/** Of the claim that holds the words: its bounds and its place; 2024-05-09 is a Thursday. */
function claim(text: string, part: string): { when: Bounds; where: string | null } {
  const { claims, words } = readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
  const found = claims.find(({ content }) => words(content).includes(part));
  if (found === undefined) throw new Error(`No claim holds “${part}”.`);
  return { when: [found.when.earliest, found.when.latest], where: found.where.place };
}
const when = (text: string, part: string): Bounds => claim(text, part).when;
const where = (text: string, part: string): string | null => claim(text, part).where;

const TUESDAY: Bounds = ["2024-05-07", "2024-05-07"];
const OPEN: Bounds = [null, "2024-05-09"];

describe("What the report opens with has the day that is told further on", () => {
  test("below a line that says what is still to come", () => {
    const text =
      "Talks on the strait are to begin in Velby on Friday.\n\nTessaly has fired a new rocket from its coast, the bureau MTA said.\n\nThe rocket flew for an hour on Tuesday, MTA said.";
    expect(when(text, "has fired")).toEqual(TUESDAY);
  });

  test("but not where it is no deed", () => {
    const text = "The rocket is cheap.\n\nThe rocket flew for an hour on Tuesday.";
    expect(when(text, "is cheap")).toEqual(OPEN);
  });

  test("and “one was caught on Tuesday” is no more than a part of it", () => {
    const text =
      "Five sailors are still missing.\n\nOne was found in Osker on Tuesday.\n\nThe board spent the money on paint.";
    expect(when(text, "spent")).toEqual(OPEN);
  });

  test("and a paragraph about another year keeps its own", () => {
    const text =
      "A shell hit the mill at Osker on Tuesday.\n\nIn 2021 a shell struck the bridge there. An inquiry ended without a finding.";
    expect(when(text, "inquiry")).not.toEqual(TUESDAY);
  });

  test("“since a truce was signed” says against what it is measured", () => {
    const text =
      "Four guards were killed on the Sarn ridge on Tuesday in the worst clash since a truce was signed in 2020. Two guards were hurt.";
    expect(when(text, "were hurt")).toEqual(TUESDAY);
  });
});

describe("What is told of the telling is no part of what happened", () => {
  test.each([
    "Officials gave another version.",
    "Lutria offered a different account.",
    "The mill presented its own explanation.",
    "The owner gave no answer.",
    "The two had another story.",
  ])("%s", (sentence) => {
    const text = `A shell hit the mill at Osker on Tuesday.\n\n${sentence}`;
    const { claims, words } = readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
    for (const { content, when: time } of claims)
      if (!words(content).includes("shell")) expect(time.earliest).toBeNull();
  });

  test("nor is that both sides blame each other", () => {
    const text =
      "Shells fell on two villages on the Sarn River on Tuesday. Each side blamed the other for that.";
    expect(when(text, "blamed the other")).toEqual(OPEN);
    expect(where(text, "blamed the other")).toBeNull();
  });
});

describe("How many there were is of the day and place of what they did", () => {
  test.each([
    ["Organisers spoke of 60,000 marchers.", "60,000"],
    ["About 180 people came, organisers said.", "180"],
    ["The police put the number at fewer than 900.", "900"],
    ["The ministry said there were “no more than 8,000”.", "8,000"],
    ["Some 4,000 people turned out, the union said.", "4,000"],
  ])("%s", (sentence, part) => {
    const text = `Dockers marched in Osker on Tuesday. ${sentence}`;
    expect(claim(text, part)).toEqual({ when: TUESDAY, where: "Osker" });
  });

  test("but not how much something cost", () => {
    const text = "Dockers marched in Osker on Tuesday. The yard put the loss at 900,000 crowns.";
    expect(when(text, "900,000")).not.toEqual(TUESDAY);
  });
});

describe("A time says when, and not which", () => {
  test.each<[string, string, Bounds]>([
    ["Five of the prisoners who fled on Tuesday are still free.", "still free", OPEN],
    ["Vorn Air has grounded its jets until at least Monday.", "grounded", OPEN],
    ["The 1908 mill was flooded in the storm of December 2023.", "flooded", ["2023-12-01", "2023-12-31"]],
    ["The damage was caused by the floods of March.", "damage", ["2024-03-01", "2024-03-31"]],
    ["Two men were taken prisoner in Tuesday's fighting.", "prisoner", TUESDAY],
    ["The mill won a prize at the 2019 fair.", "prize", OPEN],
  ])("%s", (text, part, bounds) => {
    expect(when(text, part)).toEqual(bounds);
  });

  test("where somebody “accused” them of doing it", () => {
    expect(when("On Tuesday, Edda Vorn accused the yard of hiding losses.", "hiding")).toEqual([
      null,
      "2024-05-07",
    ]);
  });

  test("and whom it tells of, as in “the people who saved it ten years ago”", () => {
    const text = "The plan was called a mistake by the people who saved the mill ten years ago.";
    expect(when(text, "plan")).toEqual(OPEN);
  });
});

describe("What was said at a gathering was said on its day", () => {
  test("told the court", () => {
    const text =
      "The mayor took the money, prosecutors told the district court on Tuesday.\n\nHis lawyer, Greta Moll, told the court that the notes were forged.";
    expect(when(text, "forged")).toEqual([null, "2024-05-07"]);
  });

  test("though its sentence also names a day to come", () => {
    const text =
      "The bridge may not reopen before 2026, parents heard at a packed meeting in the hall on Tuesday.\n\nEdda Vorn, the county's engineer, said the money had not been found.";
    expect(when(text, "money")).toEqual([null, "2024-05-07"]);
  });

  test("told the meeting, where people packed a hall", () => {
    const text =
      "Friends of the mill packed the Corn Hall on Tuesday.\n\nEdda Vorn told the meeting that the roof leaks.\n\nOren Dalvik said the mill is old.";
    expect(when(text, "leaks")).toEqual([null, "2024-05-07"]);
    expect(when(text, "is old")).toEqual(OPEN);
    expect(where(text, "packed")).toBe("Corn Hall");
  });
});

describe("A judgement by its verb or its words", () => {
  test.each([
    ["On Tuesday, Edda Vorn chided the board for its silence.", "silence"],
    ["On Tuesday, Edda Vorn rebuked the board for its silence.", "silence"],
    ["Edda Vorn said on Tuesday that the first step should be a vote.", "first step"],
    ["“I think that there are other ways,” Edda Vorn said on Tuesday.", "other ways"],
    ["“This was not a loan,” Edda Vorn said on Tuesday.", "not a loan"],
    ["Edda Vorn said on Tuesday that relations had “NEVER been worse”.", "been worse"],
  ])("%s", (text, part) => {
    expect(when(text, part)).toEqual(TUESDAY);
  });
});

describe("A meeting that the text announces", () => {
  const announced = "Edda Vorn, who meets Oren Dalvik in Osker on Monday, has no great hopes.\n\n";

  test.each([
    ["She plans to raise the rocket tests at their meeting.", "rocket tests"],
    ["Their private talks are scheduled to last an hour.", "last an hour"],
    ["Vorn said she would speak of grain during the summit.", "grain"],
  ])("dates what is to be done there: %s", (sentence, part) => {
    expect(when(announced + sentence, part)).toEqual(["2024-05-13", "2024-05-13"]);
  });

  test("is the place of what is told of the meeting itself", () => {
    expect(where(`${announced}Their private talks are scheduled to last an hour.`, "last an hour")).toBe(
      "Osker",
    );
  });

  test("dates nothing that comes before it or out of it", () => {
    expect(when(`${announced}Dalvik plans to rest before the meeting.`, "rest")).not.toEqual([
      "2024-05-13",
      "2024-05-13",
    ]);
    expect(when(`${announced}Dalvik said little would come out of the meeting.`, "little")).not.toEqual([
      "2024-05-13",
      "2024-05-13",
    ]);
  });
});

describe("The day of something else is not the day of what is told", () => {
  test.each<[string, string, Bounds]>([
    ["Edda Vorn received a letter from the participants in the fair of May 2.", "received", OPEN],
    ["The mills were cleaned ahead of the election on May 2.", "cleaned", OPEN],
    [
      "During his visit to the mill on May 20, 2009, Dalvik met her.",
      "met her",
      ["2009-05-20", "2009-05-20"],
    ],
    ["Edda Vorn cited her meeting with Dalvik in March as “a good thing”.", "good thing", OPEN],
    [
      "Edda Vorn taped the talk on Saturday, a day before she was set to leave for Osker.",
      "taped",
      ["2024-05-04", "2024-05-04"],
    ],
  ])("%s", (text, part, bounds) => {
    expect(when(text, part)).toEqual(bounds);
  });
});

describe("A name is no place", () => {
  test.each<[string, string]>([
    ["Present were Pak Yong Il, General Kim In Chol, and others.", "Present"],
    ["Two men were questioned in the Lind inquiry.", "questioned"],
    ["Nine graduates from the Orm University took up work.", "took up"],
    ["Students at the Orm University wrote a song.", "wrote"],
    ["A statement titled “Odd things in Port Orm” was issued.", "issued"],
  ])("%s", (text, part) => {
    expect(where(text, part)).toBeNull();
  });
});

describe("A noun or a short name goes on meaning its place", () => {
  test.each<[string, string, string]>([
    [
      "Nine men got out of Tarn Point high-security jail. A fire was started in the jail's laundry.",
      "laundry",
      "Tarn Point high-security jail",
    ],
    ["Rescuers dug at the Old Orm mine. Old Orm reopened in 2021.", "2021", "Old Orm mine"],
    ["Lind Bridge is shut. The footbridge will reopen in 2026.", "footbridge", "Lind Bridge"],
  ])("%s", (text, part, place) => {
    expect(where(text, part)).toBe(place);
  });

  test("but not for its friends", () => {
    expect(where("Lind Library may shut. Friends of the library wrote a letter.", "letter")).toBeNull();
  });
});
