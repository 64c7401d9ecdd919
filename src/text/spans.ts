import type { Span } from "#vocabulary/passage.ts";

/** Whether a stretch of one list shares a character with one of the other. Each list is short: they are gone through. */
export const meet = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.some(([start, end]) => other.some(([from, to]) => start < to && from < end));
