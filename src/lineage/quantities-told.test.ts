import { expect, test } from "vitest";
import { differ, quantitiesOf, shareNoNumber } from "./quantities-told.ts";

const told = (words: string) => {
  const all = words.split(" ");
  return quantitiesOf(all, (nth) => /^[\d,.:]+$/.test(all[nth] ?? ""));
};

test.each([
  ["two weights of one thing", "31 tonnes of ore", "28 tonnes of ore", true],
  ["the same length in other units", "fell 200 feet", "fell 61 metres", false],
  ["the same number of other units", "fell 200 feet", "fell 200 metres", true],
  [
    "another count beside a shared number",
    "a 36 year old fell 150 metres",
    "a 36 year old fell 600 metres",
    true,
  ],
  ["what was rounded", "1,200 people came", "1,250 people came", false],
  ["numbers of different things", "12 boats", "3 days", false],
  ["another number of one thing, told with more words", "160,000 displaced people", "117,000 people", true],
  ["an amount that comes to another", "160,000 people came", "a further 117,000 people came", false],
  ["one that comes to another, told behind it", "160,000 people came", "117,000 more people came", false],
  ["both numbers on one side", "shot three workers and killed two", "killed two workers", false],
  ["numbers in words beyond twelve", "fourteen boats sank", "23 boats sank", true],
  ["one of two words and in figures", "twenty-three boats sank", "23 boats sank", false],
  ["one hour, with minutes and without", "at 6 p.m. on Monday", "at 6:00 p.m. on Monday", false],
  ["two hours", "at 6 p.m. on Monday", "at 6:30 p.m. on Monday", true],
  ["a number here and none there", "12 boats sank", "the boats sank", false],
  ["millions of one thing", "2 million crowns", "6 million crowns in 2 bags", true],
  [
    "millions, which are not what is counted",
    "2 million crowns",
    "6 million people paid 2 crowns each",
    true,
  ],
  ["millions and what is told in figures", "2 million crowns", "2,000,000 crowns", false],
  ["numbers in words", "two boats sank", "four boats sank", true],
  ["one number in words and in figures", "two boats sank", "2 boats sank", false],
  ["numbers in words of different things", "two boats sank", "four divers came", false],
  ["a number joined to what it counts", "the 7-yard line", "the 7 yard line", false],
  ["another age, joined to its unit", "a nine-year-old girl", "a girl of 12 years", true],
])("claims differ in amounts or not: %s", (_, one, two, expected) => {
  expect(differ(told(one), told(two))).toBe(expected);
});

test.each([
  ["numbers of different things", "12 boats", "3 days", true],
  ["a number in common, and others", "12 boats in 3 days", "3 days", false],
  ["what was rounded", "7.9 metres", "about eight metres", false],
  ["one length in two units", "600 kilometres", "370 miles", false],
  ["no number on one side", "12 boats", "some days", false],
  ["a number joined to what it counts", "a nine-year-old girl", "9 years", false],
])("claims have no number in common or do: %s", (_, one, two, expected) => {
  expect(shareNoNumber(told(one), told(two))).toBe(expected);
});
