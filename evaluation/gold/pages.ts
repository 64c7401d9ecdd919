import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { goldFolder } from "./folder.ts";

const unzipped = (path: string): Uint8Array => gunzipSync(readFileSync(path));

/** The article-extraction benchmark's pages with their article text. */
export function scrapinghub(): { id: string; path: string; bytes: Uint8Array; gold: string }[] {
  const folder = join(goldFolder(), "pages", "scrapinghub");
  const truth = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8")) as Record<
    string,
    { articleBody: string }
  >;
  return Object.entries(truth).map(([id, { articleBody }]) => ({
    id,
    path: join(folder, "html", `${id}.html.gz`),
    bytes: unzipped(join(folder, "html", `${id}.html.gz`)),
    gold: articleBody,
  }));
}

/** htmldate's pages with their day of publication. */
export function htmldate(): { id: string; url: string; path: string; bytes: Uint8Array; gold: string }[] {
  const folder = join(goldFolder(), "pages", "htmldate");
  const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Record<
    string,
    { file: string; date: string }
  >;
  return Object.entries(gold).map(([url, { file, date }]) => ({
    id: file,
    url,
    path: join(folder, "html", file),
    bytes: unzipped(join(folder, "html", file)),
    gold: date,
  }));
}

/** What a page says around its text; null where the gold has nothing. */
export interface FactsGold {
  id: string;
  url: string | null;
  path: string;
  bytes: Uint8Array;
  title: string | null;
  /** As the gold writes it: one string, several names, "By", a day. */
  byline: string | null;
  published: string | null;
}

const said = (words: string | null | undefined): string | null =>
  words === undefined || words === null || words.trim() === "" ? null : words;

/** Readability's own pages. */
export function readability(): FactsGold[] {
  const folder = join(goldFolder(), "pages", "readability");
  return folders(folder, "expected-metadata.json").map((id) => {
    const gold = JSON.parse(readFileSync(join(folder, id, "expected-metadata.json"), "utf8")) as {
      title?: string;
      byline?: string | null;
      publishedTime?: string | null;
    };
    return {
      id,
      url: null,
      path: join(folder, id, "source.html.gz"),
      bytes: unzipped(join(folder, id, "source.html.gz")),
      title: said(gold.title),
      byline: said(gold.byline),
      published: said(gold.publishedTime),
    };
  });
}

/** newspaper4k's own pages, of many scripts. */
export function newspaper4k(): FactsGold[] {
  const folder = join(goldFolder(), "pages", "newspaper4k");
  return folders(folder, "metadata.json").map((id) => {
    const gold = JSON.parse(readFileSync(join(folder, id, "metadata.json"), "utf8")) as {
      url?: string;
      title?: string;
      authors?: string[];
      publish_date?: string | null;
    };
    return {
      id,
      url: said(gold.url),
      path: join(folder, id, "page.html.gz"),
      bytes: unzipped(join(folder, id, "page.html.gz")),
      title: said(gold.title),
      byline: said((gold.authors ?? []).join(", ")),
      published: said(gold.publish_date),
    };
  });
}

const folders = (folder: string, file: string): string[] =>
  readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, file)))
    .sort();
