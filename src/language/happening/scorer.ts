/** A layer's rows by columns, and what is added to each row. */
interface Layer {
  weights: Float32Array;
  bias: Float32Array;
  columns: number;
}

/** What scores the answers to one question: layers over a claim, an answer and the signs of both. */
interface Layers {
  claim: Layer;
  answer: Layer;
  signs: Layer;
  out: Layer;
  /** How alike a claim and an answer are: their products by these. */
  alikeClaim: Layer;
  alikeAnswer: Layer;
}

/** How wide the layers are. */
export interface Widths {
  /** Numbers of a piece. */
  width: number;
  /** Numbers between the two layers. */
  inner: number;
  /** Signs of a day, and of a place. */
  days: number;
  places: number;
}

export interface ScorerTables {
  /** Stand for: an open end, the day of publication, nowhere. */
  special: Float32Array[];
  /** Of the first day, the last day, the place. */
  layers: [Layers, Layers, Layers];
}

/** Cuts the graph's one row of numbers into its tables; throws where there are more or fewer than the widths ask for. */
export function scorerTables(numbers: Float32Array, { width, inner, days, places }: Widths): ScorerTables {
  let at = 0;
  const take = (count: number): Float32Array => {
    at += count;
    return numbers.subarray(at - count, at);
  };
  const layer = (rows: number, columns: number): Layer => ({
    weights: take(rows * columns),
    bias: take(rows),
    columns,
  });
  const layers = (signs: number): Layers => ({
    claim: layer(inner, 2 * width),
    answer: layer(inner, width),
    signs: layer(inner, signs),
    out: layer(1, inner),
    alikeClaim: layer(inner, 2 * width),
    alikeAnswer: layer(inner, width),
  });
  const special = [take(width), take(width), take(width)];
  const tables: ScorerTables = { special, layers: [layers(days), layers(days), layers(places)] };
  if (at !== numbers.length)
    throw new TypeError(`The weights of happenings are ${numbers.length} numbers where ${at} are asked for.`);
  return tables;
}

/** A claim or an answer, as its question's layers see it: before the signs, and as what is compared. */
export interface Seen {
  seen: Float32Array;
  alike: Float32Array;
}

export const seenClaim = ({ claim, alikeClaim }: Layers, pooled: Float32Array): Seen => ({
  seen: apply(claim, pooled),
  alike: apply(alikeClaim, pooled),
});

export const seenAnswer = ({ answer, alikeAnswer }: Layers, pooled: Float32Array): Seen => ({
  seen: apply(answer, pooled),
  alike: apply(alikeAnswer, pooled),
});

/** How much speaks for an answer, as a logarithm. */
export function scoreOf(
  { signs, out }: Layers,
  claim: Seen,
  answer: Seen,
  seenBeside: readonly number[],
): number {
  const rows = signs.bias.length;
  const sums = new Float32Array(rows);
  for (let row = 0; row < rows; row++)
    sums[row] = (signs.bias[row] as number) + (claim.seen[row] as number) + (answer.seen[row] as number);
  // Most signs are 0.
  for (const [column, value] of seenBeside.entries())
    if (value !== 0)
      for (let row = 0; row < rows; row++)
        sums[row] = (sums[row] as number) + (signs.weights[row * signs.columns + column] as number) * value;
  let score = out.bias[0] as number;
  let alike = 0;
  for (let row = 0; row < rows; row++) {
    const sum = sums[row] as number;
    if (sum > 0) score += sum * (out.weights[row] as number);
    alike += (claim.alike[row] as number) * (answer.alike[row] as number);
  }
  return score + alike / Math.sqrt(rows);
}

function apply({ weights, bias, columns }: Layer, values: Float32Array): Float32Array {
  const out = Float32Array.from(bias);
  for (let row = 0; row < out.length; row++) {
    let sum = out[row] as number;
    for (let i = 0; i < columns; i++) sum += (weights[row * columns + i] as number) * (values[i] as number);
    out[row] = sum;
  }
  return out;
}
