import { describe, expect, test } from "vitest";
import { sentencesOf } from "#text/sentences.ts";
import { findTimes } from "./find-times.ts";

const read = (text: string, published: string): string =>
  findTimes(text, { published, sentences: sentencesOf(text, [0, text.length]) })
    .map(({ span, timex }) => `${text.slice(...span)} = ${timex}`)
    .join("; ");

describe("Stories of Thursday 16 May 2024", () => {
  test.each<[string, string]>([
    [
      "The barge broke loose on May 9. It drifted for two days and ran aground on the third. Crews refloated it the following day.",
      "May 9 = 2024-05-09; two days = P2D; the following day = 2024-05-10",
    ],
    [
      "She joined the party in 2004. Five years later she was in parliament, and in 2016 she became minister. She resigned the next year.",
      "2004 = 2004; Five years later = 2009; 2016 = 2016; the next year = 2017",
    ],
    [
      "The strike began on Monday. On Tuesday the port was shut, and by Wednesday night ships were queueing.",
      "Monday = 2024-05-13; Tuesday = 2024-05-14; Wednesday night = 2024-05-15TNI",
    ],
    [
      "A court will hear the case on Monday. The accused, arrested last Friday, has denied the charges.",
      "Monday = 2024-05-20; last Friday = 2024-05-10",
    ],
    [
      "Rebels seized the airfield in late April. Government forces took it back less than two weeks later.",
      "late April = 2024-04; less than two weeks later = 2024-W18",
    ],
    [
      "The village has been without power since Saturday's storm. Power should be back by the weekend, the mayor said on Wednesday.",
      "Saturday = 2024-05-11; the weekend = 2024-W20-WE; Wednesday = 2024-05-15",
    ],
    [
      "The prime minister was shot on Wednesday afternoon. Doctors operated on him for five hours. By Thursday morning he was stable.",
      "Wednesday afternoon = 2024-05-15TAF; five hours = PT5H; Thursday morning = 2024-05-16TMO",
    ],
    [
      "The ship left Odesa on May 2 with 30,000 tons of grain. It is due in Mombasa on May 24.",
      "May 2 = 2024-05-02; May 24 = 2024-05-24",
    ],
    [
      "Inflation was 3.6 percent in March, and 3.4 percent in April, the lowest since early 2021.",
      "March = 2024-03; April = 2024-04; early 2021 = 2021",
    ],
    [
      "The central bank meets on June 6. It last changed its rate in September.",
      "June 6 = 2024-06-06; September = 2023-09",
    ],
    [
      "The two countries broke off ties in January 2016. In March last year they agreed to mend them.",
      "January 2016 = 2016-01; March last year = 2023-03",
    ],
    [
      "He took office on 20 May 2019 for a term of five years. His term ends on Monday.",
      "20 May 2019 = 2019-05-20; five years = P5Y; Monday = 2024-05-20",
    ],
    [
      "The festival opened on Tuesday night with a film from 1976. It closes on May 25.",
      "Tuesday night = 2024-05-14TNI; 1976 = 1976; May 25 = 2024-05-25",
    ],
    [
      "A boat carrying 40 migrants sank before dawn on Wednesday. Eleven were still missing on Thursday.",
      "dawn on Wednesday = 2024-05-15TMO; Thursday = 2024-05-16",
    ],
    [
      "In a statement dated May 14, the group said it would lay down arms by the end of the month.",
      "May 14 = 2024-05-14; the end of the month = 2024-05",
    ],
    [
      "The law was passed in the spring of 2023, and came into force this January.",
      "the spring of 2023 = 2023-SP; this January = 2024-01",
    ],
    [
      "Prosecutors asked for 12 years. The verdict is expected next Thursday.",
      "12 years = P12Y; next Thursday = 2024-05-23",
    ],
    [
      "From 1994 to 1997 he worked in Kigali. He then moved to Nairobi, where he has lived ever since.",
      "1994 = 1994; 1997 = 1997",
    ],
    [
      "Workers walked out at noon. By 6 p.m. the last bus had left.",
      "noon = 2024-05-16T12:00; 6 p.m. = 2024-05-16T18:00",
    ],
    [
      "A similar storm killed nine people in the same region two years ago. A week later, the dam gave way.",
      "two years ago = 2022; A week later = null",
    ],
    [
      "The company made a loss of 4 million in the first quarter, against a profit of 2 million a year ago.",
      "the first quarter = 2024-Q1; a year ago = 2023-Q1",
    ],
    [
      "Sales in the six months to March 31 rose 8 percent. A dividend will be paid on July 5.",
      "the six months = P6M; March 31 = 2024-03-31; July 5 = 2024-07-05",
    ],
    [
      "The 2024 games open on July 26 and run until August 11.",
      "2024 = 2024; July 26 = 2024-07-26; August 11 = 2024-08-11",
    ],
    [
      "Police stopped the van shortly before midnight on Sunday. The driver, 31, will appear in court today.",
      "midnight on Sunday = 2024-05-12T24:00; today = 2024-05-16",
    ],
    [
      "The mission, which was to have lasted 90 days, is now in its seventh year.",
      "90 days = P90D; now = PRESENT_REF",
    ],
    ["Between 8 and 10 May, the army said, 60 drones were shot down.", "8 = 2024-05-08; 10 May = 2024-05-10"],
    [
      "It was the third such attack in a month and the worst since November 2022.",
      "a month = P1M; November 2022 = 2022-11",
    ],
    [
      "The tunnel, begun in the late 1980s, was finished in 1994, six years behind schedule.",
      "the late 1980s = 198; 1994 = 1994; six years = P6Y",
    ],
    [
      "The mayor first promised the bridge a decade ago. It will now open in the second half of 2025.",
      "a decade ago = 201; now = PRESENT_REF; the second half of 2025 = 2025-H2",
    ],
    [
      "“I spoke with him last night,” the envoy said on Tuesday.",
      "last night = 2024-05-13TNI; Tuesday = 2024-05-14",
    ],
    [
      "The agency said on May 11 that the rocket had been fired the previous day.",
      "May 11 = 2024-05-11; the previous day = 2024-05-10",
    ],
    [
      "The agency said on May 11 that the rocket was fired a day earlier at around 6:10 a.m. local time.",
      "May 11 = 2024-05-11; a day earlier = 2024-05-10; around 6:10 a.m. local time = 2024-05-10T06:10",
    ],
    [
      "He has led the country for more than a decade; his father ruled it for 17 years until his death in December 2011.",
      "more than a decade = P10Y; 17 years = P17Y; December 2011 = 2011-12",
    ],
    [
      "The drill, held twice a year, began on Monday and will go on until Friday of next week.",
      "twice a year = P1Y; Monday = 2024-05-13; Friday of next week = 2024-05-24",
    ],
    ["The plant should reach full output by late 2026 or early 2027.", "late 2026 = 2026; early 2027 = 2027"],
    ["The satellite was lost on the night of 27 to 28 May last year.", "28 May last year = 2023-05-28"],
    ["Two of them died on the spot, a third in hospital hours later.", "hours later = PTXH"],
  ])("%s", (text, expected) => {
    expect(read(text, "2024-05-16")).toBe(expected);
  });
});

describe("What no time is in stories of Monday 3 March 2025:", () => {
  test.each<[string, string]>([
    ["Judge April Summers may march with May Winters and Augustus June.", ""],
    ["The Boeing 737 and the Airbus 320 met at gate 1930.", ""],
    ["Resolution 2270 and Regulation 2016/679 apply.", ""],
    ["He paid $1,999 for a 1080p screen and €2024 for a chair.", ""],
    ["Seoul won 3-2, Busan drew 1-1 and Incheon lost 0:4.", ""],
    ["The time has come to act in good time, said the Times.", ""],
    ["Every second counts in the last minutes of a game.", ""],
    ["The day care centre and the night club share a door.", ""],
    ["The Week, the Daily Mirror and the Sunday Times reported it.", ""],
    ["They sat in seats 12 to 14 of row 20.", ""],
    ["It weighs 2,010 kilograms and is 1950 metres long.", ""],
    ["Call 02-2100-2024 or write to box 1955.", ""],
    ["Two-thirds of the members, 2010 of them, were new.", ""],
    ["The Fall of the house and the Spring of hope are books.", ""],
    ["An old man and a new broom sweep clean.", ""],
    ["The minute hand is broken.", ""],
    ["He is second to none, and first among equals.", ""],
    ["The F-16, the Su-27 and the T-1990 were shown.", ""],
    ["Paragraphs 4/5 and 10/12 were struck out.", ""],
    ["The ratio is 16:9.", ""],
    ["A 40-year-old man, his son aged 12 and a woman of 35 were hurt.", ""],
    ["It took place in Room 1904 of Building 2019.", ""],
    ["The dollar rose to 149.20 yen.", ""],
    ["Mr. Friday met Ms. Sunday.", ""],
  ])("%s", (text, expected) => {
    expect(read(text, "2025-03-03")).toBe(expected);
  });
});

describe("Every writing of a day, in news of Monday 3 March 2025:", () => {
  test.each<[string, string]>([
    ["on February 24", "February 24 = 2025-02-24"],
    ["on Feb 24", "Feb 24 = 2025-02-24"],
    ["on Feb. 24th", "Feb. 24th = 2025-02-24"],
    ["on the 24th of February", "the 24th of February = 2025-02-24"],
    ["on 24 Feb", "24 Feb = 2025-02-24"],
    ["on 24th February, 2022", "24th February, 2022 = 2022-02-24"],
    ["on February the 24th, 2022", "February the 24th, 2022 = 2022-02-24"],
    ["on 2022-02-24", "2022-02-24 = 2022-02-24"],
    ["on 24/02/2022", "24/02/2022 = 2022-02-24"],
    ["on 24.02.2022", "24.02.2022 = 2022-02-24"],
    ["on Thursday, February 24, 2022", "Thursday, February 24, 2022 = 2022-02-24"],
    ["on Thursday 24 February 2022", "Thursday 24 February 2022 = 2022-02-24"],
    ["on Thu, 24 Feb 2022", "Thu, 24 Feb 2022 = 2022-02-24"],
    ["on the morning of February 24, 2022", "the morning of February 24, 2022 = 2022-02-24TMO"],
    ["at 5 a.m. on February 24, 2022", "5 a.m. on February 24, 2022 = 2022-02-24T05:00"],
    ["in February, 2022", "February, 2022 = 2022-02"],
    ["in February of 2022", "February of 2022 = 2022-02"],
    ["in Feb. 2022", "Feb. 2022 = 2022-02"],
    ["in the last week of February 2022", "the last week of February 2022 = 2022-W08"],
    ["in the first days of March", "the first days of March = 2025-03"],
    ["at the start of the week", "the start of the week = 2025-W10"],
    ["at the end of February", "the end of February = 2025-02"],
    ["towards the end of February", "the end of February = 2025-02"],
    ["in the second half of February", "the second half of February = 2025-02"],
    ["a week ago on Sunday", "a week ago on Sunday = 2025-02-23"],
    ["a week ago today", "a week ago today = 2025-02-24"],
    ["a fortnight ago", "a fortnight ago = 2025-W08"],
    ["18 months ago", "18 months ago = 2023-09"],
    ["a year and a half ago", "a year and a half ago = 2023-09"],
    ["half a year ago", "half a year ago = 2024-09"],
    ["a quarter of a century ago", "a quarter of a century ago = 2000"],
    ["three years ago last week", "three years ago last week = 2022-W08"],
    ["in 2023's last quarter", "2023's last quarter = 2023-Q4"],
    ["in the final quarter of 2023", "the final quarter of 2023 = 2023-Q4"],
    ["in Q4 2023", "Q4 2023 = 2023-Q4"],
    ["in the fiscal year 2023", "the fiscal year 2023 = 2023"],
    ["in the 2023-24 fiscal year", "the 2023-24 fiscal year = 2023"],
    ["in the winter of 2023-24", "the winter of 2023-24 = 2023-WI"],
    ["in the years 2019-2023", "2019 = 2019; 2023 = 2023"],
  ])("It was done %s, they said.", (words, expected) => {
    expect(read(`It was done ${words}, they said.`, "2025-03-03")).toBe(expected);
  });
});
