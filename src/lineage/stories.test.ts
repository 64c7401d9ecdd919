import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sketchesOf } from "../../test/lineage.ts";
import "../../test/steady-chance.ts";
import { storiesOf } from "./stories.ts";

/** Four tellings of each of two accidents of one kind in one month, in their own words. */
const harsund = [
  "A ferry struck the pier of Harsund on Monday and eleven passengers were hurt, the harbour master Alma Tork said.",
  "Eleven people were injured when the Harsund ferry hit a pier, harbour master Tork told the council on Monday.",
  "Harsund: the ferry that ran into the pier had lost its rudder, Alma Tork believes; eleven passengers went to hospital.",
  "The rudder failed before the ferry hit the pier at Harsund, said Tork, and eleven were hurt on Monday.",
];
const velde = [
  "A ferry struck a bridge at Velde on the 29th and three sailors were hurt, the coast guard officer Bo Lindt said.",
  "Three sailors were injured when the ferry of Velde hit the railway bridge, officer Lindt of the coast guard said.",
  "Velde: fog hid the railway bridge from the ferry that ran into it, Bo Lindt believes; three sailors went to hospital.",
  "In fog the Velde ferry hit the railway bridge, said Lindt of the coast guard, and three sailors were hurt.",
];
const all = [...harsund, ...velde].map((text, nth) => ({
  text,
  givenId: `f${nth}`,
  outlet: `Outlet ${nth}`,
  published: nth < 4 ? "2024-03-04" : "2024-03-30",
}));

describe("the stories of a neighbourhood", () => {
  test("two happenings of one kind are two", () => {
    expect(storiesOf(sketchesOf(all), [])).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
  });

  test("copies are never parted, and reports that share nothing are", () => {
    const other = {
      text: "A choir of bakers won the winter song prize in Lunby.",
      givenId: "c",
      outlet: "Lunby Star",
    };
    const sketches = sketchesOf([all[0] as (typeof all)[0], other]);
    expect(storiesOf(sketches, [])).toEqual([[0], [1]]);
    expect(storiesOf(sketches, [[0, 1]])).toEqual([[0, 1]]);
  });

  test("are the same in whatever order the reports are given", () => {
    const named = (articles: typeof all) =>
      storiesOf(sketchesOf(articles), [])
        .map((story) => story.map((nth) => articles[nth]?.givenId).sort())
        .sort();
    const expected = named(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(named(order)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
