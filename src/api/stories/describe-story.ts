import { StemmaError } from "#errors.ts";
import type { Store } from "#store/store.ts";
import { findQuotations } from "#text/quotations.ts";
import type { LineageNode } from "#vocabulary/lineage.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { ReportDetail } from "#vocabulary/record.ts";
import type { EdgeDetail, EdgeText, StoryDetail, StoryLine } from "#vocabulary/story-facts.ts";
import type { Ruling, TracedStory } from "#vocabulary/trace.ts";

/** Groups of claims that a story shows; the others are counted. */
const CLAIMS = 200;

/** A story with its reports, its claims and who says each. Throws `not-found`. */
export async function describeStory(store: Store, knowledge: Knowledge, id: string): Promise<StoryDetail> {
  const story = await store.stories.story(id);
  const claims = [...story.claims].sort((a, b) => b.standing.reports - a.standing.reports).slice(0, CLAIMS);
  const known = new Map((await store.stories.reportsOf(story.reports)).map((one) => [one.id, one]));
  const sayings = await store.stories.sayings(claims.flatMap((group) => group.claims));
  const nth = new Map(claims.flatMap((group) => group.claims).map((claim, at) => [claim, at]));
  sayings.sort((a, b) => (nth.get(a.id) ?? 0) - (nth.get(b.id) ?? 0));
  const houses = new Set([
    ...story.nodes.map(({ house }) => house),
    ...sayings.map(({ voice }) => voice.house),
    ...story.standing.origins_named.map(({ house }) => house),
  ]);
  const names = new Set(
    [...story.nodes.map((node) => node.id), ...story.standing.origins_named.map(({ name }) => name)].filter(
      (one) => one !== null,
    ),
  );
  return {
    id: story.id,
    title: story.title,
    happened: (await lineOf(store, story))?.happened ?? { earliest: null, latest: null },
    reports: story.reports.flatMap((report) => known.get(report) ?? []),
    nodes: story.nodes,
    edges: story.edges.map(({ evidence, ...edge }) => ({
      ...edge,
      evidence: [...new Set(evidence.map(({ kind }) => kind))],
    })),
    standing: story.standing,
    claims,
    more: story.claims.length - claims.length,
    sayings,
    houses: Object.fromEntries(
      [...houses].flatMap((house) =>
        house === null ? [] : [[house, knowledge.houses.get(house)?.name ?? house]],
      ),
    ),
    reasons: story.reasons,
    rulings: (await store.stories.rulings()).filter(({ one, two }) => names.has(one) || names.has(two)),
  };
}

/** An edge of a story, both texts and what ties them. Throws `not-found`. */
export async function describeEdge(store: Store, id: string, edgeId: string): Promise<EdgeDetail> {
  const story = await store.stories.story(id);
  const edge = story.edges.find(({ from, to }) => `${from}~${to}` === edgeId);
  if (edge === undefined) throw new StemmaError("not-found", { id: edgeId });
  const rulings = await store.stories.rulings();
  return {
    story: story.id,
    edge,
    from: await textOf(store, story, edge.from),
    to: await textOf(store, story, edge.to),
    ruling:
      rulings.find(
        ({ about, one, two }: Ruling) => about === "edge" && one === edge.from && two === edge.to,
      ) ?? null,
  };
}

async function textOf(store: Store, { nodes }: TracedStory, id: string): Promise<EdgeText> {
  const node = nodes.find((one: LineageNode) => one.id === id);
  if (node === undefined) throw new StemmaError("not-found", { id });
  if (node.kind === "dispatch")
    return {
      id,
      kind: node.kind,
      name: node.name,
      title: null,
      published: null,
      text: node.text,
      quotations: [],
    };
  const { reading }: ReportDetail = await store.report(id, { asOf: null });
  const { title, outlet, published, text, paragraphs } = reading.report;
  return {
    id,
    kind: node.kind,
    name: outlet.name ?? outlet.domain,
    title,
    published: published?.value ?? null,
    text,
    quotations: findQuotations(text, paragraphs).map(({ span }) => span),
  };
}

async function lineOf(store: Store, { id, reports }: TracedStory): Promise<StoryLine | null> {
  const { stories } = await store.stories.lines({
    ...NOTHING_ASKED,
    limit: 20,
    reports: reports.slice(0, 1),
  });
  return stories.find((line) => line.id === id) ?? null;
}

export const NOTHING_ASKED = {
  limit: 1,
  after: null,
  facets: {},
  reports: null,
  happenedFrom: null,
  happenedTo: null,
  publishedFrom: null,
  publishedTo: null,
  title: null,
  since: null,
  freshOnly: false,
};
