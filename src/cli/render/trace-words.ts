import type { LineageEdge } from "#vocabulary/lineage.ts";
import type { Standing } from "#vocabulary/standing.ts";
import type { Trace, TracedStory } from "#vocabulary/trace.ts";
import { zoneWords } from "./wording.ts";

/** What a tree's pictures have in common: who hangs under whom, and how nodes and counts are called. */

export interface Hanging {
  id: string;
  /** The edges by which it hangs under its parent, and under others; empty for a root. */
  edge: LineageEdge | null;
  others: readonly LineageEdge[];
  children: Hanging[];
}

/**
 * The roots of a story with what derives from them: what was published first first, and before it what is not in the story. A node with several
 * parents hangs under the first.
 */
export function hangingOf({ nodes, edges, reports }: TracedStory): Hanging[] {
  const nth = new Map<string, number>(reports.map((id, at) => [id, at]));
  const inOrder = [...nodes].sort((a, b) => (nth.get(a.id) ?? -1) - (nth.get(b.id) ?? -1));
  const made = new Map<string, Hanging>(
    inOrder.map(({ id }) => [id, { id, edge: null, others: [], children: [] }]),
  );
  const roots: Hanging[] = [];
  const edgesOf = Map.groupBy(edges, ({ from }) => from);
  for (const node of made.values()) {
    const own = edgesOf.get(node.id) ?? [];
    const first = own.find(({ to }) => made.has(to) && !hangsUnder(made, to, node.id));
    const parent = first === undefined ? undefined : made.get(first.to);
    if (first === undefined || parent === undefined) {
      roots.push(node);
      continue;
    }
    node.edge = first;
    node.others = own.filter((edge) => edge !== first);
    parent.children.push(node);
  }
  return roots;
}

function hangsUnder(made: ReadonlyMap<string, Hanging>, one: string, other: string): boolean {
  let at = made.get(one);
  for (let steps = 0; at !== undefined && steps <= made.size; steps++) {
    if (at.id === other) return true;
    at = at.edge === null ? undefined : made.get(at.edge.to);
  }
  return false;
}

export function nodeWords(trace: Trace, story: TracedStory, id: string): { name: string; about: string } {
  const node = story.nodes.find((one) => one.id === id);
  const report = reportsOf(trace).get(id);
  if (node?.kind === "dispatch" || report === undefined)
    return { name: node?.name ?? "a dispatch that nobody shows", about: "not in the record" };
  const when = report.published === null ? "no date" : minuteOf(report.published);
  return {
    name: report.outlet ?? report.input,
    about: story.reports.some((one) => one === id) ? when : `${when}, of another story`,
  };
}

const byTrace = new WeakMap<Trace, ReadonlyMap<string, Trace["reports"][number]>>();

/** By id: of a record every node of every tree is looked for. */
function reportsOf(trace: Trace): ReadonlyMap<string, Trace["reports"][number]> {
  const known = byTrace.get(trace);
  if (known !== undefined) return known;
  const made = new Map(trace.reports.map((report) => [report.id as string, report]));
  byTrace.set(trace, made);
  return made;
}

export const edgeWords = ({ kind, share }: LineageEdge): string =>
  share === null ? kind : `${kind}, ${Math.round(share * 100)} %`;

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
const bounds = ({ least, most }: Standing["origins"]): string =>
  least === most ? `${least}` : `${least} to ${most}`;

/** “3 reports, 1 to 2 origins”: of a claim, whose story says the rest. */
export const claimStandingWords = ({ reports, origins, interested_party_alone }: Standing): string =>
  `${counted(reports, "report")}, ${bounds(origins)} ${origins.most === 1 ? "origin" : "origins"}${interested_party_alone ? ", the interested party alone" : ""}`;

export function standingWords({
  reports,
  outlets,
  origins,
  houses,
  interested_party_alone,
}: Standing): string {
  const alone = interested_party_alone ? "; rests on the interested party alone" : "";
  return `${counted(reports, "report")}, ${counted(outlets, "outlet")} of ${bounds(houses)} ${houses.most === 1 ? "house" : "houses"}, ${bounds(origins)} ${origins.most === 1 ? "origin" : "origins"}${alone}`;
}

/** “2026-05-07 09:00 UTC+09:00”: reports of one story have clocks of several zones. */
function minuteOf(published: string): string {
  const minute = published.slice(0, 16).replace("T", " ");
  // The end of a day alone, “-07”, is no zone.
  return minute.length < 16 ? minute : `${minute}${zoneWords(/(?:Z|[+-]\d\d:?\d\d)$/.exec(published)?.[0])}`;
}
