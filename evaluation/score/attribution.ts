import type { Span } from "#vocabulary/passage.ts";

export interface Spans {
  source: readonly Span[];
  cue: readonly Span[];
  content: readonly Span[];
}

export const ROLES = ["source", "cue", "content"] as const;
type Role = (typeof ROLES)[number];

/** Precision, recall and their harmonic mean from counts; 0 where there is nothing to count. */
export interface F1 {
  precision: number;
  recall: number;
  f1: number;
}

export interface AttributionScore {
  exact: Record<Role, F1>;
  /** Pairs whose characters overlap by at least half of their union (Jaccard ≥ .5). */
  jaccard: Record<Role, F1>;
  /** Pairs that share a character. */
  overlap: Record<Role, F1>;
  characters: Record<Role, F1>;
  /** Source, cue and content all exact. */
  whole: F1;
  /** Of contents that overlap: how many have a source that overlaps, or rightly none. */
  sourceGivenContent: number;
  gold: number;
  guessed: number;
}

type Characters = ReadonlySet<number>;
interface Drawn {
  source: Characters;
  cue: Characters;
  content: Characters;
}

interface Count {
  hits: number;
  guessed: number;
  gold: number;
}
const none = (): Count => ({ hits: 0, guessed: 0, gold: 0 });

export function f1Of({ hits, guessed, gold }: Count): F1 {
  const precision = guessed === 0 ? 0 : hits / guessed;
  const recall = gold === 0 ? 0 : hits / gold;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * hits) / (guessed + gold) };
}

/**
 * Scores attributions as PolNeAR's annotators were compared with each other: micro-averaged over articles, spans as sets of
 * characters without white space, one to one. PolNeAR has no nesting, so a guess whose cue lies in another guess's
 * content is left out (`flat`), as is the inner one of two in the gold.
 */
export function scoreAttributions(
  articles: readonly { text: string; gold: readonly Spans[]; guess: readonly Spans[] }[],
): AttributionScore {
  const counts = { exact: byRole(), jaccard: byRole(), overlap: byRole(), characters: byRole() };
  const whole = none();
  let met = 0;
  let rightSource = 0;
  for (const { text, ...sides } of articles) {
    const gold = sides.gold.map((one) => draw(text, one));
    const guess = flat(sides.guess.map((one) => draw(text, one)));
    for (const role of ROLES) {
      const x = guess.map((one) => one[role]).filter((set) => set.size > 0);
      const y = gold.map((one) => one[role]).filter((set) => set.size > 0);
      add(counts.exact[role], matches(x, y), x.length, y.length);
      add(counts.jaccard[role], pair(x, y, 0.5).length, x.length, y.length);
      add(counts.overlap[role], pair(x, y, 0).length, x.length, y.length);
      const [xs, ys] = [union(x), union(y)];
      add(counts.characters[role], shared(xs, ys), xs.size, ys.size);
    }
    add(whole, matches(guess.map(key), gold.map(key), true), guess.length, gold.length);
    const contents = (side: readonly Drawn[]): Characters[] => side.map((one) => one.content);
    for (const [i, j] of pair(contents(guess), contents(gold), 0)) {
      met++;
      const [a, b] = [(guess[i] as Drawn).source, (gold[j] as Drawn).source];
      if (shared(a, b) > 0 || (a.size === 0 && b.size === 0)) rightSource++;
    }
  }
  return {
    exact: mapRoles(counts.exact),
    jaccard: mapRoles(counts.jaccard),
    overlap: mapRoles(counts.overlap),
    characters: mapRoles(counts.characters),
    whole: f1Of(whole),
    sourceGivenContent: met === 0 ? 0 : rightSource / met,
    gold: whole.gold,
    guessed: whole.guessed,
  };
}

const byRole = (): Record<Role, Count> => ({ source: none(), cue: none(), content: none() });
const mapRoles = (counts: Record<Role, Count>): Record<Role, F1> => ({
  source: f1Of(counts.source),
  cue: f1Of(counts.cue),
  content: f1Of(counts.content),
});

function add(count: Count, hits: number, guessed: number, gold: number): void {
  count.hits += hits;
  count.guessed += guessed;
  count.gold += gold;
}

/** The characters of spans that are no white space. */
export function charactersOf(text: string, spans: readonly Span[]): Set<number> {
  const out = new Set<number>();
  for (const [start, end] of spans)
    for (let at = start; at < end; at++) if (!/\s/.test(text[at] ?? " ")) out.add(at);
  return out;
}

function draw<One extends Spans>(text: string, one: One): Drawn & { one: One } {
  const [source, cue, content] = [one.source, one.cue, one.content].map((list) => charactersOf(text, list));
  return { one, source: source as Characters, cue: cue as Characters, content: content as Characters };
}

/** Guesses without those whose cue lies in another's content: the gold has no nesting. */
export function flatGuesses<One extends Spans>(text: string, guess: readonly One[]): One[] {
  return flat(guess.map((one) => draw(text, one))).map(({ one }) => one);
}

function flat<One extends Drawn>(guess: readonly One[]): One[] {
  return guess.filter(
    (inner, i) =>
      inner.cue.size === 0 ||
      !guess.some((outer, j) => j !== i && shared(inner.cue, outer.content) === inner.cue.size),
  );
}

const sorted = (set: Characters): string => [...set].sort((a, b) => a - b).join(",");
const key = ({ source, cue, content }: Drawn): string => [source, cue, content].map(sorted).join("|");

/** How many of `x` have an equal in `y`, one to one. */
function matches(
  x: readonly (Characters | string)[],
  y: readonly (Characters | string)[],
  asWords = false,
): number {
  const left = new Map<string, number>();
  const words = (one: Characters | string): string => (asWords ? (one as string) : sorted(one as Characters));
  for (const one of y) left.set(words(one), (left.get(words(one)) ?? 0) + 1);
  let hits = 0;
  for (const one of x) {
    const n = left.get(words(one)) ?? 0;
    if (n === 0) continue;
    left.set(words(one), n - 1);
    hits++;
  }
  return hits;
}

/** Pairs of indices, the closest first, each used once, with Jaccard of at least `least` and more than nothing in common. */
export function pair(x: readonly Characters[], y: readonly Characters[], least: number): [number, number][] {
  const close: [number, number, number][] = [];
  x.forEach((a, i) => {
    y.forEach((b, j) => {
      const both = shared(a, b);
      if (both > 0) close.push([both / (a.size + b.size - both), i, j]);
    });
  });
  close.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const usedX = new Set<number>();
  const usedY = new Set<number>();
  const out: [number, number][] = [];
  for (const [share, i, j] of close) {
    if (share < least || usedX.has(i) || usedY.has(j)) continue;
    usedX.add(i);
    usedY.add(j);
    out.push([i, j]);
  }
  return out;
}

function shared(a: Characters, b: Characters): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let n = 0;
  for (const at of small) if (large.has(at)) n++;
  return n;
}

const union = (sets: readonly Characters[]): Set<number> => new Set(sets.flatMap((set) => [...set]));
