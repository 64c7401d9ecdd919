import { makeRulesReader } from "#language/rules-reader.ts";
import { traceReadings } from "#lineage/trace.ts";
import { readOne } from "#pipeline/read-one.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { TracedStory } from "#vocabulary/trace.ts";
import { receivedOf } from "../received.ts";
import { type MadeStory, madeKnowledge, makeStory } from "../stories/generate.ts";

/** How edges and bounds come out, of one way of finding them. */
export interface EdgeScore {
  right: number;
  found: number;
  gold: number;
  f1: number;
}

export interface MadeStoriesResult {
  seeds: readonly number[];
  stories: number;
  reports: number;
  edges: EdgeScore;
  earliestIsOrigin: EdgeScore;
  originsInside: number;
  width: number;
  /** How often a count of outlets, or one for all, is the number of origins. */
  countPublishersRight: number;
  oneRight: number;
  together: number;
}

const scoreOf = (right: number, found: number, gold: number): EdgeScore => ({
  right,
  found,
  gold,
  f1: (2 * right) / (found + gold),
});

/**
 * Stories with known truth, so many of each seed: edges of text, origins, bounds. An edge to a dispatch that is not in the record counts where something shows it: two
 * reports that carry it, or a credit. A dispatch that was inferred is the one that most of its carriers have in truth.
 */
export async function measureMadeStories(
  seeds: readonly number[],
  each: number,
): Promise<{ result: MadeStoriesResult; mistakes: string[] }> {
  const knowledge = madeKnowledge();
  const tools = { knowledge, reader: makeRulesReader(knowledge), fallback: null };
  let [right, found, gold, earliestRight, earliestFound, inside, width, publishers, one, together, reports] =
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  let traced = 0;
  const mistakes: string[] = [];
  for (let of = 0; of < seeds.length * each; of++) {
    const [seed, nth] = [seeds[Math.floor(of / each)] ?? 0, of % each];
    const made = makeStory(seed, nth);
    const readings: Reading[] = [];
    for (const [at, report] of made.reports.entries()) {
      const received = receivedOf(`report ${at}`, report.text, report.published);
      readings.push(
        await readOne(
          { ...received, given: { ...received.given, outlet: report.outlet, title: report.title } },
          tools,
          "claims",
        ),
      );
    }
    reports += readings.length;
    const trace = traceReadings(readings, knowledge, []);
    const edges = foundEdges(trace.stories, readings, made);
    const truth = knowable(made);
    right += edges.filter((edge) => truth.has(edge)).length;
    found += edges.length;
    gold += truth.size;
    const earliest = earliestEdges(made);
    earliestRight += earliest.filter((edge) => truth.has(edge)).length;
    earliestFound += earliest.length;
    if (trace.stories.length === 1) together++;
    for (const { reports: members, standing } of trace.stories) {
      const { least, most } = standing.origins;
      const bodies = new Set(
        members.flatMap((id) => made.origins[readings.findIndex(({ report }) => report.id === id)] ?? []),
      ).size;
      traced++;
      width += most - least;
      if (least <= bodies && bodies <= most) inside++;
      else mistakes.push(`${seed}/${nth} origins ${bodies} not in ${least} to ${most}`);
      if (bodies === members.length) publishers++;
      if (bodies === 1) one++;
    }
    for (const edge of truth) if (!edges.includes(edge)) mistakes.push(`${seed}/${nth} missed ${edge}`);
    for (const edge of edges) if (!truth.has(edge)) mistakes.push(`${seed}/${nth} wrong ${edge}`);
  }
  return {
    result: {
      seeds,
      stories: seeds.length * each,
      reports,
      edges: scoreOf(right, found, gold),
      earliestIsOrigin: scoreOf(earliestRight, earliestFound, gold),
      originsInside: inside / traced,
      width: width / traced,
      countPublishersRight: publishers / traced,
      oneRight: one / traced,
      together: together / (seeds.length * each),
    },
    mistakes,
  };
}

/** Edges of the truth that something in the reports shows. */
function knowable({ parents, reports }: MadeStory): Set<string> {
  const carriers = new Map<string, number>();
  for (const of of parents) for (const parent of of) carriers.set(parent, (carriers.get(parent) ?? 0) + 1);
  const out = new Set<string>();
  parents.forEach((of, child) => {
    for (const parent of of) {
      const shown =
        parent.startsWith("report") ||
        (carriers.get(parent) ?? 0) > 1 ||
        /\(\w+ Wire\)|Source:/.test(reports[child]?.text ?? "");
      if (shown) out.add(`${child} > ${parent}`);
    }
  });
  return out;
}

/** Edges of text as found, with reports by number and dispatches by the name that truth has for them. */
function foundEdges(
  stories: readonly TracedStory[],
  readings: readonly Reading[],
  { parents }: MadeStory,
): string[] {
  const numbers = new Map(readings.map(({ report }, nth) => [report.id as string, nth]));
  const out: string[] = [];
  for (const { edges } of stories) {
    const carried = new Map<string, number[]>();
    for (const { from, to, kind } of edges)
      if (kind !== "cites" && !numbers.has(to))
        carried.set(to, [...(carried.get(to) ?? []), numbers.get(from) ?? -1]);
    for (const { from, to, kind } of edges) {
      if (kind === "cites") continue;
      const child = numbers.get(from);
      const parent = numbers.get(to);
      if (child === undefined) continue;
      out.push(
        `${child} > ${parent === undefined ? dispatchOf(carried.get(to) ?? [], parents) : `report ${parent}`}`,
      );
    }
  }
  return out;
}

function dispatchOf(carriers: readonly number[], parents: readonly (readonly string[])[]): string {
  const counts = new Map<string, number>();
  for (const carrier of carriers)
    for (const parent of parents[carrier] ?? [])
      if (parent.startsWith("dispatch")) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "dispatch of nobody";
}

/** Everybody has it from whoever was first. */
function earliestEdges({ reports }: MadeStory): string[] {
  const when = (nth: number): number => Date.parse(reports[nth]?.published ?? "");
  const first = reports.reduce((best, _, nth) => (when(nth) < when(best) ? nth : best), 0);
  return reports.flatMap((_, nth) => (nth === first ? [] : [`${nth} > report ${first}`]));
}
