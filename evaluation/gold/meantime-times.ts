import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { goldFolder } from "./folder.ts";
import type { GoldTime, GoldTimeArticle } from "./timeml.ts";

/** MEANTIME's articles with their times. Only the first six sentences are annotated, so only these are given; words are parted by spaces. */
export const meantimeTimes = (): GoldTimeArticle[] =>
  meantimeFiles().map(({ id, xml }) => {
    const { text, published, times } = readMeantime(xml);
    return { id, text, published, times };
  });

/** The corpus's files in the order of their names. */
export function meantimeFiles(): { id: string; xml: string }[] {
  const folder = join(goldFolder(), "meantime", "intra-doc_annotation");
  return readdirSync(folder)
    .filter((name) => name.startsWith("corpus_"))
    .sort()
    .flatMap((corpus) =>
      readdirSync(join(folder, corpus))
        .filter((name) => name.endsWith(".xml"))
        .sort()
        .map((name) => ({
          id: name.replace(/\.xml$/, ""),
          xml: readFileSync(join(folder, corpus, name), "utf8"),
        })),
    );
}

/** `spans`: where each token stands, by its id. */
export function readMeantime(
  xml: string,
): Omit<GoldTimeArticle, "id"> & { spans: ReadonlyMap<string, readonly [number, number]> } {
  let text = "";
  const spans = new Map<string, [number, number]>();
  let last = 0;
  for (const [, sentence = "0", id = "", word = ""] of xml.matchAll(
    /<token number="\d+" sentence="(\d+)" t_id="(\d+)">([^<]*)<\/token>/g,
  )) {
    if (Number(sentence) > 5) break;
    if (text !== "") text += Number(sentence) === last ? " " : "\n\n";
    last = Number(sentence);
    const plain = word
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
    spans.set(id, [text.length, text.length + plain.length]);
    text += plain;
  }
  const times: GoldTime[] = [];
  let published: string | null = null;
  for (const [, attributes = "", body = ""] of xml.matchAll(/<TIMEX3([^>]*[^/])>([\s\S]*?)<\/TIMEX3>/g)) {
    const value = /value="([^"]*)"/.exec(attributes)?.[1] ?? "";
    if (attributes.includes('functionInDocument="CREATION_TIME"'))
      published = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? published;
    const tokens = [...body.matchAll(/t_id="(\d+)"/g)].flatMap(([, id = ""]) => spans.get(id) ?? []);
    if (tokens.length === 0) continue;
    times.push({
      span: [Math.min(...tokens), Math.max(...tokens)],
      type: /type="([^"]*)"/.exec(attributes)?.[1] ?? "",
      value,
    });
  }
  return { text, published, spans, times: times.sort((a, b) => a.span[0] - b.span[0]) };
}
