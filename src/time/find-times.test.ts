import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "#text/sentences.ts";
import { TimeExpression } from "#vocabulary/time-expression.ts";
import { anyDay } from "../../test/any-day.ts";
import { anyText } from "../../test/any-text.ts";
import { linesOfTimes } from "../../test/times-in.ts";
import { findTimes } from "./find-times.ts";

const PIECES =
  "in |on |by |since |late |early |mid-|the |last |next |this |past |January |March |May |Dec. |5|31|29|, |2024|2025|1999|Friday |yesterday |today |three |a few |999 |weeks |days |centuries |decades |ago |later |from now |first |quarter |of |winter |summer |10:15 |10 a.m. |noon |GMT |3/4/2025 |2025-02-29 |2024-02-29|recently |now |1990s |every |daily |year |earlier |a |a week |the end of |Christmas |Easter |. |“|”|said |will |한 |😀|\u200b|\u202e|\r\n".split(
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
          if (time.earliest !== null && time.latest !== null) expect(time.earliest <= time.latest).toBe(true);
          const bounded = time.earliest !== null || time.latest !== null;
          expect(time.basis !== null).toBe(bounded);
          expect(time.edtf !== null).toBe(bounded);
          expect(time.bounds.earliest !== null).toBe(time.earliest !== null);
          expect(time.bounds.latest !== null).toBe(time.latest !== null);
          if (published === null && bounded) expect(["stated", "relative-to-text"]).toContain(time.basis);
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

  test("that begin with the same word: the longer wins", () => {
    expect(linesOfTimes("It left early in the fourth quarter of 2025.", "2025-12-26")).toEqual([
      "the fourth quarter of 2025 | 2025-Q4 | 2025-10-01..2025-12-31 | stated",
    ]);
    expect(linesOfTimes("It left over the past three years.", "2025-12-26")).toEqual([
      "the past three years | P3Y | 2022-12-26..2025-12-26 | relative-to-publication",
    ]);
  });

  test("are looked for in the sentences that are given, and nowhere else", () => {
    const text = "It left on Friday. It came back on Monday.";
    expect(findTimes(text, { published: "2025-12-26", sentences: [[19, text.length]] })).toHaveLength(1);
    expect(findTimes(text, { published: "2025-12-26", sentences: [] })).toEqual([]);
  });
});

describe("What an expression is counted from is kept:", () => {
  const FRIDAY = "2025-12-26";
  const anchors = (text: string): string[] =>
    findTimes(text, { published: FRIDAY, sentences: sentencesOf(text, [0, text.length]) }).map(
      ({ span, anchor, timex, basis }) =>
        `${text.slice(...span)} | ${timex} | ${basis} | ${anchor === null ? "-" : text.slice(...anchor)}`,
    );

  test("the day that the text told of last", () => {
    expect(anchors("It was towed out on May 3, 2025. It sank two days later.")).toEqual([
      "May 3, 2025 | 2025-05-03 | stated | -",
      "two days later | 2025-05-05 | relative-to-text | May 3, 2025",
    ]);
    expect(anchors("It was built in 2019. The following year it sank.")[1]).toBe(
      "The following year | 2020 | relative-to-text | 2019",
    );
  });

  test("the quarter that the text reports on, not the one of the year before", () => {
    expect(
      anchors(
        "Output was 5 tonnes in the third quarter, 4 a year earlier. The quarter was good; a year ago it was not.",
      ),
    ).toEqual([
      "the third quarter | 2025-Q3 | relative-to-publication | -",
      "a year earlier | 2024-Q3 | relative-to-text | the third quarter",
      "The quarter | 2025-Q3 | relative-to-text | the third quarter",
      "a year ago | 2024-Q3 | relative-to-text | the third quarter",
    ]);
  });

  test("the day of a speech, inside its quotation", () => {
    expect(anchors("“We leave tomorrow,” he said on Tuesday.")).toEqual([
      "tomorrow | 2025-12-24 | relative-to-text | Tuesday",
      "Tuesday | 2025-12-23 | relative-to-publication | -",
    ]);
    expect(anchors("“We leave tomorrow,” he said.")).toEqual([
      "tomorrow | 2025-12-27 | relative-to-publication | -",
    ]);
  });

  test("and a second day borrows the month of the first", () => {
    expect(anchors("They met on April 24 and 25.")[1]).toBe("25 | 2025-04-25 | relative-to-text | April 24");
    expect(anchors("They met on April 24 and 25 people left.")).toHaveLength(1);
  });
});

/** Milliseconds of the processor, so that a busy machine does not count. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

describe("In a sentence of 100,000 characters", () => {
  const UNITS =
    "a| |1|1 |- |early |late March |in 2000 |from the |January |May |5 May |May 5, |three |a few |the past |last |on Friday |today |every |once aaa |1:|10:15 |10 a.m. |1/2/2025 |3/4/25 |12/|noon |Aa |1999 |2025-|the first quarter |of the |the end of |year |a year - |two to |a hundred |' |. |.|a.|한|\ud83d|(|“today ”|said on Tuesday “today ” ".split(
      "|",
    );

  test("the forms take time in proportion to the words, whatever they are", () => {
    for (const unit of UNITS)
      for (const tail of ["", " at 10:15 x"]) {
        const text = unit.repeat(Math.ceil(100_000 / unit.length)) + tail;
        const started = cpu();
        findTimes(text, { published: "2026-01-02", sentences: [[0, text.length]] });
        expect(cpu() - started, JSON.stringify(unit + tail)).toBeLessThan(4_000);
      }
  }, 240_000);
});
