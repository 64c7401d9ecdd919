import { describe, expect, test } from "vitest";
import { sentencesOf } from "#text/sentences.ts";
import { timesIn } from "../../test/times-in.ts";
import { findTimes } from "./find-times.ts";

const read = (text: string, published: string): string =>
  findTimes(text, { published, sentences: sentencesOf(text, [0, text.length]) })
    .map(({ span, timex }) => `${text.slice(...span)} = ${timex}`)
    .join("; ");

const bounds = (text: string, published: string): string =>
  timesIn(text, published)
    .slice(0, 1)
    .map(({ words, earliest, latest }) => `${words}: ${earliest}..${latest}`)
    .join();

describe("Forms that business news has and the open texts do not, on Friday 26 December 2025:", () => {
  test.each<[string, string]>([
    ["Output rose in the July-September quarter.", "the July-September quarter = 2025-Q3"],
    ["Output rose in the April-to-June period.", "the April-to-June period = 2025-Q2"],
    ["Output rose in the January to June period of 2024.", "the January to June period of 2024 = 2024-H1"],
    ["Output rose in the September quarter.", "the September quarter = 2025-Q3"],
    ["Output rose in the February-May period.", "the February-May period = null"],
    ["Output fell in the prior quarter.", "the prior quarter = 2025-Q3"],
    ["Output fell from the prior-year quarter.", "the prior-year quarter = 2024-Q3"],
    ["Output fell from Q3 of last year.", "Q3 of last year = 2024-Q3"],
    ["Output fell in the most recent quarter.", "the most recent quarter = 2025-Q3"],
    ["Output fell from the same period in 2024.", "the same period in 2024 = 2024"],
    ["Output was above that of the same period of last year.", "the same period of last year = 2024"],
    [
      "Prices rose in October from the same month a year earlier.",
      "October = 2025-10; the same month a year earlier = 2024-10",
    ],
    ["The group will spend more in FY26.", "FY26 = 2026"],
    ["It will report fourth quarter earnings.", "fourth quarter = 2025-Q4"],
    ["Output will fall in the second half of the decade.", "the second half of the decade = 202"],
    [
      "It fell at around 7 a.m. (2200 GMT on Wednesday).",
      "around 7 a.m. = 2025-12-25T07:00; 2200 GMT on Wednesday = 2025-12-24T22:00",
    ],
    [
      "It fell at 6:30 p.m. (0130 GMT on Thursday).",
      "6:30 p.m. = 2025-12-24T18:30; 0130 GMT on Thursday = 2025-12-25T01:30",
    ],
    ["The yard must be finished before the 10th of July.", "the 10th of July = 2026-07-10"],
    ["The law should be signed in March.", "March = 2026-03"],
    ["Smoke could be seen over the yard on Wednesday.", "Wednesday = 2025-12-24"],
    ["The owner could not be reached on Wednesday.", "Wednesday = 2025-12-24"],
    ["It could be ready on Wednesday.", "Wednesday = 2025-12-31"],
    ["It shut on the last day of the year.", "the last day of the year = 2025-12-31"],
    ["It shut in the dying days of 2019.", "the dying days of 2019 = 2019"],
    ["It shut at month's end.", "month's end = 2025-12"],
    ["It shut at mid-year.", "mid-year = 2025"],
    ["The mid-year review was held.", ""],
    ["It shut in mid-to-late March.", "mid-to-late March = 2025-03"],
    ["It shut in early to mid-March.", "early to mid-March = 2025-03"],
    ["It shut in Dec. '24.", "Dec. '24 = 2024-12"],
    ["It grew in the twenty-first century.", "the twenty-first century = 20"],
    ["It was built in the 5th century AD.", "the 5th century AD = 04"],
    ["It was built no later than 2019.", "2019 = 2019"],
  ])("%s", (text, expected) => {
    expect(read(text, "2025-12-26")).toBe(expected);
  });

  test.each<[string, string]>([
    ["In the six months through June it earned more.", "the six months: 2025-01-01..2025-06-30"],
    ["Output rose in the July-September quarter.", "the July-September quarter: 2025-07-01..2025-09-30"],
    ["Output rose in the February-May period.", "the February-May period: 2025-02-01..2025-05-31"],
  ])("%s has both its bounds", (text, expected) => {
    expect(bounds(text, "2025-12-26")).toBe(expected);
  });
});

describe("Lengths and what recurs:", () => {
  test.each<[string, string]>([
    ["The flight took one hour and 20 minutes.", "one hour and 20 minutes = PT1H20M"],
    ["He served two years, three months and four days.", "two years, three months and four days = P2Y3M4D"],
    ["He is two years and three months old.", "two years = P2Y"],
    ["It sank two years and three months ago.", "two years and three months ago = 2023-09"],
    ["It stayed for a day or two.", "a day or two = P1D"],
    ["A months-long siege ended.", "months-long = PXM"],
    ["A weeklong visit ended.", "weeklong = P1W"],
    ["A decades-old dispute ended.", "decades-old = PXDE"],
    ["A decades-old church burnt.", ""],
    ["Talks stalled in the weeks before the vote.", "the weeks = PXW"],
    ["Troops fled days after the raid.", "days = PXD"],
    ["In the years that followed, it grew.", "the years = PXY"],
    ["It came three weeks before the truce was to expire.", "three weeks = P3W"],
    ["It was hit and sank hours later.", "hours later = PTXH"],
    ["The shop is open 24 hours a day, seven days a week.", "24 hours a day = P1D; seven days a week = P1W"],
    ["It meets every single day.", "every single day = P1D"],
    ["It meets every fourth year.", "every fourth year = P4Y"],
    [
      "It meets every weekday and on Sunday mornings.",
      "every weekday = XXXX-WXX; Sunday mornings = XXXX-WXX-7TMO",
    ],
    ["It happens every now and then.", ""],
    ["The bridge will be scrapped in five years.", "five years = 2030"],
    ["It will be the first strike in five years.", "five years = P5Y"],
    ["The bridge was built in five years.", "five years = P5Y"],
  ])("%s", (text, expected) => {
    expect(read(text, "2025-12-26")).toBe(expected);
  });
});

describe("Which week or day is meant:", () => {
  test.each<[string, string, string]>([
    ["This weekend's debate was held in silence.", "2025-12-23", "This weekend = 2025-W51-WE"],
    ["The debate will be held this weekend.", "2025-12-23", "this weekend = 2025-W52-WE"],
    ["They marched this past weekend.", "2025-12-26", "this past weekend = 2025-W51-WE"],
    ["Nine men were charged this past week.", "2025-12-28", "this past week = 2025-W52"],
    ["It will rise this week.", "2025-12-28", "this week = 2026-W01"],
    ["It rose this week.", "2025-12-28", "this week = 2025-W52"],
    ["In 1991, the year the union fell, he left.", "2025-12-26", "1991 = 1991; the year = 1991"],
    ["It was the year he left.", "2025-12-26", ""],
    ["It was built in 2010. The year after, it sank.", "2025-12-26", "2010 = 2010; The year after = 2011"],
    [
      "They gathered ahead of next Tuesday's vote. A day earlier, six were arrested.",
      "2025-12-26",
      "next Tuesday = 2025-12-30; A day earlier = 2025-12-25",
    ],
    ["Here we are nearly two decades later.", "2025-12-26", "nearly two decades later = null"],
    ["Monday's summit will offer a chance.", "2025-12-26", "Monday = 2025-12-29"],
    ["Wednesday's ruling will be appealed.", "2025-12-26", "Wednesday = 2025-12-24"],
    ["He lowered expectations for Monday's summit.", "2025-12-26", "Monday = 2025-12-29"],
    ["They blamed him for Monday's raid.", "2025-12-26", "Monday = 2025-12-22"],
    ["He was scheduled to leave late Wednesday.", "2025-12-26", "late Wednesday = 2025-12-24"],
    ["He was scheduled to leave on Sunday.", "2025-12-26", "Sunday = 2025-12-28"],
    ["She spoke, announcing on Wednesday that she would go.", "2025-12-26", "Wednesday = 2025-12-24"],
    [
      "Though he says he will raise it on Monday, on Tuesday he was curt.",
      "2025-12-26",
      "Monday = 2025-12-29; Tuesday = 2025-12-23",
    ],
    ["They were surprised to see the sign on Monday.", "2025-12-26", "Monday = 2025-12-22"],
    ["They raised three million by the end of February.", "2025-12-26", "the end of February = 2025-02"],
    ["The council ordered that it be ready by March.", "2025-12-26", "March = 2026-03"],
    ["They had 40 men at year's end.", "2025-01-04", "year's end = 2024"],
    ["They met on the same day as the ruling.", "2025-12-26", "the same day = null"],
    ["At the moment the bomb fell, they were asleep.", "2025-12-26", ""],
    ["At the moment, they are asleep.", "2025-12-26", "At the moment = PRESENT_REF"],
  ])("%s (%s)", (text, published, expected) => {
    expect(read(text, published)).toBe(expected);
  });

  test("“last week” on a Sunday is bounded by that Sunday, for to some it is the week that ends then", () => {
    expect(bounds("It fell last week.", "2025-12-28")).toBe("last week: 2025-12-15..2025-12-28");
  });
});

describe("Clocks:", () => {
  test.each<[string, string]>([
    ["They met at 10 o'clock Thursday night.", "10 o'clock Thursday night = 2025-12-25T22:00"],
    ["They met at 9:30 Monday morning.", "9:30 Monday morning = 2025-12-22T09:30"],
    ["They met at 15:30 Thursday afternoon.", "15:30 Thursday afternoon = 2025-12-25T15:30"],
    ["They met at 10 p.m. Eastern.", "10 p.m. Eastern = 2025-12-26T22:00"],
    ["It left overnight on Thursday.", "overnight on Thursday = 2025-12-25TNI"],
    ["It left in the predawn hours of Thursday.", "the predawn hours of Thursday = 2025-12-25TMO"],
    ["It left in the late hours of Thursday.", "the late hours of Thursday = 2025-12-25TNI"],
    [
      "They met between 9 a.m. and 11 a.m. on Thursday.",
      "9 a.m. = 2025-12-25T09:00; 11 a.m. on Thursday = 2025-12-25T11:00",
    ],
    [
      "The ship sank on May 3. It had sent its call at 7:19 p.m.",
      "May 3 = 2025-05-03; 7:19 p.m. = 2025-05-03T19:19",
    ],
    [
      "The ship sank on May 3. The inquiry will open at 9 a.m.",
      "May 3 = 2025-05-03; 9 a.m. = 2025-12-26T09:00",
    ],
  ])("%s", (text, expected) => {
    expect(read(text, "2025-12-26")).toBe(expected);
  });
});

describe("Names and other things that are told like times:", () => {
  test.each<[string, string]>([
    ["They crossed the October 6 Bridge.", ""],
    ["They slept in the April 25 Hostel.", ""],
    ["They won the February 16 Art Prize.", ""],
    ["They held the July 4 party.", "July 4 = 2025-07-04"],
    ["They voted after the Sept. 11 attacks.", "Sept. 11 = 2001-09-11"],
    ["They voted after 9/11.", "9/11 = 2001-09-11"],
    ["They voted on Sept. 11.", "Sept. 11 = 2025-09-11"],
    ["Theresa May met him. He apologised to May.", ""],
    ["Theresa May met him. He will leave in May.", "May = 2026-05"],
    ["He will work from May to June.", "May = 2026-05; June = 2026-06"],
    ["They deny the past crimes.", ""],
    ["They denied it in the past.", "the past = PAST_REF"],
    ["Imagine a better tomorrow.", ""],
    ["It left as recently as last week.", "last week = 2025-W51"],
  ])("%s", (text, expected) => {
    expect(read(text, "2025-12-26")).toBe(expected);
  });

  test("“concerns about Monday's vote” are about it, and Monday is no approximate day", () => {
    expect(timesIn("There were concerns about Monday's vote.", "2025-12-26")[0]?.modifier).toBeNull();
    expect(timesIn("It was built about 1950.", "2025-12-26")[0]?.modifier).toBe("APPROX");
  });
});
