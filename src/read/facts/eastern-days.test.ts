import { describe, expect, it } from "vitest";
import { daysInText } from "./days-in-text.ts";

const days = (words: string): string[] =>
  [...daysInText(words, null, "day-first")].map(({ day, start, end }) => `${day} ${words.slice(start, end)}`);

describe("days of East Asia's own calendars", () => {
  it("counts the years of the Republic, of Reiwa and of Heisei", () => {
    expect(days("中華民國八十八年七月二十日　星期二")).toEqual(["1999-07-20 民國八十八年七月二十日"]);
    expect(days("民國113年12月3日")).toEqual(["2024-12-03 民國113年12月3日"]);
    expect(days("令和元年五月一日、平成31年4月30日まで")).toEqual([
      "2019-05-01 令和元年五月一日",
      "2019-04-30 平成31年4月30日",
    ]);
  });

  it("reads a year that is written sign by sign, in the order of the text", () => {
    expect(days("2024年3月15日，二〇二四年三月十四日的决定")).toEqual([
      "2024-03-15 2024年3月15日",
      "2024-03-14 二〇二四年三月十四日",
    ]);
  });

  it("takes no duration and no day that no calendar has", () => {
    expect(days("八十八年的歷史，民國八十八年十三月二日")).toEqual([]);
  });
});
