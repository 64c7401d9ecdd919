import { tokensOf } from "#text/tokens.ts";
import type { LineageEdge } from "#vocabulary/lineage.ts";
import type { Span } from "#vocabulary/passage.ts";
import { Mark, type Sketch } from "./sketch.ts";
import type { Tie } from "./tie.ts";

type Evidence = LineageEdge["evidence"][number];

const HEDGES = new Set(
  "may might could would possibly probably perhaps reportedly allegedly alleged apparently likely believed suspected claimed appears appeared seems seemed".split(
    " ",
  ),
);
const SAYING = new Set(
  "said says say told reported reports according claimed claims stated announced quoted citing cited added alleged".split(
    " ",
  ),
);
/** What one orders, another only asked for. */
const FIRMER = new Set(
  "will has ordered orders confirmed shows showed is was proves proved demanded".split(" "),
);

const MOST = 6;

/**
 * What the later text changed within the passages that two share: words exchanged, cut or put in. `dropped` where words that say who says it
 * are gone, `hardened` where a hedge is gone or a firmer word stands in its place.
 */
export function editsOf(tie: Tie, from: Sketch, to: Sketch, fromIsA: boolean): Evidence[] {
  const out: Evidence[] = [];
  for (const passage of tie.passages) {
    if (passage.mark !== Mark.none) continue;
    for (let nth = 1; nth < passage.runs.length; nth++) {
      const before = passage.runs[nth - 1];
      const after = passage.runs[nth];
      if (before === undefined || after === undefined) continue;
      const [a, b] = [
        gap(fromIsA ? before[0] + before[2] : before[1] + before[2], fromIsA ? after[0] : after[1], from),
        gap(fromIsA ? before[1] + before[2] : before[0] + before[2], fromIsA ? after[1] : after[0], to),
      ];
      if (a === null && b === null) continue;
      const evidence = editOf(a, b, from.reading.report.text, to.reading.report.text);
      if (evidence !== null) out.push(evidence);
    }
  }
  const rank = { hardened: 0, dropped: 1, changed: 2 } as const;
  return out
    .sort((one, two) => rank[one.kind as keyof typeof rank] - rank[two.kind as keyof typeof rank])
    .slice(0, MOST);
}

function gap(start: number, end: number, { starts, ends }: Sketch): Span | null {
  return end > start ? [starts[start] as number, ends[end - 1] as number] : null;
}

function editOf(a: Span | null, b: Span | null, later: string, earlier: string): Evidence | null {
  const now = a === null ? "" : later.slice(...a).replaceAll(/\s+/g, " ");
  const was = b === null ? "" : earlier.slice(...b).replaceAll(/\s+/g, " ");
  if (now.toLowerCase() === was.toLowerCase()) return null;
  const has = (words: string, set: ReadonlySet<string>): boolean =>
    tokensOf(words).some(({ lower }) => set.has(lower));
  const kind =
    (has(was, HEDGES) && !has(now, HEDGES)) ||
    (was !== "" && has(now, FIRMER) && !has(was, FIRMER) && !has(now, HEDGES))
      ? "hardened"
      : has(was, SAYING) && !has(now, SAYING)
        ? "dropped"
        : "changed";
  const text = was === "" ? `put in: “${now}”` : now === "" ? `cut: “${was}”` : `“${was}” became “${now}”`;
  return { kind, from_span: a, to_span: b, text };
}
