/**
 * The dependency tree with the highest sum of scores that has one root (Chu and Liu 1965, Edmonds 1967). `score(token, head)`: tokens count
 * from 1, head 0 is the root. → the head of each token, in order. Hanging on the root is made so dear that only one token does
 * (Zmigrod et al. 2020): exact, and one search.
 */
export function bestTree(n: number, score: (token: number, head: number) => number): number[] {
  const greedy: number[] = [];
  let roots = 0;
  for (let token = 1; token <= n; token++) {
    let found = token === 1 && n > 1 ? 2 : 1;
    for (let head = 1; head <= n; head++)
      if (head !== token && score(token, head) > score(token, found)) found = head;
    if (n === 1 || score(token, 0) > score(token, found)) found = 0;
    if (found === 0) roots++;
    greedy.push(found);
  }
  if (roots === 1 && cycleIn(greedy) === null) return greedy;
  return edmonds(
    Array.from({ length: n }, (_, i) =>
      Float64Array.from({ length: n + 1 }, (_, head) =>
        head === i + 1 ? NEVER : score(i + 1, head) - (head === 0 ? DEAR : 0),
      ),
    ),
  );
}

const NEVER = -1e12;
/** More than a tree's other scores can differ by. */
const DEAR = 1e7;

const at = (scores: readonly Float64Array[], row: number, column: number): number =>
  scores[row]?.[column] ?? NEVER;

function best(row: Float64Array): number {
  let found = 0;
  for (let k = 1; k < row.length; k++) if ((row[k] as number) > (row[found] as number)) found = k;
  return found;
}

/** Tokens, from 1, that lead to each other in a circle; null where all lead to the root. */
function cycleIn(heads: readonly number[]): number[] | null {
  const seenBy = new Int32Array(heads.length + 1);
  for (let start = 1; start <= heads.length; start++) {
    let token = start;
    while (token !== 0 && seenBy[token] === 0) {
      seenBy[token] = start;
      token = heads[token - 1] as number;
    }
    if (token === 0 || seenBy[token] !== start) continue;
    const cycle = [token];
    for (let next = heads[token - 1] as number; next !== token; next = heads[next - 1] as number)
      cycle.push(next);
    return cycle;
  }
  return null;
}

/** The best tree with any number of roots: a cycle of the greedy choice becomes one token, and is opened again. */
function edmonds(scores: readonly Float64Array[]): number[] {
  const heads = scores.map(best);
  const cycle = cycleIn(heads);
  if (cycle === null) return heads;
  const within = new Set(cycle);
  const rest = heads.map((_, i) => i + 1).filter((token) => !within.has(token));
  const held = cycle.reduce((sum, token) => sum + at(scores, token - 1, heads[token - 1] as number), 0);
  const gain = (token: number, head: number): number =>
    at(scores, token - 1, head) - at(scores, token - 1, heads[token - 1] as number);
  const most = (worth: (token: number) => number): number =>
    cycle.reduce((a, b) => (worth(b) > worth(a) ? b : a));

  // Columns of the smaller problem: the root, the rest, the cycle.
  const columns = [0, ...rest];
  const leaves = rest.map((token) => most((inner) => at(scores, token - 1, inner)));
  const enters = columns.map((head) => most((inner) => gain(inner, head)));
  const smaller = rest.map((token, i) =>
    Float64Array.from([
      ...columns.map((head) => (head === token ? NEVER : at(scores, token - 1, head))),
      at(scores, token - 1, leaves[i] as number),
    ]),
  );
  smaller.push(
    Float64Array.from([...columns.map((head, k) => held + gain(enters[k] as number, head)), NEVER]),
  );
  const solved = edmonds(smaller);
  const out = heads.slice();
  for (const [i, token] of rest.entries()) {
    const up = solved[i] as number;
    out[token - 1] = up === columns.length ? (leaves[i] as number) : (columns[up] as number);
  }
  const entering = solved[rest.length] as number;
  out[(enters[entering] as number) - 1] = columns[entering] as number;
  return out;
}
