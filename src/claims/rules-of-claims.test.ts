import { describe, expect, test } from "vitest";
import { readWords, voices } from "../../test/read-words.ts";
import { isCorrection } from "./corrections.ts";
import { divideTold } from "./divide.ts";
import { mainVerb } from "./main-verb.ts";
import { restsOn } from "./rests-on.ts";
import { isScrap } from "./scraps.ts";
import { stanceOf } from "./stance.ts";

const read = (text: string): ReturnType<typeof readWords> =>
  readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
const told = (text: string): [string, (string | null)[]][] => {
  const { claims, words } = read(text);
  return claims.map((claim) => [words(claim.content), voices(claim)]);
};

describe("The first finite verb of a content", () => {
  test.each([
    ["the yard will open", "will"],
    ["they would keep to it", "would"],
    ["If it rains, we may open both gates", "may"],
    ["the workers hardened their will", "past"],
    ["the yard had been sold", "past-perfect"],
    ["he’s the master of this", "present"],
    ["we must build", "must"],
    ["they came at night", "past"],
    ["This will help", "will"],
    ["this will to win was seen", "past"],
    ["the yard, which is on the river, will close", "will"],
  ])("%s: %s", (words, tense) => {
    expect(mainVerb(words)?.tense).toBe(tense);
  });

  test("is none in words that have none", () => {
    expect(mainVerb("a lie")).toBeNull();
    expect(mainVerb("lower rates")).toBeNull();
    expect(mainVerb("the May 7 launch was a failure")?.tense).toBe("past");
    expect(mainVerb("the launch in May that they may repeat")?.from).toBe("may repeat");
  });
});

describe("The future is", () => {
  test.each([
    ["the two will meet again", "planned"],
    ["it would take the matter to court", "planned"],
    ["the rate will stand at 3 percent", "asserted"],
    ["“Together they would sell six of ten,”", "possible"],
    ["they planned to sue", "planned"],
    ["we see no evidence of that", "doubted"],
    ["if one more shell falls, we will answer", "possible"],
    ["the yard must have been shut", "asserted"],
  ])("%s: %s", (content, stance) => {
    expect(stanceOf("said", content)).toBe(stance);
  });

  test("possible where a threat has a condition, and denied where a thing is called untrue", () => {
    expect(stanceOf("threatened", "to strike if the yard was sold")).toBe("possible");
    expect(stanceOf("called", "the report “unfounded”")).toBe("denied");
    expect(stanceOf("called", "the report “a good one”")).toBe("asserted");
  });
});

describe("What belongs to the page is no claim", () => {
  test.each([
    ["Follow Edda on Twitter @edda", "body"],
    ["4:22 PM 07/15/2024", "body"],
    ["Edda Vorn is a political reporter for the Compass", "body"],
    ["(Reporting by Edda Vorn; editing by Piet Hasloe)", "body"],
    ["Close", "heading"],
  ] as const)("%s", (words, part) => {
    expect(isScrap(words, part)).toBe(true);
  });

  test("and a headline or a sentence is one", () => {
    expect(isScrap("Three bronzes stolen", "title")).toBe(false);
    expect(isScrap("The yard was shut.", "body")).toBe(false);
  });
});

test("Main clauses with a subject and a verb each are parted, a list is not", () => {
  const cut = (text: string): string[] =>
    divideTold(text, [0, text.length]).map((span) => text.slice(...span));
  expect(cut("The yard was shut, and its owner left the country")).toEqual([
    "The yard was shut",
    "its owner left the country",
  ]);
  expect(cut("The mayor, his deputy, and a clerk were there")).toEqual([
    "The mayor, his deputy, and a clerk were there",
  ]);
});

test("A headline rests on the claim that shares most of its words, and on none that shares few", () => {
  const body = ["It rained in Minsa", "Dockers stayed away from the port of Minsa"];
  expect(restsOn("Dockers leave the port", body, (one) => one)).toBe(body[1]);
  expect(restsOn("Mayor sells her boat", body, (one) => one)).toBeNull();
});

test("A correction is told by its words, and a version that somebody else withdraws is none", () => {
  expect(isCorrection("An earlier version of this article said that it rained.")).toBe(true);
  expect(isCorrection("This story originally said that it rained.")).toBe(true);
  expect(isCorrection("An earlier version of the law said that it was free.")).toBe(false);
});

describe("The chain", () => {
  test("holds the medium that was told, and goes on with it in the same interview", () => {
    expect(told("Edda Vorn told Radio Skerry that the yard was shut. “Nobody came,” Vorn said.")).toEqual([
      ["that the yard was shut", ["Daily Compass", "Radio Skerry", "Edda Vorn"]],
      ["“Nobody came,”", ["Daily Compass", "Radio Skerry", "Edda Vorn"]],
    ]);
  });

  test("holds no medium where the outlet itself was told, nor where a body was", () => {
    expect(told("Edda Vorn told the Daily Compass that the yard was shut.")[0]?.[1]).toEqual([
      "Daily Compass",
      "Edda Vorn",
    ]);
    expect(told("Edda Vorn told Parliament that the yard was shut.")[0]?.[1]).toEqual([
      "Daily Compass",
      "Edda Vorn",
    ]);
  });

  test("goes from a report to its author, and from a statement straight to whose it is", () => {
    // Who released the pictures did not say what they show.
    expect(told("The yard was shut, according to an analysis of pictures released by KPB.")[0]?.[1]).toEqual([
      "Daily Compass",
      "an analysis of pictures",
    ]);
    expect(told("The yard was shut, according to a report by the Lind Institute.")[0]?.[1]).toEqual([
      "Daily Compass",
      "a report by the Lind Institute",
      "Lind Institute",
    ]);
  });

  test("is the outlet's where a deed is told and nothing is said", () => {
    expect(told("The two leaders discussed the price of coal.")).toEqual([
      ["The two leaders discussed the price of coal", ["Daily Compass"]],
    ]);
  });
});

test("A statement that is given in full is its author's to the end", () => {
  const { about } = read(
    "Minister Edda Vorn released the following statement on Tuesday:\n\nThe yard is shut.\n\nNobody will open it.",
  );
  expect(voices(about("The yard is shut"))).toEqual(["Daily Compass", "Edda Vorn"]);
  expect(about("The yard is shut").mode).toBe("quoted");
});

test("A place that only the text knows is found after a word of place, and has no precision that nobody told", () => {
  expect(read("Two boats sank off Cape Sorrow.").about("sank").where).toMatchObject({
    place: "Cape Sorrow",
    precision: "region",
  });
  expect(read("A hall burned in the town of Lowmere.").about("burned").where).toMatchObject({
    place: "Lowmere",
    precision: "town",
  });
  expect(read("A hall burned in Lowmere.").about("burned").where).toMatchObject({
    place: "Lowmere",
    precision: null,
  });
  expect(read("A hall burned in March.").about("burned").where.place).toBeNull();
});

test("A judgement is a denunciation by its words, and has no place", () => {
  const { about } = read("Oren Dalvik denounced the plan as a threat to peace.");
  expect(about("threat to peace").event?.kind).toBe("denunciation");
  expect(about("threat to peace").where.missing).toBe("not-applicable");
});

describe("Whose a claim is", () => {
  test("a study is its institute's, where an earlier sentence brought it up", () => {
    const rows = told(
      "The yard paid for a study of the Lind Institute. The study says that output fell in May.",
    );
    expect(rows.at(-1)).toEqual(["that output fell in May", ["Daily Compass", "a study", "Lind Institute"]]);
  });

  test("a plan that nobody is told to have spoken of is told by the outlet", () => {
    expect(told("The government plans to pay the owners.")).toEqual([
      ["The government plans to pay the owners", ["Daily Compass"]],
    ]);
  });

  test("an office with what it is of, right before a name, is the name's", () => {
    const rows = told("Lutrian Ambassador to Norland Edda Vorn said that the yard was shut.");
    expect(rows.at(-1)?.[1].at(-1)).toBe("Edda Vorn");
  });

  test("a secretary of one party is nobody who was the secretary of another", () => {
    const rows = told(
      "The secretary of the Osker Party said that rain fell. The secretary of the Brask Party said that it snowed.",
    );
    expect(rows.at(-1)?.[1].at(-1)).toBe("The secretary of the Brask Party");
  });
});

describe("What the teller makes of what is told", () => {
  test("is no saying of anybody's, and the sentence stays whole", () => {
    const words =
      "At the hall, a yard that had been empty in March now holds six hulls, suggesting that work on a boat continues.";
    expect(told(words)).toEqual([[words.slice(0, -1), ["Daily Compass"]]]);
    const proof = "Two rockets hit a barge, proving that they can sink one.";
    expect(told(proof)).toEqual([[proof.slice(0, -1), ["Daily Compass"]]]);
    expect(
      told("KPB said the test on Wednesday confirmed the rocket can reach the coast.").map(([, who]) => who),
    ).toEqual([["Daily Compass", "Karsolian Press Bureau"]]);
    expect(told("The yard is lit at night. It could indicate a test.")[1]).toEqual([
      "It could indicate a test",
      ["Daily Compass"],
    ]);
  });
});

test("A general staff is a body, and a general a person", () => {
  expect(told("The hall was hit, the General Staff said.")[0]?.[1]).toEqual([
    "Daily Compass",
    "General Staff",
  ]);
  expect(told("The hall was hit, General Vorn said.")[0]?.[1]).toEqual(["Daily Compass", "Vorn"]);
});
