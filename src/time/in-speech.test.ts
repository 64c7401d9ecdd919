import { describe, expect, test } from "vitest";
import { timesIn } from "../../test/times-in.ts";

const read = (text: string, published: string): string =>
  timesIn(text, published)
    .map(({ words, timex }) => `${words} = ${timex}`)
    .join("; ");

describe("Spoken news of Tuesday 10 March 1998", () => {
  test.each<[string, string]>([
    ["It was signed in nineteen seventy-nine.", "nineteen seventy-nine = 1979"],
    ["It was signed in nineteen oh five.", "nineteen oh five = 1905"],
    ["It is the worst flood since nineteen forty-eight.", "nineteen forty-eight = 1948"],
    ["It will be ready in the year two thousand.", "the year two thousand = 2000"],
    ["One year ago today, the mine caved in.", "One year ago today = 1997-03-10"],
    ["This past Sunday the mine caved in.", "This past Sunday = 1998-03-08"],
    ["A week from Friday, the mine reopens.", "A week from Friday = 1998-03-20"],
    ["Good evening. Tonight the hurricane is off the coast.", "Tonight = 1998-03-10TNI"],
    ["We begin tonight with the storm.", "tonight = 1998-03-10TNI"],
    ["At nine o'clock this morning the bridge was shut.", "nine o'clock this morning = 1998-03-10T09:00"],
    ["The shuttle lands at seven fifteen eastern time.", ""],
    ["The shuttle landed at three-thirty this afternoon.", "this afternoon = 1998-03-10TAF"],
    ["In the last twenty-four hours six inches of rain fell.", "the last twenty-four hours = P1D"],
    ["Forty-eight hours later he was free.", "Forty-eight hours later = null"],
    ["It happened early this morning.", "early this morning = 1998-03-10TMO"],
    ["It happened late yesterday afternoon.", "late yesterday afternoon = 1998-03-09TAF"],
    ["It happened just hours ago.", "hours ago = PTXH"],
    ["It happened a couple of years ago.", "a couple of years ago = 1996"],
    ["It happened back in the sixties.", "the sixties = 196"],
    ["For the next two or three weeks, roads are shut.", "the next two or three weeks = P2W"],
    ["The president leaves Thursday for Africa.", "Thursday = 1998-03-12"],
    ["Coming up tomorrow, the weather.", "tomorrow = 1998-03-11"],
    ["By the time he is twenty he will have served a year.", "a year = P1Y"],
    ["The envoy arrived in Baghdad today for three days of talks.", "today = 1998-03-10; three days = P3D"],
    ["He spent twenty-seven years in jail.", "twenty-seven years = P27Y"],
    ["The last time it happened was six years ago.", "six years ago = 1992"],
    ["Officials had hoped to finish last month.", "last month = 1998-02"],
    ["Officials hope to finish next month.", "next month = 1998-04"],
    ["He is due back in court on March thirtieth.", "March thirtieth = 1998-03-30"],
    ["He was in court on March third.", "March third = 1998-03-03"],
    ["He turns 65 in the fall.", "the fall = 1998-FA"],
    ["That was the fall of the town.", ""],
  ])("%s", (text, expected) => {
    expect(read(text, "1998-03-10")).toBe(expected);
  });
});

describe("Business news of Thursday 2 November 1989", () => {
  test.each<[string, string]>([
    ["The notes are due Nov. 15, 1999.", "Nov. 15, 1999 = 1999-11-15"],
    [
      "The dividend is payable Dec. 15 to holders of record Nov. 30.",
      "Dec. 15 = 1989-12-15; Nov. 30 = 1989-11-30",
    ],
    [
      "The offer, which was to expire yesterday, was extended to Nov. 17.",
      "yesterday = 1989-11-01; Nov. 17 = 1989-11-17",
    ],
    ["The merger is expected to be completed by year end.", "year end = 1989"],
    ["The merger is expected to be completed in the first quarter.", "the first quarter = 1990-Q1"],
    ["The merger was completed in the first quarter.", "the first quarter = 1989-Q1"],
    [
      "Net for the nine months fell to 12 million from 15 million a year earlier.",
      "the nine months = P9M; a year earlier = 1988",
    ],
    ["Net fell in the quarter ended Sept. 30.", "the quarter = 1989-Q3; Sept. 30 = 1989-09-30"],
    ["In 1988, the company earned 4 million on sales of 1990 units.", "1988 = 1988"],
    ["The plant is to open in early 1991.", "early 1991 = 1991"],
    ["Shares closed Tuesday at 12.50, down 25 cents.", "Tuesday = 1989-10-31"],
    ["Orders rose 3.9% in September after falling 0.1% in August.", "September = 1989-09; August = 1989-08"],
    ["The department will report October sales on Nov. 14.", "October = 1989-10; Nov. 14 = 1989-11-14"],
    ["The talks, which began in 1986, broke off in July.", "1986 = 1986; July = 1989-07"],
    ["The contract covers five years and runs through 1994.", "five years = P5Y; 1994 = 1994"],
    ["He will take over on Jan. 1.", "Jan. 1 = 1990-01-01"],
    ["He took over on Jan. 1.", "Jan. 1 = 1989-01-01"],
    ["The 30-year bond and the 10-year note fell.", "30-year = P30Y; 10-year = P10Y"],
    ["The board meets next Wednesday.", "next Wednesday = 1989-11-08"],
    ["The board met last Wednesday.", "last Wednesday = 1989-11-01"],
    ["Rates have not been this low since early last year.", "early last year = 1988"],
    ["The latest figures are for the 12 months through August.", "the 12 months = P12M; August = 1989-08"],
    ["The company reports fourth-quarter results in January.", "fourth-quarter = 1989-Q4; January = 1990-01"],
    ["The fund had 40 million in assets as of Aug. 31.", "Aug. 31 = 1989-08-31"],
  ])("%s", (text, expected) => {
    expect(read(text, "1989-11-02")).toBe(expected);
  });
});
