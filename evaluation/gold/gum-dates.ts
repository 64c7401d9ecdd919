import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { goldFolder } from "./folder.ts";
import type { GoldTime, GoldTimeArticle } from "./timeml.ts";

/** GUM's development part: its `date` elements that tell a value (`when`) or two bounds (`from`, `to`). */
export function gumDates(): GoldTimeArticle[] {
  const folder = join(goldFolder(), "gum");
  const dev = new Set(
    readFileSync(join(folder, "splits.tsv"), "utf8")
      .split("\n")
      .map((line) => line.trim().split("\t"))
      .filter(([, split]) => split === "dev")
      .map(([name]) => name),
  );
  return readdirSync(join(folder, "dep"))
    .filter((name) => name.endsWith(".conllu") && dev.has(name.replace(/\.conllu$/, "")))
    .sort()
    .map((name) => ({
      id: name.replace(/\.conllu$/, ""),
      ...readConllu(readFileSync(join(folder, "dep", name), "utf8")),
    }));
}

export function readConllu(conllu: string): Omit<GoldTimeArticle, "id"> {
  let text = "";
  const times: GoldTime[] = [];
  const open: { start: number; value: string | null }[] = [];
  const published = /# meta::dateCreated = (\d{4}-\d{2}-\d{2})/.exec(conllu)?.[1] ?? null;
  for (const line of conllu.split("\n")) {
    const columns = line.split("\t");
    if (columns.length < 10) {
      if (line === "" && text !== "" && !text.endsWith("\n")) text = `${text.trimEnd()}\n\n`;
      continue;
    }
    const [id = "", form = "", misc = ""] = [columns[0], columns[1], columns[9]];
    if (!/^\d+$/.test(id)) continue;
    const start = text.length;
    text += form;
    for (const [mark, value] of marksOf(misc)) {
      if (mark === "open") open.push({ start, value: value ?? null });
      else {
        const found = open.pop();
        if (found !== undefined && found.value !== null)
          times.push({ span: [found.start, text.length], type: "DATE", value: found.value });
      }
    }
    if (!misc.includes("SpaceAfter=No")) text += " ";
  }
  return { text, published, times };
}

function marksOf(misc: string): (readonly ["open" | "close", string?])[] {
  const xml = /XML=([^|]*)/.exec(misc)?.[1] ?? "";
  return [...xml.matchAll(/<(\/?)date([^>]*)>/g)].map(([, closing, attributes = ""]) => {
    if (closing === "/") return ["close"] as const;
    const [when, from, to] = ["when", "from", "to"].map(
      (name) => new RegExp(` ${name}:::"([^"]*)"`).exec(attributes)?.[1],
    );
    const value = when ?? (from === undefined || to === undefined ? undefined : `${from}/${to}`);
    return value === undefined ? (["open"] as const) : (["open", value] as const);
  });
}
