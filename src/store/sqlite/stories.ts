import type { DatabaseSync } from "node:sqlite";
import { StemmaError } from "#errors.ts";
import type { ReportId } from "#vocabulary/report.ts";
import type { StoryFacet, StoryFacets, StoryList } from "#vocabulary/story-facts.ts";
import type { Ruling, Trace, TracedStory } from "#vocabulary/trace.ts";
import { momentAfter } from "../rows/moments.ts";
import { packBytes, unpackBytes } from "../rows/pack-bytes.ts";
import type { Neighbourhood, StoriesAsked, Unplaced } from "../stories.ts";
import type { BlobRow } from "../tables.ts";
import { listStories, listStoryFacets } from "./list-stories.ts";
import { inWriteTransaction } from "./open-database.ts";
import { makeLineKeeper } from "./story-lines.ts";

/** Holders of a mark that are looked at: those of a text that everybody carries all meet in the first ones. */
const HOLDERS = 48;

/** Everything that SQLite is asked and told of stories. Writing takes transactions of its own. */
export interface StoryShelf {
  unplaced(limit: number): Unplaced;
  inNeighbourhoods(numbers: readonly number[]): number[];
  holders(marks: readonly number[]): { revision: number; neighbourhood: number; marks: number }[];
  keep(replaced: readonly number[], members: readonly number[], made: readonly Neighbourhood[]): boolean;
  story(id: string): TracedStory;
  storiesOf(report: string): TracedStory[];
  stories(page: { limit: number; after: number }): { stories: TracedStory[]; total: number };
  lines(asked: StoriesAsked): StoryList;
  facets(facets: readonly StoryFacet[]): StoryFacets;
  reports(): Trace["reports"];
  rule(ruling: Ruling): void;
  rulings(): Ruling[];
}

/** `database` writes, `reading` asks: an addition under way does not hold up a question. */
export function makeStoryShelf(database: DatabaseSync, reading: DatabaseSync, now: () => string): StoryShelf {
  const holdersOf = reading.prepare(
    `SELECT mark.revision, place.neighbourhood FROM mark JOIN place ON place.revision = mark.revision WHERE mark.hash = ? LIMIT ${HOLDERS}`,
  );
  const storyRows = (where: string, ...values: (string | number)[]): TracedStory[] =>
    reading
      .prepare(`SELECT size, packing, body AS bytes FROM story ${where}`)
      .all(...values)
      .map((row) => JSON.parse(decoder.decode(unpackBytes(row as unknown as BlobRow))) as TracedStory);
  return {
    unplaced(limit) {
      const fresh = reading
        .prepare(
          `SELECT revision.number FROM revision JOIN reading ON reading.revision = revision.number
           LEFT JOIN place ON place.revision = revision.number AND place.reading = reading.number
           WHERE revision.superseded_at IS NULL AND reading.superseded_at IS NULL AND place.revision IS NULL
           ORDER BY revision.number LIMIT ?`,
        )
        .all(limit)
        .map((row) => Number(row["number"]));
      const left = reading
        .prepare(
          `SELECT DISTINCT place.neighbourhood FROM place JOIN reading ON reading.number = place.reading
           WHERE reading.superseded_at IS NOT NULL`,
        )
        .all()
        .map((row) => Number(row["neighbourhood"]));
      return { fresh, left };
    },
    inNeighbourhoods: (numbers) =>
      reading
        .prepare(
          `SELECT place.revision FROM place JOIN revision ON revision.number = place.revision
           WHERE place.neighbourhood IN (SELECT value FROM json_each(?)) AND revision.superseded_at IS NULL ORDER BY place.revision`,
        )
        .all(JSON.stringify(numbers))
        .map((row) => Number(row["revision"])),
    holders(marks) {
      const found = new Map<number, { revision: number; neighbourhood: number; marks: number }>();
      for (const mark of marks)
        for (const row of holdersOf.all(mark)) {
          const revision = Number(row["revision"]);
          const known = found.get(revision);
          if (known === undefined)
            found.set(revision, { revision, neighbourhood: Number(row["neighbourhood"]), marks: 1 });
          else known.marks++;
        }
      return [...found.values()];
    },
    keep: (replaced, members, made) =>
      inWriteTransaction(database, () => {
        // Another process may have placed a report there meanwhile; then all is made again.
        const standing = database
          .prepare("SELECT revision FROM place WHERE neighbourhood IN (SELECT value FROM json_each(?))")
          .all(JSON.stringify(replaced))
          .map((row) => Number(row["revision"]));
        const known = new Set(members);
        const superseded = database.prepare("SELECT superseded_at FROM revision WHERE number = ?");
        if (standing.some((one) => !known.has(one) && superseded.get(one)?.["superseded_at"] === null))
          return false;
        forget(database, replaced);
        for (const neighbourhood of made) keepOne(database, neighbourhood);
        return true;
      }),
    story(id) {
      const [found] = storyRows("WHERE id = ?", id);
      if (found === undefined) throw new StemmaError("not-found", { id });
      return found;
    },
    storiesOf: (report) =>
      storyRows("WHERE number IN (SELECT story FROM in_story WHERE report = ?) ORDER BY id", report),
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
        keepRuling(database, ruling, now);
        // Trees and counts follow at the next placing; where one of two is a report, only its neighbourhood is made anew.
        const touched = database
          .prepare(
            `SELECT DISTINCT place.neighbourhood FROM place JOIN revision ON revision.number = place.revision WHERE revision.report IN (?, ?)`,
          )
          .all(ruling.one, ruling.two)
          .map((row) => Number(row["neighbourhood"]));
        if (touched.length === 0)
          database.exec(
            "DELETE FROM story_facet; DELETE FROM in_story; DELETE FROM story; DELETE FROM place;",
          );
        else forget(database, touched);
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

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Neighbourhoods with their stories; their reports are without a place then. */
function forget(database: DatabaseSync, neighbourhoods: readonly number[]): void {
  const within = "neighbourhood IN (SELECT value FROM json_each(?))";
  for (const from of [
    `story_facet WHERE story IN (SELECT number FROM story WHERE ${within})`,
    `in_story WHERE story IN (SELECT number FROM story WHERE ${within})`,
    `story WHERE ${within}`,
    `place WHERE ${within}`,
  ])
    database.prepare(`DELETE FROM ${from}`).run(JSON.stringify(neighbourhoods));
}

function keepOne(database: DatabaseSync, { members, stories }: Neighbourhood): void {
  const number = Math.min(...members.map(({ revision }) => revision));
  const readingOf = database.prepare(
    "SELECT number FROM reading WHERE revision = ? AND superseded_at IS NULL",
  );
  const place = database.prepare(
    "INSERT OR REPLACE INTO place (revision, reading, neighbourhood) VALUES (?, ?, ?)",
  );
  const mark = database.prepare("INSERT OR IGNORE INTO mark (hash, revision) VALUES (?, ?)");
  for (const { revision, marks } of members) {
    const reading = readingOf.get(revision)?.["number"];
    if (reading === undefined) continue;
    place.run(revision, Number(reading), number);
    for (const hash of marks) mark.run(hash, revision);
  }
  const add = database.prepare(
    "INSERT INTO story (id, neighbourhood, reports, last_published, size, packing, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const within = database.prepare("INSERT OR IGNORE INTO in_story (report, story) VALUES (?, ?)");
  const keepLine = makeLineKeeper(database);
  for (const story of stories) {
    const bytes = encoder.encode(JSON.stringify(story));
    const packed = packBytes(bytes);
    const key = add.run(
      story.id,
      number,
      story.reports.length,
      story.standing.last ?? "",
      bytes.length,
      packed.packing,
      packed.bytes,
    ).lastInsertRowid;
    for (const report of story.reports as ReportId[]) within.run(report, key);
    keepLine(story, Number(key));
  }
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
