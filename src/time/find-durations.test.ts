import { describe, expect, test } from "vitest";
import { timesIn } from "../../test/times-in.ts";

const FRIDAY = "2025-12-26";
const read = (text: string): string[] =>
  timesIn(text, FRIDAY).map(({ words, type, timex }) => `${words} | ${type} | ${timex}`);

describe("Lengths of time and what recurs", () => {
  test.each<[string, string[]]>([
    ["They trained for three weeks.", ["three weeks | DURATION | P3W"]],
    ["A five-day visit began.", ["five-day | DURATION | P5D"]],
    ["It took about 90 minutes.", ["about 90 minutes | DURATION | PT90M"]],
    ["It lasted several hours.", ["several hours | DURATION | PTXH"]],
    ["The war went on for decades.", ["decades | DURATION | PXDE"]],
    ["A two-century rule.", ["two-century | DURATION | P2CE"]],
    ["They meet every year.", ["every year | SET | P1Y"]],
    ["They meet every Friday.", ["every Friday | SET | P1W"]],
    ["It is printed daily and read twice a week.", ["daily | SET | P1D", "twice a week | SET | P1W"]],
    ["Three quarters of 2024 were slow.", ["Three quarters | DURATION | P3Q", "2024 | DATE | 2024"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("have no bounds: nothing says when they began", () => {
    for (const time of timesIn("They trained for three weeks, every year.", FRIDAY))
      expect(time).toMatchObject({ earliest: null, latest: null, edtf: null, basis: null });
  });

  test.each([
    "A 40-year-old man and a boy of 12 years of age.",
    "A second try; a second-hand boat.",
    "A quarter of the votes and three quarters of a million.",
    "The Daily Compass, the Harbour Weekly and The Daily wrote.",
    "The hour has come; the day's work.",
  ])("are not in: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});
