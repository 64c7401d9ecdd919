import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDay } from "../../test/any-day.ts";
import { linesOfTimes, timesIn } from "../../test/times-in.ts";
import { lastDay } from "./calendar.ts";

const FRIDAY = "2025-12-26";
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" ");
const ordinal = (n: number): string =>
  `${n}${n % 10 === 1 && n !== 11 ? "st" : n % 10 === 2 && n !== 12 ? "nd" : n % 10 === 3 && n !== 13 ? "rd" : "th"}`;

const WAYS: readonly ((year: number, month: number, day: number, iso: string) => string)[] = [
  (_y, _m, _d, iso) => iso,
  (y, m, d) => `${MONTHS[m - 1]} ${d}, ${y}`,
  (y, m, d) => `${MONTHS[m - 1]} ${d} ${y}`,
  (y, m, d) => `${SHORT[m - 1]} ${d}, ${y}`,
  (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`,
  (y, m, d) => `${d} ${SHORT[m - 1]} ${y}`,
  (y, m, d) => `${ordinal(d)} ${MONTHS[m - 1]}, ${y}`,
  (y, m, d) => `${ordinal(d)} of ${MONTHS[m - 1]} ${y}`,
  (y, m, d) => `${MONTHS[m - 1]} ${ordinal(d)}, ${y}`,
];

describe("A calendar date", () => {
  test("reads back from every way of writing it, whatever the publication", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...WAYS),
        fc.option(anyDay, { nil: null }),
        fc.constantFrom("", "한국 😀 ", "“", "\u200f", "On "),
        (iso, way, published, before) => {
          const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
          const words = way(year, month, day, iso);
          expect(timesIn(`${before}${words}, boats left the yard.`, published)).toEqual([
            {
              words,
              span: [before.length, before.length + words.length],
              type: "DATE",
              timex: iso,
              edtf: iso,
              earliest: iso,
              latest: iso,
              basis: "stated",
            },
          ]);
        },
      ),
      { numRuns: 600 },
    );
  });

  test("without a year is the one that news would mean: up to half a year ahead, else the last", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (published, iso) => {
        const [, month, day] = iso.split("-").map(Number) as [number, number, number];
        const [found] = timesIn(`They met on ${MONTHS[month - 1]} ${day} there.`, published);
        expect(found?.earliest?.slice(5)).toBe(iso.slice(5));
        expect(found?.basis).toBe("relative-to-publication");
        const apart = (Date.parse(found?.earliest ?? "") - Date.parse(published)) / 86_400_000;
        if (iso.slice(5) !== "02-29") expect(apart > -184 && apart <= 182).toBe(true);
        else expect(lastDay(Number(found?.earliest?.slice(0, 4)), 2)).toBe(29);
      }),
    );
  });

  test("that no calendar has is none", () => {
    for (const words of [
      "February 29, 2025",
      "February 30, 2024",
      "2025-02-29",
      "2025-13-01",
      "April 31, 2025",
      "31 June 2024",
      "May 50",
      "0 May 2024",
      "32 January",
    ])
      expect(linesOfTimes(`It was on ${words} there.`, FRIDAY), words).toEqual([]);
  });

  test("29 February without a year is the last there was, or is about to be", () => {
    expect(linesOfTimes("It was Feb. 29 there.", FRIDAY)).toEqual([
      "Feb. 29 | 2024-02-29 | 2024-02-29..2024-02-29 | relative-to-publication",
    ]);
    expect(linesOfTimes("It was 29 February there.", "2027-12-01")[0]).toContain("2028-02-29");
    expect(linesOfTimes("It was 29 February there.", "1904-01-10")[0]).toContain("1904-02-29");
  });
});

describe("Months, quarters, seasons, years and decades", () => {
  test.each<[string, string[]]>([
    ["It was unveiled in March.", ["in March | 2025-03 | 2025-03-01..2025-03-31 | relative-to-publication"]],
    ["It was unveiled in March 2024.", ["March 2024 | 2024-03 | 2024-03-01..2024-03-31 | stated"]],
    ["It began in Dec. 2024.", ["Dec. 2024 | 2024-12 | 2024-12-01..2024-12-31 | stated"]],
    ["Ready by March.", ["by March | 2026-03 | 2026-03-01..2026-03-31 | relative-to-publication"]],
    ["Shut since May.", ["since May | 2025-05 | 2025-05-01..2025-05-31 | relative-to-publication"]],
    ["In early March 2024 it left.", ["early March 2024 | 2024-03 | 2024-03-01..2024-03-10 | stated"]],
    ["In late February 2024 it left.", ["late February 2024 | 2024-02 | 2024-02-20..2024-02-29 | stated"]],
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
    ["In the late 1990s it shut.", ["the late 1990s | 199 | 1997-01-01..1999-12-31 | stated"]],
    ["A plan for 2026 is needed.", ["2026 | 2026 | 2026-01-01..2026-12-31 | stated"]],
    ["The treaty (1953) holds.", ["1953 | 1953 | 1953-01-01..1953-12-31 | stated"]],
    [
      "From 1950 to 1953 they fought.",
      ["1950 | 1950 | 1950-01-01..1950-12-31 | stated", "1953 | 1953 | 1953-01-01..1953-12-31 | stated"],
    ],
    ["Orders fell in fiscal 2024.", ["fiscal 2024 | 2024 | 2024-01-01..2024-12-31 | stated"]],
  ])("%s", (text, expected) => {
    expect(linesOfTimes(text, FRIDAY)).toEqual(expected);
  });

  test("said of the year's start or end by their month, not by the day of the report", () => {
    expect(linesOfTimes("It left in December.", "2026-01-02")[0]).toContain("2025-12-01..2025-12-31");
    expect(linesOfTimes("It left in January.", "2026-01-02")[0]).toContain("2026-01-01..2026-01-31");
    expect(linesOfTimes("It will leave by January.", "2025-12-31")[0]).toContain("2026-01-01..2026-01-31");
    expect(linesOfTimes("The fourth quarter was slow.", "2026-01-02")[0]).toContain("2025-10-01..2025-12-31");
  });
});

describe("What is no calendar date", () => {
  test.each([
    "They may march on, and may win.",
    "May I go? March on the enemy, he said.",
    "Theresa May met April Jones and June Carter.",
    "Mrs May resigned.",
    "It cost $2,025 million, or 2,025.50 euros.",
    "He paid 2000 dollars for 1999 shells.",
    "It took in 2000 cases and 1500 won of 1900 yuan.",
    "A crowd of 2000 people, from 2000 to 3000 men and between 1900 and 12,000 women.",
    "The team won 3-2 and 21-14 and 2:1.",
    "Flight KE 2025 left; the Boeing 737-800, the Mirage 2000 and MH370 stayed.",
    "The Hwasong-18, the F-35 and a 2024-model truck.",
    "Call 010-2025-0101 or +82-2-2025-1234.",
    "Version 3.5.2024 of part 12-31-2025.",
    "A second chance for the second man, second to none.",
    "Prices will fall; spring water; a summer house.",
    "The fall of the wall.",
    "The march went on; in may it rests.",
    "Chapter 1999 verse 2025",
    "May 9 percent of them stay?",
  ])("%s", (text) => {
    expect(linesOfTimes(text, FRIDAY)).toEqual([]);
  });
});
