import { casual, type ParsedComponents } from "chrono-node";
import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { type Day, dayOf } from "./calendar.ts";
import { type Reading, type TimeContext, vague } from "./finder.ts";
import { WEEKDAY_NAMES } from "./names.ts";
import { weekdayNear } from "./weekday-near.ts";

// Only these words are worth chrono's time: clock times and numeric dates, which our own forms leave to it.
const CANDIDATE = /\d{1,2}(?::\d{2}|\s?[ap]\.?m\b)|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\bnoon\b|\bmidnight\b/gi;
const PLAUSIBLE = /\b\d{1,2}:\d{2}|\d\s?[ap]\.?m|\d\/\d|noon|midnight/i;
// A bare "21:15" may as well be a score or a ratio: it is a time where the words around it say so.
const BARE = /^\d{1,2}:\d{2}(?::\d{2})?$/;
const CLOCK_LEAD = /\b(?:at|by|from|until|till|before|after|since|around|about|between|and|to)\s$/i;
const CLOCK_ZONE = /^\s?(?:hours|local|GMT|UTC|KST|JST|[ECMP][SD]?T|BST|CET|CEST|IST)\b/;
// chrono goes over its words once for each of its forms: in the largest sentence it sees the neighbourhood alone.
const NEIGHBOURHOOD = 160;
const LONGEST = 2_000;
/** Any day will do: what is counted from it is not given out. */
const NO_PUBLICATION = "2000-01-01";

/** Clock times and numeric dates, by chrono-node, counted from noon of the publication day in UTC. */
export function findWithChrono(text: string, [start, end]: Span, context: TimeContext): TimeExpression[] {
  const words = text.slice(start, end);
  const reference = new Date(`${context.published ?? NO_PUBLICATION}T12:00:00Z`);
  return windowsOf(words).flatMap(([from, to]) =>
    casual
      .parse(words.slice(from, to), { instant: reference, timezone: 0 }, { forwardDate: false })
      .filter((found) => PLAUSIBLE.test(found.text))
      .flatMap((found) => {
        const at = from + found.index;
        const after = at + found.text.length;
        if (
          BARE.test(found.text) &&
          !CLOCK_LEAD.test(words.slice(Math.max(0, at - 10), at)) &&
          !CLOCK_ZONE.test(words.slice(after, after + 8))
        )
          return [];
        const span: Span = [start + at, start + after];
        return [{ span, ...readingOf(found.start, found.text, context.published) }];
      }),
  );
}

/** The stretches in which chrono may look, in order and without overlap. */
function windowsOf(words: string): Span[] {
  const out: Span[] = [];
  for (const found of words.matchAll(CANDIDATE)) {
    if (words.length <= LONGEST) return [[0, words.length]];
    const last = out[out.length - 1];
    const from = Math.max(0, found.index - NEIGHBOURHOOD);
    const to = Math.min(words.length, found.index + NEIGHBOURHOOD);
    // Windows that touch become one, up to a length that chrono goes through at once.
    if (last !== undefined && from <= last[1] && to - last[0] <= LONGEST) last[1] = to;
    else if (last === undefined || to > last[1]) out.push([Math.max(from, last?.[1] ?? 0), to]);
  }
  return out;
}

function readingOf(start: ParsedComponents, words: string, published: Day | null): Reading {
  const timed = start.isCertain("hour");
  const type = timed ? "TIME" : "DATE";
  const clock = timed ? `T${two(start.get("hour"))}:${two(start.get("minute"))}` : "";
  const stated = start.isCertain("day") && start.isCertain("month") && start.isCertain("year");
  if (!stated && published === null) return vague(type, timed ? `XXXX-XX-XX${clock}` : null);
  const onWeekday = start.isCertain("weekday") && !start.isCertain("day") && published !== null;
  const day = onWeekday
    ? weekdayNear(WEEKDAY_NAMES[start.get("weekday") ?? 0] ?? "", leadOf(words), published)
    : dayOf(start.get("year") ?? 0, start.get("month") ?? 1, start.get("day") ?? 1);
  const swapped = stated ? swappedDay(words, day) : day;
  const [earliest, latest] = day <= swapped ? [day, swapped] : [swapped, day];
  return {
    type,
    timex: day + clock,
    edtf: earliest === latest ? day : null,
    earliest,
    latest,
    basis: stated ? "stated" : "relative-to-publication",
  };
}

/** "3/4/2025" is 4 March to some and 3 April to others; the words do not say which. */
function swappedDay(words: string, day: Day): Day {
  if (!/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/.test(words)) return day;
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return date <= 12 ? dayOf(year, date, month) : day;
}

const leadOf = (words: string): string =>
  /\b(last|next|this|coming|upcoming)\s\p{L}+day\b/iu.exec(words)?.[1]?.toLowerCase() ?? "";
const two = (value: number | null): string => String(value ?? 0).padStart(2, "0");
