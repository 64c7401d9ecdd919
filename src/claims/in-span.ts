import type { Span } from "#vocabulary/passage.ts";

/** Of things sorted by where they begin, those that lie within a stretch; found without walking the whole text. */
export function inSpan<Thing extends { span: Span }>(sorted: readonly Thing[], [start, end]: Span): Thing[] {
  const out: Thing[] = [];
  for (let i = firstAt(sorted, start); i < sorted.length; i++) {
    const thing = sorted[i] as Thing;
    if (thing.span[0] >= end) break;
    if (thing.span[1] <= end) out.push(thing);
  }
  return out;
}

function firstAt(sorted: readonly { span: Span }[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as { span: Span }).span[0] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first that ends after a place: the one that holds it, where any does. */
export function firstEnding(sorted: readonly { span: Span }[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as { span: Span }).span[1] <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
