import type { Span } from "#vocabulary/passage.ts";

/** Word pieces in the order in which they were read, with what the graph of happenings makes of each. */
export interface Senses {
  starts: readonly number[];
  ends: readonly number[];
  /** [pieces, width] */
  vectors: Float32Array;
  width: number;
  /** How much a piece weighs among those of a claim, as a logarithm. */
  worth: Float32Array;
}

/** Finds the pieces of passages, and what they are worth together. */
export class Pools {
  readonly #senses: Senses;
  /** Pieces in the order of the text: headlines and captions are read after the body. */
  readonly #order: Int32Array;

  constructor(senses: Senses) {
    this.#senses = senses;
    const { starts } = senses;
    this.#order = Int32Array.from(starts.keys()).sort(
      (a, b) => (starts[a] as number) - (starts[b] as number),
    );
  }

  /** The mean of the pieces, and beside it their mean by worth. */
  ofClaim(content: readonly Span[]): Float32Array {
    const { vectors, width, worth } = this.#senses;
    const pieces = this.#within(content);
    const out = new Float32Array(2 * width);
    const most = pieces.reduce((max, at) => Math.max(max, worth[at] as number), Number.NEGATIVE_INFINITY);
    const shares = pieces.map((at) => Math.exp((worth[at] as number) - most));
    const all = shares.reduce((sum, one) => sum + one, 0);
    for (const [k, at] of pieces.entries()) {
      const share = (shares[k] as number) / all;
      for (let i = 0; i < width; i++) {
        const value = vectors[at * width + i] as number;
        out[i] = (out[i] as number) + value / pieces.length;
        out[width + i] = (out[width + i] as number) + value * share;
      }
    }
    return out;
  }

  ofWords(span: Span): Float32Array {
    const { vectors, width } = this.#senses;
    const pieces = this.#within([span]);
    const out = new Float32Array(width);
    for (const at of pieces)
      for (let i = 0; i < width; i++)
        out[i] = (out[i] as number) + (vectors[at * width + i] as number) / pieces.length;
    return out;
  }

  /** Pieces that share a letter with a passage; the next one where none does (a stretch that is not read). */
  #within(spans: readonly Span[]): number[] {
    const { starts, ends } = this.#senses;
    const found = new Set<number>();
    for (const [start, end] of spans)
      for (let k = this.#firstFrom(start); k < this.#order.length; k++) {
        const at = this.#order[k] as number;
        if ((starts[at] as number) >= end) break;
        if ((ends[at] as number) > start) found.add(at);
      }
    if (found.size > 0) return [...found].sort((a, b) => a - b);
    const next = Math.min(this.#order.length - 1, this.#firstAt(spans[0]?.[0] ?? 0));
    return [this.#order[next] as number];
  }

  /** The number, in the order of the text, of the first piece that begins at a letter or behind it. */
  #firstAt(letter: number): number {
    let [low, high] = [0, this.#order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#senses.starts[this.#order[middle] as number] as number) < letter) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The same, of the piece that holds the letter: it may begin before. */
  #firstFrom(letter: number): number {
    let at = this.#firstAt(letter);
    while (at > 0 && (this.#senses.ends[this.#order[at - 1] as number] as number) > letter) at--;
    return at;
  }
}
