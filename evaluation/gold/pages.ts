import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { goldFolder } from "./folder.ts";

const unzipped = (path: string): Uint8Array => gunzipSync(readFileSync(path));

/** The article-extraction benchmark's pages with their article text. */
export function scrapinghub(): { id: string; bytes: Uint8Array; gold: string }[] {
  const folder = join(goldFolder(), "pages", "scrapinghub");
  const truth = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8")) as Record<
    string,
    { articleBody: string }
  >;
  return Object.entries(truth).map(([id, { articleBody }]) => ({
    id,
    bytes: unzipped(join(folder, "html", `${id}.html.gz`)),
    gold: articleBody,
  }));
}

/** htmldate's pages with their day of publication. */
export function htmldate(): { id: string; url: string; bytes: Uint8Array; gold: string }[] {
  const folder = join(goldFolder(), "pages", "htmldate");
  const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Record<
    string,
    { file: string; date: string }
  >;
  return Object.entries(gold).map(([url, { file, date }]) => ({
    id: file,
    url,
    bytes: unzipped(join(folder, "html", file)),
    gold: date,
  }));
}
