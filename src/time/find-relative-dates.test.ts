import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDay } from "../../test/any-day.ts";
import { linesOfTimes, timesIn } from "../../test/times-in.ts";
import { addDays } from "./calendar.ts";

const FRIDAY = "2025-12-26";
const at = (words: string, published: string | null = FRIDAY): string | undefined =>
  linesOfTimes(`It happened ${words} there.`, published)[0];

describe("A relative date", () => {
  test.each<[string, string]>([
    ["today", "2025-12-26 | 2025-12-26..2025-12-26"],
    ["yesterday", "2025-12-25 | 2025-12-25..2025-12-25"],
    ["yesterday morning", "2025-12-25TMO | 2025-12-25..2025-12-25"],
    ["tomorrow", "2025-12-27 | 2025-12-27..2025-12-27"],
    ["tonight", "2025-12-26TNI | 2025-12-26..2025-12-26"],
    ["last night", "2025-12-25TNI | 2025-12-25..2025-12-25"],
    ["overnight", "2025-12-26TNI | 2025-12-26..2025-12-26"],
    ["this morning", "2025-12-26TMO | 2025-12-26..2025-12-26"],
    ["Friday", "2025-12-26 | 2025-12-26..2025-12-26"],
    ["Thursday", "2025-12-25 | 2025-12-25..2025-12-25"],
    ["Saturday", "2025-12-20 | 2025-12-20..2025-12-20"],
    ["last Friday", "2025-12-19 | 2025-12-19..2025-12-19"],
    ["next Friday", "2026-01-02 | 2026-01-02..2026-01-02"],
    ["this Monday", "2025-12-29 | 2025-12-29..2025-12-29"],
    ["Monday evening", "2025-12-22TEV | 2025-12-22..2025-12-22"],
    ["this week", "2025-W52 | 2025-12-22..2025-12-28"],
    ["next week", "2026-W01 | 2025-12-29..2026-01-04"],
    ["last weekend", "2025-W51-WE | 2025-12-20..2025-12-21"],
    ["last month", "2025-11 | 2025-11-01..2025-11-30"],
    ["next month", "2026-01 | 2026-01-01..2026-01-31"],
    ["last quarter", "2025-Q3 | 2025-07-01..2025-09-30"],
    ["next quarter", "2026-Q1 | 2026-01-01..2026-03-31"],
    ["last year", "2024 | 2024-01-01..2024-12-31"],
    ["this decade", "202 | 2020-01-01..2029-12-31"],
    ["last century", "19 | 1900-01-01..1999-12-31"],
    ["three days ago", "2025-12-23 | 2025-12-23..2025-12-23"],
    ["two weeks ago", "2025-W50 | 2025-12-08..2025-12-14"],
    ["a year ago", "2024 | 2024-01-01..2024-12-31"],
    ["ten months ago", "2025-02 | 2025-02-01..2025-02-28"],
    ["five years from now", "2030 | 2030-01-01..2030-12-31"],
    ["two hours ago", "2025-12-26 | 2025-12-26..2025-12-26"],
    ["year-end", "2025 | 2025-01-01..2025-12-31"],
    ["last summer", "2025-SU | 2025-06-01..2025-08-31"],
    ["last fall", "2025-FA | 2025-09-01..2025-11-30"],
    ["this winter", "2025-WI | 2025-12-01..2026-02-28"],
    ["last winter", "2024-WI | 2024-12-01..2025-02-28"],
    ["next spring", "2026-SP | 2026-03-01..2026-05-31"],
    ["recently", "PAST_REF | ..2025-12-26"],
    ["in recent years", "PAST_REF | ..2025-12-26"],
    ["a few days ago", "PAST_REF | ..2025-12-26"],
    ["in the near future", "FUTURE_REF | 2025-12-26.."],
    ["now", "PRESENT_REF | 2025-12-26..2025-12-26"],
    ["over the past decade", "P1DE | 2015-12-26..2025-12-26"],
    ["in the last three months", "P3M | 2025-09-26..2025-12-26"],
  ])("%s, said on Friday 26 December 2025", (words, expected) => {
    expect(at(words)).toBe(`${words} | ${expected} | relative-to-publication`);
  });

  test("keeps to the season that is on, in January too", () => {
    expect(at("this winter", "2026-01-10")).toContain("2025-WI | 2025-12-01..2026-02-28");
    expect(at("last winter", "2026-01-10")).toContain("2024-WI | 2024-12-01..2025-02-28");
    expect(at("last summer", "2025-07-10")).toContain("2024-SU");
    expect(at("next winter", "2028-01-10")).toContain("2028-WI | 2028-12-01..2029-02-28");
    expect(at("last winter", "2024-05-01")).toContain("2023-WI | 2023-12-01..2024-02-29");
  });

  test("goes over leap days, year ends and week 53", () => {
    expect(at("yesterday", "2024-03-01")).toContain("2024-02-29..2024-02-29");
    expect(at("yesterday", "2023-03-01")).toContain("2023-02-28..2023-02-28");
    expect(at("yesterday", "2026-01-01")).toContain("2025-12-31..2025-12-31");
    expect(at("tomorrow", "2025-12-31")).toContain("2026-01-01..2026-01-01");
    expect(at("last week", "2021-01-05")).toContain("2020-W53 | 2020-12-28..2021-01-03");
    expect(at("this week", "2027-01-01")).toContain("2026-W53 | 2026-12-28..2027-01-03");
    expect(at("last month", "2024-03-31")).toContain("2024-02 | 2024-02-01..2024-02-29");
    expect(at("last quarter", "2026-01-01")).toContain("2025-Q4");
  });

  test("shifts by a week when the publication does", () => {
    const words = fc.constantFrom(
      ..."today|yesterday|tomorrow|tonight|last night|Friday|last Monday|next Sunday|this Wednesday|Tuesday morning|this week|last week|next week|last weekend|three days ago|two weeks ago|nine days ago|now|recently|the previous day|over the past two weeks".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(words, anyDay, (said, published) => {
        const [one] = timesIn(`It happened ${said} there.`, published);
        const [later] = timesIn(`It happened ${said} there.`, addDays(published, 7));
        expect(one?.latest).not.toBeNull();
        const moved = (day: string | null | undefined): string | null =>
          day === null || day === undefined ? null : addDays(day, 7);
        expect([later?.earliest, later?.latest]).toEqual([moved(one?.earliest), moved(one?.latest)]);
      }),
      { numRuns: 400 },
    );
  });

  test("that lies beyond the calendar is past or to come, and no more", () => {
    expect(at("900 centuries ago")).toBe("900 centuries ago | PAST_REF | .. | -");
    expect(at("999 decades from now")).toBe("999 decades from now | FUTURE_REF | .. | -");
  });

  test("counted from a day that the text named before has no bounds of its own", () => {
    for (const words of [
      "two days later",
      "three weeks later",
      "the next day",
      "the following day",
      "the following year",
      "the same day",
    ])
      expect(at(words), words).toBe(`${words} | - | .. | -`);
  });
});

describe("Without a publication day", () => {
  test.each(
    "today|yesterday|tomorrow|tonight|last night|this morning|on Friday|last Monday|this week|last month|last year|three days ago|a year ago|last winter|now|recently|in recent years|in the near future|year-end|in March|by May|on March 5|the first quarter|at noon|at 10:30 a.m.|10 a.m. on Monday|over the past decade|five days from now|the previous day".split(
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

describe("What is no relative date", () => {
  test.each([
    "The Sunday Times and the Friday Post wrote.",
    "He reads USA Today and Russia Today.",
    "She writes for Rights Now in the city.",
    "Once upon a time he previously served.",
    "Sundays are quiet and Mondays loud.",
    "A fortnightly paper.",
    "This is the last thing; next, the man.",
    "The weekday was fine.",
  ])("%s", (text) => {
    expect(linesOfTimes(text, FRIDAY)).toEqual([]);
  });
});
