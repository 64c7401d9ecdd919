import type { Span } from "@stemma/vocabulary/passage.ts";

/** What lies over one part of a text: indices of claims, disclosures and times. */
export interface Placed {
  claims: readonly number[];
  disclosures: readonly number[];
  times: readonly number[];
}

export const NOTHING: Placed = { claims: [], disclosures: [], times: [] };

interface Lying {
  /** The spans of each. */
  claims: readonly (readonly Span[])[];
  disclosures: readonly (readonly Span[])[];
  times: readonly (readonly Span[])[];
}

/** What lies over each part, by the part's start. Each span looks for its parts by halving: a text of ten thousand claims has as many parts. */
export function placeMarks(parts: readonly Span[], lying: Lying): ReadonlyMap<number, Placed> {
  const sorted = [...parts].sort((a, b) => a[0] - b[0]);
  const out = new Map(
    sorted.map(([start]) => [start, { claims: [], disclosures: [], times: [] } as Filling]),
  );
  for (const kind of ["claims", "disclosures", "times"] as const)
    for (const [index, spans] of lying[kind].entries())
      for (const [from, to] of spans)
        for (let at = firstEndingAfter(sorted, from); at < sorted.length; at++) {
          const [start] = sorted[at] as Span;
          if (start >= to) break;
          const there = out.get(start)?.[kind];
          if (there !== undefined && there.at(-1) !== index) there.push(index);
        }
  return out;
}

type Filling = { [Kind in keyof Placed]: number[] };

/** The index of the first part that ends after a place; parts do not overlap. */
function firstEndingAfter(sorted: readonly Span[], place: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Span)[1] > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
