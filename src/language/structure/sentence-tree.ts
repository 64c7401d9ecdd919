import { type Branches, bestBranches } from "#text/best-tree.ts";

/**
 * The dependency tree with the highest sum of scores that has one root. `score(token, head)`: tokens count from 1, head 0 is the root.
 * → the head of each token, in order. Where the best tree has several roots, hanging on the root is made so dear that only one token does
 * (Zmigrod et al. 2020): exact, and one search, but one in which circle after circle is drawn together, so it is the last resort.
 */
export function sentenceTree(n: number, score: (token: number, head: number) => number): number[] {
  const greedy = greedyHeads(n, score);
  if (rootsIn(greedy) === 1 && reachRoot(greedy)) return greedy;
  const branches = branchesOf(n, score);
  const headsBy = (chosen: Int32Array): number[] => Array.from(chosen, (at) => branches.parent[at] as number);
  const best = headsBy(bestBranches(n, branches));
  if (rootsIn(best) === 1) return best;
  for (const [k, parent] of branches.parent.entries())
    if (parent === 0) branches.worth[k] = (branches.worth[k] as number) - DEAR;
  return headsBy(bestBranches(n, branches));
}

const rootsIn = (heads: readonly number[]): number => heads.filter((head) => head === 0).length;

/** Every token under every other, and under the root. */
function branchesOf(n: number, score: (token: number, head: number) => number): Branches {
  const child = new Int32Array(n * n);
  const parent = new Int32Array(n * n);
  const worth = new Float64Array(n * n);
  let k = 0;
  for (let token = 1; token <= n; token++)
    for (let head = 0; head <= n; head++) {
      if (head === token) continue;
      child[k] = token;
      parent[k] = head;
      worth[k++] = score(token, head);
    }
  return { child, parent, worth };
}

/** More than a tree's other scores can differ by. */
const DEAR = 1e7;

/** Each token's best head, by itself: most often that is the tree, and no branches have to be laid out. */
function greedyHeads(n: number, score: (token: number, head: number) => number): number[] {
  const heads: number[] = [];
  for (let token = 1; token <= n; token++) {
    let found = token === 1 && n > 1 ? 2 : 1;
    for (let head = 1; head <= n; head++)
      if (head !== token && score(token, head) > score(token, found)) found = head;
    if (n === 1 || score(token, 0) > score(token, found)) found = 0;
    heads.push(found);
  }
  return heads;
}

/** Whether all lead to the root. Linear: what was walked once leads there. */
function reachRoot(heads: readonly number[]): boolean {
  const seenBy = new Int32Array(heads.length + 1);
  for (let start = 1; start <= heads.length; start++) {
    let token = start;
    while (token !== 0 && seenBy[token] === 0) {
      seenBy[token] = start;
      token = heads[token - 1] as number;
    }
    if (token !== 0 && seenBy[token] === start) return false;
  }
  return true;
}
