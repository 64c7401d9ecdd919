import { readFileSync } from "node:fs";
import { join } from "node:path";
import { goldFolder } from "./folder.ts";

/** An article of the set of one day; the collector's `###` between paragraphs became an empty line. */
export interface HelsinkiArticle {
  id: string;
  publisher: string;
  scraped: string;
  text: string;
}

export function readHelsinki(): HelsinkiArticle[] {
  const rows = csvRows(readFileSync(join(goldFolder(), "lineage", "helsinki_articles.csv"), "utf8"));
  const [head = [], ...rest] = rows;
  const at = (name: string): number => head.indexOf(name);
  return rest.map((row) => ({
    id: row[at("id")] ?? "",
    publisher: row[at("publisher")] ?? "",
    scraped: row[at("scrape_time")] ?? "",
    text: (row[at("text")] ?? "").split(/\s*###\s*/).join("\n\n"),
  }));
}

/** Rows of comma-separated values, fields in quotation marks with doubled marks and line breaks inside (RFC 4180). */
function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const c = text[at] as string;
    if (inside) {
      if (c !== '"') field += c;
      else if (text[at + 1] === '"') {
        field += c;
        at++;
      } else inside = false;
    } else if (c === '"') inside = true;
    else if (c === ",") {
      row.push(field);
      field = "";
    } else if (c === "\n") {
      row.push(field.replace(/\r$/, ""));
      rows.push(row);
      [row, field] = [[], ""];
    } else field += c;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows.filter((one) => one.length > 1);
}

export interface LabelledPair {
  a: number;
  b: number;
  label: "copies" | "same-dispatch" | "quotations" | "independent";
  why: string;
}

/** The labelled pairs; the sealed ones are for the last measuring alone. */
export function readPairs(sealed: boolean): LabelledPair[] {
  const file = join(
    import.meta.dirname,
    "..",
    "labels",
    "pairs",
    ...(sealed ? ["sealed"] : []),
    "pairs.jsonl",
  );
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as LabelledPair);
}
