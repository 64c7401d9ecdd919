/** That one node may hang under another, and what that is worth. */
export interface Branch {
  child: number;
  parent: number;
  worth: number;
}

/** Branches as columns: number k hangs `child[k]` under `parent[k]` for `worth[k]`. */
export interface Branches {
  child: Int32Array;
  parent: Int32Array;
  worth: Float64Array;
}

/**
 * The tree of the highest worth in which every node but the root (0) has one parent, and none is its own ancestor (Chu and Liu 1965, Edmonds
 * 1967, https://doi.org/10.6028/jres.071B.032). Nodes are counted from 1 to `count`; each has to have a branch to the root. Of equals
 * the first given is taken. Answers the branch of each node, in order. Time grows with branches times the depth to which circles lie in circles.
 */
export function bestTree(count: number, branches: readonly Branch[]): Branch[] {
  const columns: Branches = {
    child: Int32Array.from(branches, ({ child }) => child),
    parent: Int32Array.from(branches, ({ parent }) => parent),
    worth: Float64Array.from(branches, ({ worth }) => worth),
  };
  return Array.from(bestBranches(count, columns), (at) => branches[at] as Branch);
}

/** The same of columns, for many branches: answers the number of each node's branch, in order. */
export function bestBranches(count: number, branches: Branches): Int32Array {
  const chosen = solve(count + 1, branches);
  const lost = chosen.indexOf(NONE, 1);
  if (lost > 0) throw new Error(`Node ${lost} has no branch to the root.`);
  return chosen.subarray(1);
}

const NONE = -1;

/** Answers the number of each node's branch; `NONE` for the root, and for a node that has no branch. */
function solve(count: number, { child, parent, worth }: Branches): Int32Array {
  const best = new Int32Array(count).fill(NONE);
  for (let k = 0; k < child.length; k++) {
    const node = child[k] as number;
    if (node === 0 || node === parent[k]) continue;
    const known = best[node] as number;
    if (known === NONE || (worth[k] as number) > (worth[known] as number)) best[node] = k;
  }
  const circles = circlesIn(count, best, parent);
  if (circles.length === 0) return best;
  // Each circle becomes one node, after the others; a branch into it is worth what it gains over the one that it replaces.
  const numbers = new Int32Array(count).fill(NONE);
  const inside = new Uint8Array(count);
  for (const circle of circles) for (const node of circle) inside[node] = 1;
  let next = 0;
  for (let node = 0; node < count; node++) if (inside[node] === 0) numbers[node] = next++;
  for (const circle of circles) {
    for (const node of circle) numbers[node] = next;
    next++;
  }
  const firstCircle = next - circles.length;
  const worthOf = (k: number): number => {
    const node = child[k] as number;
    return (worth[k] as number) - (inside[node] === 1 ? (worth[best[node] as number] as number) : 0);
  };
  // Of the branches between a circle and one other node the best alone can be taken: the problem shrinks as circles come to lie in circles.
  const bestBetween = new Map<number, number>();
  const from: number[] = [];
  for (let k = 0; k < child.length; k++) {
    const node = child[k] as number;
    const [below, above] = [numbers[node] as number, numbers[parent[k] as number] as number];
    if (node === 0 || below === above) continue;
    if (below < firstCircle && above < firstCircle) {
      from.push(k);
      continue;
    }
    const known = bestBetween.get(below * next + above);
    if (known === undefined || worthOf(k) > worthOf(known)) bestBetween.set(below * next + above, k);
  }
  for (const k of bestBetween.values()) from.push(k);
  from.sort((one, two) => one - two);
  const smaller: Branches = {
    child: Int32Array.from(from, (k) => numbers[child[k] as number] as number),
    parent: Int32Array.from(from, (k) => numbers[parent[k] as number] as number),
    worth: Float64Array.from(from, worthOf),
  };
  // A circle is opened where the tree enters it: every other node of it keeps its own best.
  for (const at of solve(next, smaller)) {
    if (at === NONE) continue;
    const branch = from[at] as number;
    best[child[branch] as number] = branch;
  }
  return best;
}

/** The circles that the best choices make; none shares a node with another. */
function circlesIn(count: number, best: Int32Array, parent: Int32Array): number[][] {
  const seen = new Int32Array(count);
  const above = (node: number): number => parent[best[node] as number] as number;
  const circles: number[][] = [];
  for (let start = 1; start < count; start++) {
    let node = start;
    while (node !== 0 && seen[node] === 0 && best[node] !== NONE) {
      seen[node] = start;
      node = above(node);
    }
    if (node === 0 || seen[node] !== start || best[node] === NONE) continue;
    const circle = [node];
    for (let next = above(node); next !== node; next = above(next)) circle.push(next);
    circles.push(circle);
  }
  return circles;
}
