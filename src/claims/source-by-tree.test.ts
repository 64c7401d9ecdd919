import { expect, test } from "vitest";
import { readWordsTrained, voices } from "../../test/read-words.ts";

const GIVEN = { outlet: "Skerry Herald", published: "2024-05-09" };
const behind = async (text: string, part: string): Promise<(string | null)[]> =>
  voices((await readWordsTrained(text, GIVEN)).about(part)).slice(1);

test.each([
  [
    "a clause of time before the subject",
    "When Vorn is matched up against Okand, 45 percent of registered voters said they would vote for her.",
    "vote for her",
    "45 percent of registered voters",
  ],
  [
    "a phrase of where it was said",
    "In a letter to members released on Monday, Tom Brekk rips the deal to cut the town's debt, arguing that it favours banks.",
    "favours banks",
    "Tom Brekk",
  ],
])("Who speaks is the subject of the verb, and no words of %s", async (_, text, part, name) => {
  expect(await behind(text, part)).toEqual([name]);
});

test("How many speak belongs to them", async () => {
  const text = "At least three sailors said that the boat was late.";
  expect(await behind(text, "was late")).toEqual(["At least three sailors"]);
});

test("A feeling and a meeting that are cited are no voices, a document and people are", async () => {
  expect(
    await behind("Tom Brekk proposed a ban on trawlers, citing fears of a shortage.", "trawlers"),
  ).toEqual(["Tom Brekk"]);
  expect(
    (await behind("The mayor, citing two clerks, said that the pier was safe.", "was safe")).at(-1),
  ).toBe("two clerks");
});
