/** That one node may hang under another, and what that is worth. */
export interface Branch {
  child: number;
  parent: number;
  worth: number;
}

/**
 * The tree of the highest worth in which every node but the root (0) has one parent, and none is its own ancestor (Chu and Liu 1965, Edmonds
 * 1967, https://doi.org/10.6028/jres.071B.032). Nodes are counted from 1 to `count`; each has to have a branch to the root. Of equals
 * the first given is taken. Answers the branch of each node, in order. Time grows with branches times the circles that the best choices make.
 */
export function bestTree(count: number, branches: readonly Branch[]): Branch[] {
  const chosen = solve(
    count + 1,
    branches.filter(({ child, parent }) => child !== parent && child !== 0),
  );
  const out: Branch[] = [];
  for (let node = 1; node <= count; node++) {
    const branch = chosen[node];
    if (branch === undefined) throw new Error(`Node ${node} has no branch to the root.`);
    out.push(branch);
  }
  return out;
}

/** A branch of a problem whose circle was drawn together; `from` is the one of the problem before. */
interface Drawn extends Branch {
  from: Branch;
}

type Choice = readonly (Branch | undefined)[];

/** Answers the branch of each node; of a node that has none, nothing. */
function solve(count: number, branches: readonly Branch[]): Choice {
  const best = new Array<Branch | undefined>(count);
  for (const branch of branches) {
    const known = best[branch.child];
    if (known === undefined || branch.worth > known.worth) best[branch.child] = branch;
  }
  const circle = circleIn(count, best);
  if (circle === null) return best;
  // The circle becomes one node, the last; a branch into it is worth what it gains over the one that it replaces.
  const inside = new Set(circle);
  const numbers = new Int32Array(count);
  let next = 0;
  for (let node = 0; node < count; node++) if (!inside.has(node)) numbers[node] = next++;
  for (const node of circle) numbers[node] = next;
  const smaller: Drawn[] = [];
  for (const branch of branches) {
    const [child, parent] = [numbers[branch.child] as number, numbers[branch.parent] as number];
    if (child === parent) continue;
    const replaced = inside.has(branch.child) ? (best[branch.child] as Branch).worth : 0;
    smaller.push({ child, parent, worth: branch.worth - replaced, from: branch });
  }
  // It is opened where the tree enters it: every other node of it keeps its own best.
  const out = [...best];
  for (const node of solve(next + 1, smaller)) {
    if (node === undefined) continue;
    const { from } = node as Drawn;
    out[from.child] = from;
  }
  return out;
}

function circleIn(count: number, best: Choice): number[] | null {
  const seen = new Int32Array(count);
  for (let start = 1; start < count; start++) {
    let node = start;
    while (node !== 0 && seen[node] === 0 && best[node] !== undefined) {
      seen[node] = start;
      node = (best[node] as Branch).parent;
    }
    if (node === 0 || seen[node] !== start || best[node] === undefined) continue;
    const circle = [node];
    for (let next = (best[node] as Branch).parent; next !== node; next = (best[next] as Branch).parent)
      circle.push(next);
    return circle;
  }
  return null;
}
