import type { Span } from "#vocabulary/passage.ts";

/** How far beside a span words are compared, to tell two places with the same words apart. */
const AROUND = 40;

/** Most places with the same words that are looked at: a one-letter span stands everywhere. */
const MOST = 200;

/**
 * Finds in a report's newer text the words that a span had in the older one. Of several places the one whose surroundings are most like
 * the old ones, then the nearest. Null where the words are gone.
 */
export function carrySpan(older: string, newer: string, span: Span): Span | null {
  const words = older.slice(...span);
  let best: { at: number; alike: number } | null = null;
  let looked = 0;
  for (
    let at = newer.indexOf(words);
    at !== -1 && looked < MOST;
    at = newer.indexOf(words, at + 1), looked++
  ) {
    const alike =
      alikeBefore(older, span[0], newer, at) + alikeAfter(older, span[1], newer, at + words.length);
    const nearer = best !== null && Math.abs(at - span[0]) < Math.abs(best.at - span[0]);
    if (best === null || alike > best.alike || (alike === best.alike && nearer)) best = { at, alike };
  }
  return best === null ? null : [best.at, best.at + words.length];
}

function alikeBefore(a: string, aEnd: number, b: string, bEnd: number): number {
  let same = 0;
  while (same < AROUND && aEnd - same > 0 && a[aEnd - same - 1] === b[bEnd - same - 1]) same++;
  return same;
}

function alikeAfter(a: string, aStart: number, b: string, bStart: number): number {
  let same = 0;
  while (same < AROUND && aStart + same < a.length && a[aStart + same] === b[bStart + same]) same++;
  return same;
}
