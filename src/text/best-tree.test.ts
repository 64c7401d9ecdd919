import fc from "fast-check";
import { expect, test } from "vitest";
import "../../test/steady-chance.ts";
import { type Branch, bestBranches, bestTree } from "./best-tree.ts";

const parentsOf = (count: number, branches: Branch[]): number[] =>
  bestTree(count, branches).map(({ parent }) => parent);
const branch = (child: number, parent: number, worth: number): Branch => ({ child, parent, worth });

test("takes each node's best parent where that makes a tree", () => {
  expect(parentsOf(2, [branch(1, 0, 1), branch(2, 0, 1), branch(2, 1, 3), branch(1, 2, 0)])).toEqual([0, 1]);
});

test("opens a circle where that costs least", () => {
  // 1 and 2 would each rather hang under the other. By the root 1 loses 9, 2 loses 7: 2 hangs under the root.
  expect(parentsOf(2, [branch(1, 0, 1), branch(2, 0, 3), branch(1, 2, 10), branch(2, 1, 10)])).toEqual([
    2, 0,
  ]);
});

test("opens a circle within a circle", () => {
  // 1 ⇄ 2 worth 9 each; 3 → 1 (8) and 1 → 3 (8.5) drive the pair into a circle with 3; the root takes only 3, at 1.
  const branches = [
    branch(1, 2, 9),
    branch(2, 1, 9),
    branch(1, 3, 8.5),
    branch(3, 1, 8),
    branch(3, 0, 1),
    branch(1, 0, -50),
    branch(2, 0, -50),
  ];
  expect(parentsOf(3, branches)).toEqual([3, 1, 0]);
});

test("says so where a node cannot be reached", () => {
  expect(() => bestTree(1, [])).toThrow("Node 1 has no branch to the root.");
});

test("is worth as much as the best of all trees", () => {
  const graph = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(graph, (worths) => {
      const branches: Branch[] = [];
      for (let child = 1; child <= 4; child++)
        for (let parent = 0; parent <= 4; parent++)
          if (parent !== child)
            branches.push(
              branch(child, parent, worths[(child - 1) * 4 + (parent > child ? parent - 1 : parent)] ?? 0),
            );
      const worth = bestTree(4, branches).reduce((sum, one) => sum + one.worth, 0);
      expect(worth).toBe(bestByTrying(branches));
    }),
  );
});

test("Leaving out branches that can never be taken changes nothing", () => {
  const nodes = 12;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 144, maxLength: 144 }), (worths) => {
      const all = Array.from({ length: nodes * nodes }, (_, k): Branch => {
        const [child, above] = [1 + Math.floor(k / nodes), k % nodes];
        return branch(child, above < child ? above : above + 1, worths[k] ?? 0);
      });
      const columns = {
        child: Int32Array.from(all, ({ child }) => child),
        parent: Int32Array.from(all, ({ parent }) => parent),
        worth: Float64Array.from(all, ({ worth }) => worth),
      };
      expect([...bestBranches(nodes, columns, 0)]).toEqual([...bestBranches(nodes, columns)]);
    }),
  );
});

test("nodes under which nothing hangs take their best, and the others are as they would be with them", () => {
  const nodes = 14;
  const some = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: nodes }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 20 }),
    ),
    {
      minLength: 20,
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(some, (found) => {
      // Only the first five have anything under them, so that most are leaves, and some become leaves when others are gone.
      const all = [
        ...Array.from({ length: nodes }, (_, nth) => branch(nth + 1, 0, 3)),
        ...found.filter(([child, parent]) => child !== parent).map((of) => branch(...of)),
      ];
      const columns = {
        child: Int32Array.from(all, ({ child }) => child),
        parent: Int32Array.from(all, ({ parent }) => parent),
        worth: Float64Array.from(all, ({ worth }) => worth),
      };
      expect([...bestBranches(nodes, columns, 0)]).toEqual([...bestBranches(nodes, columns)]);
    }),
  );
});

function bestByTrying(branches: readonly Branch[]): number {
  let most = Number.NEGATIVE_INFINITY;
  const choices = [1, 2, 3, 4].map((child) => branches.filter((one) => one.child === child));
  for (const a of choices[0] ?? [])
    for (const b of choices[1] ?? [])
      for (const c of choices[2] ?? [])
        for (const d of choices[3] ?? []) {
          const parents = [0, a.parent, b.parent, c.parent, d.parent];
          const rooted = [1, 2, 3, 4].every((node) => {
            let at = node;
            for (let steps = 0; steps < 5 && at !== 0; steps++) at = parents[at] ?? 0;
            return at === 0;
          });
          if (rooted) most = Math.max(most, a.worth + b.worth + c.worth + d.worth);
        }
  return most;
}
