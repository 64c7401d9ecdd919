import type { Span } from "@stemma/vocabulary/passage.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runsOf } from "./runs.ts";

test("Marks that overlap are cut at every boundary", () => {
  expect(runsOf([0, 10], [{ spans: [[2, 6]] }, { spans: [[4, 8]] }])).toEqual([
    { start: 0, end: 2, marks: [] },
    { start: 2, end: 4, marks: [0] },
    { start: 4, end: 6, marks: [0, 1] },
    { start: 6, end: 8, marks: [1] },
    { start: 8, end: 10, marks: [] },
  ]);
});

test("A discontinuous mark covers its stretches and not what lies between", () => {
  expect(
    runsOf(
      [0, 9],
      [
        {
          spans: [
            [0, 3],
            [6, 9],
          ],
        },
      ],
    ).map(({ marks }) => marks.length),
  ).toEqual([1, 0, 1]);
});

test("A mark that begins before and ends after the part covers the whole of it", () => {
  expect(runsOf([5, 8], [{ spans: [[0, 20]] }])).toEqual([{ start: 5, end: 8, marks: [0] }]);
});

test("A mark elsewhere leaves the part in one piece, and an empty part gives nothing", () => {
  expect(runsOf([5, 8], [{ spans: [[8, 9]] }, { spans: [[0, 5]] }])).toEqual([
    { start: 5, end: 8, marks: [] },
  ]);
  expect(runsOf([5, 5], [{ spans: [[0, 9]] }])).toEqual([]);
});

test("Whatever lies over it, the text comes back character for character with every mark where it belongs", () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(
      fc.string({ minLength: 30, maxLength: 30, unit: "binary" }),
      fc.array(fc.record({ spans: fc.array(span, { maxLength: 3 }) }), { maxLength: 6 }),
      span,
      (text, marks, within) => {
        const runs = runsOf(within, marks);
        expect(runs.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text.slice(...within));
        for (const run of runs)
          for (let at = run.start; at < run.end; at++)
            expect(run.marks).toEqual(
              marks.flatMap(({ spans }, i) => (spans.some(([s, e]) => s <= at && at < e) ? [i] : [])),
            );
      },
    ),
  );
});
