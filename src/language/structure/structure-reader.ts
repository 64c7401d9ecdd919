import type { Span } from "#vocabulary/passage.ts";
import type { Structure, ThingMention, Word } from "#vocabulary/structure.ts";
import { type BoundarySetting, findBoundaries } from "./boundaries.ts";
import { linkMentions } from "./link-mentions.ts";
import type { Compared } from "./pairs.ts";
import { readSentences } from "./read-sentences.ts";
import type { WordGraphs } from "./word-graphs.ts";

/** A text as word pieces, as far as its structure is read from them. */
export interface StructurePieces {
  text: string;
  /** The stretches that are read, in order. */
  blocks: readonly Span[];
  starts: readonly number[];
  ends: readonly number[];
  /** Above 0 where a piece opens a sentence or a paragraph, by the look of it. */
  opens: Uint8Array;
}

export interface StructureSetting extends BoundarySetting {
  /** A mention must be worth more than this. */
  mention: number;
}

/** Tokens and sentences that are known beforehand: a treebank's, for measuring. `opens`: whether a sentence begins with the token. */
export interface GivenTokens {
  tokens: readonly Span[];
  opens: readonly boolean[];
}

/** Pieces that are kept before their sentences are read: a megabyte of text must not be held as numbers. */
const [ENOUGH, PLENTY, MOST] = [1024, 4096, 8192] as const;
/** A longer sentence is read in parts, each with a tree of its own. */
const LONGEST_SENTENCE = 200;
const PARAGRAPH = 2;

/**
 * Reads a text's words, trees and mentions from what the encoder saw of its windows, handed over in order. Sentences are read whole, also where a
 * window's end tore them: a token's numbers come from its window, and tokens of two windows may hang on each other.
 */
export class StructureReader {
  readonly #pieces: StructurePieces;
  readonly #graphs: WordGraphs;
  readonly #setting: StructureSetting;
  readonly #given: GivenTokens | null;
  readonly #words: Word[] = [];
  readonly #sentences: Span[] = [];
  readonly #mentions: ThingMention[] = [];
  readonly #vectors: Float32Array[] = [];
  #hidden = new Float32Array(0);
  #begins = new Float32Array(0);
  #size = 0;
  /** Pieces [from, to) are held. */
  #from = 0;
  #to = 0;
  #givenRead = 0;

  constructor(
    pieces: StructurePieces,
    graphs: WordGraphs,
    setting: StructureSetting,
    given: GivenTokens | null = null,
  ) {
    this.#pieces = pieces;
    this.#graphs = graphs;
    this.#setting = setting;
    this.#given = given;
  }

  /** The next window's pieces: the encoder's numbers, a row a piece, and for each two log odds, that a token and that a sentence begins. */
  async add(hidden: Float32Array, begins: Float32Array): Promise<void> {
    const count = begins.length / 2;
    this.#size = hidden.length / count;
    const held = this.#to - this.#from;
    this.#hidden = put(this.#hidden, hidden, held * this.#size);
    this.#begins = put(this.#begins, begins, held * 2);
    this.#to += count;
    const opens = this.#pieces.opens[this.#to] ?? PARAGRAPH;
    const now = held + count;
    if (now >= MOST || (now >= PLENTY && opens > 0) || (now >= ENOUGH && opens === PARAGRAPH))
      await this.#read();
  }

  /** After the last window. */
  async end(): Promise<Structure> {
    if (this.#to > this.#from) await this.#read();
    const words = this.#words;
    const compared = this.#mentions.map(({ first, last, head }): Compared => {
      const lower = (from: number, after: number): string =>
        words
          .slice(from, after)
          .map(({ span }) => this.#pieces.text.slice(...span).toLowerCase())
          .join(" ");
      return {
        first,
        last,
        word: lower(head, head + 1),
        words: lower(first, last + 1),
        tag: words[head]?.tag ?? "X",
      };
    });
    const clusters = await linkMentions(compared, this.#vectors, this.#graphs);
    for (const [i, mention] of this.#mentions.entries()) mention.cluster = clusters[i] as number;
    return { words, sentences: this.#sentences, mentions: this.#mentions };
  }

  async #read(): Promise<void> {
    const [from, to] = [this.#from, this.#to];
    const { tokens, opens } = this.#boundaries(from, to);
    const { first, last } = placesOf(tokens, this.#pieces, from, to);
    const sentences = sentencesOf(tokens.length, opens);
    const hidden = { hidden: this.#hidden, size: this.#size, first, last };
    const read = await readSentences(hidden, sentences, this.#graphs, this.#setting.mention);
    const base = this.#words.length;
    for (const [i, span] of tokens.entries()) {
      const head = read.heads[i] ?? null;
      this.#words.push({
        span,
        tag: read.tags[i] ?? "X",
        head: head === null ? null : base + head,
        relation: read.relations[i] ?? "dep",
      });
    }
    for (const [start, after] of sentences) this.#sentences.push([base + start, base + after]);
    for (const { first: one, last: other, head, type, worth, vector } of read.mentions) {
      const span: Span = [(tokens[one] as Span)[0], (tokens[other] as Span)[1]];
      if (!isWhole(this.#pieces.text.slice(...span))) continue;
      this.#mentions.push({
        span,
        first: base + one,
        last: base + other,
        head: base + head,
        type,
        form: formOf(this.#words, base + one, base + other, base + head),
        confidence: Math.round(100 / (1 + Math.exp(-worth))) / 100,
        cluster: -1,
      });
      this.#vectors.push(vector);
    }
    this.#from = to;
  }

  /** The tokens that begin before piece `to`, without those that were read already. */
  #boundaries(from: number, to: number): GivenTokens {
    const { text, blocks, starts, ends } = this.#pieces;
    const low = from === 0 ? 0 : (starts[from] as number);
    const high = to < starts.length ? (starts[to] as number) : text.length;
    if (this.#given !== null) {
      const { tokens, opens } = this.#given;
      const start = this.#givenRead;
      let after = start;
      while (after < tokens.length && (tokens[after] as Span)[0] < high) after++;
      this.#givenRead = after;
      return { tokens: tokens.slice(start, after), opens: opens.slice(start, after) };
    }
    const within = blocks
      .map(([start, end]): Span => [Math.max(start, low), Math.min(end, high)])
      .filter(([start, end]) => start < end);
    const begins = this.#begins.subarray(0, 2 * (to - from));
    return findBoundaries(text, within, { from, to, starts, ends, begins }, this.#setting);
  }
}

/** `values` put into `held` at a place; a longer copy where there is no room. */
function put(held: Float32Array<ArrayBuffer>, values: Float32Array, at: number): Float32Array<ArrayBuffer> {
  let into = held;
  if (at + values.length > held.length) {
    into = new Float32Array(Math.max(at + values.length, 2 * held.length));
    into.set(held.subarray(0, at));
  }
  into.set(values, at);
  return into;
}

/** Each token's first and last piece, counted from piece `from`. A token that no piece covers (a joiner alone) takes the next one. */
function placesOf(
  tokens: readonly Span[],
  { starts, ends }: StructurePieces,
  from: number,
  to: number,
): { first: number[]; last: number[] } {
  const [first, last]: [number[], number[]] = [[], []];
  let at = from;
  for (const [start, end] of tokens) {
    while (at < to && (ends[at] as number) <= start) at++;
    let over = at;
    while (over + 1 < to && (starts[over + 1] as number) < end) over++;
    first.push(Math.min(at, to - 1) - from);
    last.push(Math.min(over, to - 1) - from);
  }
  return { first, last };
}

/** “KPB)” and “the bureau (KPB” are none: what is in brackets belongs to a mention with both of them or not at all. */
function isWhole(words: string): boolean {
  let open = 0;
  for (const letter of words) {
    if (letter === "(" || letter === "[") open++;
    if (letter === ")" || letter === "]") open--;
    if (open < 0) return false;
  }
  return open === 0;
}

function sentencesOf(count: number, opens: readonly boolean[]): Span[] {
  const out: Span[] = [];
  let start = 0;
  for (let i = 1; i <= count; i++) {
    if (i < count && opens[i] !== true && i - start < LONGEST_SENTENCE) continue;
    out.push([start, i]);
    start = i;
  }
  return count === 0 ? [] : out;
}

/** By the head's part of speech; “spokesman Edda Vorn” has a common noun for its head, and the name hangs on it. */
function formOf(words: readonly Word[], first: number, last: number, head: number): ThingMention["form"] {
  const tag = words[head]?.tag;
  if (tag === "PRON") return "pronoun";
  if (tag === "PROPN") return "name";
  for (let k = first; k <= last; k++) {
    const word = words[k] as Word;
    if (word.tag === "PROPN" && word.head === head && /^(?:flat|appos)/.test(word.relation)) return "name";
  }
  return "nominal";
}
