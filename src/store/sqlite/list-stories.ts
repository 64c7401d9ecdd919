import type { DatabaseSync } from "node:sqlite";
import type { StoryFacet, StoryFacets, StoryList } from "#vocabulary/story-facts.ts";
import { readCursor, writeCursor } from "../questions/cursor.ts";
import type { StoriesAsked } from "../stories.ts";
import type { KeptLine } from "./story-lines.ts";
import { makeStoryTold } from "./story-told.ts";

type Value = string | number;

/** The query behind a list of stories, for the test that looks at how SQLite goes about it: `story_by_last` gives the order, and nothing is sorted. */
export function storiesQuery(asked: Omit<StoriesAsked, "limit" | "after">): {
  where: string;
  values: Value[];
} {
  const parts: string[] = ["1"];
  const values: Value[] = [];
  const add = (part: string, ...given: Value[]): void => {
    parts.push(part);
    values.push(...given);
  };
  for (const [facet, value] of Object.entries(asked.facets))
    add(
      "EXISTS (SELECT 1 FROM story_facet WHERE facet = ? AND value = ? AND story_facet.story = story.number)",
      facet,
      value,
    );
  if (asked.reports !== null)
    add(
      "story.number IN (SELECT in_story.story FROM json_each(?) AS asked JOIN in_story ON in_story.report = asked.value)",
      JSON.stringify(asked.reports),
    );
  // A happening without a first day may be as old as one likes; one without any day is in no stretch of time.
  if (asked.happenedFrom !== null) add("happened_latest >= ?", asked.happenedFrom);
  if (asked.happenedTo !== null)
    add("coalesce(happened_earliest, happened_latest) < ?", dayAfter(asked.happenedTo));
  if (asked.publishedFrom !== null) add("last_published >= ?", asked.publishedFrom);
  if (asked.publishedTo !== null)
    add("first_published <> '' AND first_published < ?", dayAfter(asked.publishedTo));
  if (asked.title !== null) add("instr(lower(line ->> '$.title'), ?) > 0", asked.title.toLowerCase());
  if (asked.freshOnly) add("newest > ?", asked.since ?? "");
  return { where: parts.join(" AND "), values };
}

/** The first moment after a day, as words that sort: whatever stands on the day comes before it. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Which stories are there? The latest publication first, a page at a time, with how much of each is new. */
export function listStories(database: DatabaseSync, asked: StoriesAsked): StoryList {
  const { where, values } = storiesQuery(asked);
  const from = asked.after === null ? null : readCursor<string>(asked.after, "string");
  const rows = database
    .prepare(
      `SELECT number, id, last_published, line FROM story WHERE ${where}
       ${from === null ? "" : "AND (last_published < ? OR (last_published = ? AND id > ?))"}
       ORDER BY last_published DESC, id LIMIT ?`,
    )
    .all(...values, ...(from === null ? [] : [from[0], from[0], from[1]]), asked.limit + 1);
  const total = database.prepare(`SELECT count(*) AS n FROM story WHERE ${where}`).get(...values)?.["n"];
  const fresh = database.prepare(
    `SELECT count(*) AS n FROM in_story JOIN revision ON revision.report = in_story.report AND revision.superseded_at IS NULL
     WHERE in_story.story = ? AND revision.recorded_at > ?`,
  );
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  const toldOf = makeStoryTold(database);
  return {
    stories: page.map((row) => {
      const line = JSON.parse(String(row["line"])) as KeptLine;
      const number = Number(row["number"]);
      return {
        ...line,
        ...toldOf({ number, title: line.title }),
        fresh: asked.since === null ? 0 : Number(fresh.get(number, asked.since)?.["n"]),
      };
    }),
    total: Number(total),
    waiting: Number(database.prepare(WAITING).get()?.["n"]),
    next:
      rows.length > asked.limit && last !== undefined
        ? writeCursor([String(last["last_published"]), String(last["id"])])
        : null,
  };
}

/** Places that a revision left go with the next placing; until then they hide that many that wait. */
const WAITING = `SELECT max(0, (SELECT count(*) FROM revision WHERE superseded_at IS NULL) - (SELECT count(*) FROM place)) AS n`;

const SHOWN = 40;

/** By which values can stories be chosen? Those that most stories have first. `story_facet`'s key holds each facet together. */
export function listStoryFacets(database: DatabaseSync, facets: readonly StoryFacet[]): StoryFacets {
  const values = database.prepare(FACET_QUERY);
  return {
    facets: facets.map((facet) => ({
      facet,
      values: values.all(facet, SHOWN).map((row) => ({
        value: String(row["value"]),
        name: String(row["value"]),
        stories: Number(row["stories"]),
      })),
    })),
  };
}

export const FACET_QUERY =
  "SELECT value, count(*) AS stories FROM story_facet WHERE facet = ? GROUP BY value ORDER BY stories DESC, value LIMIT ?";
