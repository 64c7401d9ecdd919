import type { Rereading } from "#vocabulary/record.ts";
import { type Palette, wrap } from "./paint.ts";
import { placesOf } from "./revisions.ts";

const MOST_PLACES = 12;
const LONGEST = 200;

/** What another reader made of a report: the facts and the places in the text that differ, and how many claims came and went. */
export function renderRereading(rereading: Rereading, palette: Palette, width: number): string {
  const { report, title, input, facts, changes, claims, note } = rereading;
  const out = [palette.strong(wrap(title ?? input, width)), palette.faint(report)];
  if (note !== null)
    out.push(palette.warn(wrap(`The older reading stands: ${note.found}`, width, "  ", "    ")));
  for (const { fact, before, now } of facts)
    out.push(
      wrap(
        `${fact}: ${palette.removed(`[−${shown(before)}−]`)} ${palette.added(`{+${shown(now)}+}`)}`,
        width,
        "  ",
        "    ",
      ),
    );
  const places = placesOf(changes, palette);
  for (const place of places.slice(0, MOST_PLACES)) out.push(wrap(place, width, "  ", "    "));
  if (places.length > MOST_PLACES)
    out.push(palette.faint(wrap(`and ${places.length - MOST_PLACES} more places`, width, "  ")));
  const { same, gone, added } = claims;
  if (gone.length + added.length > 0)
    out.push(
      palette.faint(wrap(`claims: ${same} the same, ${added.length} new, ${gone.length} gone`, width, "  ")),
    );
  return `${out.join("\n")}\n`;
}

/** A fact as it is read: words as they are, lists and pairs by their parts. */
function shown(value: unknown): string {
  const words = wordsOf(value);
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return "none";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(wordsOf).join("; ");
  if (typeof value !== "object") return String(value);
  const parts = Object.values(value).filter((part) => part !== null);
  return parts.length === 0 ? "none" : parts.map(wordsOf).join(", ");
}
