import type { LineageNode } from "@stemma/vocabulary/lineage.ts";
import type { StoryEdge, StoryReport } from "@stemma/vocabulary/story-facts.ts";
import { type HierarchyPointNode, stratify, tree } from "d3-hierarchy";

/** Width and height of a card, and the room that one takes with what is around it. */
export const CARD = { width: 188, height: 40, column: 268, row: 50 } as const;
/** So many copies of one text are drawn; the others are folded into one card. */
const SHOWN = 3;
/** Folding fewer than these hides more than it tidies. */
const LEAST = 3;

export interface DrawnNode {
  id: string;
  kind: "report" | "dispatch" | "folded";
  name: string | null;
  title: string | null;
  published: string | null;
  /** Of a folded card: the reports in it. */
  folded: readonly string[];
  /** The edge to what it mostly derives from; null of a root. */
  edge: StoryEdge | null;
  /** Left upper corner of its card. */
  x: number;
  y: number;
}

export interface DrawnEdge {
  edge: StoryEdge;
  /** Folded copies hang on one line. */
  folded: boolean;
  /** The other edges of a report that derives from several are drawn beside the tree. */
  main: boolean;
  path: string;
}

export interface DrawnTree {
  nodes: readonly DrawnNode[];
  edges: readonly DrawnEdge[];
  width: number;
  height: number;
  /** How far down the root stands that most cards hang on. */
  root: number;
  /** How many reports are folded away. */
  folded: number;
}

interface Given {
  nodes: readonly LineageNode[];
  edges: readonly StoryEdge[];
  reports: readonly StoryReport[];
}

interface Row extends Omit<DrawnNode, "x" | "y"> {
  parent: string | null;
}

const ROOT = "root";

/**
 * Where the cards of a story's tree stand: sources left, what derives from them right, siblings in the order of publication. Copies that have no copies of
 * their own are folded where there are many, and so are reports that nothing ties to any other, except those of `open` parents.
 */
export function layOutTree({ nodes, edges, reports }: Given, open: ReadonlySet<string>): DrawnTree {
  const byId = new Map(reports.map((report) => [report.id as string, report]));
  const order = new Map(reports.map(({ id }, nth) => [id as string, nth]));
  const main = mainEdges(nodes, edges);
  const children = Map.groupBy(nodes, ({ id }) => main.get(id)?.to ?? ROOT);
  const rows: Row[] = [];
  let folded = 0;
  for (const [parent, unsorted] of children) {
    const all = [...unsorted].sort((a, b) => (order.get(a.id) ?? -1) - (order.get(b.id) ?? -1));
    const leaves = all.filter(
      ({ id, kind }) =>
        kind === "report" && !children.has(id) && (parent === ROOT || main.get(id)?.kind === "copies"),
    );
    const hidden = open.has(parent) ? [] : leaves.slice(SHOWN);
    const fold = new Set(hidden.length >= LEAST ? hidden.map(({ id }) => id) : []);
    for (const { id, kind, name } of all) {
      if (fold.has(id)) continue;
      const report = byId.get(id);
      rows.push({
        id,
        kind,
        name: report?.outlet ?? name,
        title: report?.title ?? null,
        published: report?.published ?? null,
        folded: [],
        edge: main.get(id) ?? null,
        parent,
      });
    }
    if (fold.size === 0) continue;
    folded += fold.size;
    const [first] = fold;
    rows.push({
      id: `folded ${parent}`,
      kind: "folded",
      name: null,
      title: null,
      published: null,
      folded: [...fold],
      edge: main.get(first ?? "") ?? null,
      parent,
    });
  }
  return { ...place(rows, edges, main), folded };
}

/** Of each node the edge that it hangs on: the first that leads to no node below itself. */
function mainEdges(nodes: readonly LineageNode[], edges: readonly StoryEdge[]): Map<string, StoryEdge> {
  const known = new Set(nodes.map(({ id }) => id));
  const main = new Map<string, StoryEdge>();
  const reaches = (from: string, to: string): boolean => {
    for (let at: string | undefined = from; at !== undefined; at = main.get(at)?.to)
      if (at === to) return true;
    return false;
  };
  for (const edge of edges)
    if (!main.has(edge.from) && known.has(edge.from) && known.has(edge.to) && !reaches(edge.to, edge.from))
      main.set(edge.from, edge);
  return main;
}

function place(
  rows: readonly Row[],
  edges: readonly StoryEdge[],
  main: ReadonlyMap<string, StoryEdge>,
): Omit<DrawnTree, "folded"> {
  const root: Row = {
    id: ROOT,
    kind: "folded",
    name: null,
    title: null,
    published: null,
    folded: [],
    edge: null,
    parent: null,
  };
  const hierarchy = stratify<Row>()
    .id(({ id }) => id)
    .parentId(({ parent }) => parent)([root, ...rows]);
  const points = tree<Row>()
    .nodeSize([CARD.row, CARD.column])
    .separation(() => 1)(hierarchy)
    .descendants()
    .filter(({ data }) => data !== root);
  const [largest] = points
    .filter(({ depth }) => depth === 1)
    .sort((a, b) => b.descendants().length - a.descendants().length);
  const top = Math.min(0, ...points.map(({ x }) => x));
  const cornerOf = ({ x, y }: HierarchyPointNode<Row>) => ({ x: y - CARD.column, y: x - top });
  const drawn = points.map((point): DrawnNode => {
    const { parent: _, ...rest } = point.data;
    return { ...rest, ...cornerOf(point) };
  });
  const at = new Map(drawn.map((node) => [node.id, node]));
  const lines: DrawnEdge[] = [];
  for (const node of drawn) {
    const parent = node.edge === null ? undefined : at.get(node.edge.to);
    if (node.edge !== null && parent !== undefined)
      lines.push({ edge: node.edge, folded: node.kind === "folded", main: true, path: curve(parent, node) });
  }
  for (const edge of edges) {
    const [from, to] = [at.get(edge.from), at.get(edge.to)];
    if (main.get(edge.from) !== edge && from !== undefined && to !== undefined)
      lines.push({ edge, folded: false, main: false, path: curve(to, from) });
  }
  return {
    nodes: drawn,
    edges: lines,
    root: largest === undefined ? 0 : largest.x - top,
    width: Math.max(0, ...drawn.map(({ x }) => x)) + CARD.width,
    height: Math.max(0, ...drawn.map(({ y }) => y)) + CARD.height,
  };
}

/** From the right side of the source's card to the left side of the other; around the cards where the other stands no farther right. */
function curve(source: { x: number; y: number }, other: { x: number; y: number }): string {
  const [x0, y0] = [source.x + CARD.width, source.y + CARD.height / 2];
  const [x1, y1] = [other.x, other.y + CARD.height / 2];
  const bend = x1 > x0 ? (x1 - x0) / 2 : CARD.column - CARD.width;
  return `M${x0},${y0}C${x0 + bend},${y0} ${x1 - bend},${y1} ${x1},${y1}`;
}

/** From so many lines on those beside the tree's own would hide it. */
const CROWDED = 60;

/** Whether a line steps back behind the tree: one of many beside it, and none of the card that is in hand. */
export const isFaint = (
  { edge, main }: Pick<DrawnEdge, "edge" | "main">,
  lines: number,
  held: string | null,
): boolean => lines >= CROWDED && !main && edge.from !== held && edge.to !== held;
