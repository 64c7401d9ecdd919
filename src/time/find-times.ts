import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { edtfOf } from "#vocabulary/when.ts";
import { dayIn } from "./calendar.ts";
import { findCalendarDates } from "./find-calendar-dates.ts";
import { findDurations } from "./find-durations.ts";
import { findRelativeDates } from "./find-relative-dates.ts";
import { findWithChrono } from "./find-with-chrono.ts";
import type { Finder } from "./finder.ts";

/** In the order of trust: where two want the same words, the longer wins, then the earlier in this list. */
const finders: readonly Finder[] = [findCalendarDates, findRelativeDates, findDurations, findWithChrono];

// Without one of these no form can match; most sentences are done with here.
const ANY =
  /\d|day\b|days\b|week|month|year|decade|centur|quarter|night|morning|evening|afternoon|noon|now|tomorrow|recent|current|past|future|present|moment|annual|daily|lately|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|second|minute|hour/i;

/**
 * Time expressions of a text with their TimeML values and the days that they cover, in the order of the text.
 * Reads nothing but its arguments: no clock, no zone of the machine. Without a publication day, relative ones keep
 * their place and have no bounds.
 */
export function findTimes(
  text: string,
  context: { published: string | null; sentences: readonly Span[] },
): TimeExpression[] {
  const published = dayIn(context.published);
  const out: TimeExpression[] = [];
  for (const sentence of context.sentences) {
    if (!ANY.test(text.slice(sentence[0], sentence[1]))) continue;
    const found = finders.flatMap((find, rank) =>
      find(text, sentence, { published }).map((time) => ({ time, rank })),
    );
    found.sort(
      (a, b) => length(b.time) - length(a.time) || a.rank - b.rank || a.time.span[0] - b.time.span[0],
    );
    const kept: TimeExpression[] = [];
    // Longer ones come first, so whatever overlaps one of them has its first or last character inside it.
    const taken = new Uint8Array(sentence[1] - sentence[0]);
    for (const { time } of found) {
      const [from, to] = [time.span[0] - sentence[0], time.span[1] - sentence[0]];
      if (taken[from] === 1 || taken[to - 1] === 1) continue;
      taken.fill(1, from, to);
      kept.push({ ...time, edtf: time.edtf ?? edtfOf(time.earliest, time.latest) });
    }
    out.push(...kept.sort((a, b) => a.span[0] - b.span[0]));
  }
  return out;
}

const length = (time: TimeExpression): number => time.span[1] - time.span[0];
