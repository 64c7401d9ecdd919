import { makeId } from "#vocabulary/id.ts";
import type { LineageEdge, LineageNode } from "#vocabulary/lineage.ts";
import type { Ruling } from "#vocabulary/trace.ts";
import { type Citation, citationsOf, meansIt } from "./citations.ts";
import { covers } from "./cover.ts";
import { type Derived, derive } from "./derive.ts";
import { type Dispatch, dispatchesOf, setOf, sharedIn } from "./dispatches.ts";
import { evidenceBetween, evidenceOfCarrying } from "./evidence.ts";
import { newsroomKey } from "./newsroom.ts";
import { orderOf, type Relations } from "./relation.ts";
import { type Sketch, spanOf } from "./sketch.ts";
import { cosine, termsOf } from "./terms.ts";

export interface Tree {
  nodes: LineageNode[];
  edges: LineageEdge[];
  runnersUp: LineageEdge[];
}

/** From this share on a text is a copy; below it draws on the other. */
const COPY = 0.5;

/** The tree of a story: nodes, chosen edges and runners-up. `beyond` are neighbours of other stories, which may be cited, too. */
export function treeOf(relations: Relations, beyond: readonly Sketch[], rulings: readonly Ruling[]): Tree {
  const { sketches } = relations;
  const dispatches = dispatchesOf(relations);
  const ids = [
    ...sketches.map(({ id }): string => id),
    ...dispatches.map((dispatch) => idOfDispatch(dispatch, sketches)),
  ];
  const verdicts = new Map<string, Ruling>();
  for (const ruling of rulings)
    if (ruling.about === "edge") verdicts.set(`${ruling.one} ${ruling.two}`, ruling);
  const rulingOn = (from: number, to: number): Ruling | null =>
    verdicts.size === 0 ? null : (verdicts.get(`${ids[from]} ${ids[to]}`) ?? null);
  const together = [...verdicts.values()]
    .filter(({ verdict }) => verdict === "together")
    .map(({ one, two }) => [ids.indexOf(one), ids.indexOf(two)] as const)
    .filter(([from, to]) => from >= 0 && from < sketches.length && to >= 0 && from !== to)
    .sort(([a, its], [b, other]) => a - b || its - other);
  const { main, further, runnersUp } = derive(
    relations,
    dispatches,
    (from, to) => rulingOn(from, to)?.verdict ?? null,
    together,
  );

  const edge = ({ child, parent, share }: Derived): LineageEdge => {
    const dispatch = dispatches[parent - sketches.length];
    const ruling = rulingOn(child, parent);
    // Of what nothing has changed the evidence is the very list of the last time: whoever keeps it need not write it again.
    const inferred =
      dispatch === undefined
        ? evidenceBetween(relations, child, parent)
        : evidenceOfCarrying(
            relations,
            child,
            [...relations.row(child).others].filter((other) => setOf(dispatch.carriers).has(other)),
            dispatch.house ?? dispatch.name?.toLowerCase() ?? null,
          );
    const evidence = ruling === null ? inferred : [rulingEvidence(ruling), ...inferred];
    const kind =
      share >= COPY ? "copies" : share > 0 || ruling?.verdict === "together" ? "draws-on" : "credits";
    return {
      from: ids[child] as string,
      to: ids[parent] as string,
      kind,
      share: share === 0 ? null : round(share),
      evidence,
    };
  };
  const edges = [...main, ...further].map(edge);
  const nodes: LineageNode[] = sketches.map(({ id, house, outlet }) => ({
    id,
    kind: "report",
    house,
    name: outlet,
    text: null,
  }));
  const used = new Set(edges.map(({ to }) => to));
  dispatches.forEach((dispatch, nth) => {
    const id = ids[sketches.length + nth] as string;
    if (!used.has(id)) return;
    nodes.push({
      id,
      kind: "dispatch",
      house: dispatch.house,
      name: dispatch.name,
      text: textOfDispatch(relations, dispatch),
    });
  });
  addCitations(relations, beyond, [...main, ...further], { nodes, edges }, rulings, ids);
  for (const ruling of verdicts.values()) {
    const [from, to] = [ids.indexOf(ruling.one), ids.indexOf(ruling.two)];
    if (ruling.verdict !== "together" || from < 0 || to < 0) continue;
    if (!edges.some((one) => one.from === ruling.one && one.to === ruling.two))
      edges.push({
        from: ruling.one,
        to: ruling.two,
        kind: "draws-on",
        share: null,
        evidence: [rulingEvidence(ruling)],
      });
  }
  return { nodes, edges, runnersUp: runnersUp.map(edge) };
}

const rulingEvidence = ({ who, why, verdict }: Ruling): LineageEdge["evidence"][number] => ({
  kind: "ruling",
  from_span: null,
  to_span: null,
  text: `${who} ruled these ${verdict}: ${why}`,
});

const round = (share: number): number => Math.round(share * 1000) / 1000;

function idOfDispatch({ house, name, carriers, crediting }: Dispatch, sketches: readonly Sketch[]): string {
  const first = firstOf(crediting.length > 0 ? crediting : carriers, sketches);
  return makeId("dispatch", house ?? name, (sketches[first] as Sketch).id);
}

/** The earliest of reports; of those of one moment the one whose id comes first. */
export function firstOf(reports: readonly number[], sketches: readonly Sketch[]): number {
  const when = (report: number): number => sketches[report]?.published ?? Number.POSITIVE_INFINITY;
  return reports.reduce((first, one) =>
    when(one) < when(first) || (when(one) === when(first) && one < first) ? one : first,
  );
}

/** The words of a dispatch: what the carrier that shares most has in common with the others. */
function textOfDispatch(relations: Relations, { carriers }: Dispatch): string | null {
  let best: { report: number; words: number } | null = null;
  const carrying = setOf(carriers);
  for (const report of carriers) {
    const words = sharedIn(relations, report, carrying);
    if (best === null || words > best.words) best = { report, words };
  }
  if (best === null || best.words === 0) return null;
  const covered = relations.covered(
    best.report,
    relations.row(best.report).others.filter((other) => carrying.has(other)),
  );
  const sketch = relations.sketches[best.report] as Sketch;
  const out: string[] = [];
  let start = -1;
  const { length } = sketch.words;
  for (let at = 0; at <= length; at++) {
    if (at < length && covers(covered, at)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      const [from, to] = spanOf(sketch, start, at);
      out.push(sketch.reading.report.text.slice(from, to));
      start = -1;
    }
  }
  return out.join(" […] ");
}

/**
 * Edges of words: who names which newsroom. A newsroom whose report is in the story is cited in it; one whose report is not gets a node. A report that
 * has its text from another inherits what that one cites.
 */
function addCitations(
  relations: Relations,
  beyond: readonly Sketch[],
  derived: readonly Derived[],
  tree: Pick<Tree, "nodes" | "edges">,
  rulings: readonly Ruling[],
  ids: readonly string[],
): void {
  const { sketches } = relations;
  const cited = sketches.map(citationsOf);
  if (cited.every((of) => of.length === 0)) return;
  const sameAs = (
    { house, name }: Citation,
    other: { house: string | null; name: string | null },
  ): boolean =>
    house !== null
      ? house === other.house
      : other.name !== null && newsroomKey(name) === newsroomKey(other.name);
  const isOf = (citation: Citation, node: LineageNode | undefined): boolean =>
    node !== undefined && sameAs(citation, node);
  const parents = Map.groupBy(derived, ({ child }) => child);
  const ancestors = (report: number): Set<number> => {
    const seen = new Set<number>();
    const waiting = [report];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const { parent } of parents.get(at) ?? [])
        if (!seen.has(parent)) {
          seen.add(parent);
          waiting.push(parent);
        }
    return seen;
  };
  const everybody = [...sketches, ...beyond];
  const ofHouse = Map.groupBy(everybody, ({ house }) => house);
  const ofName = Map.groupBy(everybody, ({ outlet }) => (outlet === null ? null : newsroomKey(outlet)));
  const nodes = new Map(tree.nodes.map((node) => [node.id, node]));
  const addNode = (node: LineageNode): void => {
    tree.nodes.push(node);
    nodes.set(node.id, node);
  };
  const edgesFrom = Map.groupBy(tree.edges, ({ from }) => from);
  for (let report = 0; report < sketches.length; report++) {
    if (cited[report]?.length === 0) continue;
    const own = edgesFrom.get(ids[report] as string) ?? [];
    const above = ancestors(report);
    for (const citation of cited[report] ?? []) {
      const evidence = [wordsEvidence(citation, sketches[report] as Sketch)];
      const known = [...above].some(
        (other) =>
          (cited[other] ?? []).some((one) => sameAs(citation, one)) ||
          isOf(citation, nodes.get(ids[other] as string)),
      );
      if (known) {
        // Where it names the very newsroom that its text comes from, the words are evidence of that edge.
        const edge = own.find(({ to }) => isOf(citation, nodes.get(to)));
        if (edge !== undefined) edge.evidence = [...evidence, ...edge.evidence];
        continue;
      }
      const from = sketches[report] as Sketch;
      let best: { other: Sketch; worth: number } | null = null;
      const its =
        citation.house === null ? ofName.get(newsroomKey(citation.name)) : ofHouse.get(citation.house);
      for (const other of its ?? []) {
        const { id } = other;
        if (other === from || orderOf(from, other) < 0) continue;
        if (
          rulings.some(
            ({ about, one, two, verdict }) =>
              about === "edge" && verdict === "apart" && one === from.id && two === id,
          )
        )
          continue;
        if (!meansIt(citation, from, other)) continue;
        const worth = cosine(termsOf(from), termsOf(other));
        if (best === null || worth > best.worth) best = { other, worth };
      }
      let to: string | undefined;
      if (best === null) {
        const { house, name } = citation;
        const node = tree.nodes.find((one) => one.kind === "dispatch" && sameAs(citation, one));
        to = node?.id ?? makeId("dispatch", house ?? name, "cited", ids[0] ?? null);
        if (node === undefined) addNode({ id: to, kind: "dispatch", house, name, text: null });
      } else {
        const { id, house, outlet } = best.other;
        to = id;
        if (!nodes.has(id)) addNode({ id, kind: "report", house, name: outlet, text: null });
      }
      if (own.some((edge) => edge.to === to)) continue;
      const edge: LineageEdge = { from: from.id, to, kind: "cites", share: null, evidence };
      own.push(edge);
      tree.edges.push(edge);
    }
  }
}

function wordsEvidence({ span, name }: Citation, { reading }: Sketch): LineageEdge["evidence"][number] {
  return {
    kind: "words",
    from_span: span,
    to_span: null,
    text: span === null ? name : reading.report.text.slice(...span),
  };
}
