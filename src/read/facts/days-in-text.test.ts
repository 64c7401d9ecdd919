import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDay } from "../../../test/any-day.ts";
import { type DayInText, daysInText, figureOrder } from "./days-in-text.ts";

const days = (words: string, language: string | null = null): string[] =>
  [...daysInText(words, language, "day-first")].map(({ day }: DayInText) => day);

describe("A whole day", () => {
  test.each<[string, string | null, string]>([
    ["14. März 2018", "de", "2018-03-14"],
    ["14. Mär. 2018", "de", "2018-03-14"],
    ["3. Jänner 2019", "de-AT", "2019-01-03"],
    ["12.05.18, 9:30 Uhr", "de", "2018-05-12"],
    ["le 1er août 2019", "fr", "2019-08-01"],
    ["14 de marzo de 2018", "es", "2018-03-14"],
    ["2 novembre 2023", "it", "2023-11-02"],
    ["3 de fevereiro de 2021", "pt", "2021-02-03"],
    ["5 maart 2020", "nl", "2020-03-05"],
    ["7 июня 2022", "ru", "2022-06-07"],
    ["11 listopada 2021", "pl", "2021-11-11"],
    ["11. listopada 2021.", "hr", "2021-10-11"],
    ["2018년 3월 14일", "ko", "2018-03-14"],
    ["2018年3月14日", "ja", "2018-03-14"],
    ["2018年3月14日", "zh", "2018-03-14"],
    ["٣ أغسطس ٢٠١٣", "ar", "2013-08-03"],
    ["21 มกราคม 2562", "th", "2019-01-21"],
    ["2018. március 14.", "hu", "2018-03-14"],
    ["2018 m. kovo 14 d.", "lt", "2018-03-14"],
    ["주체107(2018)년 3월 14일 수요일", "ko", "2018-03-14"],
    ["Juche 107 (2018) Mar. 14, Wednesday", "en", "2018-03-14"],
    ["March 14, 2018", "en", "2018-03-14"],
    ["14-Mar-2018", "en", "2018-03-14"],
    ["2018/3/14", null, "2018-03-14"],
    ["14/3/2018", null, "2018-03-14"],
    ["3/14/2018", null, "2018-03-14"],
    ["2018 Seite 14. März 2018", "de", "2018-03-14"],
  ])("is read from %j (%s)", (words, language, day) => {
    expect(days(words, language)).toEqual([day]);
  });

  test.each([
    "",
    "March 2018",
    "14 March",
    "version 1.2.14",
    "31.04.2018",
    "2018-13-01",
    "192.168.10.2018",
    "Tel. 030 12 34 2018",
    "14 apples 2018",
    "1/2/1789",
    "vol. 12-14-16-2018",
  ])("is not in %j", (words) => {
    expect(days(words)).toEqual([]);
  });

  test("that figures leave open has two readings, the region's usual one first", () => {
    const read = (order: "day-first" | "month-first"): (string | null)[] =>
      [...daysInText("3/4/2018", "en", order)].flatMap(({ day, or }) => [day, or]);
    expect(read("day-first")).toEqual(["2018-04-03", "2018-03-04"]);
    expect(read("month-first")).toEqual(["2018-03-04", "2018-04-03"]);
    expect([...daysInText("4/4/2018", "en", "day-first")][0]?.or).toBeNull();
  });

  test("comes back from the words that the platform itself writes for it, in every language", () => {
    fc.assert(
      fc.property(
        anyDay.filter((day) => day >= "1990"),
        fc.constantFrom(
          "en-GB",
          "en-US",
          "de",
          "fr",
          "es",
          "it",
          "pt",
          "nl",
          "ru",
          "pl",
          "ko",
          "ja",
          "zh",
          "cs",
          "sv",
          "tr",
        ),
        fc.constantFrom("", "😀 ", "Seite 3: "),
        (day, language, before) => {
          const written = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
            new Date(`${day}T00:00:00Z`),
          );
          const words = `${before}${written}, 9:30`;
          const [found] = daysInText(words, language, "day-first");
          expect(found?.day).toBe(day);
          expect(written).toContain(words.slice(found?.start, found?.end).replace(/[.\s]+$/, ""));
        },
      ),
      { numRuns: 400 },
    );
  });
});

test.each<[string | null, string | null, string]>([
  ["en-US", "https://a.example/", "month-first"],
  ["en-GB", "https://a.com/", "day-first"],
  ["en", "https://a.com/", "month-first"],
  ["en", "https://a.co.uk/", "day-first"],
  ["de", "https://a.com/", "day-first"],
  [null, "https://a.gov/", "month-first"],
  [null, null, "day-first"],
])("Figures of a page in %s at %s are %s", (language, url, order) => {
  expect(figureOrder(language, url)).toBe(order);
});

test.each<[string, string[]]>([
  ["März 5, 2024", ["2024-03-05"]],
  ["x\u0301 March 5, 2024; Marchmarchmarchmarch 5, 2024", ["2024-03-05"]],
  ["12 March 5, 2024", ["2024-03-05"]],
  ["2024 Seite 5. März 2024", ["2024-03-05"]],
  ["𝒳 June. 5, 2024", ["2024-06-05"]],
  ["v12024-03-05 and 1.2024-03-05 and 2024-03-051", []],
])("In %j stand the days %j", (words, days) => {
  expect([...daysInText(words, "de", "day-first")].map(({ day }) => day)).toEqual(days);
});

test("Days are looked for in 100,000 characters in time linear in their number", () => {
  for (const unit of ["1 ", "1.", "2018 ", "1 a ", "12 mar ", "a1-", "2018-1-", "1/1/", "٣", "年", "x 1, "]) {
    const words = unit.repeat(Math.ceil(100_000 / unit.length));
    const started = performance.now();
    expect([...daysInText(words, "en", "day-first")]).toEqual([]);
    expect(performance.now() - started, JSON.stringify(unit)).toBeLessThan(4_000);
  }
});
