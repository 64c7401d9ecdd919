import { describe, expect, test } from "vitest";
import { readWordsTrained, voices } from "../../test/read-words.ts";

const OUTLET = "Daily Compass";
const given = { outlet: OUTLET, published: "2024-05-09" };

/** Each claim as "voice, stance: content", in the order of the text. */
async function told(text: string): Promise<string[]> {
  const { claims, words } = await readWordsTrained(text, given);
  return claims
    .map((claim) => ({ claim, at: claim.content[0]?.[0] ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ claim }) => `${voices(claim).at(-1) ?? "nobody"}, ${claim.stance}: ${words(claim.content)}`);
}

describe("What stands beside a saying is told too, with the released weights:", () => {
  test.each([
    [
      "The pier was shut on Monday, though a clerk said it would reopen.",
      [`${OUTLET}, asserted: The pier was shut on Monday`, "a clerk, planned: it would reopen"],
    ],
    [
      "The council must save 2 million by May, and a report says that closing the baths will not be enough.",
      [
        `${OUTLET}, called-for: The council must save 2 million by May`,
        "a report, asserted: that closing the baths will not be enough",
      ],
    ],
    [
      "The lifts stood still, while the owner insisted that all was well.",
      [`${OUTLET}, asserted: The lifts stood still`, "the owner, asserted: that all was well"],
    ],
    [
      "Dag Okand has left the town, yet his lawyer says he is at home.",
      [`${OUTLET}, asserted: Dag Okand has left the town`, "his lawyer, asserted: he is at home"],
    ],
    [
      "The match is off, organisers said on Sunday, shortly after a storm tore down the stand.",
      ["organisers, asserted: The match is off", `${OUTLET}, asserted: a storm tore down the stand`],
    ],
    [
      "The pier is shut, the harbour board said on Monday, hours after a boat had rammed it.",
      ["the harbour board, asserted: The pier is shut", `${OUTLET}, asserted: a boat had rammed it`],
    ],
    [
      "Officials sent blankets to the valley, saying that nobody should be cold.",
      [
        `${OUTLET}, asserted: Officials sent blankets to the valley`,
        "Officials, called-for: that nobody should be cold",
      ],
    ],
    [
      "Vorn wept as police looked into claims that the money had gone.",
      [
        `${OUTLET}, asserted: Vorn wept as police looked into claims`,
        "nobody, unclear: that the money had gone",
      ],
    ],
    [
      "Inspectors are examining reports that the fish had died.",
      [`${OUTLET}, asserted: Inspectors are examining reports`, "nobody, unclear: that the fish had died"],
    ],
  ])("%s", async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});

describe("Two happenings in one sentence are two claims:", () => {
  test.each([
    [
      "The two brothers gave themselves up and a third was found in a barn.",
      ["The two brothers gave themselves up", "a third was found in a barn"],
    ],
    [
      "The hall was flooded in December 2022 and reopened only last March.",
      ["The hall was flooded in December 2022", "reopened only last March"],
    ],
    [
      "The show is to last an hour but could go on longer.",
      ["The show is to last an hour", "could go on longer"],
    ],
    [
      "The guards saw nobody climb the fence: the gate had been left open.",
      ["The guards saw nobody climb the fence", "the gate had been left open"],
    ],
    [
      "Flags were hoisted at the gate and residents showed banners.",
      ["Flags were hoisted at the gate", "residents showed banners"],
    ],
    // One matter, one subject, or one thing after a colon.
    ["The school was near a mill and it was small.", ["The school was near a mill and it was small"]],
    ["The mayor and a clerk were fined.", ["The mayor and a clerk were fined"]],
    [
      "The yard makes three things: boats, masts and oars.",
      ["The yard makes three things: boats, masts and oars"],
    ],
    ["Two died when the mast and a sail were lost.", ["Two died when the mast and a sail were lost"]],
    [
      "The might of the sea and might of the wind wore it down.",
      ["The might of the sea and might of the wind wore it down"],
    ],
  ])("%s", async (text, expected) => {
    const { claims, words } = await readWordsTrained(text, given);
    expect(claims.map(({ content }) => words(content))).toEqual(expected);
  });
});

describe("A quotation turns:", () => {
  test.each([
    [
      "Edda Vorn said she had been told to keep quiet. “I am glad to go.”",
      ["nobody, ordered: to keep quiet", "Edda Vorn, asserted: “I am glad to go.”"],
    ],
    [
      "“I took nothing. Ask the people who ran the doors,” Edda Vorn said.",
      ["Edda Vorn, asserted: “I took nothing.", "Edda Vorn, called-for: Ask the people who ran the doors,”"],
    ],
    [
      "“The talks went well. It could be a step to peace,” Edda Vorn said.",
      ["Edda Vorn, asserted: “The talks went well.", "Edda Vorn, possible: It could be a step to peace,”"],
    ],
    // What goes on in one manner is one claim.
    [
      "“The talks went well. We ate fish,” Edda Vorn said.",
      ["Edda Vorn, asserted: “The talks went well. We ate fish,”"],
    ],
    ["Edda Vorn said that she hopes for rain.", ["Edda Vorn, called-for: that she hopes for rain"]],
  ])("%s", async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});

test.each([
  "If the judge grants the appeal, Okand is free on Monday.",
  "Whatever Vorn says, the yard is done.",
  "A vote now confirmed by the board was the last of the season.",
  "Vorn viewed the parade from a window.",
  "The actress posted a photo of the yard.",
  "Accusations of theft were made in a court paper.",
  "Voters re-elected Edda Vorn and Dag Okand.",
  "World leaders have expressed deep concern over the test.",
  "The yard has no plans to build more boats.",
  "The letter made no mention of the price.",
  "It is not evident that the yard was sold.",
  "The board's decision to sell has cost it members.",
  "Mount Osker, known as “the Hen”, is bare.",
])("Nobody says a thing in “%s”", async (text) => {
  const found = await told(text);
  expect(found).toEqual([`${OUTLET}, asserted: ${text.replace(/\.$/, "")}`]);
});
