import { describe, expect, test } from "vitest";
import { findTimes } from "../find-times.ts";

const read = (words: string, published: string) =>
  findTimes(words, { published, sentences: [[0, words.length]] }).map(({ timex, earliest, latest }) => [
    timex,
    earliest,
    latest,
  ]);

describe("A day by the moon", () => {
  // The days as almanacs print them.
  test.each<[string, string, string]>([
    ["Lunar New Year", "2024-06-01", "2024-02-10"],
    ["Chinese New Year 2026", "2024-06-01", "2026-02-17"],
    ["Seollal", "2025-03-01", "2025-01-29"],
    ["Dragon Boat Festival", "2024-07-01", "2024-06-10"],
    // In 2020 a fourth month was counted twice.
    ["Dragon Boat Festival", "2020-12-01", "2020-06-25"],
    ["Mid-Autumn Festival", "2023-12-01", "2023-09-29"],
    ["Chuseok", "2025-12-26", "2025-10-06"],
    ["Chuseok 2024", "2025-12-26", "2024-09-17"],
    ["Passover", "2024-05-10", "2024-04-23"],
    ["Rosh Hashanah", "2024-11-01", "2024-10-03"],
    ["Yom Kippur", "2024-11-01", "2024-10-12"],
    ["Hanukkah", "2025-01-20", "2024-12-26"],
    ["Nowruz", "2024-05-01", "2024-03-20"],
  ])("%s, seen from %s, is %s", (name, published, day) => {
    expect(read(`They met on ${name}.`, published)).toEqual([[day, day, day]]);
  });

  test("that begins when the moon is seen may be a day later elsewhere", () => {
    expect(read("It shut for Eid al-Fitr.", "2024-05-01")).toEqual([
      ["2024-04-10", "2024-04-10", "2024-04-11"],
    ]);
    expect(read("It shut for Eid al-Adha 2024.", "2024-12-01")).toEqual([
      ["2024-06-16", "2024-06-16", "2024-06-17"],
    ]);
  });

  test("may be a month: Ramadan has bounds and no value of TimeML", () => {
    expect(read("It fell quiet in the holy month of Ramadan.", "2024-06-01")).toEqual([
      [null, "2024-03-11", "2024-04-10"],
    ]);
  });

  test("is the next where the verb looks ahead, and has no bounds without a publication", () => {
    expect(read("They will meet on Chuseok.", "2024-06-01")).toEqual([
      ["2024-09-17", "2024-09-17", "2024-09-17"],
    ]);
    expect(findTimes("It shut for Chuseok.", { published: null, sentences: [[0, 20]] })).toMatchObject([
      { earliest: null, latest: null, basis: null },
    ]);
  });

  test.each(["The seol was small.", "an eid", "It was chuseok-like.", "Nowruzi left."])(
    "is not in %j",
    (words) => {
      const found = read(words, "2024-06-01");
      expect(found).toEqual([]);
    },
  );
});

describe("What is near", () => {
  test("Easter week is the one that is not over", () => {
    expect(read("Easter week began on Sunday.", "2000-04-17")[0]).toEqual([
      "2000-W16",
      "2000-04-17",
      "2000-04-23",
    ]);
  });

  test("a month that names what was made lies behind, though the sentence looks ahead", () => {
    expect(read("It tries to sell itself, under a June agreement.", "1989-10-27")).toEqual([
      ["1989-06", "1989-06-01", "1989-06-30"],
    ]);
    expect(read("It tries to sell itself at a June meeting.", "1989-10-27")[0]?.[0]).toBe("1990-06");
  });

  test("the latest quarter is none of the year before", () => {
    const words = "In the third quarter of 2024 it lost $2 million. Sales rose in the latest quarter.";
    expect(read(words, "2025-11-20").map(([value]) => value)).toEqual(["2024-Q3", "2025-Q3"]);
  });
});
