import type { Span } from "#vocabulary/passage.ts";
import { addDays, type Day, dayIn, dayOf, weekday } from "./calendar.ts";
import { WEEKDAYS } from "./lexicon.ts";
import type { Found } from "./refiner.ts";

/** A stretch of the text whose “today” is another day than the report's, and where the text says which. */
export interface OwnToday {
  span: Span;
  day: Day;
  anchor: Span;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** “— Edda Vorn (@vorn) July 14, 2018”, a line of its own below what she posted. */
const SIGNED =
  /(?<=\n)[^\S\n]*[—–-]{0,2}\s?\p{Lu}[^()\n]{1,60}\s\(@\w{1,30}\)\s(?:(?<month>\p{Lu}\p{Ll}{2,8})\.?\s(?<day>\d{1,2}),?\s(?<year>\d{4})|(?<day2>\d{1,2})\s(?<month2>\p{Lu}\p{Ll}{2,8})\s(?<year2>\d{4}))[^\S\n]*(?=\n|$)/gu;

/** The posted messages of a text that are signed with their day: the paragraph right above the signature. */
export function postedIn(text: string): OwnToday[] {
  if (!text.includes("(@")) return [];
  return [...text.matchAll(SIGNED)].flatMap(({ 0: words, index, groups = {} }): OwnToday[] => {
    const month = MONTHS.indexOf((groups["month"] ?? groups["month2"] ?? "").slice(0, 3).toLowerCase()) + 1;
    const written = dayOf(
      Number(groups["year"] ?? groups["year2"]),
      month,
      Number(groups["day"] ?? groups["day2"]),
    );
    const day = month === 0 ? null : dayIn(written);
    const above = text.slice(0, index).trimEnd();
    return day === null
      ? []
      : [{ span: [above.lastIndexOf("\n") + 1, above.length], day, anchor: [index, index + words.length] }];
  });
}

/** So many days a report may come out after the words in it. */
const LATE = 3;

/**
 * “today (Thursday)” in a report of Friday: the day that its words were written. Null where nothing stands so, or where it fits the report's own
 * day.
 */
export function writtenOn(found: readonly Found[], published: Day): { day: Day; anchor: Span } | null {
  for (const [i, { time, words, to }] of found.entries()) {
    const named = found[i + 1];
    if (
      !/^(?:today|tonight|this (?:morning|afternoon|evening))$/i.test(spoken(words, found[i] as Found)) ||
      words[to]?.lower !== "(" ||
      named?.from !== to + 1 ||
      words[named.to]?.lower !== ")"
    )
      continue;
    const which = WEEKDAYS.indexOf(spoken(words, named).toLowerCase());
    if (which < 0 || time.basis !== "relative-to-publication") continue;
    const back = (weekday(published) - which + 7) % 7;
    if (back > 0 && back <= LATE) return { day: addDays(published, -back), anchor: [...named.time.span] };
  }
  return null;
}

const spoken = (words: Found["words"], { from, to }: Found): string =>
  words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");
