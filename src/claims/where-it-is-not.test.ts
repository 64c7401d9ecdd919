import { describe, expect, test } from "vitest";
import { readWordsTrained } from "../../test/read-words.ts";

/** The place of the first claim that holds the words. */
async function where(text: string, part: string, outlet = "Daily Compass"): Promise<string | null> {
  const { claims, words } = await readWordsTrained(text, { outlet, published: "2024-05-09" });
  const claim = claims.find(({ content }) => words(content).includes(part));
  if (claim === undefined) throw new Error(`No claim holds “${part}”.`);
  return claim.where.place;
}

describe("No place, though it looks like one:", () => {
  test.each([
    ["an occasion by its name", "The singer played at the Velm Music Awards on Sunday.", "singer"],
    ["a forum by its name", "The minister spoke at the Fourth Harsk Forum on Sunday.", "minister"],
    ["a journal", "The bones are described in the journal Lake Letters.", "bones"],
    ["a senate", "The bill stalled in the Senate on Monday.", "bill"],
    ["whose it is", "The team ended up in Victoria Vivians’ room on Friday.", "team"],
    ["a word on a noun", "It was the largest crowd in American history.", "crowd"],
    [
      "what the words judge",
      "Otto Brekk said he was going into the meeting in Velm with “low expectations”.",
      "expectations",
    ],
  ])("%s", async (_, text, part) => {
    expect(await where(text, part)).toBeNull();
  });

  test.each([
    ["a hall where awards are given", "The prizes were handed out at the Velm Hall on Sunday.", "Velm Hall"],
    ["a place of what is partly quoted", "The driver was “tired but well” at a clinic in Velm.", "Velm"],
    [
      "where it will be talked of",
      "The International Harbour Agency will discuss the matter in Vienna on Monday.",
      "Vienna",
    ],
    [
      "an airport by its whole name",
      "Players left Velm International Airport on Friday.",
      "Velm International Airport",
    ],
    [
      "a pavilion by its last word",
      "A show opened at the Velm Garden Pavilion on Friday.",
      "Velm Garden Pavilion",
    ],
    ["a country that opens the sentence", "In Japan, shares rose by a fifth on Friday.", "Japan"],
    ["parts of a country", "Rallies were held in other parts of Japan on Friday.", "Japan"],
    ["what crowds fill", "Fans packed the Harsk Dome on Friday.", "Harsk Dome"],
    ["what people flee", "Some 300 villagers fled Velm on Friday.", "Velm"],
    ["a nursery at work", "The Velm Tree Nursery has raised a million saplings.", "Velm Tree Nursery"],
    ["a railway's branch at work", "The Velm Railway Branch laid new rails.", "Velm Railway Branch"],
    [
      "a province in a country",
      "South Lund Province in the DPRK directs efforts to farming.",
      "South Lund Province",
    ],
  ])("but %s", async (_, text, place) => {
    expect(await where(text, text.slice(4, 14))).toBe(place);
  });
});

describe("What stands further on has the place or not:", () => {
  const MEETING =
    "The ministers held a meeting in Velm on Monday.\n\nThe meeting lasted two hours.\n\nOtto Brekk said the meeting was a waste of time.";

  test("a meeting is told of where it was held, and judged nowhere", async () => {
    expect(await where(MEETING, "lasted")).toBe("Velm");
    expect(await where(MEETING, "waste")).toBeNull();
  });

  const CITY =
    "A flood hit Velm City on Monday.\n\nThe city has cut its budget by half.\n\nBoats were seen in the city for days.";

  test("a town does what it does, and is where something is", async () => {
    expect(await where(CITY, "cut its budget")).toBeNull();
    expect(await where(CITY, "Boats")).toBe("Velm City");
  });

  const RALLY =
    "A rally was held in Velm on Monday. Mayor Edda Vorn left the race. Two marchers fainted in the heat.";

  test("somebody with a name may do it elsewhere on the same day", async () => {
    expect(await where(RALLY, "left the race")).toBeNull();
    expect(await where(RALLY, "fainted")).toBe("Velm");
  });

  const BLAST =
    "An explosion at the Velm refinery killed four workers on Monday.\n\nThe roof collapsed.\n\nTwo men were treated for burns.\n\nThe mayor said the pattern was similar.";

  test("at the scene is what happened there, and not what was made of it", async () => {
    expect(await where(BLAST, "The roof")).toBe("Velm refinery");
    expect(await where(BLAST, "treated")).toBeNull();
    expect(await where(BLAST, "similar")).toBeNull();
  });
});

describe("A state's agency that tells of one place:", () => {
  const KPB = "Karsolian Press Bureau";
  const HOUSES =
    "A ceremony for moving into new houses was held at the Velm Farm.\n\nOfficials shared joy with the new owners.\n\nThe houses are a precious fruition of the wise leadership.\n\nCheerful songs rang out.";

  test("is of it throughout, but for what it means to people", async () => {
    expect(await where(HOUSES, "shared joy", KPB)).toBe("Velm Farm");
    expect(await where(HOUSES, "Cheerful", KPB)).toBe("Velm Farm");
    expect(await where(HOUSES, "fruition", KPB)).toBeNull();
  });

  test("a paper is not", async () => {
    const text = "A ceremony was held at the Velm Farm.\n\nOfficials in grey suits drank tea with a smile.";
    expect(await where(text, "drank tea")).toBeNull();
  });
});
