import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDay } from "../../test/any-day.ts";
import { domainOf, parseMetaDateOr } from "./given.ts";
import { bylineNames, splitNames } from "./names.ts";
import { dayInUrl, findDay, parseMetaDate } from "./published-dates.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WAYS: readonly ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
  (y, m, d) => `${MONTHS[m - 1]} ${d}, ${y}`,
  (y, m, d) => `${MONTHS[m - 1]?.slice(0, 3)}. ${d} ${y}`,
  (y, m, d) => `${MONTHS[m - 1]?.toUpperCase()} ${d}, ${y}`,
  (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`,
  (y, m, d) => `${d}. ${MONTHS[m - 1]?.toLowerCase()} ${y}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${d}.${m}.${y}`,
  (y, m, d) => `${y}.${String(m).padStart(2, "0")}.${String(d).padStart(2, "0")}.`,
  (y, m, d) => `${y}년 ${m}월 ${d}일`,
  (y, m, d) => `${y}年${m}月${d}日`,
];

describe("A day in words or figures", () => {
  test("reads back from every way of writing it, and its place quotes it", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...WAYS),
        fc.constantFrom("", "😀 한국 ", "Posted: "),
        (iso, way, before) => {
          const [y, m, d] = iso.split("-").map(Number) as [number, number, number];
          const words = `${before}${way(y, m, d)} by the desk`;
          const found = findDay(words);
          expect(found?.value).toBe(iso);
          expect(words.slice(found?.start, found?.end)).toBe(way(y, m, d).replace(/(?<=\.\d\d)\.$/, ""));
        },
      ),
      { numRuns: 500 },
    );
  });

  test("is the first that stands there", () => {
    expect(findDay("3 January 2026, updated 2026-01-04")?.value).toBe("2026-01-03");
  });

  test.each([
    "",
    "Friday",
    "May 2026",
    "3 January",
    "2025-02-29",
    "31.04.2025",
    "2026-13-01",
    "30 February 2024",
    "12026-01-01",
    "1/2/2026",
    "Tel. 2026-0103",
    "version 1.2.3",
    "2026",
    "1800-01-01",
    "may be 2026",
  ])("is not in %j", (words) => {
    expect(findDay(words)).toBeNull();
  });
});

describe("A date of meta data", () => {
  test.each<[string, string]>([
    ["2025-12-26T09:30:00+03:00", "2025-12-26T09:30:00+03:00"],
    ["2025-12-26T09:30:00.123Z", "2025-12-26T09:30:00Z"],
    ["2025-12-26T09:30+0900", "2025-12-26T09:30:00+09:00"],
    ["2025-12-26 09:30", "2025-12-26"],
    ["2025-12-26T25:61:00Z", "2025-12-26"],
    ["2025-12-26T09:30:00+99:00", "2025-12-26"],
    ["Fri, 26 Dec 2025 09:30:00 GMT", "2025-12-26T09:30:00Z"],
    ["26 Dec 2025 09:30 -0500", "2025-12-26T09:30:00-05:00"],
    ["Fri, 26 Dec 2025 29:30:00 GMT", "2025-12-26"],
    ["1766741400", "2025-12-26T09:30:00.000Z"],
    ["1766741400000", "2025-12-26T09:30:00.000Z"],
    ["20251226", "2025-12-26"],
    [" December 26, 2025 ", "2025-12-26"],
  ])("%j is %s", (written, value) => {
    expect(parseMetaDate(written)).toBe(value);
  });

  test.each(["", "soon", "0000000000", "20251326", "99999999", "12345", "2025-02-30T10:00:00Z", "0"])(
    "%j is none",
    (written) => {
      expect(parseMetaDate(written)).toBeNull();
    },
  );

  test("that is none is noted with what was found and what would do", () => {
    const notes: Parameters<typeof parseMetaDateOr>[1] = [];
    expect(parseMetaDateOr("soon", notes)).toBeNull();
    expect(parseMetaDateOr("2025-12-26", notes)).toBe("2025-12-26");
    expect(notes).toEqual([
      { rule: "read/published", span: null, found: "soon", expected: "a date such as 2025-12-26" },
    ]);
  });
});

test.each<[string, string | null]>([
  ["https://a.example/2025/12/26/yard", "2025-12-26"],
  ["https://a.example/news-2025-12-26-yard", "2025-12-26"],
  ["https://a.example/AEN20251226001200315", null],
  ["https://a.example/view/20251226001200", "2025-12-26"],
  ["https://a.example/2025/13/26/yard", null],
  ["https://a.example/2025/12/yard", null],
  ["https://a.example/article/123456789", null],
  ["", null],
])("The day in the address %j is %s", (url, day) => {
  expect(dayInUrl(url)).toBe(day);
});

describe("Names", () => {
  test.each<[string, string[]]>([
    ["TRT World and Agencies", ["TRT World", "Agencies"]],
    ["Mara Quill, Tom Ferro & HN", ["Mara Quill", "Tom Ferro", "HN"]],
    ["HN/HN | HN.", ["HN"]],
    ["Alexander Anderson", ["Alexander Anderson"]],
    ["  ,, / ", []],
  ])("of %j are %j", (words, names) => {
    expect(splitNames(words)).toEqual(names);
  });

  test.each<[string, string[]]>([
    ["By Mara Quill and Tom Ferro", ["Mara Quill", "Tom Ferro"]],
    ["Written by: Mara Quill", ["Mara Quill"]],
    ["Mara Quill, Jan. 3, 2026", ["Mara Quill"]],
    ["https://a.example/mara", []],
    ["mara@a.example, @mara", []],
    ["Staff", []],
    ["김철수", ["김철수"]],
    ["", []],
  ])("of the byline %j are %j", (words, names) => {
    expect(bylineNames(words)).toEqual(names);
  });

  test("never are empty, double or with white space around them", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "B", " ", ",", "/", ".", ":", " and ", "한", "\u200b") }),
        (words) => {
          const names = splitNames(words);
          expect(new Set(names).size).toBe(names.length);
          for (const name of names) expect(name.trim()).toBe(name);
          expect(names).not.toContain("");
        },
      ),
    );
  });
});

test("A host is read without www, and of no address there is none", () => {
  expect(domainOf("https://www.a.example:8080/x")).toBe("a.example");
  expect(domainOf("no address")).toBeNull();
  expect(domainOf("file:///a.txt")).toBeNull();
  expect(domainOf(null)).toBeNull();
});

test("Dates and names are looked for in 100,000 characters in proportion to their number", () => {
  const units = [
    "a",
    " ",
    "1",
    "1 ",
    "jan ",
    "1 jan ",
    "2025-",
    "12.",
    ".",
    ":",
    ",",
    " and ",
    "by ",
    "/20251",
    "-2025",
    "년",
    "a.:",
    "\ud83d",
  ];
  for (const unit of units)
    for (const read of [findDay, parseMetaDate, dayInUrl, splitNames, bylineNames]) {
      const words = `x${unit.repeat(Math.ceil(100_000 / unit.length))}x`;
      const started = performance.now();
      read(words);
      expect(performance.now() - started, `${read.name} ${JSON.stringify(unit)}`).toBeLessThan(1_500);
    }
});
