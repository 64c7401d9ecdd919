import { makeId } from "#vocabulary/id.ts";
import type { LineageEdge, LineageNode } from "#vocabulary/lineage.ts";
import { creditEvidence } from "./evidence.ts";
import { Groups } from "./groups.ts";
import { onceEach } from "./once-each.ts";
import type { Relations } from "./relation.ts";
import { Mark, type Sketch, spanOf } from "./sketch.ts";
import type { Passage, Tie } from "./tie.ts";

/** What the trees of a neighbourhood say so far: who derives from what. */
export type Edges = readonly Pick<LineageEdge, "from" | "to" | "kind">[];

/** Edges that belong into the trees of their reports, and the node that they lead to. */
export interface CommonPassage {
  node: LineageNode;
  edges: LineageEdge[];
}

/** Two reports share a passage where so many words of running text stand in it on both sides, outside what is discounted. */
const LEAST = 14;
/** Of these so many are no names: where and when somebody stood before a camera is told in few ways. */
const RUNNING = 8;
/** A sentence belongs to a passage by so many of its words. */
const WITHIN = 8;
/** A dispatch that was inferred holds a passage if so many of those who have their text from it carry it. */
const HOLDS = 0.8;

/**
 * Passages that reports share although nothing in their trees joins them: a paragraph of background that an agency puts into several of its
 * texts, a sentence of a text in a digest. Who credits the other draws on it. Else the passage is a dispatch on which its carriers draw, and which ties
 * none of their other words; the dispatch of a tree where that holds it. What one outlet alone prints again is its own.
 */
export function commonPassages(
  relations: Pick<Relations, "sketches" | "credits" | "order">,
  ties: readonly Tie[],
  edges: Edges,
  discounted: (report: number, word: number) => Mark,
): CommonPassage[] {
  const { sketches } = relations;
  const before = reachedBy(edges);
  const tops = sketches.map(({ id }) => [...before(id)].at(-1));
  const sharing: Sharing[] = [];
  for (const { a, b, passages } of ties) {
    // Nearly all that share as much are joined already, by the very top of their tree; their words need not be looked at.
    if (tops[a] === tops[b]) continue;
    const [one, two] = [sketches[a] as Sketch, sketches[b] as Sketch];
    const long = passages.filter(({ own }) => own >= LEAST);
    if (long.length === 0 || sameOutlet(one, two) || joined(before, sketches, a, b)) continue;
    const shared = long.filter((passage) => runningIn(passage, one) >= RUNNING);
    if (shared.length > 0) sharing.push({ a, b, shared });
  }
  const drawn: CommonPassage[] = [];
  for (const { a, b, shared } of sharing) {
    const from = relations.credits(a, b) ? a : relations.credits(b, a) ? b : null;
    if (from === null) continue;
    const to = from === a ? b : a;
    if (relations.order(from, to) < 0) continue;
    const at = shared
      .flatMap((passage) => wordsOf(passage, from === a ? 0 : 1))
      .filter((word) => discounted(from, word) === Mark.none);
    const { id, house, outlet } = sketches[to] as Sketch;
    drawn.push({
      node: { id, kind: "report", house, name: outlet, text: null },
      edges: [edgeOf(sketches, from, id, at, outlet, discounted)],
    });
  }
  const after = reachedBy([...edges, ...drawn.flatMap((one) => one.edges)]);
  const left = sharing.filter(({ a, b }) => !joined(after, sketches, a, b));
  return [...drawn, ...passagesIn(sketches, left, after, discounted)];
}

interface Sharing {
  a: number;
  b: number;
  shared: readonly Passage[];
}

type Reached = (from: string) => ReadonlySet<string>;

const joined = (reached: Reached, sketches: readonly Sketch[], a: number, b: number): boolean => {
  const other = reached((sketches[b] as Sketch).id);
  for (const node of reached((sketches[a] as Sketch).id)) if (other.has(node)) return true;
  return false;
};

/** The nodes that each goes back to by text, itself among them. */
function reachedBy(edges: Edges): Reached {
  const up = new Map<string, string[]>();
  for (const { from, to, kind } of edges)
    if (kind === "copies" || kind === "draws-on") {
      const known = up.get(from);
      if (known === undefined) up.set(from, [to]);
      else known.push(to);
    }
  const reached = new Map<string, ReadonlySet<string>>();
  return (start) => {
    const known = reached.get(start);
    if (known !== undefined) return known;
    const seen = new Set([start]);
    // A set grows while it is gone through, and what is put in is gone through too.
    for (const node of seen) for (const next of up.get(node) ?? []) seen.add(next);
    reached.set(start, seen);
    return seen;
  };
}

const sameOutlet = (a: Sketch, b: Sketch): boolean =>
  (a.house !== null && a.house === b.house) || (a.outlet !== null && a.outlet === b.outlet);

/** Passages by the sentences that hold them: for each its carriers, with the words of each. */
function passagesIn(
  sketches: readonly Sketch[],
  sharing: readonly Sharing[],
  reached: Reached,
  discounted: (report: number, word: number) => Mark,
): CommonPassage[] {
  if (sharing.length === 0) return [];
  const sentences = sketches.map(sentencesOf);
  const firsts: number[] = [];
  let units = 0;
  for (const of of sentences) {
    firsts.push(units);
    units += (of[of.length - 1] ?? -1) + 1;
  }
  const groups = new Groups(units);
  const words = new Map<number, Set<number>>();
  for (const { a, b, shared } of sharing)
    for (const passage of shared) {
      const here = withinOf(sentences[a] as Int32Array, passage, 0, (at) => discounted(a, at));
      const there = withinOf(sentences[b] as Int32Array, passage, 1, (at) => discounted(b, at));
      if (here.size === 0 || there.size === 0) continue;
      const met = [
        ...[...here].map(([sentence, at]) => [(firsts[a] as number) + sentence, at] as const),
        ...[...there].map(([sentence, at]) => [(firsts[b] as number) + sentence, at] as const),
      ];
      for (const [unit, at] of met) {
        groups.join(met[0]?.[0] ?? unit, unit);
        const known = words.get(unit) ?? new Set<number>();
        for (const word of at) known.add(word);
        words.set(unit, known);
      }
    }
  const carriers = new Map<number, Map<number, number[]>>();
  let report = 0;
  for (const unit of [...words.keys()].sort((a, b) => a - b)) {
    while (report + 1 < firsts.length && (firsts[report + 1] as number) <= unit) report++;
    const group = groups.of(unit);
    const known = carriers.get(group) ?? new Map<number, number[]>();
    known.set(
      report,
      [...(known.get(report) ?? []), ...(words.get(unit) ?? [])].sort((a, b) => a - b),
    );
    carriers.set(group, known);
  }
  const all = new Map<string, number>();
  for (const { id } of sketches) for (const node of reached(id)) all.set(node, (all.get(node) ?? 0) + 1);
  return [...carriers.values()]
    .filter((of) => of.size > 1)
    .map((of) => {
      const holding = dispatchHolding(sketches, of, reached, all);
      const { node, edges } = passageOf(sketches, of, holding, discounted);
      return { node, edges: edges.filter(({ from }) => holding === null || !reached(from).has(holding)) };
    });
}

/** The dispatch of a tree that holds a passage, if one does. `all` says how many reports go back to each node. */
function dispatchHolding(
  sketches: readonly Sketch[],
  carriers: ReadonlyMap<number, unknown>,
  reached: Reached,
  all: ReadonlyMap<string, number>,
): string | null {
  const counts = new Map<string, number>();
  for (const report of carriers.keys())
    for (const node of reached((sketches[report] as Sketch).id))
      if (node.startsWith("dispatch:")) counts.set(node, (counts.get(node) ?? 0) + 1);
  const [best] = [...counts].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
  return best !== undefined && best[1] > 1 && best[1] >= HOLDS * (all.get(best[0]) ?? 0) ? best[0] : null;
}

const wordsOf = ({ runs }: Passage, side: 0 | 1): number[] =>
  runs.flatMap((run) => Array.from({ length: run[2] }, (_, nth) => run[side] + nth));

/** The number of the sentence that each word stands in. */
const sentencesOf = onceEach(({ starts, ends, paragraphs, reading }: Sketch): Int32Array => {
  const { text } = reading.report;
  const out = new Int32Array(starts.length);
  let sentence = 0;
  for (let at = 1; at < starts.length; at++) {
    const parted =
      paragraphs[at] !== paragraphs[at - 1] ||
      /[.!?]["”’)]*\s/.test(text.slice(ends[at - 1] as number, starts[at] as number));
    if (parted) sentence++;
    out[at] = sentence;
  }
  return out;
});

/** How many words of a passage begin with a small letter. */
function runningIn({ runs }: Passage, { starts, reading }: Sketch): number {
  const { text } = reading.report;
  let count = 0;
  for (const [from, , length] of runs)
    for (let at = from; at < from + length; at++)
      if (/\p{Ll}/u.test(text[starts[at] as number] ?? "")) count++;
  return count;
}

/** The words of a passage's runs that nothing discounts, by the sentence that they stand in, where these are enough. */
function withinOf(
  sentences: Int32Array,
  { runs }: Passage,
  side: 0 | 1,
  discounted: (word: number) => Mark,
): Map<number, number[]> {
  const out = new Map<number, number[]>();
  for (const run of runs)
    for (let at = run[side]; at < run[side] + run[2]; at++) {
      if (discounted(at) !== Mark.none) continue;
      const sentence = sentences[at] as number;
      const known = out.get(sentence);
      if (known === undefined) out.set(sentence, [at]);
      else known.push(at);
    }
  for (const [sentence, at] of out) if (at.length < WITHIN) out.delete(sentence);
  return out;
}

function passageOf(
  sketches: readonly Sketch[],
  carriers: ReadonlyMap<number, readonly number[]>,
  holding: string | null,
  discounted: (report: number, word: number) => Mark,
): CommonPassage {
  const credited = creditedBy([...carriers.keys()].map((report) => sketches[report] as Sketch));
  const [longest, its] = [...carriers].reduce((best, one) => (one[1].length > best[1].length ? one : best));
  const stretches = stretchesOf(its).map(([from, to]) => spanOf(sketches[longest] as Sketch, from, to));
  const { text } = (sketches[longest] as Sketch).reading.report;
  const [first = 0] = carriers.keys();
  const key = credited?.house ?? credited?.name ?? null;
  const node: LineageNode = {
    id: holding ?? makeId("dispatch", key, "passage", (sketches[first] as Sketch).id, its[0] ?? 0),
    kind: "dispatch",
    house: credited?.house ?? null,
    name: credited?.name ?? null,
    text: stretches.map((span) => text.slice(...span)).join(" […] "),
  };
  const edges = [...carriers].map(([report, at]) =>
    edgeOf(sketches, report, node.id, at, credited?.house ?? credited?.name ?? null, discounted),
  );
  return { node, edges };
}

/** The edge of a report to what it shares words with; `credited` is the house or the name that its credit would name. */
function edgeOf(
  sketches: readonly Sketch[],
  report: number,
  to: string,
  words: readonly number[],
  credited: string | null,
  discounted: (report: number, word: number) => Mark,
): LineageEdge {
  const sketch = sketches[report] as Sketch;
  let countable = 0;
  for (let word = 0; word < sketch.words.length; word++)
    if (discounted(report, word) === Mark.none) countable++;
  const evidence = sketch.credits
    .filter(
      ({ house, name }) =>
        credited !== null && (house === credited || name.toLowerCase() === credited.toLowerCase()),
    )
    .map((credit) => creditEvidence(credit, sketch));
  for (const [from, end] of stretchesOf(words)) {
    const span = spanOf(sketch, from, end);
    evidence.push({
      kind: "text",
      from_span: span,
      to_span: null,
      text: sketch.reading.report.text.slice(...span),
    });
  }
  return {
    from: sketch.id,
    to,
    kind: "draws-on",
    share: Math.round((1000 * words.length) / Math.max(1, countable)) / 1000,
    evidence,
  };
}

/** Whom at least half of the carriers credit with their text; the most credited, of equals the first by name. */
function creditedBy(carriers: readonly Sketch[]): Sketch["credits"][number] | null {
  const counts = new Map<string, { credit: Sketch["credits"][number]; count: number }>();
  for (const { credits } of carriers)
    for (const credit of credits) {
      const key = credit.house ?? credit.name.toLowerCase();
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { credit, count: 1 });
      else known.count++;
    }
  const [best] = [...counts].sort(([a, one], [b, two]) => two.count - one.count || (a < b ? -1 : 1));
  return best !== undefined && best[1].count * 2 >= carriers.length ? best[1].credit : null;
}

/** Words of a text, in order, as stretches; a few words between two do not part them. */
function stretchesOf(words: readonly number[]): [number, number][] {
  const out: [number, number][] = [];
  for (const at of words) {
    const last = out[out.length - 1];
    if (last !== undefined && at - last[1] <= 3) last[1] = Math.max(last[1], at + 1);
    else out.push([at, at + 1]);
  }
  return out;
}
