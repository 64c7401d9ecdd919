import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "#vocabulary/passage.ts";
import { goldFolder } from "./folder.ts";

export interface Re3dDocument {
  id: string;
  text: string;
  /** Entities marked Weapon or MilitaryPlatform. */
  arms: Span[];
}

/** re3d's reports on conflict, with what is marked as a weapon or a military platform. */
export function re3d(): Re3dDocument[] {
  const folder = join(goldFolder(), "re3d");
  return readdirSync(folder)
    .sort()
    .flatMap((part) => {
      const lines = <Row>(file: string): Row[] =>
        readFileSync(join(folder, part, file), "utf8")
          .split("\n")
          .filter((line) => line.trim() !== "")
          .map((line) => JSON.parse(line) as Row);
      const marked = lines<{ begin: number; end: number; type: string; documentId: string }>("entities.json");
      return lines<{ _id: string; text: string }>("documents.json").map(({ _id, text }) => ({
        id: _id,
        text,
        arms: marked
          .filter(({ documentId, type }) => documentId === _id && /^(?:Weapon|MilitaryPlatform)$/.test(type))
          .map(({ begin, end }): Span => [begin, end])
          .filter(([start, end]) => start < end && end <= text.length)
          .sort((a, b) => a[0] - b[0]),
      }));
    });
}
