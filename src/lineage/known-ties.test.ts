import fc from "fast-check";
import { expect, test } from "vitest";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { readingsOf, twoStories } from "../../test/stories.ts";
import "../../test/steady-chance.ts";
import { type Sketch, sketchOf } from "./sketch.ts";
import { traceNeighbourhood } from "./trace.ts";

const knowledge = makeKnowledge([]);
const readings = readingsOf(twoStories).map(({ reading }) => reading);
const made = (): Sketch[] => readings.map((reading) => sketchOf(reading, knowledge));
const inOrder = (sketches: readonly Sketch[]): Sketch[] =>
  sketches.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const trace = (sketches: readonly Sketch[]) => traceNeighbourhood(inOrder(sketches), knowledge, []);

test("reports that come one by one to what was made of the others end in what all of them give at once", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        readings.map((_, nth) => nth),
        { minLength: 2 },
      ),
      (order) => {
        const kept = made();
        const fresh = made();
        const of = (all: readonly Sketch[], count: number): Sketch[] =>
          order.slice(0, count).map((nth) => all[nth] as Sketch);
        for (let count = 1; count < order.length; count++) trace(of(kept, count));
        expect(trace(of(kept, order.length))).toEqual(trace(of(fresh, order.length)));
      },
    ),
    { numRuns: 20 },
  );
});

test("one that goes leaves nothing of what was made with it", () => {
  const kept = made();
  trace(kept);
  expect(trace(kept.slice(1))).toEqual(trace(made().slice(1)));
});
