import { slugLength } from "#text/headline-slug.ts";
import type { Claim } from "#vocabulary/claim.ts";
import { makeId } from "#vocabulary/id.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { Ruling, Trace, TracedClaim, TracedStory } from "#vocabulary/trace.ts";
import { type CommonPassage, commonPassages } from "./common-passages.ts";
import { discountsOf } from "./discounts.ts";
import { happeningOf } from "./happening.ts";
import { tiesOf } from "./held-ties.ts";
import { isHeld } from "./is-held.ts";
import { steadyDiscounts, tiesAmong } from "./known-ties.ts";
import { matchClaims } from "./match-claims.ts";
import { onceEach } from "./once-each.ts";
import { Relations } from "./relation.ts";
import { type Mark, type Sketch, sketchOf } from "./sketch.ts";
import { type Counted, standingOf, type Told } from "./standing.ts";
import { neighbourhoods, storiesOf } from "./stories.ts";
import { Comparer, type Tie } from "./tie.ts";
import { firstOf, type Tree, treeOf } from "./tree.ts";

/** Two reports with so much of the shorter text in common are never put in two stories. */
const COPY = 0.5;
/** In a story of so few reports each two are compared, whether or not a fingerprint says that they share text. */
const FEW = 40;

/** Reports → stories, lineage, standing. The order of the readings does not matter; of two of one report the later given stands. */
export function traceReadings(
  readings: readonly Reading[],
  knowledge: Knowledge,
  rulings: readonly Ruling[],
): Trace {
  const standing = new Map(readings.map((reading) => [reading.report.id, reading]));
  const sketches = [...standing.values()].map((reading) => sketchOf(reading, knowledge)).sort(byId);
  const stories = neighbourhoods(sketches).flatMap((hood) =>
    traceNeighbourhood(
      hood.map((report) => sketches[report] as Sketch),
      knowledge,
      rulings,
    ),
  );
  return { reports: [...standing.values()].map(lineOf), stories: stories.sort(bySize) };
}

const byId = (a: Sketch, b: Sketch): number => (a.id < b.id ? -1 : 1);

/** The larger first; of two of one size the one whose id comes first. */
export const bySize = (a: TracedStory, b: TracedStory): number =>
  b.reports.length - a.reports.length || (a.id < b.id ? -1 : 1);

export const lineOf = ({ input, report: { id, outlet, published } }: Reading): Trace["reports"][number] => ({
  id,
  input,
  outlet: outlet.name ?? outlet.domain,
  published: published?.value ?? null,
});

/** The stories of one neighbourhood; `sketches` in the order of their ids. */
export function traceNeighbourhood(
  sketches: readonly Sketch[],
  knowledge: Knowledge,
  rulings: readonly Ruling[],
): TracedStory[] {
  const discounts = discountsOf(sketches).map((of, report) =>
    steadyDiscounts(sketches[report] as Sketch, of),
  );
  const discounted = (report: number, word: number): Mark => (discounts[report] as Uint8Array)[word] as Mark;
  const comparer = new Comparer(sketches, discounted);
  const tieOf = tiesAmong(sketches, discounts, comparer);
  const { ties, rows } = tiesOf(sketches, discounts, tieOf);
  const copies = ties
    .filter(({ shareOfA, shareOfB, own }) => own >= 24 && Math.max(shareOfA, shareOfB) >= COPY)
    .map(({ a, b }) => [a, b] as const);
  const groups = storiesOf(sketches, copies);
  const within = tiesWithin(groups, sketches.length, ties, tieOf);
  const stories = groups.map((story, nth) => {
    const numbers = new Map(story.map((report, at) => [report, at]));
    const members = story.map((report) => sketches[report] as Sketch);
    const beyond = sketches.filter((_, report) => !numbers.has(report));
    const own = within[nth] as Tie[];
    if (beyond.length === 0) {
      // In a story of few each two were compared, which finds more.
      const held = story.length > FEW ? rows : null;
      const relations = new Relations(sketches, own, comparer, discounted, held);
      return { members, tree: treeOf(relations, beyond, rulings) };
    }
    const renumbered = own.map((tie) => ({
      ...tie,
      a: numbers.get(tie.a) as number,
      b: numbers.get(tie.b) as number,
    }));
    const markOf = (report: number, word: number) => discounted(story[report] as number, word);
    const relations = new Relations(members, renumbered, new Comparer(members, markOf), markOf);
    return { members, tree: treeOf(relations, beyond, rulings) };
  });
  const edges = stories.flatMap(({ tree }) => tree.edges);
  const whole = new Relations(sketches, [], comparer, discounted);
  const common = commonPassages(whole, ties, edges, discounted);
  return stories.map(({ members, tree }) => {
    addPassages(tree, members, common, rulings);
    return traceStory(members, tree, knowledge, rulings);
  });
}

/** The ties within each story. In a story of few each two are compared; what that finds is put to `ties` too. */
function tiesWithin(
  stories: readonly (readonly number[])[],
  count: number,
  ties: Tie[],
  tieOf: (a: number, b: number) => Tie | null,
): Tie[][] {
  if (stories.length === 1 && count > FEW) return [ties];
  const storyOf = new Int32Array(count);
  stories.forEach((story, nth) => {
    for (const report of story) storyOf[report] = nth;
  });
  const out = stories.map((): Tie[] => []);
  for (const tie of ties) {
    const story = storyOf[tie.a] as number;
    if (story === storyOf[tie.b]) (out[story] as Tie[]).push(tie);
  }
  stories.forEach((story, nth) => {
    if (story.length > FEW) return;
    const own = out[nth] as Tie[];
    const compared = new Set(own.map(({ a, b }) => a * count + b));
    for (const b of story)
      for (const a of story) {
        const tie = a >= b || compared.has(a * count + b) ? null : tieOf(a, b);
        if (tie === null) continue;
        own.push(tie);
        ties.push(tie);
      }
  });
  return out;
}

/** Puts passages that reports of the story share with others into its tree. */
function addPassages(
  tree: Tree,
  members: readonly Sketch[],
  common: readonly CommonPassage[],
  rulings: readonly Ruling[],
): void {
  const own = new Set<string>(members.map(({ id }) => id));
  const apart = new Set(
    rulings.flatMap(({ about, one, two, verdict }) =>
      about === "edge" && verdict === "apart" ? [`${one} ${two}`] : [],
    ),
  );
  for (const { node, edges } of common) {
    const has = new Set(tree.edges.map(({ from, to }) => `${from} ${to}`));
    const from = edges.filter((edge) => {
      const key = `${edge.from} ${edge.to}`;
      return own.has(edge.from) && !apart.has(key) && !has.has(key);
    });
    if (from.length === 0) continue;
    if (!tree.nodes.some(({ id }) => id === node.id)) tree.nodes.push(node);
    tree.edges.push(...from);
  }
}

function traceStory(
  sketches: readonly Sketch[],
  tree: Tree,
  knowledge: Knowledge,
  rulings: readonly Ruling[],
): TracedStory {
  const counted: Counted = { sketches, texts: rootsOf(sketches, tree), knowledge, rulings };
  const order = sketches
    .map((_, report) => report)
    .sort((a, b) => whenOf(sketches, a) - whenOf(sketches, b) || a - b);
  const told = order.flatMap((report) =>
    (sketches[report] as Sketch).reading.claims.map((claim): Told => ({ claim, report })),
  );
  const tellsWhatHappened = happeningOf(sketches, counted.texts);
  const happening = told.filter(({ claim, report }) => tellsWhatHappened(claim, report));
  const first = firstOf(order, sketches);
  const { standing, reasons } = standingOf(happening, order, counted);
  return {
    id: makeId("story", (sketches[first] as Sketch).id),
    // A bulletin may come without one; the first that has one names the story then.
    title: withoutSlug(
      order.map((report) => sketches[report]?.reading.report.title ?? null).find((title) => title !== null) ??
        null,
    ),
    reports: order.map((report) => (sketches[report] as Sketch).id),
    nodes: tree.nodes,
    edges: tree.edges,
    runners_up: tree.runnersUp,
    standing,
    claims: claimsOf(told, counted),
    reasons,
  };
}

const whenOf = (sketches: readonly Sketch[], report: number): number =>
  sketches[report]?.published ?? Number.MAX_SAFE_INTEGER;

/** “(LEAD) Yard shut”: of a story the headline without the agency's word on its own text. */
const withoutSlug = (title: string | null): string | null => title?.slice(slugLength(title)) ?? null;

/** For each report the text that it goes back to by copies: itself, or a node of the tree. */
function rootsOf(sketches: readonly Sketch[], { edges }: Tree): string[] {
  const up = new Map<string, string>();
  for (const { from, to, kind } of edges) if (kind === "copies" && !up.has(from)) up.set(from, to);
  return sketches.map(({ id }) => {
    let at: string = id;
    const seen = new Set<string>();
    for (let next = up.get(at); next !== undefined && !seen.has(at); next = up.get(at)) {
      seen.add(at);
      at = next;
    }
    return at;
  });
}

function claimsOf(told: readonly Told[], counted: Counted): TracedClaim[] {
  const { groups, beside } = matchClaims(told, counted.sketches);
  const claims = groups.map((group) =>
    tracedClaim(
      group.map((one) => told[one] as Told),
      counted,
    ),
  );
  const others = new Map<number, Claim["id"][][]>();
  const put = (one: number, two: number): void => {
    const ids = claims[two]?.claims ?? [];
    others.set(one, [...(others.get(one) ?? []), ids]);
  };
  for (const [a, b] of beside) {
    put(a, b);
    put(b, a);
  }
  return claims.map((claim, nth) => ({ ...claim, beside: others.get(nth) ?? [] }));
}

type Alone = Omit<TracedClaim, "beside">;

/** What several report, counted. In a large story it is counted again only where those who tell it, or the texts they carry, have changed. */
function tracedClaim(members: readonly Told[], counted: Counted): Alone {
  const { sketches, texts, rulings, knowledge } = counted;
  const [first] = members as [Told];
  const holds = isHeld(sketches.length) && rulings.length === 0;
  const held = heldClaims(sketches[first.report] as Sketch);
  const known = holds ? held.get(first.claim) : undefined;
  const isSame = ({ claim, report }: Told, nth: number): boolean =>
    known?.members[nth] === claim && known.texts[nth] === texts[report];
  if (
    known !== undefined &&
    known.knowledge === knowledge &&
    known.members.length === members.length &&
    members.every(isSame)
  )
    return known.traced;
  const reports = [...new Set(members.map(({ report }) => report))];
  const { text } = (sketches[first.report] as Sketch).reading.report;
  const traced: Alone = {
    claims: members.map(({ claim }) => claim.id),
    event: members.find(({ claim }) => claim.event !== null)?.claim.event?.kind ?? null,
    words: first.claim.content
      .map((span) => text.slice(...span))
      .join(" … ")
      .replace(/^that\s(?=\S)/, ""),
    standing: standingOf(members, reports, counted).standing,
  };
  if (holds)
    held.set(first.claim, {
      members: members.map(({ claim }) => claim),
      texts: members.map(({ report }) => texts[report] ?? ""),
      knowledge,
      traced,
    });
  return traced;
}

const heldClaims = onceEach(
  (_: Sketch): Map<Claim, { members: Claim[]; texts: string[]; knowledge: Knowledge; traced: Alone }> =>
    new Map(),
);
