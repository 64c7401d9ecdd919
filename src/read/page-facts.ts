import type { Note } from "#vocabulary/note.ts";
import type { DatedBy } from "#vocabulary/report.ts";
import { bylineWitnesses, decideBylines } from "./facts/bylines.ts";
import { type Clues, gatherClues } from "./facts/clues.ts";
import { dateWitnesses } from "./facts/date-witnesses.ts";
import { decideDates } from "./facts/decide-dates.ts";
import { articleIn, clean, type Json, readJsonLd } from "./facts/json-ld.ts";
import { languageOf } from "./facts/language.ts";
import { outletOf } from "./facts/outlet.ts";
import { regionOf } from "./facts/outlet-zone.ts";
import { titleOf } from "./facts/title.ts";
import type { PageTree } from "./page/tree.ts";

/** The facts that a page states around its text. */
export interface PageFacts {
  title: string | null;
  description: string | null;
  outlet: string | null;
  section: string | null;
  language: string | null;
  url: string | null;
  /** People alone. */
  bylines: string[];
  /** Agencies and other bodies in the byline, without the outlet itself. */
  bodies: string[];
  published: DatedBy | null;
  modified: DatedBy | null;
  /** Whether JSON-LD or meta data say that the article is behind a wall. */
  walled: boolean;
}

/** Reads what a page says around its text; each fact by the order of trust of its own file in `facts/`. `url`: where it was fetched from. */
export function pageFacts(tree: PageTree, url: string | null, notes: Note[]): PageFacts {
  const clues = gatherClues(tree);
  const objects = readJsonLd(clues.jsonLd, notes);
  const article = articleIn(objects);
  const canonical = clues.links.get("canonical")?.[0] ?? null;
  const pageUrl = url ?? absolute(canonical) ?? absolute(meta(clues, "og:url"));
  const language = languageOf(clues, article);
  const outlet = outletOf(clues, objects, article);
  const signed = decideBylines(bylineWitnesses(clues, objects, article), outlet);
  const dates = decideDates(dateWitnesses(clues, article, pageUrl), regionOf(pageUrl, language));
  return {
    title: titleOf(clues, article, outlet),
    description:
      clean(article?.["description"]) ?? meta(clues, "og:description", "description", "twitter:description"),
    outlet,
    section: clean(first(article?.["articleSection"])) ?? meta(clues, "article:section", "section"),
    language,
    url: absolute(pageUrl),
    bylines: signed.people,
    bodies: signed.bodies,
    ...dates,
    walled: isWalled(clues, article),
  };
}

function meta(clues: Clues, ...names: string[]): string | null {
  for (const name of names)
    for (const content of clues.metas.get(name) ?? []) {
      const words = clean(content);
      if (words !== null) return words;
    }
  return null;
}

function isWalled(clues: Clues, article: Json | null): boolean {
  return (
    article?.["isAccessibleForFree"] === false ||
    /^false$/i.test(String(article?.["isAccessibleForFree"] ?? "")) ||
    meta(clues, "article:content_tier") === "locked"
  );
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

function absolute(url: string | null): string | null {
  if (url === null) return null;
  try {
    const { protocol } = new URL(url);
    return protocol === "http:" || protocol === "https:" ? url : null;
  } catch {
    return null;
  }
}
