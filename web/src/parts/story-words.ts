import type { DisclosureAspect } from "@stemma/vocabulary/disclosure.ts";
import { dayIn, words } from "../words/words.ts";

interface Days {
  earliest: string | null;
  latest: string | null;
}

/** 3 to 5 March 2024, no later than 5 March 2024; null where no day is known. Days alone: hours stay in the claims. */
export function happenedWords({ earliest, latest }: Days): string | null {
  if (latest === null) return earliest === null ? null : words.stories.noEarlier(dayIn(earliest, true));
  if (earliest === null) return words.stories.noLater(dayIn(latest, true));
  return spanWords(earliest, latest);
}

/** One day, or two with a dash. */
export function spanWords(first: string, last: string): string {
  return first.slice(0, 10) === last.slice(0, 10)
    ? dayIn(first, true)
    : `${dayIn(first, true)} – ${dayIn(last, true)}`;
}

/** What a story is called: by its title, else by the words with which its earliest report begins. */
export const storyName = ({ title, opening }: { title: string | null; opening: string | null }): string =>
  title ?? opening ?? words.common.withoutTitle;

/** What was withheld, in words; null where nothing was. */
export const withheldWords = (aspects: readonly DisclosureAspect[]): string | null =>
  aspects.length === 0 ? null : aspects.map((aspect) => words.claims.aspect[aspect]).join(", ");

/** “1–3 origins”, “1 origin”. */
export const originsIn = ({ least, most }: { least: number; most: number }): string =>
  words.stories.origins(least, most);
