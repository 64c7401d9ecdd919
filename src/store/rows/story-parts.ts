import type { LineageEdge, LineageNode } from "#vocabulary/lineage.ts";
import type { ShownStory, StoryEdge } from "#vocabulary/story-facts.ts";
import type { TracedStory } from "#vocabulary/trace.ts";
import { packBytes, unpackBytes } from "./pack-bytes.ts";
import { type Piece, packPieces } from "./pack-pieces.ts";

/** Groups of claims that a story shows, and claims in these; the others are counted. */
const GROUPS = 200;
const CLAIMS = 2000;
const NEWLINE = 10;

/** A row of a story: what it shows, and the rest, null where the body has all of it. */
export interface StoryRow {
  size: number;
  packing: string;
  body: Uint8Array;
  rest_size: number | null;
  rest_packing: string | null;
  rest: Uint8Array | null;
}

export const STORY_COLUMNS = "size, packing, body, rest_size, rest_packing, rest";

/** A line of claims that are not shown and edges not chosen, then for each edge in its order a line with its evidence. */
interface RestHead {
  claims: TracedStory["claims"];
  /** Where each group that is shown stands among all. */
  places: number[];
  runners_up: TracedStory["runners_up"];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function storyRowOf(story: TracedStory): StoryRow {
  const shows = shownOf(story);
  const shown = encoder.encode(JSON.stringify(shows));
  const apart = new Set(shows.claims);
  const nth = new Map(story.claims.map((group, at) => [group, at]));
  const head: RestHead = {
    claims: story.claims.filter((group) => !apart.has(group)),
    places: shows.claims.map((group) => nth.get(group) ?? 0),
    runners_up: story.runners_up,
  };
  const [body, rest] = [packBytes(shown), packRest(head, story.edges)];
  return {
    size: shown.length,
    packing: body.packing,
    body: body.bytes,
    rest_size: rest.size,
    rest_packing: rest.packing,
    rest: rest.bytes,
  };
}

/** The rest of a story with fewer edges is put together in one go. */
const MANY_EDGES = 256;

function packRest(
  head: RestHead,
  edges: TracedStory["edges"],
): Pick<StoryRow, "size" | "packing"> & { bytes: Uint8Array } {
  if (edges.length >= MANY_EDGES) return packPieces(piecesOf(head, edges));
  const lines = [JSON.stringify(head), ...edges.map(({ evidence }) => lineOf(evidence))];
  const bytes = encoder.encode(lines.join("\n"));
  return { ...packBytes(bytes), size: bytes.length };
}

/** The same words in pieces: a story that a report comes to has most edges with the very evidence that they had, and most claims counted as they were. */
function piecesOf({ claims, places, runners_up }: RestHead, edges: TracedStory["edges"]): Piece[] {
  const out: Piece[] = [];
  const put = (text: string, of: object | null, id: string): void => {
    out.push({ text, of, id });
  };
  put('{"claims":[', null, "");
  claims.forEach(({ standing, ...group }, nth) => {
    const id = group.claims[0] ?? "";
    put(`${nth === 0 ? "" : ","}{"standing":`, standing, id);
    put(lineOf(standing), standing, id);
    put(`,${JSON.stringify(group).slice(1)}`, standing, id);
  });
  put(`],"places":${JSON.stringify(places)},"runners_up":[`, null, "");
  runners_up.forEach(({ evidence, ...edge }, nth) => {
    put(`${nth === 0 ? "" : ","}{"evidence":`, evidence, edge.from);
    put(lineOf(evidence), evidence, edge.from);
    put(`,${JSON.stringify(edge).slice(1)}`, evidence, edge.from);
  });
  put("]}", null, "");
  for (const { from, evidence } of edges) {
    put("\n", evidence, from);
    put(lineOf(evidence), evidence, from);
  }
  return out;
}

const written = new WeakMap<object, string>();

/** Written once for each that is held. */
function lineOf(of: object): string {
  const line = written.get(of) ?? JSON.stringify(of);
  written.set(of, line);
  return line;
}

/** A story as it is shown: its claims of most reports first, edges with the kinds of their evidence alone. */
export function shownStory(row: StoryRow): ShownStory {
  const body = bodyOf(row);
  return row.rest === null ? shownOf(body as TracedStory) : (body as ShownStory);
}

export function wholeStory(row: StoryRow): TracedStory {
  const body = bodyOf(row);
  if (row.rest === null) return body as TracedStory;
  const { more: _, claims: shows, edges, ...shown } = body as ShownStory;
  const [first, ...evidence] = decoder.decode(restOf(row)).split("\n");
  const head: RestHead = JSON.parse(first ?? "");
  return {
    ...shown,
    edges: edges.map((edge, nth) => ({ ...edge, evidence: JSON.parse(evidence[nth] ?? "") })),
    runners_up: head.runners_up,
    claims: allClaims(shows, head),
  };
}

/** The claims of a story alone, in their order: the evidence of its edges, most of what it has, is not read. */
export function claimsOfStory(row: StoryRow): TracedStory["claims"] {
  const { claims: shows } = bodyOf(row) as Pick<ShownStory, "claims">;
  if (row.rest === null) return shows;
  const bytes = restOf(row);
  const end = bytes.indexOf(NEWLINE);
  return allClaims(
    shows,
    JSON.parse(decoder.decode(bytes.subarray(0, end === -1 ? undefined : end))) as RestHead,
  );
}

/** Those that are shown and the others, each where it stands among all. */
function allClaims(
  shows: TracedStory["claims"],
  { claims: others, places }: RestHead,
): TracedStory["claims"] {
  const claims: (TracedStory["claims"][number] | undefined)[] = [];
  for (const [nth, place] of places.entries()) claims[place] = shows[nth];
  for (let at = 0, next = 0; at < shows.length + others.length; at++) claims[at] ??= others[next++];
  return claims as TracedStory["claims"];
}

/** One edge with its evidence, and its two nodes; null where the story has none such. */
export function edgeOfStory(
  row: StoryRow,
  from: string,
  to: string,
): { edge: LineageEdge; nodes: LineageNode[] } | null {
  const { edges, nodes: all } = bodyOf(row) as Pick<TracedStory | ShownStory, "edges" | "nodes">;
  const nth = edges.findIndex((edge) => edge.from === from && edge.to === to);
  const edge = edges[nth];
  if (edge === undefined) return null;
  const nodes = all.filter(({ id }) => id === from || id === to);
  if (row.rest === null) return { edge: edge as LineageEdge, nodes };
  // The evidence of all edges together may have megabytes: its own line alone is read.
  const bytes = restOf(row);
  let start = 0;
  for (let line = 0; line <= nth; line++) start = bytes.indexOf(NEWLINE, start) + 1;
  const end = bytes.indexOf(NEWLINE, start);
  const evidence = JSON.parse(decoder.decode(bytes.subarray(start, end === -1 ? undefined : end)));
  return { edge: { ...(edge as StoryEdge), evidence }, nodes };
}

/** As much of a story as is shown: its claims of most reports first. */
export function shownOf({ edges, runners_up: _, claims: all, ...story }: TracedStory): ShownStory {
  const sorted = [...all].sort((a, b) => b.standing.reports - a.standing.reports);
  const claims: TracedStory["claims"] = [];
  let count = 0;
  for (const group of sorted.slice(0, GROUPS)) {
    count += group.claims.length;
    if (claims.length > 0 && count > CLAIMS) break;
    claims.push(group);
  }
  return {
    ...story,
    edges: edges.map(({ evidence, ...edge }) => ({
      ...edge,
      evidence: [...new Set(evidence.map(({ kind }) => kind))],
    })),
    claims,
    more: all.length - claims.length,
  };
}

const bodyOf = ({ size, packing, body }: StoryRow): unknown =>
  JSON.parse(decoder.decode(unpackBytes({ size, packing: packing as "plain", bytes: body })));

const restOf = ({ rest_size, rest_packing, rest }: StoryRow): Uint8Array =>
  unpackBytes({
    size: rest_size ?? 0,
    packing: rest_packing as "plain",
    bytes: rest ?? new Uint8Array(),
  });
