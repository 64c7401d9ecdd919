import fc from "fast-check";
import { expect, test } from "vitest";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { largeStory } from "../../test/large-story.ts";
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

test("reports of a large story end in the same in whatever order they come to those that were held", () => {
  const large = readingsOf(largeStory(110)).map(({ reading }) => reading);
  const fresh = trace(large.map((reading) => sketchOf(reading, knowledge)));
  fc.assert(
    fc.property(fc.shuffledSubarray(large, { minLength: large.length }), (order) => {
      const kept = order.map((reading) => sketchOf(reading, knowledge));
      for (let count = 66; count < kept.length; count += 1 + (count % 9)) trace(kept.slice(0, count));
      expect(trace(kept)).toEqual(fresh);
      // One that goes, and what was made with it.
      expect(trace(kept.slice(1))).toEqual(trace(order.slice(1).map((one) => sketchOf(one, knowledge))));
    }),
    { numRuns: 6 },
  );
}, 60_000);

test("one that goes leaves nothing of what was made with it", () => {
  const kept = made();
  trace(kept);
  expect(trace(kept.slice(1))).toEqual(trace(made().slice(1)));
});
