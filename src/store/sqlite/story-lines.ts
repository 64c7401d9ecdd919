import type { DatabaseSync } from "node:sqlite";
import type { Claim } from "#vocabulary/claim.ts";
import type { StoryFacet, StoryLine } from "#vocabulary/story-facts.ts";
import type { TracedStory } from "#vocabulary/trace.ts";
import { whosOf } from "../rows/presence.ts";
import { happenedOf } from "../rows/story-happened.ts";

const NAMED = 6;

/** What is kept of a line; the rest is asked for with it. */
export type KeptLine = Omit<StoryLine, "fresh" | "opening" | "withheld">;

/**
 * Keeps what lists of stories are made of, for a story that was just kept under this number. `claims` are those of its reports, by report. `added` are the
 * reports that it did not have when its line was made before, null where that was not made, or where others have gone: what only grows is not written anew.
 */
export function makeLineKeeper(
  database: DatabaseSync,
): (
  story: TracedStory,
  number: number,
  claims: ReadonlyMap<string, readonly Claim[]>,
  added: readonly string[] | null,
) => void {
  const revisions = `json_each(?) AS asked CROSS JOIN revision ON revision.report = asked.value AND revision.superseded_at IS NULL`;
  const readings = `SELECT reading.number FROM ${revisions} JOIN reading ON reading.revision = revision.number AND reading.superseded_at IS NULL`;
  const newestOf = database.prepare(`SELECT max(revision.recorded_at) AS newest FROM ${revisions}`);
  const newestBefore = database.prepare("SELECT newest FROM story WHERE number = ?");
  const keep = database.prepare(
    "UPDATE story SET line = ?, first_published = ?, happened_earliest = ?, happened_latest = ?, newest = ? WHERE number = ?",
  );
  const facet = database.prepare("INSERT OR IGNORE INTO story_facet (facet, value, story) VALUES (?, ?, ?)");
  const withoutFacets = database.prepare("DELETE FROM story_facet WHERE story = ?");
  const withoutStanding = database.prepare("DELETE FROM story_facet WHERE story = ? AND facet = 'standing'");
  const facets = FACETS.map((select) =>
    database.prepare(
      `INSERT OR IGNORE INTO story_facet (facet, value, story) SELECT found.facet, found.value, ? FROM (${select.replaceAll("READINGS", readings)}) AS found
       WHERE found.value IS NOT NULL`,
    ),
  );
  const claimsIn = (reports: readonly string[], claims: ReadonlyMap<string, readonly Claim[]>): Claim[] =>
    reports.flatMap((report) => claims.get(report) ?? []);
  return (story, number, claims, added) => {
    const asked = JSON.stringify(added ?? story.reports);
    const before = added === null ? "" : String(newestBefore.get(number)?.["newest"] ?? "");
    const latest = String(newestOf.get(asked)?.["newest"] ?? "");
    const [newest = ""] = [latest, before].sort().reverse();
    const all = claimsIn(story.reports, claims);
    const happened = happenedOf(story, new Map(all.map((claim) => [claim.id, claim])));
    const line: KeptLine = { ...lineOf(story), happened, newest };
    keep.run(
      JSON.stringify(line),
      story.standing.first ?? "",
      happened.earliest,
      happened.latest,
      newest,
      number,
    );
    (added === null ? withoutFacets : withoutStanding).run(number);
    for (const statement of facets) statement.run(number, asked);
    for (const [of, value] of claimFacets(added === null ? all : claimsIn(added, claims)))
      facet.run(of, value, number);
    for (const value of standingWords(story)) facet.run("standing", value, number);
  };
}

/** What stories are chosen by of their claims: each value once, with its facet. */
function claimFacets(claims: readonly Claim[]): [StoryFacet, string][] {
  const whos = new Set(claims.flatMap(({ chain }) => chain.flatMap(whosOf)));
  const each = (facet: StoryFacet, values: Iterable<string | null | undefined>): [StoryFacet, string][] =>
    [...new Set(values)].flatMap((value) => (typeof value === "string" ? [[facet, value]] : []));
  return [
    ...[...whos].map((who): [StoryFacet, string] => [who.startsWith("house:") ? "house" : "voice", who]),
    ...each(
      "stance",
      claims.map(({ stance }) => stance),
    ),
    ...each(
      "kind",
      claims.map(({ event }) => event?.kind),
    ),
    ...each(
      "place",
      claims.map(({ where }) => where.place),
    ),
  ];
}

/** What they are chosen by of their readings besides, each as a question of those that stand. */
const FACETS = [
  `SELECT 'withheld' AS facet, told.value ->> '$.aspect' AS value FROM reading, json_each(reading.disclosures) AS told
   WHERE reading.number IN (READINGS) AND told.value ->> '$.kind' = 'withheld'`,
  `SELECT 'outlet' AS facet, revision.outlet AS value FROM reading JOIN revision ON revision.number = reading.revision
   WHERE reading.number IN (READINGS)`,
] as const;

/** The ways in which a story stands that a person looks for. */
function standingWords({ standing: { origins, interested_party_alone }, claims }: TracedStory): string[] {
  return [
    ...(interested_party_alone ? ["alone"] : []),
    origins.most <= 1 ? "one-origin" : origins.least >= 2 ? "several-origins" : "perhaps-one-origin",
    ...(claims.some(({ beside }) => beside.length > 0) ? ["contradicted"] : []),
  ];
}

function lineOf({ id, title, standing, nodes, claims }: TracedStory): Omit<KeptLine, "happened" | "newest"> {
  const voices = new Map<string, StoryLine["voices"][number]>();
  for (const { kind, house, name } of nodes) {
    if (kind !== "report") continue;
    const key = house ?? name;
    if (key === null) continue;
    const known = voices.get(key);
    if (known === undefined) voices.set(key, { name: name ?? key, house, reports: 1 });
    else known.reports++;
  }
  return {
    id,
    title,
    reports: standing.reports,
    outlets: standing.outlets,
    origins: standing.origins,
    houses: standing.houses,
    alone: standing.interested_party_alone,
    origins_named: standing.origins_named
      .flatMap(({ name }) => (name === null ? [] : [name]))
      .slice(0, NAMED),
    voices: [...voices.values()].sort((a, b) => b.reports - a.reports).slice(0, NAMED),
    first: standing.first,
    last: standing.last,
    claims: claims.length,
    contradictions: claims.reduce((sum, { beside }) => sum + beside.length, 0) / 2,
    dispatches: nodes.filter(({ kind }) => kind === "dispatch").length,
  };
}
