import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "#vocabulary/passage.ts";
import { goldFolder } from "./folder.ts";
import { polnear, unitsOf } from "./polnear.ts";
import type { TimeSplit } from "./time-split.ts";

export interface LabelledTime {
  set: "polnear" | "kcna" | "helsinki";
  article: string;
  text: string;
  published: string | null;
  /** The expression, in UTF-16 units of `text`. */
  span: Span;
  /** What it dates: saying, happening, both, neither; two where both were found right. */
  dates: string[];
}

/** An article of others that our labels point into. */
export interface Article {
  text: string;
  published: string | null;
}

/** Labels of our own: does a time expression date the saying or what is said? With the articles that they point into. */
export function labelledTimes(split: TimeSplit): LabelledTime[] {
  const file = split === "sealed" ? "saying-happening-sealed.jsonl" : "saying-happening.jsonl";
  const lines = readFileSync(join(import.meta.dirname, "..", "labels", file), "utf8")
    .trim()
    .split("\n");
  const articles = { polnear: polnearArticles(), kcna: kcnaArticles(), helsinki: helsinkiArticles() };
  return lines.map((line) => {
    const { set, article, expression, dates } = JSON.parse(line) as {
      set: LabelledTime["set"];
      article: string | number;
      expression: [number, number];
      dates: string[];
    };
    const found = articles[set].get(String(article));
    if (found === undefined) throw new Error(`The label's article ${set} ${article} is not in the gold.`);
    const units = unitsOf(found.text);
    const span: Span = [units[expression[0]] ?? 0, units[expression[1]] ?? 0];
    return { set, article: String(article), ...found, span, dates };
  });
}

function polnearArticles(): Map<string, Article> {
  return new Map(
    polnear("dev").map(({ id, text }) => [
      id,
      { text, published: /\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? null },
    ]),
  );
}

/** KCNA's texts by their line, from 0. */
export function kcnaArticles(): Map<string, Article> {
  const lines = readFileSync(join(goldFolder(), "korea", "kcna-2024.jsonl"), "utf8")
    .trim()
    .split("\n");
  return new Map(
    lines.map((line, at) => {
      const { text, date } = JSON.parse(line) as { text: string; date: string };
      return [String(at), { text, published: date }];
    }),
  );
}

/** The articles on the summit by their id. */
export function helsinkiArticles(): Map<string, Article> {
  const csv = readFileSync(join(goldFolder(), "lineage", "helsinki_articles.csv"), "utf8");
  const out = new Map<string, Article>();
  for (const row of rowsOf(csv).slice(1)) {
    const [id = "", , scraped = "", text = ""] = row;
    out.set(id, { text, published: /^\d{4}-\d{2}-\d{2}/.exec(scraped)?.[0] ?? null });
  }
  return out;
}

/** Rows of a CSV file: fields in quotation marks may hold commas, line ends and doubled quotation marks. */
export function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    let field = "";
    if (csv[at] === '"') {
      at++;
      for (;;) {
        const end = csv.indexOf('"', at);
        if (end < 0) {
          field += csv.slice(at);
          at = csv.length;
          break;
        }
        field += csv.slice(at, end);
        at = end + 1;
        if (csv[at] !== '"') break;
        field += '"';
        at++;
      }
    } else {
      const end = /[,\n\r]/g;
      end.lastIndex = at;
      const found = end.exec(csv)?.index ?? csv.length;
      field = csv.slice(at, found);
      at = found;
    }
    row.push(field);
    if (csv[at] === ",") {
      at++;
      continue;
    }
    while (csv[at] === "\r" || csv[at] === "\n") at++;
    rows.push(row);
    row = [];
  }
  return rows;
}
