import type { Note } from "#vocabulary/note.ts";
import type { Correction, DatedBy, Witness } from "#vocabulary/report.ts";
import { bylineWitnesses, decideBylines } from "./facts/bylines.ts";
import { type Clues, gatherClues } from "./facts/clues.ts";
import { correctionsOf } from "./facts/corrections.ts";
import type { DateWitness } from "./facts/date-witness.ts";
import { dateWitnesses } from "./facts/date-witnesses.ts";
import { figureOrder } from "./facts/days-in-text.ts";
import { decideDates } from "./facts/decide-dates.ts";
import { guessLanguage } from "./facts/guess-language.ts";
import { articleIn, clean, type Json, readJsonLd } from "./facts/json-ld.ts";
import { keptWitnesses } from "./facts/kept-witnesses.ts";
import { languageOf } from "./facts/language.ts";
import { outletOf } from "./facts/outlet.ts";
import { regionOf } from "./facts/outlet-zone.ts";
import { ownAddress } from "./facts/own-address.ts";
import { sectionOf } from "./facts/section.ts";
import { type Standfirst, standfirstOf } from "./facts/standfirst.ts";
import { titleOf } from "./facts/title.ts";
import type { PageTree } from "./page/tree.ts";

/** The facts that a page states around its text. */
export interface PageFacts {
  title: string | null;
  /** Shown below the headline, else the page's description of itself. */
  standfirst: Standfirst | null;
  outlet: string | null;
  section: string | null;
  language: string | null;
  url: string | null;
  /** People alone. */
  bylines: string[];
  /** Agencies and other bodies in the byline, without the outlet itself. */
  bodies: string[];
  /** Whose report it is by the page's data, where that is not the outlet; null where nothing says so. */
  source: string | null;
  published: DatedBy | null;
  modified: DatedBy | null;
  witnesses: Witness[];
  corrections: Omit<Correction, "span">[];
  /** What says that the article, or a part of it, is not free to read; null where nothing does. */
  walled: "json-ld" | "meta" | null;
  /** The article's words as JSON-LD states them; null where it does not. */
  articleBody: string | null;
}

/**
 * Reads what a page says around its text; each fact by the order of trust of its own file in `facts/`. `url`: where it was fetched from;
 * `capturedAt`: when, ISO 8601; both null where it is not known. A day after the capture is refused with a note.
 */
export function pageFacts(
  tree: PageTree,
  url: string | null,
  notes: Note[],
  capturedAt: string | null = null,
): PageFacts {
  const clues = gatherClues(tree);
  const objects = readJsonLd(clues.jsonLd, notes);
  const article = articleIn(objects);
  const canonical = clues.links.get("canonical")?.[0] ?? null;
  const pageUrl =
    url !== null ? ownAddress(url, canonical) : (absolute(canonical) ?? absolute(meta(clues, "og:url")));
  const language = languageOf(clues, article);
  const outlet = outletOf(tree, clues, objects, article);
  const title = titleOf(clues, article, outlet);
  const signatures = bylineWitnesses(clues, objects, article);
  const signed = decideBylines(signatures, outlet);
  const days = dateWitnesses(clues, article, pageUrl);
  const refused = afterCapture(days, capturedAt);
  const dates = decideDates(
    days.filter((day) => !refused.has(day)),
    regionOf(pageUrl, language),
  );
  noteRefused(days, refused, notes);
  return {
    title,
    standfirst: standfirstOf(clues, article, title),
    outlet,
    section: sectionOf(tree, clues, objects, article),
    language: language ?? guessLanguage(clues.text),
    url: absolute(pageUrl),
    bylines: signed.people,
    bodies: signed.bodies,
    source: sourceIn(clues, outlet),
    ...dates,
    witnesses: keptWitnesses(days, refused, dates, signatures, [...signed.people, ...signed.bodies]),
    corrections: correctionsOf(clues, figureOrder(clues.lang, pageUrl)),
    walled: walledBy(clues, article),
    articleBody: typeof article?.["articleBody"] === "string" ? article["articleBody"] : null,
  };
}

const DAY = 86_400_000;

/** A page cannot tell of a day that was to come when it was captured; a day more, since clocks differ on earth. */
function afterCapture(
  days: readonly DateWitness[],
  capturedAt: string | null,
): ReadonlyMap<DateWitness, string> {
  const limit = capturedAt === null ? Number.NaN : Date.parse(capturedAt) + DAY;
  return new Map(
    days
      .filter(({ value }) => Date.parse(value) > limit)
      .map((day) => [day, `it lies after the capture (${capturedAt?.slice(0, 10)})`]),
  );
}

/** Only what is stated as the day of publication is worth a note: texts tell of days to come all the time. */
function noteRefused(
  days: readonly DateWitness[],
  refused: ReadonlyMap<DateWitness, string>,
  notes: Note[],
): void {
  const stated = days.find(
    (day) =>
      refused.has(day) && day.role === "published" && day.basis !== "text" && day.basis !== "time-element",
  );
  if (stated !== undefined)
    notes.push({
      rule: "read/published",
      span: null,
      found: `${stated.value} (${stated.by}), after the capture`,
      expected: "a day that had come",
    });
}

function meta(clues: Clues, ...names: string[]): string | null {
  for (const name of names)
    for (const content of clues.metas.get(name) ?? []) {
      const words = clean(content);
      if (words !== null) return words;
    }
  return null;
}

/** The standard of Chinese governments' pages has a place for whom a text is from. */
function sourceIn(clues: Clues, outlet: string | null): string | null {
  const source = meta(clues, "contentsource");
  return source === null || source === outlet || /^https?:/.test(source) ? null : source;
}

/** Some pages state the article free and a part of it not. */
function walledBy(clues: Clues, article: Json | null): PageFacts["walled"] {
  const parts = [article, ...[article?.["hasPart"]].flat()].filter(
    (part): part is Json => part !== null && typeof part === "object",
  );
  if (parts.some((part) => /^false$/i.test(String(part["isAccessibleForFree"] ?? "")))) return "json-ld";
  return meta(clues, "article:content_tier") === "locked" ? "meta" : null;
}

function absolute(url: string | null): string | null {
  if (url === null) return null;
  try {
    const { protocol } = new URL(url);
    return protocol === "http:" || protocol === "https:" ? url : null;
  } catch {
    return null;
  }
}
