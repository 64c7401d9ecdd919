import type { DatabaseSync } from "node:sqlite";
import { StemmaError } from "#errors.ts";
import type { LineageEdge, LineageNode } from "#vocabulary/lineage.ts";
import type { ShownStory, StoryFacet, StoryFacets, StoryLine, StoryList } from "#vocabulary/story-facts.ts";
import type { Ruling, Trace, TracedClaim, TracedStory } from "#vocabulary/trace.ts";
import { LAST_REVIEW, stateOf } from "../questions/find-readings.ts";
import { momentAfter } from "../rows/moments.ts";
import { edgeOfStory, STORY_COLUMNS, type StoryRow, shownStory, wholeStory } from "../rows/story-parts.ts";
import type { Asked, Holder, Neighbourhood, StoriesAsked } from "../stories.ts";
import { makeClaimsOfStories } from "./claims-of-stories.ts";
import { makeNeighbourhoodKeeper } from "./keep-neighbourhoods.ts";
import { listStories, listStoryFacets } from "./list-stories.ts";
import { type Marked, type MarkWriter, makeMarkReader, makeMarkWriter } from "./mark-shelf.ts";
import { inWriteTransaction } from "./open-database.ts";
import { makeStoryTold, withheldIn } from "./story-told.ts";

/** Everything that SQLite is asked and told of stories. Writing takes transactions of its own. */
export interface StoryShelf {
  unplaced(limit: number): { fresh: number[]; gone: number[] };
  place(items: readonly Marked[]): void;
  displace(items: readonly Marked[]): void;
  loose(limit: number): number[];
  inNeighbourhoods(numbers: readonly number[]): number[];
  holders(asked: Asked): Holder[];
  standing(revisions: readonly number[]): Map<number, string>;
  keep(replaced: readonly number[], made: readonly Neighbourhood[]): boolean;
  story(id: string): TracedStory;
  shown(id: string): ShownStory & Pick<StoryLine, "happened" | "opening" | "withheld">;
  withheldIn(reports: readonly string[]): StoryLine["withheld"];
  edge(id: string, from: string, to: string): { edge: LineageEdge; nodes: LineageNode[] };
  storiesOf(report: string): TracedStory[];
  claimsOf(reports: readonly string[]): TracedClaim[];
  stories(page: { limit: number; after: number }): { stories: TracedStory[]; total: number };
  lines(asked: StoriesAsked): StoryList;
  facets(facets: readonly StoryFacet[]): StoryFacets;
  reports(): Trace["reports"];
  rule(ruling: Ruling): void;
  rulings(): Ruling[];
}

/** `database` writes, `reading` asks: an addition under way does not hold up a question. */
export function makeStoryShelf(database: DatabaseSync, reading: DatabaseSync, now: () => string): StoryShelf {
  const marks = makeMarkReader(reading);
  const writeMarks = onlyOnce(() => makeMarkWriter(database));
  const placesOf = reading.prepare(
    "SELECT revision, neighbourhood FROM place WHERE revision IN (SELECT value FROM json_each(?))",
  );
  const keepNeighbourhoods = onlyOnce(() => makeNeighbourhoodKeeper(database));
  const storyRows = (where: string, ...values: (string | number)[]): TracedStory[] =>
    reading
      .prepare(`SELECT ${STORY_COLUMNS} FROM story ${where}`)
      .all(...values)
      .map((row) => wholeStory(row as unknown as StoryRow));
  const byId = reading.prepare(STORY_QUERY);
  const rowOf = (id: string): StoryRow & { line: string; number: number } => {
    const row = byId.get(id);
    if (row === undefined) throw new StemmaError("not-found", { id });
    return row as unknown as StoryRow & { line: string; number: number };
  };
  const standingOf = reading.prepare(
    `SELECT reading.revision, reading.number, ${LAST_REVIEW} AS reviewed FROM json_each(?) AS asked CROSS JOIN revision ON revision.number = asked.value
     JOIN reading ON reading.revision = revision.number WHERE revision.superseded_at IS NULL AND reading.superseded_at IS NULL`,
  );
  const claimsOf = makeClaimsOfStories(reading);
  const toldOf = makeStoryTold(reading);
  return {
    unplaced(limit) {
      const rows = reading
        .prepare(
          `SELECT to_place.revision, EXISTS (SELECT 1 FROM reading JOIN revision ON revision.number = reading.revision
             WHERE reading.revision = to_place.revision AND reading.superseded_at IS NULL AND revision.superseded_at IS NULL) AS stands
           FROM to_place ORDER BY to_place.revision LIMIT ?`,
        )
        .all(limit);
      const which = (stands: number): number[] =>
        rows.filter((row) => row["stands"] === stands).map((row) => Number(row["revision"]));
      const [fresh, gone] = [which(1), which(0)];
      return { fresh, gone };
    },
    place: (items) => inWriteTransaction(database, () => placeAll(database, writeMarks(), items)),
    displace: (items) =>
      inWriteTransaction(database, () => {
        const within = database.prepare("SELECT neighbourhood FROM place WHERE revision = ?");
        loosen(
          database,
          items.flatMap(({ revision }) => {
            const row = within.get(revision);
            return row === undefined ? [] : [Number(row["neighbourhood"])];
          }),
        );
        const place = database.prepare("DELETE FROM place WHERE revision = ?");
        const seen = database.prepare("DELETE FROM to_place WHERE revision = ?");
        for (const { revision } of items) {
          place.run(revision);
          seen.run(revision);
        }
        writeMarks().remove(items);
      }),
    loose: (limit) =>
      reading
        .prepare("SELECT revision FROM place WHERE neighbourhood < 0 ORDER BY neighbourhood DESC LIMIT ?")
        .all(limit)
        .map((row) => Number(row["revision"])),
    inNeighbourhoods: (numbers) =>
      reading
        .prepare(
          "SELECT revision FROM place WHERE neighbourhood IN (SELECT value FROM json_each(?)) ORDER BY revision",
        )
        .all(JSON.stringify(numbers))
        .map((row) => Number(row["revision"])),
    holders({ text, about, ever, least }) {
      const found = new Map<number, { text: number; about: number }>();
      const count = (revision: number, kind: "text" | "about"): void => {
        const known = found.get(revision);
        if (known === undefined) found.set(revision, { text: 0, about: 0, [kind]: 1 });
        else known[kind]++;
      };
      marks.holders("text", text, (revision) => count(revision, "text"));
      marks.holders("about", about, (revision) => count(revision, "about"));
      marks.everHolders(ever, (revision) => count(revision, "about"));
      for (const [revision, of] of found)
        if (of.text < least.text && of.about < least.about) found.delete(revision);
      return placesOf.all(JSON.stringify([...found.keys()])).map((row) => {
        const revision = Number(row["revision"]);
        return {
          revision,
          neighbourhood: Number(row["neighbourhood"]),
          ...(found.get(revision) as { text: number; about: number }),
        };
      });
    },
    standing: (revisions) =>
      new Map(
        standingOf
          .all(JSON.stringify(revisions))
          .map((row) => [Number(row["revision"]), stateOf(Number(row["number"]), Number(row["reviewed"]))]),
      ),
    keep: (replaced, made) =>
      inWriteTransaction(database, () => {
        // Another process may have placed or settled a report there meanwhile; then all is made again.
        const members = made.flatMap((one) => one.members);
        const old = new Set(replaced);
        const places = new Map(
          database
            .prepare(
              "SELECT revision, neighbourhood FROM place WHERE revision IN (SELECT value FROM json_each(?))",
            )
            .all(JSON.stringify(members))
            .map((row) => [Number(row["revision"]), Number(row["neighbourhood"])]),
        );
        for (const revision of members) {
          const at = places.get(revision);
          if (at === undefined || (at >= 0 && !old.has(at))) return false;
        }
        const standing = database
          .prepare("SELECT revision FROM place WHERE neighbourhood IN (SELECT value FROM json_each(?))")
          .all(JSON.stringify(replaced));
        if (standing.some((row) => !places.has(Number(row["revision"])))) return false;
        keepNeighbourhoods()(replaced, made, places);
        return true;
      }),
    story: (id) => wholeStory(rowOf(id)),
    shown(id) {
      const row = rowOf(id);
      const { happened } = JSON.parse(row.line) as Partial<StoryLine>;
      const shown = shownStory(row);
      const told = toldOf({ number: row.number, title: shown.title });
      return { ...shown, ...told, happened: happened ?? { earliest: null, latest: null } };
    },
    withheldIn: (reports) => withheldIn(reading, reports),
    edge(id, from, to) {
      const found = edgeOfStory(rowOf(id), from, to);
      if (found === null) throw new StemmaError("not-found", { id: `${from}~${to}` });
      return found;
    },
    storiesOf: (report) =>
      storyRows("WHERE number IN (SELECT story FROM in_story WHERE report = ?) ORDER BY id", report),
    claimsOf,
    stories: ({ limit, after }) => ({
      stories: storyRows("ORDER BY reports DESC, id LIMIT ? OFFSET ?", limit, after),
      total: Number(reading.prepare("SELECT count(*) AS n FROM story").get()?.["n"]),
    }),
    lines: (asked) => listStories(reading, asked),
    facets: (facets) => listStoryFacets(reading, facets),
    reports: () =>
      reading
        .prepare(
          `SELECT revision.report AS id, reading.input, revision.outlet, revision.published FROM revision
           JOIN reading ON reading.revision = revision.number
           WHERE revision.superseded_at IS NULL AND reading.superseded_at IS NULL ORDER BY revision.published_order, revision.report`,
        )
        .all()
        .map((row) => ({ ...row })) as unknown as Trace["reports"],
    rule(ruling) {
      inWriteTransaction(database, () => {
        // Trees and counts follow at the next placing.
        const touched = ruling.about === "edge" ? withNodes(database, ruling) : withOrigins(database, ruling);
        keepRuling(database, ruling, now);
        loosen(database, touched);
      });
    },
    rulings: () =>
      reading
        .prepare(
          "SELECT about, one, two, verdict, who, why FROM ruling WHERE superseded_at IS NULL ORDER BY number",
        )
        .all()
        .map((row) => ({ ...row })) as unknown as Ruling[],
  };
}

/** A story by its id, for the test that looks at how SQLite finds it. */
export const STORY_QUERY = `SELECT number, ${STORY_COLUMNS}, line FROM story WHERE id = ?`;

/** Neighbourhoods lose their stories. */
function forget(database: DatabaseSync, neighbourhoods: readonly number[]): void {
  const within = "neighbourhood IN (SELECT value FROM json_each(?))";
  for (const from of [
    `story_facet WHERE story IN (SELECT number FROM story WHERE ${within})`,
    `in_story WHERE story IN (SELECT number FROM story WHERE ${within})`,
    `story WHERE ${within}`,
  ])
    database.prepare(`DELETE FROM ${from}`).run(JSON.stringify(neighbourhoods));
}

/** Neighbourhoods lose their stories, and their reports are to be put together anew. */
function loosen(database: DatabaseSync, neighbourhoods: readonly number[]): void {
  forget(database, neighbourhoods);
  database
    .prepare(
      `UPDATE place SET neighbourhood = -revision
       WHERE neighbourhood IN (SELECT value FROM json_each(?)) AND neighbourhood > 0`,
    )
    .run(JSON.stringify(neighbourhoods));
}

function placeAll(database: DatabaseSync, writeMarks: MarkWriter, items: readonly Marked[]): void {
  const readingOf = database.prepare(
    "SELECT number FROM reading WHERE revision = ? AND superseded_at IS NULL",
  );
  const place = database.prepare(
    "INSERT OR REPLACE INTO place (revision, reading, neighbourhood) VALUES (?, ?, ?)",
  );
  const seen = database.prepare("DELETE FROM to_place WHERE revision = ?");
  const former = database.prepare("SELECT neighbourhood FROM place WHERE revision = ?");
  const placed = items.filter(({ revision }) => {
    const reading = readingOf.get(revision)?.["number"];
    if (reading === undefined) return false;
    seen.run(revision);
    const before = former.get(revision)?.["neighbourhood"];
    if (before !== undefined) loosen(database, [Number(before)]);
    place.run(revision, Number(reading), -revision);
    return true;
  });
  // What a mark held together may fall apart when it ceases to count.
  const often = writeMarks.add(placed);
  if (often.length > 0)
    loosen(
      database,
      database
        .prepare(
          "SELECT DISTINCT neighbourhood FROM place WHERE revision IN (SELECT value FROM json_each(?)) AND neighbourhood > 0",
        )
        .all(JSON.stringify(often))
        .map((row) => Number(row["neighbourhood"])),
    );
}

/** Statements of writing are prepared when the first is written, and once. */
function onlyOnce<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The neighbourhoods of the stories whose trees have both nodes, or one of them each. Throws where one is in no tree. */
function withNodes(database: DatabaseSync, { one, two }: Ruling): number[] {
  const found = new Map<string, number[]>([
    [one, []],
    [two, []],
  ]);
  const reportIn = database.prepare(
    `SELECT place.neighbourhood FROM place JOIN revision ON revision.number = place.revision
     WHERE revision.report = ? AND revision.superseded_at IS NULL`,
  );
  for (const [id, numbers] of found)
    numbers.push(...reportIn.all(id).map((row) => Number(row["neighbourhood"])));
  const left = [...found].filter(([, numbers]) => numbers.length === 0).map(([id]) => id);
  // A dispatch stands in no table of its own: the trees say where it is.
  if (left.length > 0)
    for (const { neighbourhood, story } of eachStory(database))
      for (const id of left)
        if (story.nodes.some((node) => node.id === id)) found.get(id)?.push(neighbourhood);
  for (const [id, numbers] of found) if (numbers.length === 0) throw unknown(id, "no report or dispatch");
  return [...found.values()].flat();
}

/** The neighbourhoods of the stories that count both origins. Throws where one is counted in none. */
function withOrigins(database: DatabaseSync, { one, two }: Ruling): number[] {
  const seen = new Set<string>();
  const out: number[] = [];
  for (const { neighbourhood, story } of eachStory(database)) {
    const named = new Set(
      [story.standing, ...story.claims.map(({ standing }) => standing)].flatMap(({ origins_named }) =>
        origins_named.flatMap(({ name, house }) => [name?.toLowerCase(), house ?? undefined]),
      ),
    );
    const own = [one, two].filter(
      (name) =>
        named.has(name.toLowerCase()) ||
        named.has(name) ||
        story.reasons.some(({ of }) => of.some((words) => words.toLowerCase() === name.toLowerCase())),
    );
    for (const name of own) seen.add(name);
    if (own.length > 0) out.push(neighbourhood);
  }
  for (const name of [one, two]) if (!seen.has(name)) throw unknown(name, "no origin");
  return out;
}

const unknown = (id: string, what: string): StemmaError => new StemmaError("overruled-unknown", { id, what });

function* eachStory(database: DatabaseSync): Generator<{ neighbourhood: number; story: TracedStory }> {
  for (const row of database.prepare(`SELECT neighbourhood, ${STORY_COLUMNS} FROM story`).iterate())
    yield {
      neighbourhood: Number(row["neighbourhood"]),
      story: wholeStory(row as unknown as StoryRow),
    };
}

function keepRuling(
  database: DatabaseSync,
  { about, one, two, verdict, who, why }: Ruling,
  now: () => string,
): void {
  const before = database
    .prepare(
      "SELECT number, recorded_at FROM ruling WHERE superseded_at IS NULL AND about = ? AND one = ? AND two = ?",
    )
    .get(about, one, two);
  const at = momentAfter(
    new Date(now()).toISOString(),
    before === undefined ? null : String(before["recorded_at"]),
  );
  if (before !== undefined)
    database
      .prepare("UPDATE ruling SET superseded_at = ? WHERE number = ?")
      .run(at, Number(before["number"]));
  database
    .prepare(
      "INSERT INTO ruling (about, one, two, verdict, who, why, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .run(about, one, two, verdict, who, why, at);
}
