import type { RevisionLine } from "#vocabulary/record.ts";
import { type Palette, wrap } from "./paint.ts";
import { dayWords } from "./wording.ts";

type Changes = RevisionLine["changes"];

/** Words that stand around a change, so that it can be read. */
const AROUND = 6;
/** A stretch that was added or removed is shown with so many words at most, and a revision with so many places. */
const MOST_WORDS = 60;
const MOST_PLACES = 12;

/** Who read a revision after its first reader, and whether they found another text. */
function renderReadings({ readings }: RevisionLine, palette: Palette, width: number): string[] {
  return readings.slice(1).flatMap(({ recordedAt, reader, changes }) => [
    palette.faint(wrap(`read anew ${dayWords(recordedAt)} by ${reader}`, width, "    ", "      ")),
    ...placesOf(changes, palette)
      .slice(0, MOST_PLACES)
      .map((place) => wrap(place, width, "      ", "        ")),
  ]);
}

/** The revisions of a report, each with the places where its words changed: [−was−] {+is+}. */
export function renderRevisions(
  revisions: readonly RevisionLine[],
  palette: Palette,
  width: number,
): string[] {
  const out = [palette.strong("Revisions")];
  for (const [i, revision] of revisions.entries()) {
    out.push(wrap(`${dayWords(revision.recordedAt)} ${palette.faint(revision.id)}`, width, "  ", "    "));
    out.push(...renderReadings(revision, palette, width));
    if (i === 0) continue;
    const places = placesOf(revision.changes, palette);
    if (places.length === 0)
      out.push(
        palette.faint(
          wrap("The words are the same; facts around them or white space changed.", width, "    "),
        ),
      );
    for (const place of places.slice(0, MOST_PLACES)) out.push(wrap(place, width, "    ", "      "));
    if (places.length > MOST_PLACES)
      out.push(palette.faint(wrap(`and ${places.length - MOST_PLACES} more places`, width, "    ")));
  }
  return out;
}

/** Changes with the words around them; those that lie close together are one place. */
export function placesOf(changes: Changes, palette: Palette): string[] {
  const places: string[] = [];
  let place: string[] = [];
  let before: readonly string[] = [];
  let cut = false;
  /** Whether white space lies before what comes next: a full stop stays at its word. */
  let apart = true;
  let blank = false;
  const push = (piece: string): void => {
    if (apart || place.length === 0) place.push(piece);
    else place[place.length - 1] += piece;
    apart = true;
  };
  let was: string[] = [];
  let is: string[] = [];
  const settle = (): void => {
    if (was.length === 0 && is.length === 0) return;
    if (place.length === 0) place = [...(cut ? ["…"] : []), ...before];
    if (was.length > 0) push(palette.removed(`[−${shortened(was)}−]`));
    if (is.length > 0) push(palette.added(`{+${shortened(is)}+}`));
    was = [];
    is = [];
  };
  for (const { kind, text } of changes) {
    const words = text.split(/\s+/).filter((word) => word !== "");
    if (kind !== "same") {
      apart ||= /^\s/.test(text);
      blank = /\s$/.test(text);
      (kind === "removed" ? was : is).push(...words);
    } else if (words.length > 0) {
      settle();
      apart = blank || /^\s/.test(text);
      const near = words.length <= 2 * AROUND;
      if (place.length > 0) for (const word of near ? words : words.slice(0, AROUND)) push(word);
      apart = /\s$/.test(text);
      blank = false;
      if (place.length > 0 && near) continue;
      if (place.length > 0) places.push([...place, "…"].join(" "));
      place = [];
      cut = words.length > AROUND || places.length > 0;
      before = words.slice(-AROUND);
    }
  }
  settle();
  return place.length > 0 ? [...places, place.join(" ")] : places;
}

function shortened(words: readonly string[]): string {
  if (words.length <= MOST_WORDS) return words.join(" ");
  const half = MOST_WORDS / 2;
  return [...words.slice(0, half), `… (${words.length - MOST_WORDS} words) …`, ...words.slice(-half)].join(
    " ",
  );
}
