import { expect, test } from "vitest";
import { readWordsTrained, voices } from "../../test/read-words.ts";

const GIVEN = { outlet: "Skerry Herald", published: "2024-05-09" };
const spokenBy = async (text: string, part: string): Promise<(string | null)[]> =>
  voices((await readWordsTrained(text, GIVEN)).about(part)).slice(1);

const ECHO =
  "The mayor wants a new pier.\n\nResident Jared Rusk echoed:\n\n“She says what she thinks. Others say, ‘do this, do that.’ Edda Vorn is not one of them.”\n\nThe pier was named after the vote.";

test("A quotation of its own paragraph is whoever's who is told to speak before the colon", async () => {
  expect(await spokenBy(ECHO, "not one of them")).toEqual(["Jared Rusk"]);
  expect(await spokenBy(ECHO, "was named")).toEqual([]);
});

const BLOCK =
  "Tom Brekk, the former mayor, has come round.\n\nIn a speech last July, he said:\n\nLet no one be mistaken: this pier is a danger.\nIt ruins the fishermen of the bay.\nThe bay is older than the town.\n\nThe council meets again in June.";

test("Lines that blank ones set apart behind “he said:” are his, and what follows is not", async () => {
  expect(await spokenBy(BLOCK, "older than the town")).toEqual(["Tom Brekk"]);
  expect(await spokenBy(BLOCK, "meets again")).toEqual([]);
});

const WIRE =
  "``I want a vote,'' Mayor Edda Vorn said. ``The dockers' people are owed a say.'' The council meets in June.";

test("Marks as agencies' wires type them hold a quotation", async () => {
  expect(await spokenBy(WIRE, "owed a say")).toEqual(["Edda Vorn"]);
  expect(await spokenBy(WIRE, "meets in June")).toEqual([]);
});
