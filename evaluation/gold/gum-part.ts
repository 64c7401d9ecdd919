import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { goldFolder } from "./folder.ts";

/** The texts of a part of GUM that have a file of a layer ("dep/*.conllu", "rst/*.rsd"): their names, in order. */
export function gumPart(part: "train" | "dev", layer: string, ending: string): string[] {
  const folder = join(goldFolder(), "gum");
  const parts = new Map(
    readFileSync(join(folder, "splits.tsv"), "utf8")
      .split("\n")
      .map((line) => line.split("\t") as [string, string]),
  );
  return readdirSync(join(folder, layer))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .filter((id) => parts.get(id) === part)
    .sort();
}

/** A text's words with their trees, as CoNLL-U. */
export const gumConllu = (id: string): string =>
  readFileSync(join(goldFolder(), "gum", "dep", `${id}.conllu`), "utf8");
