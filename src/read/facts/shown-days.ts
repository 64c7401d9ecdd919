import { type Clues, type Mark, zoneAt } from "./clues.ts";
import { roleInWords } from "./date-names.ts";
import { type DateWitness, type ParseDate, ZONE_WEIGHT } from "./date-witness.ts";
import { daysInText, type FigureOrder } from "./days-in-text.ts";
import { nearness } from "./headline.ts";

const DATED_NAMES = /dat[eu]|publi|posted|time|zeit|byline|meta|info|created|stand|autor|author/;
const PUBLISHED_NAMES = /publi|posted|entry-?date|pub-?date/;
/** A theme's own name for the day of change, whatever words stand before both days. */
const CHANGED = /^(?:updated|modified)$/;
const MODIFIED_NAMES = /updat|modif|edit|aktualis|geaendert/;
/** More days than this have only lists and archives; the article's own stands before. */
const MOST_DAYS = 400;
/** A line that goes on for longer is running text. */
const FAR = 240;
/** An element that holds more words than this says nothing of a day in it. */
const LONGEST_ELEMENT = 200;

/**
 * The days that a page shows its readers, in words or in elements of time. Each is weighed: by its label (“Published”), by the name of its
 * element, by whether its line holds little else, by the part of the page, and by its nearness to the headline.
 */
export function shownDays(clues: Clues, order: FigureOrder, parse: ParseDate): DateWitness[] {
  const small = clues.marks.filter((mark) => mark.end - mark.start < LONGEST_ELEMENT);
  const times = new Set(small.filter((mark) => statedIn(mark) !== null));
  const dated = small.filter(
    (mark) => mark.tag === "time" || times.has(mark) || DATED_NAMES.test(mark.names),
  );
  const holdersOf = holders(dated);
  const seen = new Set<Mark>();
  const out: DateWitness[] = [];
  let count = 0;
  for (const found of daysInText(clues.text, clues.lang, order)) {
    if (++count > MOST_DAYS) break;
    const around = holdersOf(found.start, found.end);
    const time = around.find((mark) => times.has(mark));
    if (time !== undefined) seen.add(time);
    const shared = weighed(clues, found.start, found.end, around);
    const basis = time === undefined ? "text" : "time-element";
    out.push({ ...shared, basis, value: found.day, or: found.or });
    // What the readers see is the day; the attribute adds the hour. Some pages put the day of the capture into it.
    const stated = time === undefined ? null : parse(statedIn(time));
    if (stated !== null) out.push({ ...shared, basis, value: stated, weight: shared.weight - 1 });
  }
  for (const time of times) {
    const value = seen.has(time) ? null : parse(statedIn(time));
    if (value !== null)
      out.push({ ...weighed(clues, time.start, time.end, [time]), basis: "time-element", value });
  }
  return out;
}

/** The date in an element's attributes; null where it has none. */
function statedIn(mark: Mark): string | null {
  const stated = mark.attribute("datetime");
  if (stated !== null || (mark.tag !== "abbr" && mark.tag !== "time")) return stated;
  const title = mark.attribute("title");
  return title !== null && /\d{4}/.test(title) ? title : null;
}

/** Asked for places in ascending order, the elements around each; elements are in the order of their starts. */
function holders(marks: readonly Mark[]): (start: number, end: number) => Mark[] {
  let [next, open]: [number, Mark[]] = [0, []];
  return (start, end) => {
    while (next < marks.length && (marks[next] as Mark).start <= start) open.push(marks[next++] as Mark);
    open = open.filter((mark) => mark.end >= start);
    return open.filter((mark) => mark.end >= end);
  };
}

function weighed(
  clues: Clues,
  start: number,
  end: number,
  around: readonly Mark[],
): Pick<DateWitness, "weight" | "role" | "by" | "labelled"> {
  const label = roleInWords(
    clues.text.slice(Math.max(0, start - 60), start),
    clues.text.slice(end, end + 80),
  );
  const before = clues.text.slice(Math.max(0, start - FAR), start);
  const after = clues.text.slice(end, end + FAR);
  const lineStart = start - (before.length - (before.lastIndexOf("\n") + 1));
  const rest = start - lineStart + (after.includes("\n") ? after.indexOf("\n") : after.length);
  const names = around.map((mark) => mark.names).join(" ");
  const published = PUBLISHED_NAMES.test(names) || around.some((mark) => mark.attribute("pubdate") !== null);
  const labelled = label !== null ? (rest <= 160 ? 5 : 1) : published ? 3 : 0;
  return {
    weight:
      ZONE_WEIGHT[zoneAt(clues, start)] +
      labelled +
      (around.length > 0 ? 3 : 0) +
      (rest <= 40 ? 3 : rest <= 100 ? 1 : rest > 200 ? -4 : -1) +
      nearness(clues, start),
    labelled: label !== null || published,
    role: around.some((mark) => mark.tag === "time" && CHANGED.test(mark.names))
      ? "modified"
      : label !== null
        ? label
        : !published && MODIFIED_NAMES.test(names)
          ? "modified"
          : "published",
    by: clues.text.slice(Math.max(lineStart, start - 40), end).trim(),
  };
}
