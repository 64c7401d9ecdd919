import { describe, expect, test } from "vitest";
import { readWordsTrained } from "../../test/read-words.ts";

type Bounds = [string | null, string | null];
/** 2024-05-09 is a Thursday. */
const SENTENCES: [string, Bounds][] = [
  ["The recall covers chips made at the plant between March and April.", [null, "2024-05-09"]],
  ["The letter was addressed to an office that has been closed since 2021.", [null, "2024-05-09"]],
  ["The dispute turns on a fee that Merania introduced in March.", [null, "2024-05-09"]],
  ["The league is a tool of war that Merania set up in 1950.", [null, "2024-05-09"]],
  // The clause tells of the thing itself, or is all that is told.
  ["Images taken on Sunday show a slick off the port.", ["2024-05-05", "2024-05-05"]],
  ["Many people took part in the rally held on May 3.", ["2024-05-03", "2024-05-03"]],
  [
    "The images neither confirm nor refute the claim that output rose in March.",
    ["2024-03-01", "2024-03-31"],
  ],
  ["The yard sold the ferry in March.", ["2024-03-01", "2024-03-31"]],
];

describe("A day in a clause that hangs on a noun", () => {
  test.each(SENTENCES)("%s", async (text, bounds) => {
    const { claims } = await readWordsTrained(text, { outlet: "Daily Compass", published: "2024-05-09" });
    expect(claims.map(({ when }) => [when.earliest, when.latest])).toEqual([bounds]);
  });
});
