import { describe, expect, test } from "vitest";
import { readWordsTrained } from "../../test/read-words.ts";
import { isAroundReport, isHeadingInCapitals, isProgram } from "./around-the-report.ts";

describe("What frames a report tells nothing:", () => {
  test.each([
    "Edda Vorn, RTC News, Lund.",
    "Edda Vorn, Radio Skerry News.",
    "For RTC News, I'm Edda Vorn in Lund.",
    "Edda Vorn has more.",
    "RTC's Edda Vorn has the story from Lund.",
    "RTC's Edda Vorn reports from the quay.",
    "Here's RTC's Edda Vorn.",
    "From our studio in Lund, Edda Vorn reports.",
    "BYLINE: Edda Vorn.",
    "Contributing: Edda Vorn",
    "h/t Skerry Review",
    "- Edda Vorn.",
    "This report contains material from two agencies.",
    "Edda Vorn is Senior Editor-at-Large at the Skerry Review.",
    "Her new book, The Quay, is available from Tarn Press.",
    "Read it all here.",
    "(Watch the video below.)",
    "Here's what to know:",
    "How to watch the regatta",
    "Try one month for $1!",
    "$1 for 4 weeks",
    "Please review Community Guidelines before you post.",
    "Get breaking news alerts from the Herald",
    "2 Hours Ago | 04:15",
  ])("%s", (line) => {
    expect(isAroundReport(line)).toBe(true);
  });

  test.each([
    "Edda Vorn, the mayor of Lund, resigned.",
    "Edda Vorn has more votes than the board had thought.",
    "The institute reports from the Lund of today a fall of prices.",
    "Edda Vorn is a baker at the mill.",
    "Her new book tells of the quay.",
    "Read the letter to the board, the clerk was told.",
    "Here is the man who sank the boat.",
    "Tickets cost $1 for children in the weeks of May.",
    "The harbour had fewer boats two hours ago.",
  ])("but what tells is kept: %s", (line) => {
    expect(isAroundReport(line)).toBe(false);
  });
});

test.each([
  ["import harbour from tide import levels", true],
  ["import os import json", true],
  ["pip install harbour-tides", true],
  ["levels = [] for gauge in page.find_all('td'): levels.append(gauge['m'])", true],
  ['<div id="quay"></div> <script src="tide.js"></script>', true],
  ["The gauge (number 4) showed 3.2 m = 10 feet on Monday.", false],
  ["Imports from Lutria fell; exports rose.", false],
  ["The fee rose from 3 to 4 (in May) and [again] in June.", false],
])("A line of a program is none of a report: %s", (line, expected) => {
  expect(isProgram(line)).toBe(expected);
});

test.each([
  ["WHAT THE TOWN OF OSKER WANTS", true],
  ["BEST THING THAT HAPPENED TO THE PORT.", true],
  ["THE BRIDGE OF OSKER WAS SHUT", false],
  ["NRB AND RTC", true],
  ["NRB merged with RTC and VOR", false],
])("A line in capitals amid a text parts it, unless it tells something: %s", (line, expected) => {
  expect(isHeadingInCapitals(line)).toBe(expected);
});

/** Contents in the order of the text. */
async function told(text: string): Promise<string[]> {
  const { claims, words } = await readWordsTrained(text, {
    outlet: "Daily Compass",
    published: "2024-05-09",
  });
  return claims.map(({ content }) => words(content)).sort((a, b) => text.indexOf(a) - text.indexOf(b));
}

describe("Too few words to tell anything, with the released weights:", () => {
  test.each([
    [
      "The season is over. Well, sort of. Two boats are still at sea.",
      ["The season is over", "Two boats are still at sea"],
    ],
    [
      "The yard was sold in May. Great! The town got the money.",
      ["The yard was sold in May", "The town got the money"],
    ],
    ["The pier was shut on Monday. Nobody protested.", ["The pier was shut on Monday", "Nobody protested"]],
    [
      "The board opened the quay in May.\n\nThree ports were counted. The busiest were as follows:\n\nLund led with 40 ships a day.",
      ["The board opened the quay in May", "Three ports were counted", "Lund led with 40 ships a day"],
    ],
  ])("%s", async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});
