import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "#text/sentences.ts";
import { TimeExpression } from "#vocabulary/time-expression.ts";
import { anyDay } from "../../test/any-day.ts";
import { anyText } from "../../test/any-text.ts";
import { linesOfTimes } from "../../test/times-in.ts";
import { findCalendarDates } from "./find-calendar-dates.ts";
import { findDurations } from "./find-durations.ts";
import { findRelativeDates } from "./find-relative-dates.ts";
import { findTimes } from "./find-times.ts";
import { findWithChrono } from "./find-with-chrono.ts";

const PIECES =
  "in |on |by |since |late |early |mid-|the |last |next |this |past |January |March |May |Dec. |5|31|29|, |2024|2025|1999|Friday |yesterday |today |three |a few |999 |weeks |days |centuries |decades |ago |later |from now |first |quarter |of |winter |summer |10:15 |10 a.m. |noon |3/4/2025 |2025-02-29 |2024-02-29|recently |now |1990s |every |daily |. |“|”|한 |😀|\u200b|\u202e|\r\n".split(
    "|",
  );
const timely = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: anyText }), {
    maxLength: 30,
  })
  .map((parts) => parts.join(""));

describe("Time expressions", () => {
  test("stand in order without overlap, quote the text, keep to the schema, and run forwards", () => {
    fc.assert(
      fc.property(timely, fc.option(anyDay, { nil: null }), (text, published) => {
        const sentences = sentencesOf(text, [0, text.length]);
        let last = 0;
        for (const time of findTimes(text, { published, sentences })) {
          expect(TimeExpression.parse(time)).toEqual(time);
          expect(time.span[0]).toBeGreaterThanOrEqual(last);
          last = time.span[1];
          expect(last).toBeLessThanOrEqual(text.length);
          expect(text.slice(...time.span).isWellFormed()).toBe(true);
          expect(sentences.some(([start, end]) => start <= time.span[0] && time.span[1] <= end)).toBe(true);
          for (const bound of [time.earliest, time.latest])
            if (bound !== null) expect(new Date(`${bound}T00:00:00Z`).toISOString().slice(0, 10)).toBe(bound);
          const bounded = time.earliest !== null || time.latest !== null;
          expect(time.basis !== null).toBe(bounded);
          expect(time.edtf !== null).toBe(bounded);
          if (published === null && bounded) expect(time.basis).toBe("stated");
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test("read nothing but their arguments: the same at any hour and in any zone", () => {
    const text = "On Friday, last week, yesterday at 10 a.m. and in May they met.";
    const first = linesOfTimes(text, "2026-01-02");
    const zone = process.env["TZ"];
    try {
      for (const other of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
        process.env["TZ"] = other;
        expect(linesOfTimes(text, "2026-01-02")).toEqual(first);
      }
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  test("take the day of a publication as it was written, not the day it was in Greenwich", () => {
    expect(linesOfTimes("It left today.", "2025-12-26T23:30:00-05:00")).toEqual([
      "today | 2025-12-26 | 2025-12-26..2025-12-26 | relative-to-publication",
    ]);
  });

  test("that want the same words: the longer wins", () => {
    expect(linesOfTimes("It left early in the fourth quarter of 2025.", "2025-12-26")).toEqual([
      "the fourth quarter of 2025 | 2025-Q4 | 2025-10-01..2025-12-31 | stated",
    ]);
    expect(linesOfTimes("It left over the past three years.", "2025-12-26")).toEqual([
      "over the past three years | P3Y | 2022-12-26..2025-12-26 | relative-to-publication",
    ]);
  });

  test("are looked for in the sentences that are given, and nowhere else", () => {
    const text = "It left on Friday. It came back on Monday.";
    expect(findTimes(text, { published: "2025-12-26", sentences: [[19, text.length]] })).toHaveLength(1);
    expect(findTimes(text, { published: "2025-12-26", sentences: [] })).toEqual([]);
  });
});

describe("In a sentence of 100,000 characters", () => {
  const UNITS = [
    "a",
    " ",
    "1",
    "1 ",
    "- ",
    "early ",
    "late March ",
    "in 2000 ",
    "from the ",
    "January ",
    "May ",
    "5 May ",
    "May 5, ",
    "three ",
    "a few ",
    "the past ",
    "last ",
    "on Friday ",
    "today ",
    "every ",
    "once aaa ",
    "1:",
    "10:15 ",
    "10 a.m. ",
    "1/2/2025 ",
    "12/",
    "noon ",
    "Aa ",
    "1999 ",
    "2025-",
    "the first quarter ",
    "of the ",
    "한",
    "\ud83d",
    "(",
  ];
  const finders = { findCalendarDates, findRelativeDates, findDurations, findWithChrono } as const;
  for (const [name, find] of Object.entries(finders))
    test(`${name} takes time in proportion to the words, whatever they are`, () => {
      for (const unit of UNITS)
        for (const tail of ["", " at 10:15 x"]) {
          const text = unit.repeat(Math.ceil(100_000 / unit.length)) + tail;
          const started = performance.now();
          find(text, [0, text.length], { published: "2026-01-02" });
          expect(performance.now() - started, JSON.stringify(unit + tail)).toBeLessThan(4_000);
        }
    }, 120_000);

  test("many expressions are sorted out without comparing each with each", () => {
    for (const unit of ["today ", "on Friday ", "in 2000 ", "May 5 "]) {
      const text = unit.repeat(100_000 / unit.length);
      const started = performance.now();
      expect(
        findTimes(text, { published: "2026-01-02", sentences: [[0, text.length]] }).length,
      ).toBeGreaterThan(5_000);
      expect(performance.now() - started, unit).toBeLessThan(4_000);
    }
  });
});
