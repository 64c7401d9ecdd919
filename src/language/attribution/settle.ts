import type { Candidate } from "./candidate.ts";
import type { Range } from "./source.ts";

/**
 * Keeps the candidates that can stand together. Where two want overlapping content, one may lie wholly inside the
 * other's (KCNA said that Kim said …: outer and inner both stand); otherwise the surer stands and the other is cut
 * back to what is left, or falls.
 */
export function settle(candidates: readonly Candidate[]): Candidate[] {
  const kept = new Kept();
  const bySureness = [...candidates].sort((a, b) => b.rank - a.rank || firstToken(a) - firstToken(b));
  for (const candidate of bySureness) {
    const near = kept.near(candidate);
    if (near.some((other) => sameCue(other, candidate))) continue;
    const clash = near.find((other) => clashes(other, candidate));
    if (clash === undefined) {
      kept.add(candidate);
      continue;
    }
    const cut = cutToFit(candidate, clash) ?? cutBack(candidate, clash);
    if (cut !== null && !near.some((other) => clashes(other, cut))) kept.add(cut);
  }
  return kept.all;
}

/** What is kept so far, by the stretches of text it covers: in a long text a candidate meets its neighbours alone. */
class Kept {
  readonly all: Candidate[] = [];
  readonly #at = new Map<number, number[]>();

  add(candidate: Candidate): void {
    const index = this.all.push(candidate) - 1;
    for (const block of blocksOf(candidate)) {
      const held = this.#at.get(block);
      if (held === undefined) this.#at.set(block, [index]);
      else held.push(index);
    }
  }

  /** In the order in which they were kept. */
  near(candidate: Candidate): Candidate[] {
    const found = new Set<number>();
    for (const block of blocksOf(candidate)) for (const index of this.#at.get(block) ?? []) found.add(index);
    return [...found].sort((a, b) => a - b).map((index) => this.all[index] as Candidate);
  }
}

function blocksOf(candidate: Candidate): Set<number> {
  const out = new Set<number>();
  for (const [from, to] of whole(candidate))
    for (let block = from >> 6; block <= to >> 6; block++) out.add(block);
  return out;
}

/** “Dalvik told workers that …, the agency said”: a content that began inside the outer's ends with it. */
function cutToFit(candidate: Candidate, outer: Candidate): Candidate | null {
  const around = outer.content.find((range) =>
    [...candidate.cue, ...candidate.content].every(([from]) => from >= range[0] && from < range[1]),
  );
  if (around === undefined || candidate.cue.some(([, to]) => to > around[1])) return null;
  const content = candidate.content.map(([from, to]): Range => [from, Math.min(to, around[1])]);
  return content.every(([from, to]) => to - from > 1) ? { ...candidate, content } : null;
}

const firstToken = ({ cue, content }: Candidate): number =>
  Math.min(...[...cue, ...content].map(([from]) => from));
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
