import { describe, expect, test } from "vitest";
import { linesOfTimes, timesIn } from "../../../test/times-in.ts";
import { findTimes } from "../find-times.ts";
import { FORMS } from "../forms.ts";

const FRIDAY = "2025-12-26";
const at = (words: string, published: string | null = FRIDAY): string | undefined =>
  linesOfTimes(`It happened ${words} there.`, published)[0];

describe("Seen from Friday 26 December 2025,", () => {
  test.each<[string, string]>([
    ["today", "2025-12-26 | 2025-12-26..2025-12-26"],
    ["yesterday", "2025-12-25 | 2025-12-25..2025-12-25"],
    ["yesterday morning", "2025-12-25TMO | 2025-12-25..2025-12-25"],
    ["tomorrow", "2025-12-27 | 2025-12-27..2025-12-27"],
    ["the day after tomorrow", "2025-12-28 | 2025-12-28..2025-12-28"],
    ["the day before yesterday", "2025-12-24 | 2025-12-24..2025-12-24"],
    ["tonight", "2025-12-26TNI | 2025-12-26..2025-12-26"],
    ["last night", "2025-12-25TNI | 2025-12-25..2025-12-25"],
    ["overnight", "2025-12-26TNI | 2025-12-26..2025-12-26"],
    ["this morning", "2025-12-26TMO | 2025-12-26..2025-12-26"],
    ["Friday", "2025-12-26 | 2025-12-26..2025-12-26"],
    ["Thursday", "2025-12-25 | 2025-12-25..2025-12-25"],
    ["Saturday", "2025-12-20 | 2025-12-20..2025-12-20"],
    ["last Friday", "2025-12-19 | 2025-12-19..2025-12-19"],
    ["next Friday", "2026-01-02 | 2026-01-02..2026-01-02"],
    ["this Monday", "2025-12-22 | 2025-12-22..2025-12-22"],
    ["Monday evening", "2025-12-22TEV | 2025-12-22..2025-12-22"],
    ["early Tuesday", "2025-12-23 | 2025-12-23..2025-12-23"],
    ["Thursday night", "2025-12-25TNI | 2025-12-25..2025-12-25"],
    ["this week", "2025-W52 | 2025-12-22..2025-12-28"],
    ["next week", "2026-W01 | 2025-12-29..2026-01-04"],
    ["last weekend", "2025-W51-WE | 2025-12-20..2025-12-21"],
    ["last month", "2025-11 | 2025-11-01..2025-11-30"],
    ["next month", "2026-01 | 2026-01-01..2026-01-31"],
    ["last quarter", "2025-Q3 | 2025-07-01..2025-09-30"],
    ["next quarter", "2026-Q1 | 2026-01-01..2026-03-31"],
    ["last year", "2024 | 2024-01-01..2024-12-31"],
    ["early next year", "2026 | 2026-01-01..2026-04-30"],
    ["earlier this year", "2025 | 2025-01-01..2025-12-26"],
    ["later this year", "2025 | 2025-12-26..2025-12-31"],
    ["this decade", "202 | 2020-01-01..2029-12-31"],
    ["last century", "19 | 1900-01-01..1999-12-31"],
    ["three days ago", "2025-12-23 | 2025-12-23..2025-12-23"],
    ["two weeks ago", "2025-W50 | 2025-12-08..2025-12-14"],
    ["a year ago", "2024 | 2024-01-01..2024-12-31"],
    ["nearly four years ago", "2021 | 2021-01-01..2021-12-31"],
    ["ten months ago", "2025-02 | 2025-02-01..2025-02-28"],
    ["five years from now", "2030 | 2030-01-01..2030-12-31"],
    ["two hours ago", "2025-12-26 | 2025-12-26..2025-12-26"],
    ["year-end", "2025-12-31 | 2025-12-31..2025-12-31"],
    ["last summer", "2025-SU | 2025-06-01..2025-08-31"],
    ["last fall", "2025-FA | 2025-09-01..2025-11-30"],
    ["this winter", "2025-WI | 2025-12-01..2026-02-28"],
    ["last winter", "2024-WI | 2024-12-01..2025-02-28"],
    ["next spring", "2026-SP | 2026-03-01..2026-05-31"],
    ["recently", "PAST_REF | ..2025-12-26"],
    ["recent years", "PAST_REF | ..2025-12-26"],
    ["a few days ago", "PAST_REF | ..2025-12-26"],
    ["the near future", "FUTURE_REF | 2025-12-26.."],
    ["the coming days", "PXD | 2025-12-26.."],
    ["now", "PRESENT_REF | 2025-12-26..2025-12-26"],
    ["the past decade", "P10Y | 2015-12-26..2025-12-26"],
    ["the last three months", "P3M | 2025-09-26..2025-12-26"],
    ["the next two years", "P2Y | 2025-12-26..2027-12-26"],
    ["Christmas", "2025-12-25 | 2025-12-25..2025-12-25"],
    ["New Year's Eve", "2024-12-31 | 2024-12-31..2024-12-31"],
    ["Thanksgiving Day", "2025-11-27 | 2025-11-27..2025-11-27"],
    ["last Easter", "2025-04-20 | 2025-04-20..2025-04-20"],
  ])("%s", (words, expected) => {
    expect(at(words)).toBe(`${words} | ${expected} | relative-to-publication`);
  });

  test("what lies beyond the calendar is past or to come, and no more", () => {
    expect(at("900 centuries ago")).toBe("900 centuries ago | PAST_REF | .. | -");
    expect(at("999 decades from now")).toBe("999 decades from now | FUTURE_REF | .. | -");
  });

  test("a day that is counted from another has no bounds where the text named none", () => {
    for (const words of [
      "two days later",
      "three weeks later",
      "the next day",
      "the following day",
      "the same day",
    ])
      expect(at(words), words).toBe(`${words} | - | .. | -`);
  });
});

describe("The verb tells whether a weekday, a month or a day lies ahead:", () => {
  test.each<[string, string]>([
    ["They will meet on Monday.", "2025-12-29"],
    ["They met on Monday.", "2025-12-22"],
    ["They said they would meet Monday.", "2025-12-29"],
    ["They are scheduled to meet on Monday.", "2025-12-29"],
    ["They plan to meet on Monday.", "2025-12-29"],
    ["On Monday, they agreed on the price.", "2025-12-22"],
    ["Monday's talks will go on.", "2025-12-22"],
    ["It will be launched in March.", "2026-03"],
    ["It was launched in March.", "2025-03"],
    ["It will be launched in February.", "2026-02"],
    ["It was launched on March 5.", "2025-03-05"],
    ["It will be launched on March 5.", "2026-03-05"],
    ["It rose in the first quarter.", "2025-Q1"],
    ["It will rise in the first quarter.", "2026-Q1"],
    ["It will print its first-quarter figures.", "2025-Q1"],
  ])("%s", (text, timex) => {
    expect(timesIn(text, FRIDAY).map((time) => time.timex)).toEqual([timex]);
  });
});

describe("Months, quarters, seasons, years and decades", () => {
  test.each<[string, string[]]>([
    ["It was unveiled in March.", ["March | 2025-03 | 2025-03-01..2025-03-31 | relative-to-publication"]],
    ["It was unveiled in March 2024.", ["March 2024 | 2024-03 | 2024-03-01..2024-03-31 | stated"]],
    ["It began in Dec. 2024.", ["Dec. 2024 | 2024-12 | 2024-12-01..2024-12-31 | stated"]],
    ["Ready by March.", ["March | 2026-03 | 2026-03-01..2026-03-31 | relative-to-publication"]],
    ["Shut since May.", ["May | 2025-05 | 2025-05-01..2025-05-31 | relative-to-publication"]],
    ["In early March 2024 it left.", ["early March 2024 | 2024-03 | 2024-03-01..2024-03-10 | stated"]],
    ["In late February 2024 it left.", ["late February 2024 | 2024-02 | 2024-02-21..2024-02-29 | stated"]],
    [
      "It left in October this year.",
      ["October this year | 2025-10 | 2025-10-01..2025-10-31 | relative-to-publication"],
    ],
    [
      "Output in the fourth quarter rose.",
      ["the fourth quarter | 2025-Q4 | 2025-10-01..2025-12-31 | relative-to-publication"],
    ],
    [
      "The second quarter of 2024 was slow.",
      ["The second quarter of 2024 | 2024-Q2 | 2024-04-01..2024-06-30 | stated"],
    ],
    ["In the winter of 2023 it froze.", ["the winter of 2023 | 2023-WI | 2023-12-01..2024-02-29 | stated"]],
    ["In the 1990s it shut.", ["the 1990s | 199 | 1990-01-01..1999-12-31 | stated"]],
    ["In the late 1990s it shut.", ["the late 1990s | 199 | 1996-01-01..1999-12-31 | stated"]],
    ["In the '80s it shut.", ["the '80s | 198 | 1980-01-01..1989-12-31 | stated"]],
    ["It was built in the 19th century.", ["the 19th century | 18 | 1800-01-01..1899-12-31 | stated"]],
    ["It shut in nineteen ninety-six.", ["nineteen ninety-six | 1996 | 1996-01-01..1996-12-31 | stated"]],
    ["A plan for 2026 is needed.", ["2026 | 2026 | 2026-01-01..2026-12-31 | stated"]],
    ["The 2015 Iran deal holds.", ["2015 | 2015 | 2015-01-01..2015-12-31 | stated"]],
    ["The treaty (1953) holds.", ["1953 | 1953 | 1953-01-01..1953-12-31 | stated"]],
    [
      "From 1950 to 1953 they fought.",
      ["1950 | 1950 | 1950-01-01..1950-12-31 | stated", "1953 | 1953 | 1953-01-01..1953-12-31 | stated"],
    ],
    ["Orders fell in fiscal 2024.", ["fiscal 2024 | 2024 | 2024-01-01..2024-12-31 | stated"]],
    ["They fought in 1950-53.", ["1950-53 | - | 1950-01-01..1953-12-31 | stated"]],
    ["They met on May 3-5, 2025.", ["May 3-5, 2025 | - | 2025-05-03..2025-05-05 | stated"]],
  ])("%s", (text, expected) => {
    expect(linesOfTimes(text, FRIDAY)).toEqual(expected);
  });

  test("are those of the year that news would mean, at its start and its end", () => {
    expect(linesOfTimes("It left in December.", "2026-01-02")[0]).toContain("2025-12-01..2025-12-31");
    expect(linesOfTimes("It left in January.", "2026-01-02")[0]).toContain("2026-01-01..2026-01-31");
    expect(linesOfTimes("It will leave by January.", "2025-12-31")[0]).toContain("2026-01-01..2026-01-31");
    expect(linesOfTimes("The fourth quarter was slow.", "2026-01-02")[0]).toContain("2025-10-01..2025-12-31");
  });

  test("keep to the season that is on, in January too", () => {
    expect(at("this winter", "2026-01-10")).toContain("2025-WI | 2025-12-01..2026-02-28");
    expect(at("last winter", "2026-01-10")).toContain("2024-WI | 2024-12-01..2025-02-28");
    expect(at("last summer", "2025-07-10")).toContain("2024-SU");
    expect(at("next winter", "2028-01-10")).toContain("2028-WI | 2028-12-01..2029-02-28");
    expect(at("last winter", "2024-05-01")).toContain("2023-WI | 2023-12-01..2024-02-29");
  });
});

describe("Clock times", () => {
  const clock = (text: string, published: string | null = FRIDAY): string[] =>
    timesIn(text, published).map(
      ({ words, timex, zone }) =>
        `${words} | ${timex} | ${zone === null ? "-" : `${zone.name} ${zone.offset}`}`,
    );
  test.each<[string, string[]]>([
    ["They met at 3:30 p.m. there.", ["3:30 p.m. | 2025-12-26T15:30 | -"]],
    ["They met at 10 a.m. on Monday.", ["10 a.m. on Monday | 2025-12-22T10:00 | -"]],
    ["They will meet at 10 a.m. Monday.", ["10 a.m. Monday | 2025-12-29T10:00 | -"]],
    ["It ends at 5 p.m. EST, Nov. 6.", ["5 p.m. EST, Nov. 6 | 2025-11-06T17:00 | EST -05:00"]],
    ["They met at noon.", ["noon | 2025-12-26T12:00 | -"]],
    ["It left at 10:15 GMT.", ["10:15 GMT | 2025-12-26T10:15 | GMT +00:00"]],
    ["It left at 0620 GMT.", ["0620 GMT | 2025-12-26T06:20 | GMT +00:00"]],
    ["It flew at 5:47 p.m. local time.", ["5:47 p.m. local time | 2025-12-26T17:47 | local null"]],
    ["It flew at 00:30 KST.", ["00:30 KST | 2025-12-26T00:30 | KST +09:00"]],
    ["It flew at 9 p.m. ET on July 4, 2025.", ["9 p.m. ET on July 4, 2025 | 2025-07-04T21:00 | ET -04:00"]],
    ["They met at 5 o'clock in the morning.", ["5 o'clock in the morning | 2025-12-26T05:00 | -"]],
  ])("%s", (text, expected) => {
    expect(clock(text)).toEqual(expected);
  });

  test("without a publication day keep the hour alone, and a stated day its day", () => {
    expect(linesOfTimes("They met at noon.", null)).toEqual(["noon | XXXX-XX-XXT12:00 | .. | -"]);
    expect(linesOfTimes("They met at 10 a.m. on Monday.", null)[0]).toMatch(/XXXX-XX-XXT10:00 \| \.\. \| -$/);
    expect(linesOfTimes("It left on 31/12/2024 alone.", null)[0]).toContain(
      "2024-12-31..2024-12-31 | stated",
    );
  });
});

describe("Numeric dates", () => {
  test("are read by what no calendar allows, by the other dates of the text, else bounded by both readings", () => {
    expect(linesOfTimes("It left on 31/12/2024 alone.", FRIDAY)[0]).toContain(
      "2024-12-31 | 2024-12-31..2024-12-31",
    );
    expect(linesOfTimes("It left on 12/31/2024 alone.", FRIDAY)[0]).toContain(
      "2024-12-31 | 2024-12-31..2024-12-31",
    );
    expect(linesOfTimes("It left on 3/4/2025 alone.", FRIDAY)[0]).toContain(
      "2025-03-04..2025-04-03 | stated",
    );
    expect(linesOfTimes("It left on 3/4/2025, not on 13/4/2025.", FRIDAY)[0]).toContain(
      "2025-04-03..2025-04-03",
    );
    expect(linesOfTimes("It left on 3/4/2025, not on 4/13/2025.", FRIDAY)[0]).toContain(
      "2025-03-04..2025-03-04",
    );
  });
});

describe("Lengths of time and what recurs", () => {
  const read = (text: string): string[] =>
    timesIn(text, FRIDAY).map(({ words, type, timex }) => `${words} | ${type} | ${timex}`);
  test.each<[string, string[]]>([
    ["They trained for three weeks.", ["three weeks | DURATION | P3W"]],
    ["A five-day visit began.", ["five-day | DURATION | P5D"]],
    ["It took more than 90 minutes.", ["more than 90 minutes | DURATION | PT90M"]],
    ["It lasted several hours.", ["several hours | DURATION | PTXH"]],
    ["It lasted 2 1/2 years.", ["2 1/2 years | DURATION | P2Y6M"]],
    ["It took two to three weeks.", ["two to three weeks | DURATION | P2W"]],
    ["The war went on for decades.", ["decades | DURATION | PXDE"]],
    ["A two-century rule.", ["two-century | DURATION | P2CE"]],
    ["They meet every year.", ["every year | SET | P1Y"]],
    ["They meet every Friday.", ["every Friday | SET | XXXX-WXX-5"]],
    ["It is printed daily and read twice a week.", ["daily | SET | P1D", "twice a week | SET | P1W"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("have no bounds: nothing says when they began", () => {
    for (const time of timesIn("They trained for three weeks, every year.", FRIDAY))
      expect(time).toMatchObject({ earliest: null, latest: null, edtf: null, basis: null });
  });
});

describe("What narrows or loosens an expression is its modifier:", () => {
  test.each<[string, string | null]>([
    ["It left in early March 2024.", "START"],
    ["It left at the end of 2024.", "END"],
    ["It left about three weeks ago.", "APPROX"],
    ["It took more than three weeks.", "MORE_THAN"],
    ["It took nearly three weeks.", "LESS_THAN"],
    ["It took at least three weeks.", "EQUAL_OR_MORE"],
    ["It has been shut since May.", "ON_OR_AFTER"],
    ["It is ready by Friday.", "ON_OR_BEFORE"],
    ["It left before 2019.", "BEFORE"],
    ["It left in 2019.", null],
  ])("%s", (text, modifier) => {
    expect(timesIn(text, FRIDAY).map((time) => time.modifier)).toEqual([modifier]);
  });
});

describe("Without a publication day", () => {
  test.each(
    "today|yesterday|tomorrow|tonight|last night|this morning|on Friday|last Monday|this week|last month|last year|three days ago|a year ago|last winter|now|recently|in recent years|in the near future|year-end|in March|by May|on March 5|the first quarter|at noon|at 10:30 a.m.|10 a.m. on Monday|over the past decade|five days from now|the previous day|at Christmas|at the weekend".split(
      "|",
    ),
  )("“%s” keeps its place and its type, and gets no bounds and no basis", (words) => {
    const text = `It happened ${words} there.`;
    for (const published of [null, "", "soon", "2025-02-30", "2025-13-01"]) {
      const found = timesIn(text, published);
      expect(found, String(published)).toHaveLength(1);
      expect(found[0]).toMatchObject({ earliest: null, latest: null, edtf: null, basis: null });
      expect(found[0]?.type).toMatch(/^(?:DATE|TIME|DURATION)$/);
      expect(found[0]?.timex ?? "").not.toMatch(/\d{4}/);
      expect(words).toContain(found[0]?.words);
    }
  });

  test("what is stated in full keeps its day", () => {
    expect(linesOfTimes("It left in 2024 and on March 5, 2025 at last.", null)).toEqual([
      "2024 | 2024 | 2024-01-01..2024-12-31 | stated",
      "March 5, 2025 | 2025-03-05 | 2025-03-05..2025-03-05 | stated",
    ]);
  });
});

describe("Every form", () => {
  for (const { title, forms } of FORMS)
    test.each(forms.map((form) => [form.example, form] as const))(
      `of “${title}” is found in its example: %s`,
      (example, form) => {
        const given = form.given ?? false;
        const found = findTimes(example, { published: FRIDAY, sentences: [[0, example.length]], given });
        expect(found.length, form.words).toBeGreaterThan(0);
      },
    );
});
