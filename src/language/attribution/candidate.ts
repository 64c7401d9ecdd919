import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { modeOf } from "./mode-of.ts";
import type { Range } from "./source.ts";
import { spanOf, type TextView } from "./text-view.ts";

/** What a finder proposes, in token indices; `rank` decides between two that want the same words. */
export interface Candidate {
  rule: string;
  source: Range | null;
  cue: readonly Range[];
  content: readonly Range[];
  rank: number;
}

const CLOSING = /[\s,.;:!?—–-]+$/u;

/** A candidate as the attribution that is kept: trimmed spans, mode from the quotation marks in the content. */
export function toAttribution(view: TextView, candidate: Candidate): Attribution | null {
  const content = candidate.content
    .filter(([from, to]) => to > from)
    .map(([from, to]) => trimContent(view.text, spanOf(view, from, to)))
    .filter(([start, end]) => end > start);
  if (content.length === 0) return null;
  return {
    source: candidate.source === null ? [] : [spanOf(view, ...candidate.source)],
    cue: candidate.cue.map((range) => spanOf(view, ...range)),
    content,
    mode: modeOf(view.text, view.quotations, content),
    confidence: candidate.rank,
  };
}

/** The final stop of a sentence is not attributed, unless a quotation mark holds it. */
function trimContent(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  if (/(?:\p{L}\.){2}$/u.test(words)) return [start, end];
  return [start, end - (CLOSING.exec(words)?.[0].length ?? 0)];
}
