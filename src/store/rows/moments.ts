import { StemmaError } from "#errors.ts";

/**
 * A moment that a person named, as the record writes its own: ISO 8601 in UTC with milliseconds. A day alone is its
 * last moment, so that "as of 5 January" holds what that day brought. Throws `misuse` where it is neither.
 */
export function momentOf(asOf: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asOf);
  const moment = new Date(day ? `${asOf}T23:59:59.999Z` : asOf);
  if (!/^\d{4}-\d{2}-\d{2}/.test(asOf) || Number.isNaN(moment.getTime())) {
    throw new StemmaError("misuse", {
      reason: `"${asOf}" is no moment. Give a day (2026-01-31) or a date-time (2026-01-31T12:00:00Z).`,
    });
  }
  return moment.toISOString();
}

/** The later of the clock and one millisecond after what it follows: a clock set back does not reorder the record. */
export function momentAfter(now: string, before: string | null): string {
  if (before === null || now > before) return now;
  return new Date(Date.parse(before) + 1).toISOString();
}

/** A published day or date-time in UTC, for sorting; empty where there is none. */
export function publishedOrder(published: string | null): string {
  if (published === null) return "";
  if (published.length <= 10) return published;
  const moment = new Date(published);
  return Number.isNaN(moment.getTime()) ? published : moment.toISOString();
}
