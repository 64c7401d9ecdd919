import { makeId } from "#vocabulary/id.ts";
import type { LineageEdge, LineageNode } from "#vocabulary/lineage.ts";
import { creditEvidence } from "./evidence.ts";
import { Groups } from "./groups.ts";
import { Mark, type Sketch, spanOf } from "./sketch.ts";
import type { Passage, Tie } from "./tie.ts";

/** What the trees of a neighbourhood say so far: who derives from what. */
export type Edges = readonly Pick<LineageEdge, "from" | "to" | "kind">[];

/** A node that belongs into the trees of the reports that carry it, with an edge from each. */
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

/**
 * Passages that reports share although nothing in their trees joins them: a paragraph of background that an agency puts into several of its
 * texts, a sentence of a text in a digest. Each is a dispatch that these reports draw on and that ties none of their other words. What one
 * outlet alone prints again is its own.
 */
export function commonPassages(
  sketches: readonly Sketch[],
  ties: readonly Tie[],
  edges: Edges,
  discounted: (report: number, word: number) => Mark,
): CommonPassage[] {
  const joined = joinedBy(edges);
  const firsts: number[] = [];
  let units = 0;
  const sentences = sketches.map(sentencesOf);
  for (const of of sentences) {
    firsts.push(units);
    units += (of[of.length - 1] ?? -1) + 1;
  }
  const groups = new Groups(units);
  const words = new Map<number, Set<number>>();
  for (const { a, b, passages } of ties) {
    const [one, two] = [sketches[a] as Sketch, sketches[b] as Sketch];
    const shared = passages.filter((passage) => passage.own >= LEAST && runningIn(passage, one) >= RUNNING);
    if (shared.length === 0 || sameOutlet(one, two) || joined(one.id, two.id)) continue;
    for (const passage of shared) {
      const here = withinOf(sentences[a] as Int32Array, passage, 0, (at) => discounted(a, at));
      const there = withinOf(sentences[b] as Int32Array, passage, 1, (at) => discounted(b, at));
      const met = [
        ...[...here].map(([sentence, at]) => [(firsts[a] as number) + sentence, at] as const),
        ...[...there].map(([sentence, at]) => [(firsts[b] as number) + sentence, at] as const),
      ];
      if (here.size === 0 || there.size === 0) continue;
      for (const [unit, at] of met) {
        groups.join(met[0]?.[0] ?? unit, unit);
        const known = words.get(unit) ?? new Set<number>();
        for (const word of at) known.add(word);
        words.set(unit, known);
      }
    }
  }
  return passagesOf(sketches, firsts, groups, words, discounted);
}

/** The number of the sentence that each word stands in. */
function sentencesOf({ starts, ends, paragraphs, reading }: Sketch): Int32Array {
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
}

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

const sameOutlet = (a: Sketch, b: Sketch): boolean =>
  (a.house !== null && a.house === b.house) || (a.outlet !== null && a.outlet === b.outlet);

/** Whether two go back to one text by edges: one reaches the other, or both the same node. */
function joinedBy(edges: Edges): (one: string, two: string) => boolean {
  const up = new Map<string, string[]>();
  for (const { from, to, kind } of edges)
    if (kind === "copies" || kind === "draws-on") {
      const known = up.get(from);
      if (known === undefined) up.set(from, [to]);
      else known.push(to);
    }
  const reached = new Map<string, ReadonlySet<string>>();
  const from = (start: string): ReadonlySet<string> => {
    const known = reached.get(start);
    if (known !== undefined) return known;
    const seen = new Set([start]);
    // A set grows while it is gone through, and what is put in is gone through too.
    for (const node of seen) for (const next of up.get(node) ?? []) seen.add(next);
    reached.set(start, seen);
    return seen;
  };
  return (one, two) => {
    const other = from(two);
    for (const node of from(one)) if (other.has(node)) return true;
    return false;
  };
}

function passagesOf(
  sketches: readonly Sketch[],
  firsts: readonly number[],
  groups: Groups,
  words: ReadonlyMap<number, ReadonlySet<number>>,
  discounted: (report: number, word: number) => Mark,
): CommonPassage[] {
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
  return [...carriers.values()].filter((of) => of.size > 1).map((of) => passageOf(sketches, of, discounted));
}

function passageOf(
  sketches: readonly Sketch[],
  carriers: ReadonlyMap<number, readonly number[]>,
  discounted: (report: number, word: number) => Mark,
): CommonPassage {
  const credited = creditedBy([...carriers.keys()].map((report) => sketches[report] as Sketch));
  const [longest, its] = [...carriers].reduce((best, one) => (one[1].length > best[1].length ? one : best));
  const stretches = stretchesOf(its).map(([from, to]) => spanOf(sketches[longest] as Sketch, from, to));
  const { text } = (sketches[longest] as Sketch).reading.report;
  const [first = 0] = carriers.keys();
  const node: LineageNode = {
    id: makeId(
      "dispatch",
      credited?.house ?? credited?.name ?? null,
      "passage",
      (sketches[first] as Sketch).id,
      its[0] ?? 0,
    ),
    kind: "dispatch",
    house: credited?.house ?? null,
    name: credited?.name ?? null,
    text: stretches.map((span) => text.slice(...span)).join(" […] "),
  };
  const edges = [...carriers].map(([report, at]): LineageEdge => {
    const sketch = sketches[report] as Sketch;
    let countable = 0;
    for (let word = 0; word < sketch.words.length; word++)
      if (discounted(report, word) === Mark.none) countable++;
    const evidence = sketch.credits
      .filter(
        ({ house, name }) =>
          (house ?? name.toLowerCase()) === (credited?.house ?? credited?.name.toLowerCase()),
      )
      .map((credit) => creditEvidence(credit, sketch));
    for (const [from, to] of stretchesOf(at)) {
      const span = spanOf(sketch, from, to);
      evidence.push({
        kind: "text",
        from_span: span,
        to_span: null,
        text: sketch.reading.report.text.slice(...span),
      });
    }
    return {
      from: sketch.id,
      to: node.id,
      kind: "draws-on",
      share: Math.round((1000 * at.length) / Math.max(1, countable)) / 1000,
      evidence,
    };
  });
  return { node, edges };
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
