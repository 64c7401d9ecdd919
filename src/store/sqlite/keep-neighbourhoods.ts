import type { DatabaseSync } from "node:sqlite";
import type { TracedStory } from "#vocabulary/trace.ts";
import { STORY_COLUMNS, storyRowOf } from "../rows/story-parts.ts";
import type { Neighbourhood } from "../stories.ts";
import { makeLineKeeper } from "./story-lines.ts";

/**
 * Puts neighbourhoods in the place of others. A story that goes on under its id keeps its row, and of what lists it the rows that are not touched: to
 * write thousands anew for one report that comes would take longer than all else. `places` says in which neighbourhood each member stands now.
 */
export function makeNeighbourhoodKeeper(
  database: DatabaseSync,
): (
  replaced: readonly number[],
  made: readonly Neighbourhood[],
  places: ReadonlyMap<number, number>,
) => void {
  const settle = database.prepare("UPDATE place SET neighbourhood = ? WHERE revision = ?");
  const before = database.prepare(
    "SELECT number, id FROM story WHERE neighbourhood IN (SELECT value FROM json_each(?))",
  );
  const add = database.prepare(
    `INSERT INTO story (neighbourhood, reports, last_published, ${STORY_COLUMNS}, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const amend = database.prepare(
    `UPDATE story SET neighbourhood = ?, reports = ?, last_published = ?, ${STORY_COLUMNS.split(", ")
      .map((column) => `${column} = ?`)
      .join(", ")} WHERE number = ?`,
  );
  const reportsOf = database.prepare("SELECT report FROM in_story WHERE story = ?");
  const within = database.prepare("INSERT OR IGNORE INTO in_story (report, story) VALUES (?, ?)");
  const without = database.prepare("DELETE FROM in_story WHERE report = ? AND story = ?");
  const forget = ["story_facet WHERE story = ?", "in_story WHERE story = ?", "story WHERE number = ?"].map(
    (from) => database.prepare(`DELETE FROM ${from}`),
  );
  const keepLine = makeLineKeeper(database);

  const keepStory = (
    story: TracedStory,
    neighbourhood: number,
    known: number | undefined,
    claims: Neighbourhood["claims"],
  ): void => {
    const { size, packing, body, rest_size, rest_packing, rest } = storyRowOf(story);
    const values = [
      neighbourhood,
      story.reports.length,
      story.standing.last ?? "",
      size,
      packing,
      body,
      rest_size,
      rest_packing,
      rest,
    ];
    const [key, had] =
      known === undefined
        ? [Number(add.run(...values, story.id).lastInsertRowid), new Set<string>()]
        : [known, new Set(reportsOf.all(known).map((row) => String(row["report"])))];
    if (known !== undefined) amend.run(...values, known);
    const added = story.reports.filter((report) => !had.has(report));
    for (const report of added) within.run(report, key);
    const gone = had.size + added.length > story.reports.length;
    if (gone) {
      const has = new Set<string>(story.reports);
      for (const report of had) if (!has.has(report)) without.run(report, key);
    }
    keepLine(story, key, claims, known !== undefined && !gone ? added : null);
  };

  return (replaced, made, places) => {
    const left = new Map(
      before.all(JSON.stringify(replaced)).map((row) => [String(row["id"]), Number(row["number"])]),
    );
    for (const { members, stories, claims } of made) {
      const number = Math.min(...members);
      for (const revision of members) if (places.get(revision) !== number) settle.run(number, revision);
      for (const story of stories) {
        keepStory(story, number, left.get(story.id), claims);
        left.delete(story.id);
      }
    }
    for (const story of left.values()) for (const statement of forget) statement.run(story);
  };
}
