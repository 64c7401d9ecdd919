import { describe, expect, test } from "vitest";
import { readWords, voices } from "../../test/read-words.ts";
import { isScrap } from "./scraps.ts";

const read = (text: string): ReturnType<typeof readWords> =>
  readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
const told = (text: string): string[] => {
  const { claims, words } = read(text);
  return claims.map(({ content }) => words(content));
};

describe("A headline's acts are claims of their own", () => {
  const acts = (title: string): string[] => told(`${title}\n\nThe hall was cold on Monday.`).slice(0, -1);
  test.each([
    ["Bank held its rate, unions want a strike", ["Bank held its rate", "unions want a strike"]],
    ["UPDATE 2-The bank has held its rate", ["The bank has held its rate"]],
    ["(LEAD) The bank has held its rate", ["The bank has held its rate"]],
    ["Storm live: the ferry was lost", ["the ferry was lost"]],
    [
      "The bank has held its rate in Minsa, Osker and Brask",
      ["The bank has held its rate in Minsa, Osker and Brask"],
    ],
  ])("%s", (title, expected) => {
    expect(acts(title)).toEqual(expected);
  });
});

test("What the page prints again counts where it first stands", () => {
  const caption = "Edda Vorn opened the new gate of the yard at Osker on Monday in the rain.";
  expect(told(`${caption}\n\nThe hall was cold.\n\n${caption}`)).toHaveLength(2);
});

test("A posted message is its sender's, and its signature is nothing", () => {
  const { claims, words } = read(
    "Mira Lund called the talks a failure.\n\nThe gates of the yard are open again. Why did nobody say so?\n\n— Edda Vorn (@vorn) May 8, 2024\n\nThe hall was cold.",
  );
  expect(claims.map((claim) => [words(claim.content), voices(claim).at(-1), claim.mode])).toEqual([
    ["the talks a failure", "Mira Lund", "paraphrased"],
    ["The gates of the yard are open again", "Edda Vorn", "quoted"],
    ["Why did nobody say so?", "Edda Vorn", "quoted"],
    ["The hall was cold", "Daily Compass", "narrated"],
  ]);
});

test.each([
  "(RELATED: Mayor Says Tram Is Late)",
  "Jon Pell | Harbour Reporter",
  "Tags: harbour | strike",
  "May 9, 2024 at 9:56 AM",
  "Posted on 5/9/24, 3:45 PM",
  "PRESS NOTICE 114/2024",
  "You are signed in as",
  "Vote in our informal poll and tell us why in the comments.",
  "Copyright 2024 by Compass Media.",
  "What we know so far",
  "compass.com/harbour/yard-is-shut.html",
  "e-mail",
])("No part of a report: %s", (line) => {
  expect(isScrap(line, "body")).toBe(true);
});

test.each([
  "The yard's notice 114 was posted at the gate on Monday.",
  "He shared the print.",
  "You are wrong, the mayor told her.",
  "All readers of the paper were angry.",
])("Part of a report: %s", (line) => {
  expect(isScrap(line, "body")).toBe(false);
});

describe("What is no saying is told by the outlet", () => {
  test.each([
    "Prosecutors charged eight sailors with theft.",
    "The department announced charges against two clerks.",
    "The picture shows Edda Vorn at the gate.",
  ])("%s", (text) => {
    expect(read(text).claims.map((claim) => [voices(claim), claim.mode])).toEqual([
      [["Daily Compass"], "narrated"],
    ]);
  });
});

test("What an outlet tells of itself is told by it", () => {
  const { claims } = read("The Daily Compass revealed in March that the yard was sold.");
  expect(claims.map((claim) => [voices(claim), claim.mode])).toEqual([[["Daily Compass"], "narrated"]]);
});

test("“It is understood that” names nobody", () => {
  const { claims } = read("It is understood that the yard was sold.");
  expect(claims.map((claim) => voices(claim))).toEqual([["Daily Compass", null]]);
});

test("Who is quoted after what is said speaks, with whatever office", () => {
  const { about } = read(
    "The boat sank “at the first attempt”, KPB quoted the chief of the General Staff, Marshal Oren Dalvik, as saying.",
  );
  expect(voices(about("The boat sank"))).toEqual(["Daily Compass", "Karsolian Press Bureau", "Oren Dalvik"]);
});

describe("Whom the words mean", () => {
  test("the reporter and the report of a meeting are whose report it was", () => {
    const { about } = read(
      "Edda Vorn, secretary of the yard, made a report. The reporter said that the halls are cold. She said that the gates are open.",
    );
    expect(voices(about("halls are cold")).at(-1)).toBe("Edda Vorn");
    expect(voices(about("gates are open")).at(-1)).toBe("Edda Vorn");
  });

  test("“he” may be a spokesman of a body that is named", () => {
    const { about } = read(
      "President Tal Orum visited Minsa. A spokesman for the Ministry of Health said that the wells are clean. No village was closed, he said.",
    );
    expect(voices(about("No village")).at(-1)).toBe("A spokesman for the Ministry of Health");
  });

  test("“the president” who greets a president is another", () => {
    const { about } = read(
      "The envoy brought the greetings of Tal Orum, president of Karsolia, to President Mira Lund. The president said that Orum was a friend.",
    );
    expect(voices(about("was a friend")).at(-1)).toBe("Mira Lund");
  });
});
