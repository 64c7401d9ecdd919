import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "#vocabulary/passage.ts";
import { goldFolder } from "./folder.ts";

export interface GoldTime {
  span: Span;
  type: string;
  value: string;
}

export interface GoldTimeArticle {
  id: string;
  text: string;
  /** YYYY-MM-DD of the document's creation time. */
  published: string | null;
  times: GoldTime[];
}

/** TimeBank's and AQUAINT's articles: the text without tags, and every TIMEX3 in it. */
export function timeml(set: "TimeBank" | "AQUAINT"): GoldTimeArticle[] {
  const folder = join(goldFolder(), "time", set);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tml"))
    .sort()
    .map((name) => ({
      id: name.replace(/\.tml$/, ""),
      ...readTimeml(readFileSync(join(folder, name), "utf8")),
    }));
}

export const decoded = (words: string): string =>
  words
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** Takes the tags out of the TEXT element and keeps where each TIMEX3 stood. */
export function readTimeml(xml: string): Omit<GoldTimeArticle, "id"> {
  const dct = /functionInDocument="(?:CREATION|PUBLICATION)_TIME"[^>]*>|<DCT>\s*<TIMEX3[^>]*>/s.exec(xml);
  const created = /value="(\d{4}-\d{2}-\d{2})/.exec(
    /<TIMEX3[^>]*functionInDocument="(?:CREATION|PUBLICATION)_TIME"[^>]*>/.exec(xml)?.[0] ?? dct?.[0] ?? "",
  );
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? xml.replace(/^[\s\S]*?<TimeML[^>]*>/, "");
  let text = "";
  const times: GoldTime[] = [];
  const open: { start: number; type: string; value: string }[] = [];
  for (const piece of body.split(/(<[^>]+>)/)) {
    if (!piece.startsWith("<")) {
      text += decoded(piece);
      continue;
    }
    if (piece.startsWith("<TIMEX3")) {
      if (!piece.endsWith("/>"))
        open.push({
          start: text.length,
          type: /type="([^"]*)"/.exec(piece)?.[1] ?? "",
          value: /value="([^"]*)"/.exec(piece)?.[1] ?? "",
        });
    } else if (piece.startsWith("</TIMEX3")) {
      const found = open.pop();
      if (found !== undefined)
        times.push({ span: [found.start, text.length], type: found.type, value: found.value });
    }
  }
  return { text, published: created?.[1] ?? null, times: times.sort((a, b) => a.span[0] - b.span[0]) };
}
