import type { Candidate } from "./candidate.ts";
import type { Range } from "./source.ts";
import type { TextView } from "./text-view.ts";

/**
 * Keeps the candidates that can stand together. Where two want overlapping content, one may lie wholly inside the
 * other's (KCNA said that Kim said …: outer and inner both stand); otherwise the surer stands and the other is cut
 * back to what is left, or falls.
 */
export function settle(_view: TextView, candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const bySureness = [...candidates].sort((a, b) => b.rank - a.rank || firstToken(a) - firstToken(b));
  for (const candidate of bySureness) {
    if (kept.some((other) => sameCue(other, candidate))) continue;
    const clash = kept.find((other) => clashes(other, candidate));
    if (clash === undefined) {
      kept.push(candidate);
      continue;
    }
    const cut = cutBack(candidate, clash);
    if (cut !== null && !kept.some((other) => clashes(other, cut))) kept.push(cut);
  }
  return kept;
}

const firstToken = (candidate: Candidate): number => Math.min(...candidate.cue.map(([from]) => from));
const overlaps = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];
const inside = (a: Range, b: Range): boolean => a[0] >= b[0] && a[1] <= b[1];

function sameCue(a: Candidate, b: Candidate): boolean {
  return a.cue.some((x) => b.cue.some((y) => overlaps(x, y)));
}

function whole(candidate: Candidate): Range[] {
  return [...candidate.cue, ...candidate.content, ...(candidate.source === null ? [] : [candidate.source])];
}

/** Two clash unless they are apart, or one lies wholly within one content stretch of the other. */
function clashes(a: Candidate, b: Candidate): boolean {
  if (nested(a, b) || nested(b, a)) return false;
  return (
    a.content.some((x) => [...b.content, ...b.cue].some((y) => overlaps(x, y))) ||
    b.content.some((x) => a.cue.some((y) => overlaps(x, y)))
  );
}

function nested(inner: Candidate, outer: Candidate): boolean {
  return whole(inner)
    .filter((range) => range !== inner.source)
    .every((range) => outer.content.some((content) => inside(range, content)));
}

/** Content without what the other needs for cue, source and content. */
function cutBack(candidate: Candidate, other: Candidate): Candidate | null {
  const taken = whole(other);
  const content: Range[] = [];
  for (const range of candidate.content) {
    let [from, to] = range;
    for (const hole of taken) {
      if (!overlaps([from, to], hole)) continue;
      if (hole[0] <= from) from = Math.min(to, hole[1]);
      else to = hole[0];
    }
    if (to - from > 1) content.push([from, to]);
  }
  return content.length === 0 ? null : { ...candidate, content };
}
