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

/** At least so high is what stands above the text, and so high a line of it, in pixels; a line has no more letters than this, and below a part is half a line. */
const [ABOVE, LINE, LETTERS, BELOW] = [340, 28, 85, 0.5];

/** The groups that fill a window of this height; what is below it comes after the first frame. */
export function upToWindow(groups: readonly PartGroup[], height: number): readonly PartGroup[] {
  let lines = (height - ABOVE) / LINE;
  const end = groups.findIndex(({ parts }) => {
    for (const { span } of parts) lines -= Math.ceil((span[1] - span[0]) / LETTERS) + BELOW;
    return lines <= 0;
  });
  return end === -1 ? groups : groups.slice(0, end + 1);
}
