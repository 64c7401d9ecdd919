import { expect, test } from "vitest";
import { largeStory } from "../../test/large-story.ts";
import { sketchesOf } from "../../test/lineage.ts";
import { partnersOf } from "./branches.ts";
import { discountsOf } from "./discounts.ts";
import { firstIn, sharedIn } from "./dispatches.ts";
import { tiesOf } from "./held-ties.ts";
import { steadyDiscounts, tiesAmong } from "./known-ties.ts";
import { Relations } from "./relation.ts";
import type { Mark, Sketch } from "./sketch.ts";
import { Comparer } from "./tie.ts";

/** What each report of a story shares, as its trace finds it: what is known of these very sketches is used again. */
function lookedUp(sketches: readonly Sketch[]) {
  const discounts = discountsOf(sketches).map((of, nth) => steadyDiscounts(sketches[nth] as Sketch, of));
  const discounted = (report: number, word: number): Mark => (discounts[report] as Uint8Array)[word] as Mark;
  const comparer = new Comparer(sketches, discounted);
  const { ties, rows } = tiesOf(sketches, discounts, tiesAmong(sketches, discounts, comparer));
  const relations = new Relations(sketches, ties, comparer, discounted, rows);
  const all = new Set(sketches.keys());
  return {
    grown: sketches.filter((_, report) => relations.row(report).known.grown !== undefined).length,
    found: sketches.map((_, report) => ({
      partners: [...partnersOf(relations, report)],
      shared: sharedIn(relations, report, all),
      first: firstIn(relations, report, all),
    })),
  };
}

test("What is built on what was known of a row is what is found anew", () => {
  // Reports of few sentences and, in the end, two of all: these have of each other report more than others had.
  const all = largeStory(90).map((article, nth) => ({
    ...article,
    text: article.text
      .split("\n\n")
      .filter((_, at) => nth >= 88 || at % 3 === nth % 3 || at === 4)
      .join("\n\n"),
  }));
  const made = sketchesOf(all);
  const first = made.slice(0, 88).sort((a, b) => (a.id < b.id ? -1 : 1));
  lookedUp(first);
  const now = [...made].sort((a, b) => (a.id < b.id ? -1 : 1));
  const again = lookedUp(now);
  const anew = lookedUp(now.map((sketch): Sketch => ({ ...sketch })));
  expect(again.grown).toBeGreaterThan(20);
  expect(anew.grown).toBe(0);
  expect(again.found).toEqual(anew.found);
});
