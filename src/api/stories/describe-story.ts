import { StemmaError } from "#errors.ts";
import { storyOnDay } from "#pipeline/story-on-day.ts";
import { shownOf } from "#store/rows/story-parts.ts";
import type { Store } from "#store/store.ts";
import { findQuotations } from "#text/quotations.ts";
import type { LineageNode } from "#vocabulary/lineage.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { EdgeDetail, EdgeText, StoryDetail } from "#vocabulary/story-facts.ts";
import type { Ruling } from "#vocabulary/trace.ts";

/** Of a part of a story so many say each of its claims at most: a bulletin that hundreds print has hundreds of sayings a claim, most of what there is to tell. */
const SAYINGS = 40;
/** And so few where that would be more than the part is to have: all is asked for behind it. */
const FEW = 8;
const MANY = 120;

/**
 * A story with its reports, its claims and who says each; `knownOn` is a day, or null for now. Of `most` groups of claims at most, null for all that it shows.
 * Throws `not-found`.
 */
export async function describeStory(
  store: Store,
  knowledge: Knowledge,
  id: string,
  { knownOn, most }: { knownOn: string | null; most: number | null },
): Promise<StoryDetail> {
  const story = await shownStory(store, knowledge, id, knownOn);
  const claims = most === null ? story.claims : story.claims.slice(0, most);
  const known = new Map((await store.stories.reportsOf(story.reports)).map((one) => [one.id, one]));
  const told = most === null ? undefined : toldOf(claims);
  const sayings = await store.stories.sayings(claims.flatMap((group) => group.claims.slice(0, told)));
  const nth = new Map(claims.flatMap((group) => group.claims).map((claim, at) => [claim, at]));
  sayings.sort((a, b) => (nth.get(a.id) ?? 0) - (nth.get(b.id) ?? 0));
  const houses = new Set([
    ...story.nodes.map(({ house }) => house),
    ...sayings.map(({ voice }) => voice.house),
    ...story.standing.origins_named.map(({ house }) => house),
  ]);
  const part =
    claims.length < story.claims.length ||
    (told !== undefined && claims.some((group) => group.claims.length > told));
  const names = new Set(
    [...story.nodes.map((node) => node.id), ...story.standing.origins_named.map(({ name }) => name)].filter(
      (one) => one !== null,
    ),
  );
  return {
    id: story.id,
    title: story.title,
    opening: story.opening,
    withheld: story.withheld,
    happened: story.happened,
    reports: story.reports.flatMap((report) => known.get(report) ?? []),
    nodes: story.nodes,
    edges: story.edges,
    standing: story.standing,
    claims,
    more: story.more + story.claims.length - claims.length,
    sayings,
    houses: Object.fromEntries(
      [...houses].flatMap((house) =>
        house === null ? [] : [[house, knowledge.houses.get(house)?.name ?? house]],
      ),
    ),
    reasons: part ? [] : story.reasons,
    rulings: (await store.stories.rulings()).filter(({ one, two }) => names.has(one) || names.has(two)),
    later: story.later,
    part,
  };
}

function toldOf(claims: StoryDetail["claims"]): number {
  const told = claims.reduce((sum, group) => sum + Math.min(SAYINGS, group.claims.length), 0);
  return told > MANY ? FEW : SAYINGS;
}

async function shownStory(store: Store, knowledge: Knowledge, id: string, knownOn: string | null) {
  if (knownOn === null) return { ...(await store.stories.shown(id)), later: 0 };
  const { story, happened, later } = await storyOnDay(store.stories, knowledge, id, knownOn);
  const withheld = await store.stories.withheldIn(story.reports);
  // Who shows a day has the story as it is now, with its name.
  return { ...shownOf(story), happened, later, opening: null, withheld };
}

async function edgeOf(
  store: Store,
  knowledge: Knowledge,
  [id, from, to]: readonly [string, string, string],
  knownOn: string | null,
) {
  if (knownOn === null) return store.stories.edge(id, from, to);
  const { story } = await storyOnDay(store.stories, knowledge, id, knownOn);
  const edge = story.edges.find((one) => one.from === from && one.to === to);
  if (edge === undefined) throw new StemmaError("not-found", { id: `${from}~${to}` });
  return { edge, nodes: story.nodes };
}

/** An edge of a story, both texts and what ties them; `knownOn` is a day, or null for now. Throws `not-found`. */
export async function describeEdge(
  store: Store,
  knowledge: Knowledge,
  id: string,
  edgeId: string,
  knownOn: string | null,
): Promise<EdgeDetail> {
  const [from = "", to = ""] = edgeId.split("~");
  const { edge, nodes } = await edgeOf(store, knowledge, [id, from, to], knownOn);
  const rulings = await store.stories.rulings();
  return {
    story: id as EdgeDetail["story"],
    edge,
    from: await textOf(store, nodes, from),
    to: await textOf(store, nodes, to),
    ruling:
      rulings.find(({ about, one, two }: Ruling) => about === "edge" && one === from && two === to) ?? null,
  };
}

async function textOf(store: Store, nodes: readonly LineageNode[], id: string): Promise<EdgeText> {
  const node = nodes.find((one) => one.id === id);
  if (node === undefined) throw new StemmaError("not-found", { id });
  const { kind } = node;
  if (kind === "dispatch")
    return {
      id,
      kind,
      name: node.name,
      title: null,
      published: null,
      text: node.text,
      quotations: [],
    };
  const { title, outlet, published, text, paragraphs } = await store.stories.textOf(id);
  return {
    id,
    kind,
    name: outlet.name ?? outlet.domain,
    title,
    published: published?.value ?? null,
    text,
    quotations: findQuotations(text, paragraphs).map(({ span }) => span),
  };
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
