import type { Claim } from "#vocabulary/claim.ts";
import { onceEach } from "./once-each.ts";
import { firstFrom, type Sketch } from "./sketch.ts";

/** Paragraphs of the body, from the first, that tell what happened; what follows is detail and background. */
const LEAD = 3;
/** In a story of fewer texts no word can be said to be the story's. */
const FEW = 3;
/** A word of the story opens so many of its texts. */
const OPENS = 0.4;
/** Words that tell less than this stand in the opening of anything. */
const LEAST = 0.3;

/** A report that opens with fewer of them is about something else, an explainer or a look back, */
const ABOUT = 0.25;
/** and a claim in it tells of the happening only where it holds so many. */
const HELD = 2;

/**
 * Which claims of a story's reports tell of its happening: they stand in the opening of a report that opens as the others do, or speak in the story's words. Who is named in an
 * explainer among them has not thereby spoken of what happened. `texts` says for each report which text it carries: copies open once.
 */
export function happeningOf(
  sketches: readonly Sketch[],
  texts: readonly string[],
): (claim: Claim, report: number) => boolean {
  const ends = sketches.map(leadOf);
  const openings = sketches.map(openingOf);
  const holders = new Map<number, Set<string>>();
  openings.forEach((words, report) => {
    for (const word of words) holders.set(word, (holders.get(word) ?? new Set()).add(texts[report] ?? ""));
  });
  const count = new Set(texts).size;
  const storys = [...holders].filter(([, of]) => of.size >= Math.max(2, OPENS * count)).map(([word]) => word);
  const isStorys = new Set(storys);
  const about = openings.map(
    (words) => count < FEW || storys.filter((word) => words.has(word)).length >= ABOUT * storys.length,
  );
  return ({ content }, report) => {
    if ((content[0]?.[0] ?? 0) >= (ends[report] as number)) return false;
    if (about[report] === true) return true;
    const { starts, words } = sketches[report] as Sketch;
    const held = new Set<number>();
    for (const [start, end] of content)
      for (let at = firstFrom(starts, start); at < starts.length && (starts[at] as number) < end; at++)
        if (isStorys.has(words[at] as number)) held.add(words[at] as number);
    return held.size >= HELD;
  };
}

/** The words of a report's opening that tell something. */
const openingOf = onceEach((sketch: Sketch): ReadonlySet<number> => {
  const { starts, words, rarity } = sketch;
  const end = leadOf(sketch);
  const out = new Set<number>();
  for (let at = 0; at < starts.length && (starts[at] as number) < end; at++)
    if ((rarity[at] as number) >= LEAST) out.add(words[at] as number);
  return out;
});

/** Where the opening of a report ends. */
export const leadOf = onceEach(({ reading }: Sketch): number => {
  const { parts, paragraphs, text } = reading.report;
  const body = parts.find(({ kind }) => kind === "body")?.span[0] ?? 0;
  const leading = paragraphs.filter(([start]) => start >= body);
  return leading[LEAD - 1]?.[1] ?? text.length;
});
