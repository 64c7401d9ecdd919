import { expect, test } from "vitest";
import { linesOfTimes } from "../../test/times-in.ts";

/** Sentences that look as if they held a time, and hold none. */
const NOTHING = [
  // verbs and people
  "They may march on, and may win.",
  "May I go? March on the enemy, he said.",
  "Theresa May met April Jones and June Carter.",
  "Mrs May resigned. Jan Novak sat; the sun set.",
  "The march went on; in may it rests.",
  "He may march on.",
  // money, amounts, measures
  "It cost $2,025 million, or 2,025.50 euros.",
  "He paid 2000 dollars for 1999 shells.",
  "It took in 2000 cases and 1500 won of 1900 yuan.",
  "A crowd of 2000 people, from 2000 to 3000 men and between 1900 and 12,000 women.",
  "It cost $3.30 and 4.15 euros; sales were 20 million a year and 700 seats a week.",
  "A quarter of the votes and three quarters of a million.",
  "May 9 percent of them stay?",
  // scores, ratios, numbers of things
  "The team won 3-2 and 21-14 and 2:1.",
  "The score was 21:15, then 2:1 and 3-2.",
  "A ratio of 10:15 is fine; he ran it in 1:23:45.",
  "Five of 5/6 voted, 24/7.",
  "Flight KE 2025 left; the Boeing 737-800, the Mirage 2000 and MH370 stayed.",
  "The Hwasong-18, the F-35 and a 2024-model truck.",
  "Call 010-2025-0101 or +82-2-2025-1234.",
  "Version 3.5.2024 of part 12-31-2025.",
  "Chapter 1999 verse 2025",
  "Boeing 737-800 flew to gate 12 on KE 017.",
  // ages
  "A 40-year-old man and a boy of 12 years of age.",
  "Mr. Havel, 52 years old, and a man aged 12 years.",
  // other words
  "A second chance for the second man, second to none; a second try; a second-hand boat.",
  "Prices will fall; spring water; a summer house.",
  "The fall of the wall.",
  "The hour has come; the day's work.",
  "This is the last thing; next, the man.",
  "The weekday was fine.",
  "Once upon a time he previously served.",
  // names
  "The Sunday Times and the Friday Post wrote.",
  "He reads USA Today and Russia Today.",
  "She writes for Rights Now in the city.",
  "The Daily Compass, the Harbour Weekly and The Daily wrote.",
  "He spoke on “60 Minutes”.",
  "They watched High Noon.",
];

test.each(NOTHING)("No time is in: %s", (text) => {
  expect(linesOfTimes(text, "2025-12-26")).toEqual([]);
});

test("No day is found that no calendar has", () => {
  for (const words of [
    "February 29, 2025",
    "February 30, 2024",
    "2025-02-29",
    "2025-13-01",
    "April 31, 2025",
    "31 June 2024",
    "30/2/2025",
    "2025/02/30",
  ])
    for (const line of linesOfTimes(`It was on ${words} there.`, "2025-12-26"))
      expect(line, words).not.toMatch(/\| \d{4}-\d{2}-\d{2}/);
});
