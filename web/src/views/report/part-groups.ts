import type { Part, PartKind } from "@stemma/vocabulary/report.ts";

/** Parts that are set together: lines about the page in one row, a photograph's words in one block. */
export interface PartGroup {
  kind: "about" | "photograph" | "text";
  parts: Part[];
}

const GROUP: Readonly<Record<PartKind, PartGroup["kind"]>> = {
  section: "about",
  furniture: "about",
  date: "about",
  byline: "about",
  caption: "photograph",
  credit: "photograph",
  title: "text",
  standfirst: "text",
  dateline: "text",
  heading: "text",
  body: "text",
  "source-line": "text",
};

/** Neighbours of one kind, in the order of the text; every paragraph of the text stands alone. */
export function partGroups(parts: readonly Part[]): PartGroup[] {
  const out: PartGroup[] = [];
  for (const part of parts) {
    const kind = GROUP[part.kind];
    const last = out.at(-1);
    if (kind !== "text" && last?.kind === kind) last.parts.push(part);
    else out.push({ kind, parts: [part] });
  }
  return out;
}
