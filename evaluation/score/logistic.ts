/** What a sum of evidence is worth: how sure a label is, by the weight of each piece and what is there without any. */
export interface Logistic {
  none: number;
  weights: readonly number[];
}

export function sureness({ none, weights }: Logistic, row: readonly number[]): number {
  const sum = weights.reduce((so, weight, at) => so + weight * (row[at] as number), none);
  return 1 / (1 + Math.exp(-sum));
}

const ROUNDS = 50;
const STILL = 1e-9;

/**
 * Logistic regression by Newton's method (Hastie, Tibshirani and Friedman 2009, 4.4.1) on columns brought to mean 0 and deviation 1, with half the
 * square of the weights added to `strength` times the loss, as scikit-learn has it. What is there without any evidence is not held down. `counts` says for how
 * much each row counts.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  strength: number,
  counts: readonly number[] = rows.map(() => 1),
): Logistic {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => spreadOf(rows.map((row) => row[at] as number)));
  const scaled = rows.map((row) => [
    1,
    ...row.map((value, at) => (value - (columns[at]?.mean ?? 0)) / (columns[at]?.deviation ?? 1)),
  ]);
  let weights = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : weight));
    const bend = weights.map((_, i) => weights.map((_, j): number => (i === j && i > 0 ? 1 : 0)));
    scaled.forEach((row, nth) => {
      const loss = strength * (counts[nth] as number);
      const sum = row.reduce((so, value, at) => so + value * (weights[at] as number), 0);
      const sure = 1 / (1 + Math.exp(-sum));
      for (let i = 0; i <= width; i++) {
        const value = row[i] as number;
        slope[i] = (slope[i] as number) + loss * (sure - (labels[nth] === true ? 1 : 0)) * value;
        const line = bend[i] as number[];
        for (let j = 0; j <= width; j++)
          line[j] = (line[j] as number) + loss * sure * (1 - sure) * value * (row[j] as number);
      }
    });
    const step = solved(bend, slope);
    weights = weights.map((weight, at) => weight - (step[at] as number));
    if (step.every((one) => Math.abs(one) < STILL)) break;
  }
  const [none = 0, ...others] = weights;
  const unscaled = others.map((weight, at) => weight / (columns[at]?.deviation ?? 1));
  return {
    none: none - unscaled.reduce((sum, weight, at) => sum + weight * (columns[at]?.mean ?? 0), 0),
    weights: unscaled,
  };
}

function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, deviation: deviation === 0 ? 1 : deviation };
}

/** Gauss's elimination with the largest pivot. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    let best = at;
    for (let other = at + 1; other < size; other++)
      if (Math.abs(rows[other]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = other;
    const pivot = rows[best] as number[];
    rows[best] = rows[at] as number[];
    rows[at] = pivot;
    for (let other = 0; other < size; other++) {
      if (other === at) continue;
      const line = rows[other] as number[];
      const share = (line[at] as number) / (pivot[at] as number);
      for (let column = at; column <= size; column++)
        line[column] = (line[column] as number) - share * (pivot[column] as number);
    }
  }
  return rows.map((row, at) => (row[size] as number) / (row[at] as number));
}
