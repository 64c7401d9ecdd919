import type { Span } from "@stemma/vocabulary/passage.ts";

/** A stretch of the text over which the same marks hold. */
export interface Run {
  start: number;
  end: number;
  /** Indices of the marks that cover it, in their order. */
  marks: readonly number[];
}

/** Cuts `within` at every mark's boundary. The runs follow each other without gap and give the text back whole. */
export function runsOf(within: Span, marks: readonly { spans: readonly Span[] }[]): Run[] {
  const [start, end] = within;
  const cuts = new Set<number>([start, end]);
  for (const { spans } of marks) {
    for (const [from, to] of spans) {
      if (from > start && from < end) cuts.add(from);
      if (to > start && to < end) cuts.add(to);
    }
  }
  const at = [...cuts].sort((a, b) => a - b);
  const out: Run[] = [];
  for (let i = 0; i + 1 < at.length; i++) {
    const [from, to] = [at[i] as number, at[i + 1] as number];
    const covering = marks.flatMap(({ spans }, index) =>
      spans.some(([s, e]) => s <= from && to <= e) ? [index] : [],
    );
    out.push({ start: from, end: to, marks: covering });
  }
  return out;
}
