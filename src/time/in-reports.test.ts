import { describe, expect, test } from "vitest";
import { timesIn } from "../../test/times-in.ts";

const read = (text: string, published: string): string =>
  timesIn(text, published)
    .map(({ words, timex }) => `${words} = ${timex}`)
    .join("; ");

describe("Reports of Tuesday 17 September 2024", () => {
  test.each<[string, string]>([
    ["The rebel leader was shot dead outside his home late Sunday, police said.", "late Sunday = 2024-09-15"],
    ["Residents said shelling resumed shortly after dawn.", "dawn = 2024-09-17TMO"],
    [
      "The two sides will hold a third round of talks in Doha on Thursday, a spokesman said on Monday.",
      "Thursday = 2024-09-19; Monday = 2024-09-16",
    ],
    [
      "A spokesman said on Monday the two sides would hold a third round of talks on Thursday.",
      "Monday = 2024-09-16; Thursday = 2024-09-19",
    ],
    ["The Senate voted 54-45 on Thursday to confirm her.", "Thursday = 2024-09-12"],
    ["The Senate is to vote Thursday on whether to confirm her.", "Thursday = 2024-09-19"],
    ["The Senate will not vote until after the Nov. 5 election.", "Nov. 5 = 2024-11-05"],
    ["Her predecessor quit on Aug. 30 after 11 months in office.", "Aug. 30 = 2024-08-30; 11 months = P11M"],
    ["He has held the post since Dec. 11, 2019.", "Dec. 11, 2019 = 2019-12-11"],
    ["The group claimed a similar attack in May.", "May = 2024-05"],
    ["Officials gave him until Friday to comply.", "Friday = 2024-09-20"],
    ["Officials had given him until Friday to comply, but he fled.", "Friday = 2024-09-13"],
    [
      "The company said it would cut 900 jobs by the end of the first quarter of 2025.",
      "the end of the first quarter of 2025 = 2025-Q1",
    ],
    ["The company cut 900 jobs in the first quarter.", "the first quarter = 2024-Q1"],
    ["The company said third-quarter sales would be lower.", "third-quarter = 2024-Q3"],
    [
      "Net profit rose to 40 million in the three months ended June 30 from 31 million a year earlier.",
      "the three months = P3M; June 30 = 2024-06-30; a year earlier = 2023",
    ],
    [
      "Sales rose 6 percent in the first nine months of the year.",
      "the first nine months = P9M; the year = 2024",
    ],
    ["Oil has risen for four consecutive weeks.", "four consecutive weeks = P4W"],
    ["Oil hit its highest since April on Monday.", "April = 2024-04; Monday = 2024-09-16"],
    ["Oil for October delivery rose 1 percent.", "October = 2024-10"],
    ["The bonds mature in 2031.", "2031 = 2031"],
    ["The bonds, which mature on March 15, 2031, were downgraded.", "March 15, 2031 = 2031-03-15"],
    ["The storm made landfall at around 3 a.m. on Monday.", "around 3 a.m. on Monday = 2024-09-16T03:00"],
    [
      "The quake struck at 11:32 p.m. Sunday (1532 GMT).",
      "11:32 p.m. Sunday = 2024-09-15T23:32; 1532 GMT = 2024-09-15T15:32",
    ],
    ["Polls close at 8 p.m. on Sunday.", "8 p.m. on Sunday = 2024-09-22T20:00"],
    [
      "They failed to arrive on Monday, and refused to leave on Sunday.",
      "Monday = 2024-09-16; Sunday = 2024-09-15",
    ],
    ["The shop is open from Friday to Monday.", "Friday = 2024-09-20; Monday = 2024-09-23"],
    ["The shop was open from Friday to Monday.", "Friday = 2024-09-13; Monday = 2024-09-16"],
    ["The funeral was held on the afternoon of Sept. 14.", "the afternoon of Sept. 14 = 2024-09-14TAF"],
    ["He was last seen alive on the evening of 12 September.", "the evening of 12 September = 2024-09-12TEV"],
    [
      "The crash happened in the early hours of Saturday morning.",
      "the early hours of Saturday morning = 2024-09-14TMO",
    ],
    ["They were freed on Saturday after 18 months in captivity.", "Saturday = 2024-09-14; 18 months = P18M"],
    ["They were freed after more than two years in captivity.", "more than two years = P2Y"],
    ["In the past 24 hours, 38 people were killed.", "the past 24 hours = P1D"],
    ["At least 38 people have been killed in the last week.", "the last week = 2024-W37"],
    ["Over the last fortnight, rain has fallen daily.", "the last fortnight = P2W; daily = P1D"],
    ["For the first time since 2011, the two countries have ambassadors.", "2011 = 2011"],
    ["For the second year running, the fair was called off.", ""],
    ["The fair, held every two years, was called off.", "every two years = P2Y"],
    ["The fair is held twice a year, in spring and autumn.", "twice a year = P1Y; spring = 2024-SP"],
    ["She turned 40 in August.", "August = 2024-08"],
    ["She turns 40 in October.", "October = 2024-10"],
    ["She was 12 when the war ended in 1995.", "1995 = 1995"],
    [
      "The 1995 peace deal ended three and a half years of war.",
      "1995 = 1995; three and a half years = P3Y6M",
    ],
    [
      "A ceremony was held to mark the anniversary of the Sept. 11, 2001, attacks.",
      "Sept. 11, 2001 = 2001-09-11",
    ],
    ["A ceremony marked the 23rd anniversary of the Sept. 11 attacks.", "Sept. 11 = 2001-09-11"],
    ["The trial is expected to last until mid-October.", "mid-October = 2024-10"],
    ["The trial had been expected to begin in early September.", "early September = 2024-09"],
    ["The embargo will stay in place for another six months.", "another six months = P6M"],
    ["It was extended for a year on July 31.", "a year = P1Y; July 31 = 2024-07-31"],
    ["It was renewed annually until 2022.", "annually = P1Y; 2022 = 2022"],
    ["In April last year, he was jailed for life.", "April last year = 2023-04"],
    ["He was jailed in late 2022 and released this spring.", "late 2022 = 2022; this spring = 2024-SP"],
    ["He was jailed in the autumn of 2022.", "the autumn of 2022 = 2022-FA"],
    ["He is now in his second term.", "now = PRESENT_REF"],
    ["Currently, no one may enter.", "Currently = PRESENT_REF"],
    ["He recently moved to Lyon.", "recently = PAST_REF"],
    ["He will soon move to Lyon.", "soon = FUTURE_REF"],
    ["Until recently, he lived in Lyon.", "recently = PAST_REF"],
    ["It has rained in recent days.", "recent days = PAST_REF"],
    ["It rained throughout the day on Monday.", "Monday = 2024-09-16"],
    ["A second blast followed about 20 minutes later.", "about 20 minutes later = null"],
    ["The minister, who took office in July, resigned on Tuesday.", "July = 2024-07; Tuesday = 2024-09-17"],
    [
      "The government fell on Sept. 4, and a new one was sworn in four days later.",
      "Sept. 4 = 2024-09-04; four days later = 2024-09-08",
    ],
    [
      "He wrote to the court on Aug. 1. Two weeks later he had no answer.",
      "Aug. 1 = 2024-08-01; Two weeks later = 2024-W33",
    ],
    ["He married in June 2010; a year later, a son was born.", "June 2010 = 2010-06; a year later = 2011"],
    [
      "The monastery was founded in 1246 and burned down a century later.",
      "1246 = 1246; a century later = 13",
    ],
    ["In the 16th century the town was ruled from Buda.", "the 16th century = 15"],
    ["In the mid-1980s the town had 90,000 people.", "the mid-1980s = 198"],
    ["During the 1930s, many left.", "the 1930s = 193"],
    ["In 1917-18 the town changed hands.", "1917-18 = null"],
    ["The contract runs to the end of 2027.", "the end of 2027 = 2027"],
    ["The contract ran to the end of 2023.", "the end of 2023 = 2023"],
    ["From next month, the ferry will call at Porto.", "next month = 2024-10"],
    ["From the beginning of next year, the ferry will call at Porto.", "the beginning of next year = 2025"],
    ["Two years from now, it will be scrap.", "Two years from now = 2026"],
    ["Next Monday and Tuesday are holidays.", "Next Monday = 2024-09-23; Tuesday = 2024-09-24"],
    ["Monday and Tuesday were holidays.", "Monday = 2024-09-16; Tuesday = 2024-09-17"],
    ["He was in Rome from Thursday to Sunday.", "Thursday = 2024-09-12; Sunday = 2024-09-15"],
    ["He will be in Rome from Thursday to Sunday.", "Thursday = 2024-09-19; Sunday = 2024-09-22"],
    ["Between Thursday and Sunday, 300 were arrested.", "Thursday = 2024-09-12; Sunday = 2024-09-15"],
  ])("%s", (text, expected) => {
    expect(read(text, "2024-09-17")).toBe(expected);
  });
});

describe("Reports of Saturday 4 January 2025", () => {
  test.each<[string, string]>([
    ["The two met on New Year's Day.", "New Year's Day = 2025-01-01"],
    ["The two met on Christmas Eve.", "Christmas Eve = 2024-12-24"],
    ["The two met on Dec. 30.", "Dec. 30 = 2024-12-30"],
    ["The two will meet on Jan. 20.", "Jan. 20 = 2025-01-20"],
    ["The two met in December.", "December = 2024-12"],
    ["The two will meet in December.", "December = 2025-12"],
    ["The two met late last month.", "late last month = 2024-12"],
    ["The two met last year.", "last year = 2024"],
    ["The two met last week.", "last week = 2024-W52"],
    ["The two will meet next week.", "next week = 2025-W02"],
    ["The two will meet later this month.", "later this month = 2025-01"],
    ["The two met earlier this week.", "earlier this week = 2025-W01"],
    ["The two met on Monday.", "Monday = 2024-12-30"],
    ["The two will meet on Monday.", "Monday = 2025-01-06"],
    ["The two met last summer.", "last summer = 2024-SU"],
    ["The two will meet this summer.", "this summer = 2025-SU"],
    ["The two met in the autumn.", "the autumn = 2024-FA"],
    ["The two will meet in the autumn.", "the autumn = 2025-FA"],
    ["The two met in the fourth quarter.", "the fourth quarter = 2024-Q4"],
    ["The two will meet in the fourth quarter.", "the fourth quarter = 2025-Q4"],
    ["The two met last quarter.", "last quarter = 2024-Q4"],
    ["The two met in the second half of last year.", "the second half of last year = 2024-H2"],
    ["The two met at the end of last year.", "the end of last year = 2024"],
    ["The two met two years ago.", "two years ago = 2023"],
    ["The two met two months ago.", "two months ago = 2024-11"],
    ["The two met ten days ago.", "ten days ago = 2024-12-25"],
    ["The two met the day before yesterday.", "the day before yesterday = 2025-01-02"],
    ["The two will meet tomorrow night.", "tomorrow night = 2025-01-05TNI"],
    ["The two will meet the week after next.", "the week after next = 2025-W03"],
    ["The two met the year before last.", "the year before last = 2023"],
    ["The two met over Christmas.", "Christmas = 2024-12-25"],
    [
      "The two met on November 2 and again on December 7.",
      "November 2 = 2024-11-02; December 7 = 2024-12-07",
    ],
    [
      "The two met on 2 November, and will meet again on 7 March.",
      "2 November = 2024-11-02; 7 March = 2025-03-07",
    ],
    ["The two met on 02/11/2024 or on 25/12/2024.", "02/11/2024 = 2024-11-02; 25/12/2024 = 2024-12-25"],
    ["The two met on Sunday, Dec. 29.", "Sunday, Dec. 29 = 2024-12-29"],
    ["The two meet on Sunday, Jan. 12.", "Sunday, Jan. 12 = 2025-01-12"],
    ["The two met in Oct. or Nov. 2024.", "Oct. = 2024-10; Nov. 2024 = 2024-11"],
    ["The two met sometime in 2022.", "2022 = 2022"],
    ["The two first met some 20 years ago.", "some 20 years ago = 2005"],
    ["The two meet once a month.", "once a month = P1M"],
    ["The two meet every Monday morning.", "every Monday morning = XXXX-WXX-1TMO"],
    ["The two meet weekly.", "weekly = P1W"],
    ["The two met at 2.30 pm on Friday.", "2.30 pm on Friday = 2025-01-03T14:30"],
    ["The two met at half past two on Friday.", "half past two on Friday = 2025-01-03T02:30"],
    ["The two met for 45 minutes.", "45 minutes = PT45M"],
    ["The two met for an hour and a half.", "an hour and a half = PT1H30M"],
    ["The two met for the best part of a day.", ""],
    ["The two met halfway through 2023.", "2023 = 2023"],
    ["The two met in the run-up to the 2020 games.", "2020 = 2020"],
    ["The two met in Room 2020 of the hotel.", ""],
    ["The two met on the second floor for a second time.", ""],
    ["The two march in May Street each May.", "each May = XXXX-05"],
    ["The two spent 2,024 euros on 19 August pears.", "19 August = 2024-08-19"],
  ])("%s", (text, expected) => {
    expect(read(text, "2025-01-04")).toBe(expected);
  });
});

describe("Figures of Thursday 26 October 2023", () => {
  test.each<[string, string]>([
    [
      "Profit rose in the third quarter from a flat second quarter. In the year-earlier period there was a charge.",
      "the third quarter = 2023-Q3; second quarter = 2023-Q2; the year-earlier period = 2022-Q3",
    ],
    [
      "In the year-ago quarter, the second quarter ended Oct. 31, it lost 2 million. That quarter had a charge.",
      "the year-ago quarter = 2022-Q3; the second quarter = 2022-Q2; Oct. 31 = 2022-10-31; That quarter = 2022-Q2",
    ],
    [
      "In the second quarter of 2021, ended June 30, it lost 2 million.",
      "the second quarter of 2021 = 2021-Q2; June 30 = 2021-06-30",
    ],
    ["Sales are brisk in the second and fourth quarters.", "second = XXXX-Q2; fourth quarters = XXXX-Q4"],
    ["Output will be as high this year as last.", "this year = 2023; last = 2022"],
    [
      "The index fell on Friday, less than the previous Friday.",
      "Friday = 2023-10-20; the previous Friday = 2023-10-13",
    ],
    ["They quarrelled last September.", "last September = 2022-09"],
    ["They quarrelled last May.", "last May = 2023-05"],
    ["The islands will one day drown.", "one day = FUTURE_REF"],
    ["The two meet Monday in London.", "Monday = 2023-10-30"],
  ])("%s", (text, expected) => {
    expect(read(text, "2023-10-26")).toBe(expected);
  });
});

describe("Captions and long sentences of Monday 16 July 2018", () => {
  test.each<[string, string]>([
    ["In this Tuesday, June 12, 2018 file photo, he shakes hands.", "Tuesday, June 12, 2018 = 2018-06-12"],
    ["And this Thursday the ministry denied it.", "this Thursday = 2018-07-12"],
    ["This Thursday the ministry will deny it.", "This Thursday = 2018-07-19"],
    ["Crowds on Sunday at a march ahead of the summit meeting.", "Sunday = 2018-07-15"],
    ["Pressure grew, especially following Friday's indictment of twelve men.", "Friday = 2018-07-13"],
    ["The president arrives in Lisbon on Sunday.", "Sunday = 2018-07-15"],
    ["The president arrives in Lisbon on Wednesday.", "Wednesday = 2018-07-18"],
    ["The minister, speaking to reporters on Sunday, pushed back.", "Sunday = 2018-07-15"],
    ["The arrest on Friday of men sent to spy on the plant was denied.", "Friday = 2018-07-13"],
    ["The march hopes to draw thousands, but as of Friday few had signed up.", "Friday = 2018-07-13"],
    ["“We will strike,” the union said on Friday.", "Friday = 2018-07-13"],
    ["A text titled “We will deter the threat” appeared on Friday.", "Friday = 2018-07-13"],
    [
      "“We leave Friday,” he wrote in a note that was found yesterday.",
      "Friday = 2018-07-13; yesterday = 2018-07-15",
    ],
    [
      "It was laid down in June 2014 and launched in May the following year.",
      "June 2014 = 2014-06; May the following year = 2015-05",
    ],
    ["The storm could hit the coast on Wednesday.", "Wednesday = 2018-07-18"],
    ["The state holds its vote on Saturday.", "Saturday = 2018-07-21"],
    ["He took the 2,383 votes needed to win on Thursday.", "Thursday = 2018-07-12"],
    ["Likely voters were asked on Wednesday.", "Wednesday = 2018-07-11"],
    ["He called it “fantastic,” telling reporters on Friday that he was glad.", "Friday = 2018-07-13"],
    ["Funds were likely to buy as soon as trading opened Wednesday.", "Wednesday = 2018-07-18"],
    ["He said he would leave when the talks ended on Friday.", "Friday = 2018-07-20"],
    ["He left when the talks ended on Friday.", "Friday = 2018-07-13"],
    ["It is the third day of the strike.", "the third day = 2018-07-16"],
    ["On the third day of the strike, they talked.", ""],
    ["A guard was killed on August 3.", "August 3 = 2017-08-03"],
    ["A dividend was declared payable on August 3.", "August 3 = 2018-08-03"],
  ])("%s", (text, expected) => {
    expect(read(text, "2018-07-16")).toBe(expected);
  });
});
