import type { Span } from "@stemma/vocabulary/passage.ts";

/** A stretch of the text over which the same marks hold. */
export interface Run {
  start: number;
  end: number;
  /** Indices of the marks that cover it, in their order. */
  marks: readonly number[];
}

/**
 * Cuts `within` at every mark's boundary. The runs follow each other without gap and give the text back whole. One sweep over the boundaries: a text of ten
 * thousand claims is cut as quickly, for its length, as one of ten.
 */
export function runsOf(within: Span, marks: readonly { spans: readonly Span[] }[]): Run[] {
  const [start, end] = within;
  if (start >= end) return [];
  const edges: { at: number; mark: number; by: 1 | -1 }[] = [];
  for (const [mark, { spans }] of marks.entries()) {
    for (const [from, to] of spans) {
      const [first, last] = [Math.max(from, start), Math.min(to, end)];
      if (first < last) edges.push({ at: first, mark, by: 1 }, { at: last, mark, by: -1 });
    }
  }
  edges.sort((a, b) => a.at - b.at);
  // A mark's spans may overlap each other: it ends with the last of them.
  const open = new Map<number, number>();
  const out: Run[] = [];
  let from = start;
  const close = (to: number): void => {
    if (from < to) out.push({ start: from, end: to, marks: [...open.keys()].sort((a, b) => a - b) });
    from = to;
  };
  for (const { at, mark, by } of edges) {
    close(at);
    const count = (open.get(mark) ?? 0) + by;
    if (count === 0) open.delete(mark);
    else open.set(mark, count);
  }
  close(end);
  return out;
}
