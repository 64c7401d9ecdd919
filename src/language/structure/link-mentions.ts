import { type Compared, clustersOf, Pairer, type Pairs } from "./pairs.ts";
import type { WordGraphs } from "./word-graphs.ts";

/** So many mentions look for whom they mean at a time. */
const TOGETHER = 64;

/** Mentions in order with their vectors → the cluster of each. The pairs go to the weights in parts, so that a long text needs little at once. */
export async function linkMentions(
  mentions: readonly Compared[],
  vectors: readonly Float32Array[],
  graphs: WordGraphs,
): Promise<number[]> {
  const pairer = new Pairer(mentions);
  const scored: { pairs: Pairs; scores: Float32Array }[] = [];
  for (let to = TOGETHER; to < mentions.length + TOGETHER; to += TOGETHER) {
    const pairs = pairer.upTo(Math.min(to, mentions.length));
    if (pairs.later.length === 0) continue;
    const rows = new Map<number, number>();
    const rowOf = (mention: number): number => {
      const known = rows.get(mention);
      if (known !== undefined) return known;
      rows.set(mention, rows.size);
      return rows.size - 1;
    };
    const asked = { ...pairs, later: pairs.later.map(rowOf), earlier: pairs.earlier.map(rowOf) };
    const width = vectors[0]?.length ?? 0;
    const held = new Float32Array(rows.size * width);
    for (const [mention, row] of rows) held.set(vectors[mention] as Float32Array, row * width);
    scored.push({ pairs, scores: await graphs.pairs(held, rows.size, asked) });
  }
  return clustersOf(mentions.length, scored);
}
