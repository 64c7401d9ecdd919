import type { Span } from "#vocabulary/passage.ts";
import { THING_TYPES, type ThingType, UPOS, type Upos } from "#vocabulary/structure.ts";
import { mentionsOf } from "./decode-mentions.ts";
import { RELATIONS, ROOT } from "./relations.ts";
import { sentenceTree } from "./sentence-tree.ts";
import type { TokenScores, WordGraphs } from "./word-graphs.ts";

/** A mention as tokens, counted like the tokens that were read, with the vectors by which it is compared. */
export interface FoundMention {
  first: number;
  last: number;
  head: number;
  type: ThingType;
  worth: number;
  vector: Float32Array;
}

/** What was read of some sentences: by token, then the mentions. Heads are numbers of tokens, null for a root. */
export interface ReadSentences {
  tags: Upos[];
  heads: (number | null)[];
  relations: string[];
  mentions: FoundMention[];
}

/** The encoder's numbers of a stretch of pieces, and for each token its first and last piece there. */
export interface HiddenTokens {
  hidden: Float32Array;
  size: number;
  first: readonly number[];
  last: readonly number[];
}

/**
 * So many tokens are read together, or one sentence. Few: heads and ends of mentions are scored for each pair of tokens, and those
 * of two sentences are for nothing. Many: each run has its cost.
 */
const TOGETHER = 64;

/** Sentences, [first token, after the last], → their words and mentions. */
export async function readSentences(
  tokens: HiddenTokens,
  sentences: readonly Span[],
  graphs: WordGraphs,
  least: number,
): Promise<ReadSentences> {
  const out: ReadSentences = { tags: [], heads: [], relations: [], mentions: [] };
  for (let i = 0; i < sentences.length; ) {
    const [from] = sentences[i] as Span;
    const group: Span[] = [];
    while (i < sentences.length && (group.length === 0 || (sentences[i] as Span)[1] - from <= TOGETHER))
      group.push(sentences[i++] as Span);
    const [, after] = group.at(-1) as Span;
    await readGroup(tokens, from, after, group, graphs, least, out);
  }
  return out;
}

async function readGroup(
  { hidden, size, first, last }: HiddenTokens,
  from: number,
  after: number,
  sentences: readonly Span[],
  graphs: WordGraphs,
  least: number,
  out: ReadSentences,
): Promise<void> {
  const count = after - from;
  const low = first[from] as number;
  const pick = (of: readonly number[]): Int32Array =>
    Int32Array.from({ length: count }, (_, k) => (of[from + k] as number) - low);
  const high = last[after - 1] as number;
  const joined = new Float32Array(count).fill(1);
  for (const [start] of sentences) joined[start - from] = 0;
  const places = { first: pick(first), last: pick(last), joined };
  const scores = await graphs.tokens(hidden.subarray(low * size, (high + 1) * size), places);
  // As the weights count: 0 is the root, else the token in the group and one.
  const up = new Int32Array(count);
  for (const [start, end] of sentences) treeOf(scores, count, start - from, end - from, up);
  const relations = await graphs.relations(scores.vectors, up);
  for (let k = 0; k < count; k++) {
    out.tags.push(UPOS[scores.tags[k] as number] ?? "X");
    out.heads.push(up[k] === 0 ? null : from + (up[k] as number) - 1);
    out.relations.push(RELATIONS[up[k] === 0 ? ROOT : bestRelation(relations, k)] as string);
  }
  for (const [start, end] of sentences)
    for (const found of mentionsOf(
      graphs.mentions(scores, count, [start - from, end - from], least),
      end - start,
    )) {
      const head = headOf(found.first + from, found.last + from, out);
      out.mentions.push({
        first: found.first + from,
        last: found.last + from,
        head,
        type: THING_TYPES[found.type] ?? "abstract",
        worth: found.worth,
        vector: sideBySide(scores, [found.first, found.last, head - from]),
      });
    }
}

/** The tree of tokens [start, end) of a group, into `up`. */
function treeOf({ heads }: TokenScores, count: number, start: number, end: number, up: Int32Array): void {
  const row = count + 1;
  const tree = sentenceTree(
    end - start,
    (token, head) => heads[(start + token - 1) * row + (head === 0 ? 0 : start + head)] as number,
  );
  for (const [k, head] of tree.entries()) up[start + k] = head === 0 ? 0 : start + head;
}

/** Nothing but a root is called one. */
function bestRelation(scores: Float32Array, token: number): number {
  const row = token * RELATIONS.length;
  let best = 0;
  for (let k = 1; k < RELATIONS.length; k++)
    if (k !== ROOT && (scores[row + k] as number) > (scores[row + best] as number)) best = k;
  return best;
}

/** The first token of a stretch that hangs on one outside it and is no mark; else the last. */
function headOf(first: number, last: number, { tags, heads }: ReadSentences): number {
  for (let k = first; k <= last; k++) {
    const up = heads[k] ?? -1;
    if ((up < first || up > last) && tags[k] !== "PUNCT") return k;
  }
  return last;
}

function sideBySide({ vectors, width }: TokenScores, tokens: readonly number[]): Float32Array {
  const out = new Float32Array(tokens.length * width);
  for (const [n, token] of tokens.entries())
    out.set(vectors.subarray(token * width, (token + 1) * width), n * width);
  return out;
}
