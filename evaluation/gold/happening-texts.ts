import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readReport } from "#read/read-report.ts";
import { receivedPage } from "../received.ts";
import { goldFolder } from "./folder.ts";
import { htmldate, readability, scrapinghub } from "./pages.ts";
import { polnear } from "./polnear.ts";
import { helsinkiArticles, kcnaArticles } from "./saying-happening.ts";
import { timeArticles } from "./time-split.ts";
import { decoded } from "./timeml.ts";

export const TEXT_SETS = [
  "kcna",
  "helsinki",
  "polnear",
  "timebank",
  "geowebnews",
  "scrapinghub",
  "readability",
  "htmldate",
] as const;
export type TextSet = (typeof TEXT_SETS)[number];

/** The texts of a set of others by their id; pages as the present reader reads them. */
export function textsOf(set: TextSet): Map<string, string> {
  switch (set) {
    case "kcna":
      return texts(kcnaArticles());
    case "helsinki":
      // The collector put these marks between paragraphs.
      return texts(helsinkiArticles(), (text) => text.split(/\s*###\s*/).join("\n\n"));
    case "polnear":
      return new Map(polnear("train").map(({ id, text }) => [id, text]));
    case "timebank":
      return new Map(
        timeArticles("open")
          .filter(({ set }) => set === "TimeBank")
          .map(({ id, text }) => [id, inParagraphs(text)]),
      );
    case "geowebnews":
      return geoWebNews();
    default: {
      const pages = { scrapinghub, readability, htmldate }[set]();
      return new Map(pages.map(({ id, bytes }) => [id, textOfPage(id, bytes)]));
    }
  }
}

const texts = (
  articles: ReadonlyMap<string, { text: string }>,
  made: (text: string) => string = (text) => text,
): Map<string, string> => new Map([...articles].map(([id, { text }]) => [id, made(text)]));

function textOfPage(id: string, bytes: Uint8Array): string {
  try {
    return readReport(receivedPage(id, bytes, bytes)).report.text;
  } catch {
    return "";
  }
}

/** TimeBank breaks its lines anywhere. */
const inParagraphs = (text: string): string =>
  text
    .trim()
    .replace(/[ \t]+/g, " ")
    .replace(/\n(?!\s*\n) ?/g, " ")
    .replace(/\n\s*\n\s*/g, "\n\n");

/** GeoWebNews, each article with its headline. */
function geoWebNews(): Map<string, string> {
  const xml = readFileSync(join(goldFolder(), "places", "GeoWebNews.xml"), "utf8");
  const out = new Map<string, string>();
  for (const [, id = "", article = ""] of xml.matchAll(/<article file="(\d+)">([\s\S]*?)<\/article>/g)) {
    const [title, text] = ["title", "text"].map((tag) =>
      decoded(new RegExp(`<${tag}>([^<]*)`).exec(article)?.[1] ?? ""),
    ) as [string, string];
    out.set(id, `${title}\n\n${text.trim()}`);
  }
  return out;
}
