import { describe, expect, test } from "vitest";
import { sentencesOf } from "#text/sentences.ts";
import { findTimes } from "./find-times.ts";

/** On Friday 26 December 2025, unless another day is given. */
const read = (text: string, published = "2025-12-26"): string =>
  findTimes(text, { published, sentences: sentencesOf(text, [0, text.length]) })
    .map(({ span, timex }) => `${text.slice(...span)} = ${timex}`)
    .join("; ");

describe("Of companies and their figures:", () => {
  test.each<[string, string]>([
    [
      "Net profit in the three months to end-September rose.",
      "the three months = P3M; end-September = 2025-09",
    ],
    ["Debt stood at 3 million at end-March 2024.", "end-March 2024 = 2024-03"],
    ["Debt will fall by end-2027.", "end-2027 = 2027"],
    ["Revenue for the first half of fiscal 2025 rose.", "the first half of fiscal 2025 = 2025-H1"],
    [
      "Revenue for the second half of the 2025 fiscal year rose.",
      "the second half of the 2025 fiscal year = 2025-H2",
    ],
    ["The first-half result was weak.", "first-half = 2025-H1"],
    ["The company raised its second-half forecast.", "second-half = 2025-H2"],
    ["The company cut its full-year forecast.", "full-year = 2025"],
    ["He scored a first-half goal.", ""],
    ["He scored in the first half.", ""],
    ["Sales in October rose 4% from a year ago.", "October = 2025-10; a year ago = 2024-10"],
    ["Sales rose 4% from a year ago.", "a year ago = 2024"],
    ["Sales in October rose. It was unknown a year ago.", "October = 2025-10; a year ago = 2024"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("Days that are told twice, or after one another:", () => {
  test.each<[string, string]>([
    ["The vote took place on Tuesday (Dec. 16).", "Tuesday = 2025-12-16; Dec. 16 = 2025-12-16"],
    ["The vote took place on Tuesday (16 Dec).", "Tuesday = 2025-12-16; 16 Dec = 2025-12-16"],
    ["The vote took place on Dec. 16, Tuesday.", "Dec. 16 = 2025-12-16; Tuesday = 2025-12-16"],
    ["The vote is on Tuesday (Jan. 13).", "Tuesday = 2026-01-13; Jan. 13 = 2026-01-13"],
    // The 16th was a Tuesday: the two do not go together.
    ["They met on Monday (Dec. 16).", "Monday = 2025-12-22; Dec. 16 = 2025-12-16"],
    ["It will be held Sept. 2, 3 and 4.", "Sept. 2 = 2026-09-02; 3 = 2026-09-03; 4 = 2026-09-04"],
    ["They killed 12 on Sept. 2, 3 of them children.", "Sept. 2 = 2025-09-02"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("Clocks:", () => {
  test.each<[string, string]>([
    ["The quake struck at 14h30 on Thursday.", "14h30 on Thursday = 2025-12-25T14:30"],
    ["The quake struck at 9h15.", "9h15 = 2025-12-26T09:15"],
    ["The quake struck at 14.30 local time.", "14.30 local time = 2025-12-26T14:30"],
    ["The quake struck at 14.30 GMT on Thursday.", "14.30 GMT on Thursday = 2025-12-25T14:30"],
    ["The rate stands at 14.30.", ""],
    ["The car did 14.30 km.", ""],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("Lengths, and long ago:", () => {
  test.each<[string, string]>([
    ["On Friday, a day after the vote failed, they met again.", "Friday = 2025-12-26; a day = P1D"],
    ["A day before the vote, they met.", "A day = P1D"],
    ["It was a day that he would not forget.", ""],
    ["They came a few minutes before the end.", "a few minutes = PTXM"],
    ["It fell silent for a few minutes.", "a few minutes = PTXM"],
    ["They ruled the valley for hundreds of years.", "hundreds of years = PXY"],
    ["It took thousands of hours.", "thousands of hours = PTXH"],
    ["The species died out some 65 million years ago.", "some 65 million years ago = PAST_REF"],
    ["The rock is two billion years old.", ""],
    ["The loan can be used over three years.", "three years = P3Y"],
    ["It has grown over several years.", "several years = PXY"],
    ["It has lasted for over three years.", "over three years = P3Y"],
    ["It fell silent in the past hour.", "the past hour = PT1H"],
    ["It fell silent in the past half hour.", "the past half hour = PT30M"],
    ["It fell silent in the last hour of the show.", ""],
    ["It took over three years.", "over three years = P3Y"],
    ["He was held for over a week.", "over a week = P1W"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("What stands in the calendar:", () => {
  test.each<[string, string, string]>([
    ["He was asked what he would do if he won the election on Nov. 8.", "2016-07-16", "Nov. 8 = 2016-11-08"],
    ["They did it to sway the Nov. 8 presidential election.", "2016-07-31", "Nov. 8 = 2016-11-08"],
    ["He lost the March 8 primary.", "2016-05-16", "March 8 = 2016-03-08"],
    ["He lost the Nov. 8 election.", "2016-12-16", "Nov. 8 = 2016-11-08"],
    ["The judge set an April 15 deadline.", "2016-02-23", "April 15 = 2016-04-15"],
    ["Osker votes Feb. 27.", "2016-01-18", "Feb. 27 = 2016-02-27"],
    ["It could be signed as soon as Monday.", "2025-12-26", "Monday = 2025-12-29"],
    ["She turns 50 in August.", "2025-12-26", "August = 2026-08"],
    ["The raid on Nov. 8 killed nine.", "2016-07-31", "Nov. 8 = 2015-11-08"],
    ["The yard will close on Monday week.", "2025-12-26", "Monday week = 2026-01-05"],
    ["The yard will close a week on Monday.", "2025-12-26", "a week on Monday = 2026-01-05"],
  ])("%s (%s)", (text, published, expected) => {
    expect(read(text, published)).toBe(expected);
  });
});

describe("Some day, and no day:", () => {
  test.each<[string, string]>([
    ["On a recent Tuesday, he sat at home.", "a recent Tuesday = PAST_REF"],
    ["On a recent Tuesday afternoon, he sat at home.", "a recent Tuesday afternoon = PAST_REF"],
    ["One Tuesday in June, he sat at home.", "One Tuesday in June = 2025-06"],
    ["One morning last week, he sat at home.", "One morning last week = 2025-W51"],
    ["One day last week, he sat at home.", "One day last week = 2025-W51"],
    ["One day in July, he sat at home.", "One day in July = 2025-07"],
    ["They are today's youth.", ""],
    ["In today's world, that is rare.", ""],
    ["Today's vote was close.", "Today = 2025-12-26"],
    ["His 1987 Chevrolet was found on Thursday.", "Thursday = 2025-12-25"],
    ["A 2015 Toyota Corolla was found on Thursday.", "Thursday = 2025-12-25"],
    ["The 2015 Osker accord ended.", "2015 = 2015"],
    ["In 2015 Toyota built a plant.", "2015 = 2015"],
    ["It is part of Vision 2030 and Expo 2025.", ""],
    ["The Tokyo 2020 Games were held in 2021.", "2021 = 2021"],
    ["The show airs Thursday.", "Thursday = 2026-01-01"],
    ["At the turn of the century it was worse.", ""],
    ["The city was founded around 1100 AD.", "1100 AD = 1100"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
