import { describe, expect, test } from "vitest";
import { dateOf, momentOf, numberOf } from "./options.ts";

const date = (value: string) => dateOf(new Map([["--published", value]]), "--published");
const moment = (value: string) => momentOf(new Map([["--as-of", value]]));

describe("A date", () => {
  test.each([
    "2025-12-26",
    "2024-02-29",
    "2025-12-26T09:30Z",
    "2025-12-26T09:30:00+03:00",
    "2025-12-26T09:30:00.5Z",
  ])("%s is taken as it stands", (value) => {
    expect(date(value)).toBe(value);
  });
  test.each([
    "2025-02-29",
    "2025-02-30",
    "2025-13-01",
    "2025-00-10",
    "2025-12-26T25:00Z",
    "2025-12-26T09:30",
    "26.12.2025",
    "2025-12",
    "today",
    " 2025-12-26",
  ])("%s is none", (value) => {
    expect(() => date(value)).toThrow(
      `--published takes a date such as 2025-12-26 or 2025-12-26T09:30Z, not “${value.trim() === value ? value : ` ${value.trim()}`}”.`,
    );
  });
  test("that is not given is null", () => {
    expect(dateOf(new Map(), "--published")).toBeNull();
  });
});

test("--as-of a day is its end, and a time is taken with its zone, whatever the machine's", () => {
  expect(moment("2025-12-26")).toBe("2025-12-26T23:59:59.999Z");
  expect(moment("2025-12-26T10:00Z")).toBe("2025-12-26T10:00:00.000Z");
  expect(moment("2025-12-26T10:00:00+03:00")).toBe("2025-12-26T07:00:00.000Z");
  expect(momentOf(new Map())).toBeNull();
});

test("A number is whole and within its bounds", () => {
  const number = (value: string) => numberOf(new Map([["--jobs", value]]), "--jobs", 4, 1, 256);
  expect([number("1"), number("256"), numberOf(new Map(), "--jobs", 4, 1, 256)]).toEqual([1, 256, 4]);
  for (const value of ["0", "257", "1.5", "many", "-1", "Infinity"])
    expect(() => number(value)).toThrow(`--jobs takes a whole number from 1 to 256, not “${value}”.`);
});
