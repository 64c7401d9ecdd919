import { describe, expect, test } from "vitest";
import { readWordsTrained } from "../../test/read-words.ts";

/** First and last day of the claim that holds the words, of an agency that tells of its own state. */
async function when(text: string, part: string): Promise<string> {
  const { about } = await readWordsTrained(`MINSA, May 9 (MCNA) -- ${text}`, {
    outlet: "MCNA",
    published: "2024-05-09",
  });
  const { earliest, latest } = about(part).when;
  return `${earliest ?? ""}/${latest ?? ""}`;
}
const ON_TUESDAY = "2024-05-07/2024-05-07";

describe("Of the day that an agency tells of its leader is", () => {
  const TEST =
    "Edda Vorn, general secretary of the Farmers' Party of Merania and president of the State Council of the Republic of Merania, oversaw a test of a new mortar on Tuesday.\n";
  const TALKS =
    "Edda Vorn, general secretary of the Farmers' Party of Merania and president of the State Council of the Republic of Merania, on Tuesday received Dag Okand.\n";
  test.each([
    ["what the test proved", TEST, "The mortar was proved to be good in all indices.", "good", ON_TUESDAY],
    ["who was there", TEST, "Accompanying her were Osk Lind and Brim Tarn.", "Accompanying", ON_TUESDAY],
    [
      "what was talked of",
      TALKS,
      "At the talk, there was an exchange of views on trade.",
      "exchange",
      ON_TUESDAY,
    ],
    ["and who looked on", TALKS, "Officials of the ministry were on hand.", "on hand", ON_TUESDAY],
  ])("%s", async (_, lead, text, part, expected) => {
    expect(await when(`${lead}${text}`, part)).toBe(expected);
  });

  test("but no deed that somebody's message tells of", async () => {
    const text =
      "Edda Vorn sent a message to Dag Okand on Tuesday. The message said that his father fought for the country.";
    expect(await when(text, "fought")).toBe("/2024-05-07");
  });
});

describe("What an outlet makes of things is of its own day", () => {
  test.each([
    ["This is nothing but a shameless lie.", "lie", "2024-05-09/2024-05-09"],
    ["It is quite natural that robbers are punished.", "natural", "2024-05-09/2024-05-09"],
    ["This clearly shows how far they go.", "shows", "2024-05-09/2024-05-09"],
    ["It is a small town on the river.", "town", "/2024-05-09"],
  ])("%s", async (text, part, expected) => {
    expect(await when(`The yard of Tarn was closed on Monday.\n${text}`, part)).toBe(expected);
  });
});

test("A sea that bears a country's name is no country", async () => {
  const { claims } = await readWordsTrained("The navy captured a tanker in the Oman Sea.", {
    outlet: "MCNA",
    published: "2024-05-09",
  });
  expect(claims[0]?.where).toMatchObject({ place: "Oman Sea" });
});
