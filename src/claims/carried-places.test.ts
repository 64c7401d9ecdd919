import { describe, expect, test } from "vitest";
import { readWordsTrained } from "../../test/read-words.ts";

/** The place of each of a report's claims that holds the words. */
async function where(text: string, part: string, outlet = "Daily Compass"): Promise<string | null> {
  const { claims, words } = await readWordsTrained(text, { outlet, published: "2024-05-09" });
  const claim = claims.find(({ content }) => words(content).includes(part));
  if (claim === undefined) throw new Error(`No claim holds “${part}”.`);
  return claim.where.place;
}

type Row = [string, string | null];

const CARRIED: [string, string, Row[]][] = [
  [
    "new houses, those who came to the ceremony, and licences",
    "New dwelling houses have sprung up in Velm-ri, Harsk District of Lund City.\n\nThe single-storied houses are furnished with all conditions.\n\nPresent there were officials of Lund City.\n\nLicenses for the use of the houses were conveyed to the new dwellers.",
    [
      ["sprung up", "Velm-ri"],
      ["furnished", "Velm-ri"],
      ["Present there", "Velm-ri"],
      ["conveyed", "Velm-ri"],
    ],
  ],
  [
    "the workers and workshops of a mill",
    "The Velm Textile Mill is boosting the production of cloth.\n\nIts workers have introduced new technologies.\n\nThe dyeing workshop is increasing the variety of colors.\n\nTravellers from Harsk are to see it.",
    [
      ["boosting", "Velm Textile Mill"],
      ["Its workers", "Velm Textile Mill"],
      ["dyeing workshop", "Velm Textile Mill"],
      ["Travellers", null],
    ],
  ],
  [
    "the way round what was visited",
    "The premier visited the Velm Fish Farm on Monday.\n\nGoing round the hatching ground, he learned about the production.\n\nHe was accompanied by two ministers of Harsk.",
    [
      ["Going round", "Velm Fish Farm"],
      ["accompanied", "Velm Fish Farm"],
    ],
  ],
  [
    "who is at the scene of a march, and no call",
    "Thousands of people have marched through the centre of Velm.\n\nProtesters carried empty buckets.\n\nEleven people were arrested.\n\nPolice appealed for witnesses.",
    [
      ["carried", "Velm"],
      ["arrested", "Velm"],
      ["witnesses", null],
    ],
  ],
  [
    "what happened there, and neither how things are nor what has been done since",
    "A barge hit a pier in Velm on Tuesday.\n\nThe hull tore open.\n\nThe barges are a sign of the times.\n\nThe wreck has been sold to a yard, the owner said.",
    [
      ["tore", "Velm"],
      ["sign", null],
      ["sold", null],
    ],
  ],
  [
    "the next deed of the same day, and no price",
    "An explosion at the Velm refinery killed four workers on Tuesday.\n\nThe blast tore through a storage tank.\n\nCrude prices rose 2% on Tuesday after the news.",
    [
      ["tore", "Velm refinery"],
      ["Crude", null],
    ],
  ],
  [
    "nothing of another day, and nothing that parties say of each other",
    "Rebels attacked a depot in Velm on Tuesday.\n\nEach side blamed the other on Tuesday.\n\nThe union met on Monday.",
    [
      ["blamed", null],
      ["met", null],
    ],
  ],
  [
    "nothing of an arrest is at the scene of the crime",
    "Police arrested two men in Velm on Sunday over the theft of a crown from the Royal Museum in Harsk.\n\nThieves escaped on scooters.",
    [["arrested", "Velm"]],
  ],
];

describe("A place is carried by what the words are about", () => {
  test.each(CARRIED)("%s", async (_, text, rows) => {
    for (const [part, place] of rows) expect([part, await where(text, part)]).toEqual([part, place]);
  });
});

const ALONE: [string | null, string][] = [
  ["Mount Velm", "Mount Velm on the island of Harsk erupted on Thursday morning."],
  ["Velm", "A train derailed near the town of Velm in southern Merania on Tuesday."],
  [null, "The fair is one of the largest trade gatherings in Harsk."],
  [null, "The victim was a teacher from Harsk."],
  [null, "Relations have been tense since a border clash near Harsk in January."],
  ["Velm Proving Ground", "The rocket lifted off from the Velm Proving Ground at 10:24."],
  ["Velm test range", "The army fired a missile at the Velm test range on Sunday."],
  ["Velm Steel Complex", "The repair workshop No. 2 of the Velm Steel Complex finished the work."],
  ["Merania", "Doctors at 30 hospitals across Merania walked out on Thursday."],
];

describe("Which name of a sentence is its place", () => {
  test.each(ALONE)("%s: %s", async (place, text) => {
    expect(await where(text, text.slice(0, 12).split(" ").slice(0, 2).join(" "))).toBe(place);
  });
});

test("a headline's “Placed in Orbit” is no place, where the text writes the word small", async () => {
  const text = "Satellite Placed in Orbit\n\nThe bureau placed a satellite in orbit on Tuesday.";
  expect(await where(text, "bureau placed")).toBeNull();
});
