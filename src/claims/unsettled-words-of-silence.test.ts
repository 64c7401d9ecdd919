import { expect, test } from "vitest";
import { readWordsTrained } from "../../test/read-words.ts";

const given = { outlet: "Daily Compass", published: "2024-04-12" };

// What is left open and what is kept back: what is not told, and how many claims the sentence makes besides.
test.each<[string, string, number]>([
  ["Geologists remain split over why the slope gave way.", "why disputed", 0],
  ["Opinions are divided on whether the yard was hit.", "what disputed", 0],
  [
    "The club has sold its ground, though neither party will say how much it fetched.",
    "how-many withheld",
    1,
  ],
  ["No one at the port authority could be reached to explain the delay.", "what withheld", 0],
  ["The Compass is withholding the nurse's name at her request.", "who withheld", 0],
  ["The line was closed in May, for reasons that are still unclear.", "why unknown-to-source", 1],
  ["Nothing in the pictures shows who lived there.", "who unknown-to-source", 0],
  ["Neither number could be independently verified.", "how-many unknown-to-source", 0],
])("Not told: %s", async (text, silence, others) => {
  const { disclosures, claims } = await readWordsTrained(text, given);
  expect(disclosures.map(({ aspect, kind }) => `${aspect} ${kind}`)).toEqual([silence]);
  expect(claims).toHaveLength(others);
});

test.each([
  "The council was divided into three wards.",
  "The prize was split between two divers.",
  "Nobody at the fair was hurt by the fall.",
  "Neither side will play at home in May.",
  "The bank is withholding a tenth of the wages.",
  "Nothing in the shop costs more than a pound.",
])("Nothing is withheld: %s", async (text) => {
  const { disclosures } = await readWordsTrained(text, given);
  expect(disclosures).toEqual([]);
});
