import type { TracedStory } from "#vocabulary/trace.ts";

/**
 * Whether two reports share a text, as the contract says: going from later to earlier along `copies` and `draws-on`, one reaches the other or both
 * reach the same node.
 */
export function sharingText(stories: readonly TracedStory[]): (one: string, two: string) => boolean {
  const up = new Map<string, string[]>();
  for (const { edges } of stories)
    for (const { from, to, kind } of edges)
      if (kind === "copies" || kind === "draws-on") up.set(from, [...(up.get(from) ?? []), to]);
  const reachedFrom = (start: string): Set<string> => {
    const seen = new Set([start]);
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const next of up.get(at) ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          waiting.push(next);
        }
    return seen;
  };
  return (one, two) => {
    const reached = reachedFrom(one);
    return [...reachedFrom(two)].some((node) => reached.has(node));
  };
}

export interface PairScore {
  right: number;
  found: number;
  gold: number;
  precision: number;
  recall: number;
  f1: number;
  errors: number;
}

export function pairScore(pairs: readonly { gold: boolean; found: boolean }[]): PairScore {
  const right = pairs.filter(({ gold, found }) => gold && found).length;
  const found = pairs.filter((pair) => pair.found).length;
  const gold = pairs.filter((pair) => pair.gold).length;
  return {
    right,
    found,
    gold,
    precision: found === 0 ? 0 : right / found,
    recall: gold === 0 ? 0 : right / gold,
    f1: found + gold === 0 ? 0 : (2 * right) / (found + gold),
    errors: found + gold - 2 * right,
  };
}
