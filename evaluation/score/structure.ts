import type { Span } from "#vocabulary/passage.ts";

/** A word with its part of speech and its place in a tree; `head` is the number of another word of the text, -1 for a root. */
export interface ScoredWord {
  span: Span;
  tag: string;
  head: number;
  relation: string;
}

export interface ScoredText {
  words: readonly ScoredWord[];
  sentences: readonly Span[];
  /** Mentions by their place in the text. */
  mentions: readonly { span: Span; type: string }[];
}

/** How many there are in the gold, in the reading, and how many of them are the same. */
export interface Counts {
  gold: number;
  guess: number;
  right: number;
}

export const noCounts: Counts = { gold: 0, guess: 0, right: 0 };
export const addCounts = (a: Counts, b: Counts): Counts => ({
  gold: a.gold + b.gold,
  guess: a.guess + b.guess,
  right: a.right + b.right,
});

/** Harmonic mean of precision and recall; 0 where nothing is right. */
export const f1 = ({ gold, guess, right }: Counts): number =>
  right === 0 ? 0 : (2 * right) / (gold + guess);

export type StructureCounts = Record<
  "tokens" | "sentences" | "upos" | "uas" | "las" | "lasPlain" | "mentions" | "mentionSpans",
  Counts
>;

/**
 * Counts as in the CoNLL 2018 shared task (Zeman et al. 2018): tokens and sentences are right by their first and last character; a tag, a
 * head or a head with its relation is right where both words are, and the head's word is the gold's. With gold tokens F1 is accuracy.
 * `las` asks for the whole label, `lasPlain` for what stands before its colon. A mention is right by span and type.
 */
export function scoreStructure(gold: ScoredText, guess: ScoredText): StructureCounts {
  const key = ([start, end]: Span): string => `${start} ${end}`;
  const places = new Map(gold.words.map(({ span }, i) => [key(span), i]));
  const goldOf = guess.words.map(({ span }) => places.get(key(span)) ?? null);
  const right = { tokens: 0, upos: 0, uas: 0, las: 0, lasPlain: 0 };
  for (const [i, word] of guess.words.entries()) {
    const at = goldOf[i] ?? null;
    if (at === null) continue;
    const real = gold.words[at] as ScoredWord;
    right.tokens++;
    if (word.tag === real.tag) right.upos++;
    const head = word.head < 0 ? -1 : (goldOf[word.head] ?? null);
    if (head !== real.head) continue;
    right.uas++;
    if (word.relation === real.relation) right.las++;
    if (plain(word.relation) === plain(real.relation)) right.lasPlain++;
  }
  const words = (count: number): Counts => ({
    gold: gold.words.length,
    guess: guess.words.length,
    right: count,
  });
  return {
    tokens: words(right.tokens),
    sentences: same(gold.sentences.map(key), guess.sentences.map(key)),
    upos: words(right.upos),
    uas: words(right.uas),
    las: words(right.las),
    lasPlain: words(right.lasPlain),
    mentions: same(
      gold.mentions.map(({ span, type }) => `${key(span)} ${type}`),
      guess.mentions.map(({ span, type }) => `${key(span)} ${type}`),
    ),
    mentionSpans: same(
      gold.mentions.map(({ span }) => key(span)),
      guess.mentions.map(({ span }) => key(span)),
    ),
  };
}

export const noStructure: StructureCounts = {
  tokens: noCounts,
  sentences: noCounts,
  upos: noCounts,
  uas: noCounts,
  las: noCounts,
  lasPlain: noCounts,
  mentions: noCounts,
  mentionSpans: noCounts,
};

export function addStructure(a: StructureCounts, b: StructureCounts): StructureCounts {
  const out = { ...a };
  for (const name of Object.keys(a) as (keyof StructureCounts)[]) out[name] = addCounts(a[name], b[name]);
  return out;
}

const plain = (relation: string): string => relation.split(":", 1)[0] as string;

/** The same thing twice counts once. */
function same(gold: readonly string[], guess: readonly string[]): Counts {
  const [real, read] = [new Set(gold), new Set(guess)];
  let right = 0;
  for (const one of read) if (real.has(one)) right++;
  return { gold: real.size, guess: read.size, right };
}
