import { describe, expect, test } from "vitest";
import { timesIn } from "../../test/times-in.ts";
import { findTimes } from "./find-times.ts";

const FRIDAY = "2025-12-26";
/** `words | timex | earliest..latest` of each expression of a sentence. */
const read = (text: string, published: string | null = FRIDAY): string[] =>
  timesIn(text, published).map(
    ({ words, timex, earliest, latest }) => `${words} | ${timex} | ${earliest ?? ""}..${latest ?? ""}`,
  );

describe("Lengths are read in all the ways in which numbers are written:", () => {
  test.each<[string, string]>([
    ["a day and a half", "P1DT12H"],
    ["three-and-a-half years", "P3Y6M"],
    ["two and a half years", "P2Y6M"],
    ["half an hour", "PT30M"],
    ["a quarter of an hour", "PT15M"],
    ["three quarters of an hour", "PT45M"],
    ["two dozen years", "P24Y"],
    ["a hundred and fifty years", "P150Y"],
    ["two hundred and ten days", "P210D"],
    ["several hundred years", "PXY"],
    ["90 secs", "PT90S"],
    ["six wks", "P6W"],
    ["the entire year", "P1Y"],
  ])("%s", (words, timex) => {
    expect(timesIn(`It took ${words} there.`, FRIDAY).map((time) => [time.words, time.timex])).toEqual([
      [words, timex],
    ]);
  });

  test("what goes on has an age that is a length, who lives has one that is none", () => {
    expect(read("An eight-month-old truce ended.")).toEqual(["eight-month-old | P8M | .."]);
    expect(read("A month-old siege ended.")).toEqual(["month-old | P1M | .."]);
    expect(read("An eight-month-old boy and two 5-year-old girls left.")).toEqual([]);
    expect(read("They watched “60 Minutes”.")).toEqual([]);
  });
});

describe("So long ago or from now is as exact as its words:", () => {
  test.each<[string, string]>([
    ["half a year ago", "2025-06 | 2025-06-01..2025-06-30"],
    ["two and a half years ago", "2023-06 | 2023-06-01..2023-06-30"],
    ["a decade and a half ago", "2010 | 2010-01-01..2010-12-31"],
    ["half a century ago", "1975 | 1975-01-01..1975-12-31"],
    ["a quarter-century ago", "2000 | 2000-01-01..2000-12-31"],
    ["a year ago this month", "2024-12 | 2024-12-01..2024-12-31"],
    ["five years ago this week", "2020-W52 | 2020-12-21..2020-12-27"],
    ["a week ago Monday", "2025-12-15 | 2025-12-15..2025-12-15"],
    ["a week ago today", "2025-12-19 | 2025-12-19..2025-12-19"],
    ["30 hours ago", "2025-12-25 | 2025-12-25..2025-12-25"],
    ["a week from Friday", "2026-01-02 | 2026-01-02..2026-01-02"],
    ["two years hence", "2027 | 2027-01-01..2027-12-31"],
    ["some time ago", "PAST_REF | ..2025-12-26"],
    ["the year before last", "2023 | 2023-01-01..2023-12-31"],
    ["the week before last", "2025-W50 | 2025-12-08..2025-12-14"],
    ["the month after next", "2026-02 | 2026-02-01..2026-02-28"],
    ["the night before last", "2025-12-24TNI | 2025-12-24..2025-12-24"],
    ["the past year and a half", "P1Y6M | 2024-06-26..2025-12-26"],
    ["the next 48 hours", "PT48H | 2025-12-26..2025-12-28"],
  ])("%s", (words, rest) => {
    expect(read(`It happened ${words} there.`)).toEqual([`${words} | ${rest}`]);
  });

  test("two weeks' time is ahead, and “not that long ago” is no time", () => {
    expect(read("It leaves in two weeks' time.")).toEqual([
      "two weeks' time | 2026-W02 | 2026-01-05..2026-01-11",
    ]);
    expect(read("It was not that long ago.")).toEqual([]);
  });

  test("“ago” is counted from now, “earlier” from the year that was told", () => {
    expect(read("It was built in 1990. A year ago it sank.".slice(21), FRIDAY)).toEqual([
      "A year ago | 2024 | 2024-01-01..2024-12-31",
    ]);
    expect(read("Output was 4 tonnes in 2019, 3 a year earlier and 2 a year ago.").slice(1)).toEqual([
      "a year earlier | 2018 | 2018-01-01..2018-12-31",
      "a year ago | 2024 | 2024-01-01..2024-12-31",
    ]);
  });
});

describe("A part is cut from its whole:", () => {
  test.each<[string, string]>([
    ["the first Monday of May", "2025-05-05 | 2025-05-05..2025-05-05"],
    ["the third Sunday in October 2025", "2025-10-19 | 2025-10-19..2025-10-19"],
    ["the last Friday of the month", "2025-12-26 | 2025-12-26..2025-12-26"],
    ["the last day of February 2024", "2024-02-29 | 2024-02-29..2024-02-29"],
    ["the first week of March", "2025-W10 | 2025-03-01..2025-03-07"],
    ["the last week of May 2025", "2025-W22 | 2025-05-25..2025-05-31"],
    ["the second weekend of May 2025", "2025-W19-WE | 2025-05-10..2025-05-11"],
    ["the first month of 2024", "2024-01 | 2024-01-01..2024-01-31"],
    ["the first half of March", "2025-03 | 2025-03-01..2025-03-15"],
    ["the second half of the 19th century", "18 | 1850-01-01..1899-12-31"],
    ["the latter half of the 1990s", "199 | 1995-01-01..1999-12-31"],
    ["the last quarter of the 20th century", "19 | 1975-01-01..1999-12-31"],
    ["the first half of last year", "2024-H1 | 2024-01-01..2024-06-30"],
    ["the third quarter of last year", "2024-Q3 | 2024-07-01..2024-09-30"],
    ["the 5th of next month", "2026-01-05 | 2026-01-05..2026-01-05"],
    ["the end of the 1990s", "199 | 1996-01-01..1999-12-31"],
    ["the summer of last year", "2024-SU | 2024-06-01..2024-08-31"],
    ["the winter of 2023-24", "2023-WI | 2023-12-01..2024-02-29"],
  ])("%s", (words, rest) => {
    expect(read(`It happened in ${words} there.`)).toEqual([`${words} | ${rest}`]);
  });

  test("a fifth Monday that a month has not leaves no day", () => {
    expect(read("They met on the fifth Monday of May 2025.").join()).not.toContain("first");
    expect(read("They met on the fifth Monday of May 2025.").join()).not.toContain("2025-06");
  });

  test("without a publication day it keeps its place and has no bounds, unless the year stands there", () => {
    expect(read("It left in the first week of March.", null)).toEqual([
      "the first week of March | null | ..",
    ]);
    expect(read("It left in the first half of last year.", null)).toEqual([
      "the first half of last year | null | ..",
    ]);
    expect(read("It left on the last day of May 2024.", null)).toEqual([
      "the last day of May 2024 | 2024-05-31 | 2024-05-31..2024-05-31",
    ]);
  });
});

describe("A length with one end, or in a whole, has both:", () => {
  test.each<[string, string]>([
    ["the six months ended Oct. 1, 2025", "the six months | P6M | 2025-04-02..2025-10-01"],
    ["the year ended March 31", "the year | P1Y | 2024-04-01..2025-03-31"],
    ["the year ending June 30, 2026", "the year | P1Y | 2025-07-01..2026-06-30"],
    ["the week ended Friday", "the week | 2025-W52 | 2025-12-20..2025-12-26"],
    ["the week beginning Monday", "the week | 2025-W52 | 2025-12-22..2025-12-28"],
    ["the 12 months to June", "the 12 months | P12M | 2024-07-01..2025-06-30"],
    ["the last three months of 2024", "the last three months | P3M | 2024-10-01..2024-12-31"],
    ["the first nine months of last year", "the first nine months | P9M | 2024-01-01..2024-09-30"],
  ])("%s", (words, first) => {
    expect(read(`Output rose in ${words}.`)[0]).toBe(first);
  });

  test("and says what it was counted from", () => {
    const text = "Output rose in the last three months of 2024.";
    const [time] = timesIn(text, FRIDAY);
    expect(time).toMatchObject({ basis: "relative-to-text", edtf: "2024-10-01/2024-12-31" });
    expect(time?.anchor === null ? "" : text.slice(...(time?.anchor ?? [0, 0]))).toBe("2024");
  });

  test("the figures of nine months a year earlier are of those months, not of the quarter told before", () => {
    expect(
      read(
        "Output rose in the third quarter. For the nine months it was 9 tonnes, up from 7 a year earlier.",
      ).slice(1),
    ).toEqual(["the nine months | P9M | ..", "a year earlier | 2024 | 2024-01-01..2024-09-30"]);
  });
});

describe("The first of two dates shares the year of the second:", () => {
  test.each<[string, string[]]>([
    [
      "between March and May 2024",
      ["March | 2024-03 | 2024-03-01..2024-03-31", "May 2024 | 2024-05 | 2024-05-01..2024-05-31"],
    ],
    [
      "from November to February 2024",
      ["November | 2023-11 | 2023-11-01..2023-11-30", "February 2024 | 2024-02 | 2024-02-01..2024-02-29"],
    ],
    [
      "from 30 December to 2 January 2025",
      [
        "30 December | 2024-12-30 | 2024-12-30..2024-12-30",
        "2 January 2025 | 2025-01-02 | 2025-01-02..2025-01-02",
      ],
    ],
  ])("%s", (words, expected) => {
    expect(read(`It ran ${words}.`)).toEqual(expected);
  });

  test("all of a list do, and neither a month beside a year nor one that says its own year", () => {
    expect(read("It ran on March 3, May 4 and June 5, 2019.").map((line) => line.split(" | ")[1])).toEqual([
      "2019-03-03",
      "2019-05-04",
      "2019-06-05",
    ]);
    expect(read("It ran between March and May 2024.", null)[0]).toBe(
      "March | 2024-03 | 2024-03-01..2024-03-31",
    );
    expect(read("It ran in May and 2019 was good.")[0]).toContain("2025-05");
    expect(read("It ran last March and in May 2019.")[0]).toContain("2025-03");
  });
});

describe("Clocks are read in words and figures:", () => {
  test.each<[string, string]>([
    ["at half past five", "2025-12-26T05:30"],
    ["at a quarter to six", "2025-12-26T05:45"],
    ["at ten to one", "2025-12-26T12:50"],
    ["at five past three in the afternoon", "2025-12-26T15:05"],
    ["at 6 in the evening", "2025-12-26T18:00"],
    ["at 5 o'clock this afternoon", "2025-12-26T17:00"],
    ["at 0900 hours", "2025-12-26T09:00"],
    ["on 2025-12-24T09:30:00Z", "2025-12-24T09:30"],
    ["on 2025-12-24 09:30", "2025-12-24T09:30"],
    ["on the morning of March 5, 2024", "2024-03-05TMO"],
    ["in the early hours of Thursday", "2025-12-25TMO"],
    ["at dawn on Thursday", "2025-12-25TMO"],
    ["at dusk", "2025-12-26TEV"],
  ])("%s", (words, timex) => {
    expect(timesIn(`It left ${words}.`, FRIDAY).map((time) => time.timex)).toEqual([timex]);
  });

  test("shares, scores, lengths and figures of speech are no clocks", () => {
    expect(read("A quarter past the wall fell, and ten to nine won it.")).toEqual([]);
    expect(read("It was the dawn of an age; the morning show ran.")).toEqual([]);
    expect(read("Winds blow at 5 to 10 miles; it was put at five to ten boats.")).toEqual([]);
    expect(read("It ran for 1730 hours.")).toEqual(["1730 hours | PT1730H | .."]);
  });

  test.each<[string, string | null, string | null]>([
    ["10 p.m. Seoul time", "Seoul time", "+09:00"],
    ["10 p.m. Eastern time", "Eastern time", "-05:00"],
    ["10 p.m. Eastern time on July 4, 2025", "Eastern time", "-04:00"],
    ["10 p.m. Pyongyang time on May 1, 2016", "Pyongyang time", "+08:30"],
    ["10:00 UTC+9", "UTC+9", "+09:00"],
    ["10 p.m. Norland time", null, null],
  ])("“%s” says its zone", (words, name, offset) => {
    const [time] = timesIn(`It left at ${words}.`, FRIDAY);
    expect(time?.zone ?? null).toEqual(name === null ? null : { name, offset, basis: "stated" });
  });
});

describe("A clock without a zone", () => {
  const zoned = (words: string, zone: { name: string; basis: "outlet" | "dateline" } | null): unknown => {
    const text = `It flew at ${words}.`;
    return findTimes(text, { published: FRIDAY, sentences: [[0, text.length]], zone })[0]?.zone;
  };
  const SEOUL = { name: "Asia/Seoul", basis: "dateline" } as const;

  test("is told by the clocks of the dateline or the outlet, and says so", () => {
    expect(zoned("00:30", SEOUL)).toEqual({ name: "Asia/Seoul", offset: "+09:00", basis: "dateline" });
    expect(zoned("5 p.m. local time", SEOUL)).toEqual({ name: "local", offset: "+09:00", basis: "dateline" });
    expect(zoned("5 p.m. on July 4, 2025", { name: "Europe/London", basis: "outlet" })).toEqual({
      name: "Europe/London",
      offset: "+01:00",
      basis: "outlet",
    });
  });

  test("keeps what stands beside it, and has none where nothing tells", () => {
    expect(zoned("00:30 GMT", SEOUL)).toEqual({ name: "GMT", offset: "+00:00", basis: "stated" });
    expect(zoned("00:30", null)).toBeNull();
    expect(zoned("00:30", { name: "Mars/Olympus", basis: "outlet" })).toBeNull();
  });
});

describe("Numeric dates say whose way of writing chose:", () => {
  const order = (
    words: string,
    by: { order: "month-first" | "day-first"; basis: "outlet" | "dateline" } | null,
  ) => {
    const text = `It left on ${words}.`;
    const [time] = findTimes(text, { published: FRIDAY, sentences: [[0, text.length]], order: by });
    return `${time?.earliest}..${time?.latest} ${time?.order}`;
  };

  test("the outlet's, the dateline's, the text's, or nobody's", () => {
    expect(order("3/4/2025", { order: "day-first", basis: "outlet" })).toBe("2025-04-03..2025-04-03 outlet");
    expect(order("3/4/2025", { order: "month-first", basis: "dateline" })).toBe(
      "2025-03-04..2025-03-04 dateline",
    );
    expect(order("3/4/2025, not on 13/4/2025", null)).toBe("2025-04-03..2025-04-03 text");
    expect(order("3/4/2025", null)).toBe("2025-03-04..2025-04-03 null");
    expect(order("13/4/2025", { order: "month-first", basis: "outlet" })).toBe("2025-04-13..2025-04-13 null");
  });
});

describe("Years and terms in short:", () => {
  test.each<[string, string]>([
    ["FY 2024", "2024 | 2024-01-01..2024-12-31"],
    ["the 2024-25 fiscal year", "2024 | 2024-01-01..2025-12-31"],
    ["2023/24", "2023 | 2023-01-01..2024-12-31"],
    ["3Q 2025", "2025-Q3 | 2025-07-01..2025-09-30"],
    ["H1 2024", "2024-H1 | 2024-01-01..2024-06-30"],
    ["the 70s", "197 | 1970-01-01..1979-12-31"],
    ["the early-to-mid 1990s", "199 | 1994-01-01..1995-12-31"],
    ["44 BC", "BC0044 | .."],
    ["A.D. 79", "0079 | 0079-01-01..0079-12-31"],
    ["the 5th century BC", "BC04 | .."],
  ])("%s", (words, rest) => {
    expect(read(`It happened in ${words} there.`)).toEqual([`${words} | ${rest}`]);
  });

  test("degrees and quarters of a game are none", () => {
    expect(read("Highs were in the 70s, and the rate in the mid-30s.")).toEqual([]);
    expect(read("They led in the third quarter of the game.")).toEqual([]);
  });
});

describe("Weekdays of a week, and days that recur:", () => {
  test.each<[string, string]>([
    ["this past Friday", "2025-12-19 | 2025-12-19..2025-12-19"],
    ["this coming Friday", "2026-01-02 | 2026-01-02..2026-01-02"],
    ["Monday of next week", "2025-12-29 | 2025-12-29..2025-12-29"],
    ["Friday last week", "2025-12-19 | 2025-12-19..2025-12-19"],
    ["Sunday this week", "2025-12-28 | 2025-12-28..2025-12-28"],
    ["Mondays", "XXXX-WXX-1 | .."],
    ["every third Friday", "XXXX-WXX-5 | .."],
    ["weekends", "XXXX-WXX-WE | .."],
    ["twice daily", "P1D | .."],
  ])("%s", (words, rest) => {
    expect(read(`It happens on ${words} there.`)).toEqual([`${words} | ${rest}`]);
  });

  test("“on the 19th” is a day where nothing follows that it numbers", () => {
    expect(read("It left on the 19th.")).toEqual(["the 19th | 2025-12-19 | 2025-12-19..2025-12-19"]);
    expect(read("It will leave on the 5th.")).toEqual(["the 5th | 2026-01-05 | 2026-01-05..2026-01-05"]);
    expect(read("It lies on the 19th floor.")).toEqual([]);
  });
});

test("A run of months without a year is of one year, where each by itself would be the last one", () => {
  expect(read("They looked into thefts between January and October.", "2026-02-04")).toEqual([
    "January | 2025-01 | 2025-01-01..2025-01-31",
    "October | 2025-10 | 2025-10-01..2025-10-31",
  ]);
});
