import type { Note } from "#vocabulary/note.ts";
import type { DatedBy } from "#vocabulary/report.ts";
import type { Page } from "./article.ts";
import { bylineNames } from "./names.ts";
import { dayInUrl, findDay, parseMetaDate } from "./published-dates.ts";

/** The facts that a page states around its text. */
export interface PageFacts {
  title: string | null;
  description: string | null;
  outlet: string | null;
  section: string | null;
  language: string | null;
  url: string | null;
  bylines: string[];
  published: DatedBy | null;
  modified: DatedBy | null;
  /** Whether JSON-LD or meta data say that the article is behind a wall. */
  walled: boolean;
}

type Json = Record<string, unknown>;

/** Reads JSON-LD, meta, microdata, time elements and the address, in that order of trust. */
export function pageFacts(document: Page, url: string | null, notes: Note[]): PageFacts {
  const objects = jsonLd(document, notes);
  const article =
    objects.find((object) => /(?:Article|Posting|Report|BlogPost)/.test(typeOf(object))) ??
    objects.find((object) => object["headline"] !== undefined) ??
    null;
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const tag = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = clean(tag?.getAttribute("content"));
      if (content !== null) return content;
    }
    return null;
  };
  const canonical = clean(document.querySelector('link[rel="canonical"]')?.getAttribute("href"));
  const pageUrl = url ?? absolute(canonical) ?? absolute(meta("og:url")) ?? canonical;
  const people = article === null ? [] : authors(article["author"]);
  return {
    title:
      clean(article?.["headline"]) ??
      meta("og:title", "twitter:title") ??
      clean(document.querySelector("h1")?.textContent) ??
      clean(document.querySelector("title")?.textContent),
    description:
      clean(article?.["description"]) ?? meta("og:description", "description", "twitter:description"),
    outlet:
      clean((article?.["publisher"] as Json | undefined)?.["name"]) ??
      meta("og:site_name", "application-name"),
    section: clean(first(article?.["articleSection"])) ?? meta("article:section", "section"),
    language:
      clean(document.documentElement?.getAttribute("lang")) ??
      clean(article?.["inLanguage"]) ??
      meta("og:locale")?.replace("_", "-") ??
      null,
    url: absolute(pageUrl),
    bylines:
      people.length > 0
        ? people
        : bylineNames(
            meta("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author") ?? "",
          ),
    published: publishedOf(document, article, pageUrl, meta),
    modified:
      dated(clean(article?.["dateModified"]), "json-ld") ??
      dated(meta("article:modified_time", "og:updated_time", "lastmod"), "meta"),
    walled:
      article?.["isAccessibleForFree"] === false ||
      /^false$/i.test(String(article?.["isAccessibleForFree"] ?? "")) ||
      meta("article:content_tier") === "locked",
  };
}

function publishedOf(
  document: Page,
  article: Json | null,
  url: string | null,
  meta: (...names: string[]) => string | null,
): DatedBy | null {
  return (
    dated(clean(article?.["datePublished"]), "json-ld") ??
    dated(clean(article?.["dateCreated"]), "json-ld") ??
    // One by one: a tag that holds no date must not hide the next that does.
    firstOf(
      [
        "article:published_time",
        "article:published",
        "og:article:published_time",
        "datePublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "published",
        "dc.date",
        "dc.date.issued",
        "DC.date.issued",
        "dcterms.created",
        "dcterms.date",
        "sailthru.date",
        "parsely-pub-date",
        "article.published",
        "cXenseParse:recs:publishtime",
        "citation_publication_date",
        "originalpublicationdate",
        "ptime",
        "pdate",
      ],
      (name) => dated(meta(name), "meta"),
    ) ??
    dated(
      clean(document.querySelector('[itemprop="datePublished"]')?.getAttribute("datetime")) ??
        clean(document.querySelector('[itemprop="datePublished"]')?.textContent),
      "microdata",
    ) ??
    dated(
      clean(
        document
          .querySelector(
            "time[pubdate], article time[datetime], header time[datetime], time.entry-date, time.published, time[datetime]",
          )
          ?.getAttribute("datetime"),
      ),
      "time-element",
    ) ??
    dated(url === null ? null : dayInUrl(url), "url") ??
    dated(dateInText(document), "text")
  );
}

/** A date in an element that names itself one ("date", "published", "byline"), else in the first lines of the page. */
function dateInText(document: Page): string | null {
  for (const element of document.querySelectorAll(
    '[class*="date"], [class*="publish"], [class*="posted"], [class*="byline"], [id*="date"], [class*="meta"], [class*="time"]',
  )) {
    const words = (element.textContent ?? "").trim();
    if (words.length > 160) continue;
    const day = findDay(words);
    if (day !== null) return day.value;
  }
  return null;
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

function dated(written: string | null, basis: DatedBy["basis"]): DatedBy | null {
  const value = written === null ? null : parseMetaDate(written);
  return value === null ? null : { value, basis };
}

function jsonLd(document: Page, notes: Note[]): Json[] {
  const out: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const written = (script.textContent ?? "")
      .trim()
      .replace(/^<!--|-->$|^\/\*<!\[CDATA\[\*\/|\/\*\]\]>\*\/$/g, "")
      .trim();
    if (written === "") continue;
    try {
      flatten(JSON.parse(written.replace(/[\u0000-\u001f]+/g, " ")), out, 0);
    } catch (error) {
      notes.push({
        rule: "read/json-ld",
        span: null,
        found: `a JSON-LD block that is no JSON (${(error as Error).message})`,
        expected: "JSON",
      });
    }
  }
  return out;
}

function flatten(value: unknown, out: Json[], depth: number): void {
  if (depth > 6 || value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    for (const item of value) flatten(item, out, depth + 1);
    return;
  }
  const object = value as Json;
  out.push(object);
  if (object["@graph"] !== undefined) flatten(object["@graph"], out, depth + 1);
  if (object["mainEntity"] !== undefined) flatten(object["mainEntity"], out, depth + 1);
}

const typeOf = (object: Json): string => [object["@type"]].flat().map(String).join(" ");
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

function authors(value: unknown): string[] {
  const out: string[] = [];
  for (const author of [value].flat()) {
    const name = typeof author === "string" ? author : clean((author as Json | null | undefined)?.["name"]);
    if (name !== null && name !== undefined)
      for (const one of bylineNames(name)) if (!out.includes(one)) out.push(one);
  }
  return out;
}

function clean(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const words = decode(value).replace(/\s+/g, " ").trim();
  return words === "" ? null : words;
}

/** Meta data is often escaped twice. */
const decode = (words: string): string =>
  words
    .replace(/&amp;/g, "&")
    .replace(/&(?:#39|apos|#x27);/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, " ");

function absolute(url: string | null): string | null {
  if (url === null) return null;
  try {
    const { protocol } = new URL(url);
    return protocol === "http:" || protocol === "https:" ? url : null;
  } catch {
    return null;
  }
}
