import type { DatabaseSync } from "node:sqlite";
import { DisclosureAspect } from "#vocabulary/disclosure.ts";
import type { StoryLine } from "#vocabulary/story-facts.ts";

/** What the first of a story's reports begins with: its earliest, those without a day last. By the index of what stories hold, and the reports' own. */
export const OPENING_QUERY = `SELECT revision.opening FROM in_story CROSS JOIN revision ON revision.report = in_story.report AND revision.superseded_at IS NULL
  WHERE in_story.story = ? AND revision.opening IS NOT NULL ORDER BY revision.published_order = '', revision.published_order, revision.number LIMIT 1`;
/** What its reports say was withheld. By the index of what stories are chosen by. */
export const WITHHELD_QUERY = "SELECT value FROM story_facet WHERE story = ? AND facet = 'withheld'";

/** The same of reports of a story, as of an earlier day. By the index of revisions of a report, and that of readings of a revision. */
export const WITHHELD_IN_QUERY = `SELECT DISTINCT told.value ->> '$.aspect' AS value FROM json_each(?) AS asked
  CROSS JOIN revision ON revision.report = asked.value AND revision.superseded_at IS NULL
  CROSS JOIN reading ON reading.revision = revision.number AND reading.superseded_at IS NULL, json_each(reading.disclosures) AS told
  WHERE told.value ->> '$.kind' = 'withheld'`;

const inOrder = (rows: readonly Record<string, unknown>[]): StoryLine["withheld"] => {
  const found = new Set(rows.map((row) => String(row["value"])));
  return DisclosureAspect.options.filter((aspect) => found.has(aspect));
};

/** What reports say was withheld. */
export const withheldIn = (database: DatabaseSync, reports: readonly string[]): StoryLine["withheld"] =>
  inOrder(database.prepare(WITHHELD_IN_QUERY).all(JSON.stringify(reports)));

/** What is told of a story beside its line: by what it can be named where it has no title, and what its reports say was withheld. */
export function makeStoryTold(
  database: DatabaseSync,
): (story: { number: number; title: string | null }) => Pick<StoryLine, "opening" | "withheld"> {
  const openingOf = database.prepare(OPENING_QUERY);
  const withheldOf = database.prepare(WITHHELD_QUERY);
  return ({ number, title }) => {
    const opening = title === null ? openingOf.get(number)?.["opening"] : null;
    return {
      opening: typeof opening === "string" ? opening : null,
      withheld: inOrder(withheldOf.all(number)),
    };
  };
}
