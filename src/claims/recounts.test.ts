import { expect, test } from "vitest";
import { readWordsTrained } from "../../test/read-words.ts";

const given = { outlet: "Meranian Telegraph Agency", published: "2024-05-28" };
const days = async (text: string): Promise<string[]> =>
  (await readWordsTrained(text, given)).claims.map(
    ({ when }) => `${when.earliest ?? ""}/${when.latest ?? ""}`,
  );

test("In a tale of one visit what was asked, called for and judged is of its day, and what was said to be so had been so", async () => {
  const text = `Osker, May 28 (MTA) -- One day in June 1999, Chairman Tarn Brekk visited the Osker Lamp Works.

Looking at women packing lamps by hand, he asked why they did not pack them with a machine.

An official answered that the machine was not being used as the paper was poor.

The Chairman told the officials that the packing room is too small.

He said that fishermen like warm lamps.

He stressed that new machines should be provided for the works.`;
  expect(await days(text)).toEqual([
    "1999-06-01/1999-06-30",
    "1999-06-01/1999-06-30",
    "/1999-06-30",
    "1999-06-01/1999-06-30",
    "/1999-06-30",
    "1999-06-01/1999-06-30",
  ]);
});

test("A state's agency tells a tale of years ago without “one day”", async () => {
  const text = `Osker, May 28 (MTA) -- In May 2017, President Tarn Brekk met officials of the yard.

He said that the people come first in all he does.`;
  expect((await days(text)).at(-1)).toBe("/2017-05-31");
});
