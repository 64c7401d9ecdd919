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

/** The same of columns, for many branches: answers the number of each node's branch, in order. From `many` on those that can never be taken are left out. */
export function bestBranches(count: number, branches: Branches, many = MANY): Int32Array {
  const chosen =
    branches.child.length < many
      ? solve(count + 1, branches, many)
      : solveAboveLeaves(count + 1, branches, many);
  const lost = chosen.indexOf(NONE, 1);
  if (lost > 0) throw new Error(`Node ${lost} has no branch to the root.`);
  return chosen.subarray(1);
}

const NONE = -1;

/**
 * A node under which nothing can hang lies in no circle: it takes its best branch, and what is left without it is a smaller problem. In a story of
 * thousands nearly all reports are such, or become such when others are gone.
 */
function solveAboveLeaves(count: number, branches: Branches, many: number): Int32Array {
  const { child, parent, worth } = branches;
  const best = bestOf(count, branches);
  const hanging = new Int32Array(count);
  for (let k = 0; k < child.length; k++) if (child[k] !== parent[k]) add(hanging, parent[k] as number, 1);
  const firsts = new Int32Array(count + 1);
  for (const node of child) add(firsts, node + 1, 1);
  for (let node = 0; node < count; node++) add(firsts, node + 1, firsts[node] as number);
  const own = new Int32Array(child.length);
  const next = firsts.slice();
  for (let k = 0; k < child.length; k++) own[add(next, child[k] as number, 1)] = k;
  const isLeaf = new Uint8Array(count);
  const leaves: number[] = [];
  const look = (node: number): void => {
    if (node === 0 || isLeaf[node] === 1 || (hanging[node] as number) > 0) return;
    isLeaf[node] = 1;
    leaves.push(node);
  };
  for (let node = 1; node < count; node++) look(node);
  for (const leaf of leaves)
    for (let at = firsts[leaf] as number; at < (firsts[leaf + 1] as number); at++) {
      const above = parent[own[at] as number] as number;
      if (above === leaf) continue;
      add(hanging, above, -1);
      look(above);
    }
  const numbers = new Int32Array(count);
  let left = 0;
  for (let node = 0; node < count; node++) if (isLeaf[node] === 0) numbers[node] = left++;
  const kept: number[] = [];
  for (let k = 0; k < child.length; k++) if (isLeaf[child[k] as number] === 0) kept.push(k);
  const rest: Branches = {
    child: Int32Array.from(kept, (k) => numbers[child[k] as number] as number),
    parent: Int32Array.from(kept, (k) => numbers[parent[k] as number] as number),
    worth: Float64Array.from(kept, (k) => worth[k] as number),
  };
  const chosen = solve(left, rest, many);
  for (let node = 1; node < count; node++) {
    if (isLeaf[node] === 1) continue;
    const at = chosen[numbers[node] as number] as number;
    best[node] = at === NONE ? NONE : (kept[at] as number);
  }
  return best;
}

/** Answers what stood there before. */
function add(counts: Int32Array, at: number, more: number): number {
  const before = counts[at] as number;
  counts[at] = before + more;
  return before;
}

/** The best branch of each node by itself, the first of equals. */
function bestOf(count: number, { child, parent, worth }: Branches): Int32Array {
  const best = new Int32Array(count).fill(NONE);
  for (let k = 0; k < child.length; k++) {
    const node = child[k] as number;
    if (node === 0 || node === parent[k]) continue;
    const known = best[node] as number;
    if (known === NONE || (worth[k] as number) > (worth[known] as number)) best[node] = k;
  }
  return best;
}

/** Answers the number of each node's branch; `NONE` for the root, and for a node that has no branch. */
function solve(count: number, branches: Branches, many: number): Int32Array {
  const { child, parent, worth } = branches;
  const best = bestOf(count, branches);
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
  const worthOf = (k: number): number => {
    const node = child[k] as number;
    return (worth[k] as number) - (inside[node] === 1 ? (worth[best[node] as number] as number) : 0);
  };
  const left = leftBetween({ child, parent, worth }, numbers);
  const from =
    left.length < many
      ? left
      : bestOfEach(left, { child, parent, worth }, numbers, next - circles.length, worthOf);
  const smaller: Branches = {
    child: new Int32Array(from.length),
    parent: new Int32Array(from.length),
    worth: new Float64Array(from.length),
  };
  for (let at = 0; at < from.length; at++) {
    const k = from[at] as number;
    smaller.child[at] = numbers[child[k] as number] as number;
    smaller.parent[at] = numbers[parent[k] as number] as number;
    smaller.worth[at] = worthOf(k);
  }
  // A circle is opened where the tree enters it: every other node of it keeps its own best.
  for (const at of solve(next, smaller, many)) {
    if (at === NONE) continue;
    const branch = from[at] as number;
    best[child[branch] as number] = branch;
  }
  return best;
}

/** Of more branches than these it pays to leave out those that can never be taken. */
const MANY = 50_000;

/** The branches that do not lie within one circle, nor lead to the root, in order. */
function leftBetween({ child, parent }: Branches, numbers: Int32Array): Int32Array {
  const left = new Int32Array(child.length);
  let kept = 0;
  for (let k = 0; k < child.length; k++)
    if (child[k] !== 0 && numbers[child[k] as number] !== numbers[parent[k] as number]) left[kept++] = k;
  return left.subarray(0, kept);
}

/** Of the branches between a circle and one other node the best alone can be taken: the problem shrinks as circles come to lie in circles. */
function bestOfEach(
  left: Int32Array,
  { child, parent }: Branches,
  numbers: Int32Array,
  firstCircle: number,
  worthOf: (k: number) => number,
): Int32Array {
  const best = new Map<number, number>();
  const from: number[] = [];
  for (const k of left) {
    const [below, above] = [numbers[child[k] as number] as number, numbers[parent[k] as number] as number];
    if (below < firstCircle && above < firstCircle) {
      from.push(k);
      continue;
    }
    const key = below * numbers.length + above;
    const known = best.get(key);
    if (known === undefined || worthOf(k) > worthOf(known)) best.set(key, k);
  }
  for (const k of best.values()) from.push(k);
  return Int32Array.from(from.sort((one, two) => one - two));
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
