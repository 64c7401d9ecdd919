import { type Branch, bestTree } from "#text/best-tree.ts";

/**
 * The dependency tree with the highest sum of scores that has one root. `score(token, head)`: tokens count from 1, head 0 is the root.
 * → the head of each token, in order. Hanging on the root is made so dear that only one token does (Zmigrod et al. 2020): exact, and one
 * search.
 */
export function sentenceTree(n: number, score: (token: number, head: number) => number): number[] {
  const greedy = greedyHeads(n, score);
  if (greedy.filter((head) => head === 0).length === 1 && reachRoot(greedy)) return greedy;
  const branches: Branch[] = [];
  for (let child = 1; child <= n; child++)
    for (let parent = 0; parent <= n; parent++)
      if (parent !== child)
        branches.push({ child, parent, worth: score(child, parent) - (parent === 0 ? DEAR : 0) });
  return bestTree(n, branches).map(({ parent }) => parent);
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
