import { expect, test } from "vitest";
import { sentencesOf } from "#text/sentences.ts";
import { findTimes } from "./find-times.ts";

const times = (text: string, published: string): (string | null)[] =>
  findTimes(text, { published, sentences: sentencesOf(text, [0, text.length]) }).map(({ timex }) => timex);

test.each<[string, string[]]>([
  ["“I will meet the board today (Thursday),” she said.", ["2023-11-02", "2023-11-02"]],
  ["The talks ended tonight (Wednesday) without a deal.", ["2023-11-01TNI", "2023-11-01"]],
  ["The council votes today (Friday) at the hall.", ["2023-11-03", "2023-11-03"]],
])("The weekday beside it says which day today is: %s", (text, expected) => {
  expect(times(text, "2023-11-03")).toEqual(expected);
});

test("A posted message counts from the day of its signature", () => {
  const text =
    "Lind spoke on Monday.\n\nHonoured to have spoken today. We meet tomorrow.\n\n— Jon Lind (@lind_1) January 6, 2020\n\nThe choir sang yesterday.";
  expect(times(text, "2020-01-08")).toEqual([
    "2020-01-06",
    "2020-01-06",
    "2020-01-07",
    "2020-01-06",
    "2020-01-07",
  ]);
});

test.each<[string, string[]]>([
  ["The film “1917” won.", []],
  ["“In 1917,” he said, “it rained.”", ["1917"]],
  ["The villages have around 1800 houses.", []],
  ["She wrote “1984” in 1948.", ["1948"]],
])("A number that names or counts is no year: %s", (text, expected) => {
  expect(times(text, "2023-11-03")).toEqual(expected);
});
