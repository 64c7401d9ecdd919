import fc from "fast-check";
import { expect, test } from "vitest";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { largeStory } from "../../test/large-story.ts";
import { sketchesOf } from "../../test/lineage.ts";
import "../../test/steady-chance.ts";
import type { Article } from "../../test/make-reading.ts";
import { grownRows, rowsOf } from "./rows-of-ties.ts";
import type { Sketch } from "./sketch.ts";
import type { Tie } from "./tie.ts";
import { traceNeighbourhood } from "./trace.ts";

const knowledge = makeKnowledge([]);
const byId = (a: Sketch, b: Sketch): number => (a.id < b.id ? -1 : 1);

/** A large story, some of whose reports credit an agency, and some of one outlet that prints the same line under all of them. */
const credited: Article[] = largeStory(104).map((article, nth) => ({
  ...article,
  outlet: nth % 13 === 0 ? "Harsund Post" : (article.outlet ?? null),
  text: [
    ...(nth % 9 === 0 ? ["HARSUND (Gull Wire) - The sluice was seen open at four."] : []),
    article.text,
    ...(nth % 13 === 0
      ? ["Readers who saw the water may write to the counter of this house before Sunday."]
      : []),
  ].join("\n\n"),
}));

const PARTS = [
  "The bell of the chapel rang by itself at five, and the sexton found its rope in the nave, wet to the height of a man.",
  "Four wagons of the narrow railway stand on the dyke, and their salt has run into the gardens of the lower lanes.",
  "A herd of nineteen goats swam to the mill, where the miller's widow let them in by the window of the bakehouse.",
  "The school of the island has no roof, so that its children are taught in the loft of the rope walk until the spring.",
  "Nobody can say who took the boat of the pilots, which lay on the slip with its oars and was gone when they came.",
  "The wells are salt, and water is brought in casks from the hill by those who have a cart and a beast to draw it.",
];
/** Each has four of six parts of a text that nobody shows, so that none has it all from another. */
const crossing: Article[] = Array.from({ length: 104 }, (_, nth) => ({
  text: PARTS.filter((_part, at) => at !== nth % 6 && at !== (nth * 5 + 1 + (nth % 4)) % 6).join("\n\n"),
  outlet: `Outlet ${nth}`,
  givenId: `crossing-${nth}`,
  title: "The island after the storm",
  published: `2024-03-0${4 + (nth % 3)}`,
}));

test.each([
  ["an agency credited", credited],
  ["of a lost text each has a part", crossing],
])(
  "A story that grows by a few reports, whichever they are, is the one that is traced at once: %s",
  (_, articles) => {
    const all = sketchesOf(articles);
    const steps = fc.tuple(
      fc.shuffledSubarray(
        all.map((_, nth) => nth),
        { minLength: all.length },
      ),
      fc.array(fc.constantFrom(1, 1, 2, 5, 18), { minLength: 5, maxLength: 5 }),
    );
    fc.assert(
      fc.property(steps, ([order, more]) => {
        // The very objects, so that what is held of them is used again.
        const held = order.map((nth) => ({ ...(all[nth] as Sketch) }));
        let count = 76;
        for (const few of [0, ...more]) {
          count = Math.min(held.length, count + few);
          const now = held.slice(0, count).sort(byId);
          const fresh = now.map((sketch): Sketch => ({ ...sketch }));
          expect(traceNeighbourhood(now, knowledge, [])).toEqual(traceNeighbourhood(fresh, knowledge, []));
        }
      }),
      { numRuns: 2 },
    );
  },
  120_000,
);

test("Rows that grow are those made anew, and one that nothing has come to keeps its list", () => {
  const tie = (a: number, b: number): Tie => ({ a, b }) as Tie;
  const before = [tie(0, 1), tie(0, 2), tie(1, 3)];
  const rows = rowsOf(4, before);
  // Two come, as the first and before the last.
  const numbers = Int32Array.from([1, 2, 3, 5]);
  for (const one of before) {
    one.a = numbers[one.a] as number;
    one.b = numbers[one.b] as number;
  }
  const added = [tie(0, 2), tie(0, 4), tie(1, 4)];
  const grown = grownRows(rows, numbers, 6, added);
  const all = [...before, ...added].sort((x, y) => x.a - y.a || x.b - y.b);
  expect(grown).toEqual(rowsOf(6, all));
  expect(grown[5]?.ties).toBe(rows[3]?.ties);
  expect(grown[2]?.ties).not.toBe(rows[1]?.ties);
});
