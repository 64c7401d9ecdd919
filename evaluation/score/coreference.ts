/** Mentions, by any name that is the same in gold and reading, as those who mean the same. */
export type Clusters = readonly (readonly string[])[];

/** What is right of a metric's recall and precision, and out of how much. */
export interface Sides {
  recallRight: number;
  recallOf: number;
  precisionRight: number;
  precisionOf: number;
}

export type CoreferenceCounts = Record<"muc" | "bCubed" | "ceafE", Sides>;

const none: Sides = { recallRight: 0, recallOf: 0, precisionRight: 0, precisionOf: 0 };
export const noCoreference: CoreferenceCounts = { muc: none, bCubed: none, ceafE: none };

/**
 * The counts behind the CoNLL score (Pradhan et al. 2014): MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF with entities'
 * likeness φ4 (Luo 2005). Clusters of one mention are left out on both sides, as the CoNLL 2012 gold has none.
 */
export function scoreCoreference(gold: Clusters, guess: Clusters): CoreferenceCounts {
  const [real, read] = [several(gold), several(guess)];
  return { muc: bySides(real, read, muc), bCubed: bySides(real, read, bCubed), ceafE: ceafE(real, read) };
}

export function addCoreference(a: CoreferenceCounts, b: CoreferenceCounts): CoreferenceCounts {
  const add = (x: Sides, y: Sides): Sides => ({
    recallRight: x.recallRight + y.recallRight,
    recallOf: x.recallOf + y.recallOf,
    precisionRight: x.precisionRight + y.precisionRight,
    precisionOf: x.precisionOf + y.precisionOf,
  });
  return { muc: add(a.muc, b.muc), bCubed: add(a.bCubed, b.bCubed), ceafE: add(a.ceafE, b.ceafE) };
}

/** F1 of each over all texts together, and their mean. */
export function coreferenceF1(counts: CoreferenceCounts): Record<keyof CoreferenceCounts | "conll", number> {
  const f1 = ({ recallRight, recallOf, precisionRight, precisionOf }: Sides): number => {
    const [recall, precision] = [
      recallRight / Math.max(1, recallOf),
      precisionRight / Math.max(1, precisionOf),
    ];
    return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  };
  const [m, b, c] = [f1(counts.muc), f1(counts.bCubed), f1(counts.ceafE)];
  return { muc: m, bCubed: b, ceafE: c, conll: (m + b + c) / 3 };
}

const several = (clusters: Clusters): Set<string>[] =>
  clusters.map((cluster) => new Set(cluster)).filter((cluster) => cluster.size > 1);

type Side = (a: readonly Set<string>[], b: readonly Set<string>[]) => [right: number, of: number];

function bySides(gold: readonly Set<string>[], guess: readonly Set<string>[], side: Side): Sides {
  const [recallRight, recallOf] = side(gold, guess);
  const [precisionRight, precisionOf] = side(guess, gold);
  return { recallRight, recallOf, precisionRight, precisionOf };
}

const clusterOf = (clusters: readonly Set<string>[]): Map<string, number> =>
  new Map(clusters.flatMap((cluster, n) => [...cluster].map((mention): [string, number] => [mention, n])));

/** Links that hold: a cluster of n mentions has n − 1, less one for each further part into which the other side tears it. */
const muc: Side = (a, b) => {
  const of = clusterOf(b);
  let right = 0;
  let all = 0;
  for (const cluster of a) {
    const parts = new Set([...cluster].map((mention) => of.get(mention) ?? mention));
    right += cluster.size - parts.size;
    all += cluster.size - 1;
  }
  return [right, all];
};

/** For each mention the share of its cluster that is with it on the other side too. */
const bCubed: Side = (a, b) => {
  const of = clusterOf(b);
  let right = 0;
  let all = 0;
  for (const cluster of a) {
    all += cluster.size;
    const parts = Map.groupBy(
      [...cluster].flatMap((mention) => of.get(mention) ?? []),
      (n) => n,
    );
    for (const part of parts.values()) right += part.length ** 2 / cluster.size;
  }
  return [right, all];
};

function ceafE(gold: readonly Set<string>[], guess: readonly Set<string>[]): Sides {
  const alike = gold.map((a) =>
    guess.map((b) => (2 * [...a].filter((mention) => b.has(mention)).length) / (a.size + b.size)),
  );
  const right = bestPairs(alike);
  return { recallRight: right, recallOf: gold.length, precisionRight: right, precisionOf: guess.length };
}

/** The highest sum of pairs of a row and a column, each used once: the Hungarian method with potentials (Kuhn 1955, Munkres 1957), O(n²m). */
export function bestPairs(worth: readonly (readonly number[])[]): number {
  const tall = worth.length > (worth[0]?.length ?? 0);
  const rows = tall ? (worth[0]?.length ?? 0) : worth.length;
  const columns = tall ? worth.length : (worth[0]?.length ?? 0);
  const at = (row: number, column: number): number =>
    (tall ? worth[column]?.[row] : worth[row]?.[column]) ?? 0;
  // Rows and columns count from 1; 0 is where a search begins. `owner`: the row that has a column.
  const owner = new Int32Array(columns + 1);
  const [ofRow, ofColumn] = [new Float64Array(rows + 1), new Float64Array(columns + 1)];
  for (let row = 1; row <= rows; row++) {
    owner[0] = row;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(columns + 1);
    const done = new Uint8Array(columns + 1);
    let column = 0;
    while (owner[column] !== 0) {
      done[column] = 1;
      const held = owner[column] as number;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (done[j] === 1) continue;
        const cost = -at(held - 1, j - 1) - (ofRow[held] as number) - (ofColumn[j] as number);
        if (cost < (least[j] as number)) {
          least[j] = cost;
          from[j] = column;
        }
        if ((least[j] as number) < step) {
          step = least[j] as number;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (done[j] === 1) {
          ofRow[owner[j] as number] = (ofRow[owner[j] as number] as number) + step;
          ofColumn[j] = (ofColumn[j] as number) - step;
        } else least[j] = (least[j] as number) - step;
      }
      column = next;
    }
    while (column !== 0) {
      const before = from[column] as number;
      owner[column] = owner[before] as number;
      column = before;
    }
  }
  let sum = 0;
  for (let j = 1; j <= columns; j++) if (owner[j] !== 0) sum += at((owner[j] as number) - 1, j - 1);
  return sum;
}
