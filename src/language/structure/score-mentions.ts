import type { Scored } from "./decode-mentions.ts";

/** What the weights know of mentions beside the network: by kind and length, and what the shape of a stretch in the tree says. */
export interface MentionTables {
  kinds: number;
  /** A longer stretch is no mention: the weights learnt none. */
  longest: number;
  /** [kinds, longest] */
  lengths: Float32Array;
  /** [16, 6] and [kinds, 17]: two layers over the five numbers of a shape; the last of each row is its bias. */
  shape: Float32Array;
  shaped: Float32Array;
}

/** What the network says of tokens that were read together. */
export interface MentionScores {
  /** How much each token hangs on the root, then on each token: [tokens, 1 + tokens]. */
  heads: Float32Array;
  /** What first and last token say together: [kinds, tokens, tokens]. */
  pairs: Float32Array;
  /** What a token says in a mean, then as the one that hangs outside of the stretch: [tokens, 2 · kinds]. */
  said: Float32Array;
}

const [SHAPE, INNER] = [5, 16] as const;
/**
 * A mention hangs by about one token on what stands outside of it: a stretch that hangs by more than this beyond the one is not scored.
 * Of 18,720 mentions that the weights found in GUM's texts 44 do; of all stretches less than half do not.
 */
const LOOSEST = 1.5;
/** A token that hangs outside of a stretch by less says nothing of it. */
const LITTLE = 1e-4;

/**
 * Scores the stretches of a sentence that may be mentions, as training/stemma_training/mentions.py does: by first and last token, by what its tokens say on
 * average, and by how the stretch hangs in the tree. How much hangs where is likelihood, not one tree. Sums over stretches are differences of sums
 * from the sentence's beginning, so that each stretch costs the same.
 */
export class MentionScorer {
  readonly #tables: MentionTables;
  readonly #shape = new Float64Array(SHAPE);
  readonly #inner = new Float64Array(INNER);
  /** The tables of shapes, as wide as what is reckoned with. */
  readonly #ofShapes: Float64Array;
  readonly #ofInner: Float64Array;
  readonly #worth: Float64Array;

  constructor(tables: MentionTables) {
    this.#tables = tables;
    this.#ofShapes = Float64Array.from(tables.shape);
    this.#ofInner = Float64Array.from(tables.shaped);
    this.#worth = new Float64Array(tables.kinds);
  }

  /** The stretches of tokens [from, after), of `count` that were read together, that are worth more than `least`; by first token, then by last. */
  score(
    { heads, pairs, said }: MentionScores,
    count: number,
    [from, after]: readonly [number, number],
    least: number,
  ): Scored[] {
    const { kinds, longest, lengths } = this.#tables;
    const n = after - from;
    const edges = n + 1;
    const hangs = hangingLikelihoods(heads, count, from, n);
    const { upto, inside, upon } = sumsOf(hangs, n);
    const mean = this.#meansOf(said, from, n);
    const worth = this.#worth;
    const found: Scored[] = [];
    for (let i = 0; i < n; i++)
      for (let j = i; j < Math.min(n, i + longest); j++) {
        const length = j - i + 1;
        const low = i * edges;
        const high = (j + 1) * edges;
        const within =
          (inside[high + j + 1] as number) -
          (inside[low + j + 1] as number) -
          (inside[high + i] as number) +
          (inside[low + i] as number);
        const beyond = length - within - 1;
        if (beyond > LOOSEST) continue;
        const shape = this.#shape;
        shape[0] = beyond;
        shape[1] = Math.abs(beyond);
        shape[2] = (upon[j + 1] as number) - (upon[i] as number) - within;
        shape[3] = i === 0 ? 0 : (upto[low - edges + j + 1] as number) - (upto[low - edges + i] as number);
        shape[4] = j === n - 1 ? 0 : (upto[high + j + 1] as number) - (upto[high + i] as number);
        this.#ofShape(worth);
        for (let k = 0; k < kinds; k++)
          worth[k] =
            (worth[k] as number) +
            (pairs[(k * count + from + i) * count + from + j] as number) +
            (lengths[k * longest + length - 1] as number) +
            ((mean[(j + 1) * kinds + k] as number) - (mean[i * kinds + k] as number)) / length;
        for (let t = i; t <= j; t++) {
          const outside = 1 - (upto[t * edges + j + 1] as number) + (upto[t * edges + i] as number);
          if (outside < LITTLE) continue;
          const own = (from + t) * 2 * kinds + kinds;
          for (let k = 0; k < kinds; k++)
            worth[k] = (worth[k] as number) + (said[own + k] as number) * outside;
        }
        let best = 0;
        for (let k = 1; k < kinds; k++) if ((worth[k] as number) > (worth[best] as number)) best = k;
        if ((worth[best] as number) > least)
          found.push({ first: from + i, last: from + j, worth: worth[best] as number, type: best });
      }
    return found;
  }

  /** What the tokens before each edge say in a mean, summed: [edges, kinds]. */
  #meansOf(said: Float32Array, from: number, n: number): Float64Array {
    const { kinds } = this.#tables;
    const out = new Float64Array((n + 1) * kinds);
    for (let t = 0; t < n; t++)
      for (let k = 0; k < kinds; k++)
        out[(t + 1) * kinds + k] =
          (out[t * kinds + k] as number) + (said[(from + t) * 2 * kinds + k] as number);
    return out;
  }

  /** What the shape says of each kind, into `worth`. */
  #ofShape(worth: Float64Array): void {
    const { kinds } = this.#tables;
    const [shape, shaped] = [this.#ofShapes, this.#ofInner];
    const [five, inner] = [this.#shape, this.#inner];
    // Written out: this is done for each stretch of each sentence.
    for (let o = 0; o < INNER; o++) {
      const row = o * (SHAPE + 1);
      inner[o] = gelu(
        (shape[row + SHAPE] as number) +
          (shape[row] as number) * (five[0] as number) +
          (shape[row + 1] as number) * (five[1] as number) +
          (shape[row + 2] as number) * (five[2] as number) +
          (shape[row + 3] as number) * (five[3] as number) +
          (shape[row + 4] as number) * (five[4] as number),
      );
    }
    for (let k = 0; k < kinds; k++) {
      const row = k * (INNER + 1);
      let value = shaped[row + INNER] as number;
      for (let o = 0; o < INNER; o++) value += (shaped[row + o] as number) * (inner[o] as number);
      worth[k] = value;
    }
  }
}

/** How likely each of `n` tokens hangs on each other of its sentence: [n, n]; what is missing to 1 hangs on the root. */
function hangingLikelihoods(heads: Float32Array, count: number, from: number, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let t = 0; t < n; t++) {
    const row = (from + t) * (count + 1);
    let most = heads[row] as number;
    for (let h = 0; h < n; h++)
      if (h !== t && (heads[row + 1 + from + h] as number) > most) most = heads[row + 1 + from + h] as number;
    let sum = Math.exp((heads[row] as number) - most);
    for (let h = 0; h < n; h++) {
      if (h === t) continue;
      const value = Math.exp((heads[row + 1 + from + h] as number) - most);
      out[t * n + h] = value;
      sum += value;
    }
    for (let h = 0; h < n; h++) out[t * n + h] = (out[t * n + h] as number) / sum;
  }
  return out;
}

/**
 * Sums of likelihoods [n, n] before each edge between tokens: `upto` of each token's own, [n, edges]; `inside` of those of all tokens before an edge, [edges, edges];
 * `upon` of all that hangs on the tokens before an edge, [edges].
 */
function sumsOf(hangs: Float64Array, n: number) {
  const edges = n + 1;
  const upto = new Float64Array(n * edges);
  const inside = new Float64Array(edges * edges);
  const upon = new Float64Array(edges);
  for (let t = 0; t < n; t++) {
    let sum = 0;
    for (let edge = 0; edge <= n; edge++) {
      upto[t * edges + edge] = sum;
      inside[(t + 1) * edges + edge] = (inside[t * edges + edge] as number) + sum;
      if (edge < n) sum += hangs[t * n + edge] as number;
    }
  }
  for (let edge = 1; edge <= n; edge++) upon[edge] = inside[n * edges + edge] as number;
  return { upto, inside, upon };
}

/** Steps of a table of x · Φ(x) between −REACH and REACH: between two of them the line is off by less than a millionth. */
const [REACH, STEPS] = [6, 512] as const;
const GELU = Float64Array.from({ length: 2 * REACH * STEPS + 2 }, (_, i) => {
  const x = i / STEPS - REACH;
  return (x / 2) * (1 + erf(x / Math.SQRT2));
});

function gelu(x: number): number {
  if (x <= -REACH) return 0;
  if (x >= REACH) return x;
  const at = (x + REACH) * STEPS;
  const low = Math.floor(at);
  const here = GELU[low] as number;
  return here + (at - low) * ((GELU[low + 1] as number) - here);
}

/** The error function by its series and, further out, by its continued fraction (Abramowitz and Stegun 7.1.6, 7.1.14). */
function erf(x: number): number {
  const size = Math.abs(x);
  if (size < 2.5) {
    let [term, sum] = [size, size];
    for (let n = 1; n < 60; n++) {
      term *= (2 * size * size) / (2 * n + 1);
      sum += term;
    }
    return Math.sign(x) * (2 / Math.sqrt(Math.PI)) * Math.exp(-size * size) * sum;
  }
  let below = size;
  for (let n = 60; n > 0; n--) below = size + n / 2 / below;
  return Math.sign(x) * (1 - Math.exp(-size * size) / (Math.sqrt(Math.PI) * below));
}
