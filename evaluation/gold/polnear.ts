import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "#vocabulary/passage.ts";
import { goldFolder } from "./folder.ts";

export interface GoldAttribution {
  source: Span[];
  cue: Span[];
  content: Span[];
}

export interface GoldArticle {
  id: string;
  text: string;
  /** One list an annotator, in the order of the annotators' names; most articles have one. */
  annotators: GoldAttribution[][];
}

/** PolNeAR's articles of a part, with spans in UTF-16 units (the files count code points). */
export function polnear(part: "train" | "dev"): GoldArticle[] {
  const folder = join(goldFolder(), "polnear", part);
  const files = readdirSync(join(folder, "attributions"))
    .filter((name) => name.endsWith(".ann"))
    .sort();
  const byArticle = Map.groupBy(files, (name) => name.replace(/_[0-9a-z]{4}\.ann$/, ""));
  return [...byArticle].map(([id, names]) => {
    const text = readFileSync(join(folder, "text", `${id}.txt`), "utf8");
    const units = unitsOf(text);
    return {
      id,
      text,
      annotators: names.map((name) =>
        readBrat(readFileSync(join(folder, "attributions", name), "utf8"), units),
      ),
    };
  });
}

/** The UTF-16 offset of each code point, and of the end. */
export function unitsOf(text: string): number[] {
  const out: number[] = [];
  let at = 0;
  for (const point of text) {
    out.push(at);
    at += point.length;
  }
  out.push(at);
  return out;
}

/** Events of a brat stand-off file as attributions. Roles may repeat (Source, Source2): their spans are joined. */
export function readBrat(ann: string, units: readonly number[]): GoldAttribution[] {
  const spans = new Map<string, Span[]>();
  const events: string[][] = [];
  for (const line of ann.split("\n")) {
    const [id = "", body] = line.split("\t");
    if (body === undefined) continue;
    if (id.startsWith("T")) {
      const offsets = body.slice(body.indexOf(" ") + 1).split(";");
      spans.set(
        id,
        offsets.map((pair) => pair.split(" ").map((n) => units[Number(n)] ?? 0) as Span),
      );
    } else if (id.startsWith("E")) events.push(body.trim().split(" "));
  }
  return events
    .map((roles) => {
      const found: GoldAttribution = { source: [], cue: [], content: [] };
      for (const role of roles) {
        const [name = "", id = ""] = role.split(":");
        const kind = name.replace(/\d+$/, "").toLowerCase();
        if (kind === "source" || kind === "cue" || kind === "content")
          found[kind].push(...(spans.get(id) ?? []));
      }
      return found;
    })
    .filter(({ source, cue, content }) => source.length + cue.length + content.length > 0);
}
