import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { findBlocks } from "#read/page/blocks.ts";
import { parsePage } from "#read/page/parse-page.ts";
import { goldFolder } from "./folder.ts";
import { scrapinghub } from "./pages.ts";

export const PAGE_SETS = ["scrapinghub", "readability", "newspaper4k"] as const;
export type PageSet = (typeof PAGE_SETS)[number];

export interface PageText {
  set: PageSet;
  id: string;
  path: string;
  bytes: Uint8Array;
  gold: string;
  /** Whether the gold text has the captions of pictures in it. */
  captions: boolean;
}

/** The pages of the three sets with their article text, sorted within a set. */
export function pageTexts(): PageText[] {
  const folder = (set: PageSet): string => join(goldFolder(), "pages", set);
  const pages = (set: PageSet, file: string): string[] =>
    readdirSync(folder(set))
      .filter((id) => existsSync(join(folder(set), id, file)))
      .sort();
  const bytes = (...path: string[]): Uint8Array => gunzipSync(readFileSync(join(...path)));
  return [
    ...scrapinghub().map((page) => ({ set: "scrapinghub" as const, captions: false, ...page })),
    ...pages("readability", "expected.html.gz").map((id) => ({
      set: "readability" as const,
      id,
      path: join(folder("readability"), id, "source.html.gz"),
      bytes: bytes(folder("readability"), id, "source.html.gz"),
      gold: wordsOf(Buffer.from(bytes(folder("readability"), id, "expected.html.gz")).toString("utf8")),
      captions: true,
    })),
    ...pages("newspaper4k", "text.txt").map((id) => ({
      set: "newspaper4k" as const,
      id,
      path: join(folder("newspaper4k"), id, "page.html.gz"),
      bytes: bytes(folder("newspaper4k"), id, "page.html.gz"),
      gold: readFileSync(join(folder("newspaper4k"), id, "text.txt"), "utf8"),
      captions: false,
    })),
  ];
}

/** The expected article is HTML: its words, a line a block. */
const wordsOf = (html: string): string =>
  findBlocks(parsePage(html))
    .map(({ text }) => text)
    .join("\n");
