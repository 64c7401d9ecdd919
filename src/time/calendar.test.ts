import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDay } from "../../test/any-day.ts";
import {
  addDays,
  addMonths,
  dayIn,
  dayOf,
  isoWeek,
  lastDay,
  monthSpan,
  parts,
  weekday,
  yearSpan,
} from "./calendar.ts";

describe("The calendar", () => {
  test("counts days across leap days, year ends and centuries", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2023-02-28", 1)).toBe("2023-03-01");
    expect(addDays("1900-02-28", 1)).toBe("1900-03-01");
    expect(addDays("2000-02-28", 1)).toBe("2000-02-29");
    expect(addDays("2025-12-31", 1)).toBe("2026-01-01");
    expect(addDays("2026-01-01", -366)).toBe("2024-12-31");
  });

  test("goes forth and back to the same day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (from, by) => {
        expect(addDays(addDays(from, by), -by)).toBe(from);
        expect(weekday(addDays(from, 7))).toBe(weekday(from));
      }),
    );
  });

  test("counts months, and keeps to the last day of a shorter one", () => {
    expect(addMonths("2025-01-31", 1)).toBe("2025-02-28");
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
    expect(addMonths("2025-12-15", 1)).toBe("2026-01-15");
    expect(addMonths("2026-01-15", -1)).toBe("2025-12-15");
    expect(addMonths("2026-01-15", -25)).toBe("2023-12-15");
  });

  test("knows the weekday of days one can look up", () => {
    expect(weekday("2025-12-26")).toBe(5);
    expect(weekday("2024-02-29")).toBe(4);
    expect(weekday("2000-01-01")).toBe(6);
  });

  test("knows the length of every month, in early centuries too", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => lastDay(2025, month))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect([1900, 2000, 2024, 2100, 4, 100].map((year) => lastDay(year, 2))).toEqual([
      28, 29, 29, 28, 29, 28,
    ]);
    expect(monthSpan(2024, 2)).toEqual(["2024-02-01", "2024-02-29"]);
    expect(yearSpan(987)).toEqual(["0987-01-01", "0987-12-31"]);
  });

  test("names weeks as ISO 8601 does, where the year of the week is not the year of the day", () => {
    expect(isoWeek("2021-01-03")).toEqual({ name: "2020-W53", first: "2020-12-28", last: "2021-01-03" });
    expect(isoWeek("2021-01-04").name).toBe("2021-W01");
    expect(isoWeek("2024-12-30")).toEqual({ name: "2025-W01", first: "2024-12-30", last: "2025-01-05" });
    expect(isoWeek("2026-12-31").name).toBe("2026-W53");
    expect(isoWeek("2027-01-01").name).toBe("2026-W53");
    expect(isoWeek("2013-03-14")).toEqual({ name: "2013-W11", first: "2013-03-11", last: "2013-03-17" });
  });

  test("gives every day one week from Monday to Sunday, and the next week follows it", () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const week = isoWeek(from);
        expect([weekday(week.first), weekday(week.last)]).toEqual([1, 0]);
        expect(week.first <= from && from <= week.last).toBe(true);
        expect(isoWeek(week.first)).toEqual(week);
        expect(addDays(week.last, 1)).toBe(isoWeek(addDays(from, 7)).first);
        expect(isoWeek(addDays(from, 7)).name > week.name).toBe(true);
      }),
    );
  });

  test("takes the day out of a date-time and refuses what is no day", () => {
    expect(dayIn("2025-12-26T23:30:00-05:00")).toBe("2025-12-26");
    expect(dayIn("2024-02-29")).toBe("2024-02-29");
    for (const wrong of [
      "2025-02-29",
      "2025-13-01",
      "2025-00-10",
      "2025-01-00",
      "2025-1-1",
      "2025",
      "",
      "soon",
      null,
    ])
      expect(dayIn(wrong), String(wrong)).toBeNull();
    fc.assert(
      fc.property(anyDay, (one) => {
        expect(dayOf(...parts(one))).toBe(one);
        expect(dayIn(one)).toBe(one);
      }),
    );
  });
});
