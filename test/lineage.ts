import { discountsOf } from "#lineage/discounts.ts";
import { Relations } from "#lineage/relation.ts";
import { type Mark, type Sketch, sketchOf } from "#lineage/sketch.ts";
import { Comparer, type Tie } from "#lineage/tie.ts";
import { type Knowledge, makeKnowledge } from "#vocabulary/pack.ts";
import { type Article, makeReading } from "./make-reading.ts";

/** Sketches of articles, in their order. */
export const sketchesOf = (
  articles: readonly Article[],
  knowledge: Knowledge = makeKnowledge([]),
): Sketch[] => articles.map((article) => sketchOf(makeReading(article).reading, knowledge));

/** What articles share, each two of them compared. */
export function relationsOf(sketches: readonly Sketch[]): { relations: Relations; ties: Tie[] } {
  const discounts = discountsOf(sketches);
  const discounted = (report: number, word: number): Mark => (discounts[report] as Uint8Array)[word] as Mark;
  const comparer = new Comparer(sketches, discounted);
  const ties: Tie[] = [];
  for (let b = 0; b < sketches.length; b++)
    for (let a = 0; a < b; a++) {
      const tie = comparer.tie(a, b);
      if (tie !== null) ties.push(tie);
    }
  return { relations: new Relations(sketches, ties, comparer, discounted), ties };
}
