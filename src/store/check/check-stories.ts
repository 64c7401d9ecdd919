import type { DatabaseSync } from "node:sqlite";
import { TracedStory } from "#vocabulary/trace.ts";
import { STORY_COLUMNS, type StoryRow, wholeStory } from "../rows/story-parts.ts";
import { revisionsMarked } from "../sqlite/mark-shelf.ts";
import { expectSame, type Findings, look, report } from "./findings.ts";

/** Each with what it must not find: the sentence that the problem gets. */
const NOTHING: readonly { rule: string; sql: string; found: string; expected: string }[] = [
  {
    rule: "place-missing",
    sql: `SELECT revision.id FROM revision JOIN reading ON reading.revision = revision.number
      WHERE revision.superseded_at IS NULL AND reading.superseded_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM place WHERE place.revision = revision.number)
        AND NOT EXISTS (SELECT 1 FROM to_place WHERE to_place.revision = revision.number)`,
    found: "no place, and none to be found",
    expected: "a place among the stories, or a note that it is to be placed",
  },
  {
    rule: "place-superseded",
    sql: `SELECT revision.id FROM place JOIN revision ON revision.number = place.revision JOIN reading ON reading.number = place.reading
      WHERE (revision.superseded_at IS NOT NULL OR reading.superseded_at IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM to_place WHERE to_place.revision = revision.number)`,
    found: "a place of what is superseded",
    expected: "none",
  },
  {
    rule: "story-missing",
    sql: `SELECT revision.report AS id FROM place JOIN revision ON revision.number = place.revision
      WHERE place.neighbourhood > 0 AND revision.superseded_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM in_story WHERE in_story.report = revision.report)`,
    found: "no story",
    expected: "the story of its neighbourhood",
  },
  {
    rule: "story-homeless",
    sql: `SELECT story.id FROM story WHERE NOT EXISTS (SELECT 1 FROM place WHERE place.neighbourhood = story.neighbourhood)`,
    found: "a story of a neighbourhood without reports",
    expected: "none",
  },
];

/** Stories hold the reports that stand, each tree its own nodes, and nothing is left of what is superseded. */
export function checkStories(database: DatabaseSync, findings: Findings): void {
  const idOf = database.prepare("SELECT id FROM revision WHERE number = ?");
  const nameOf = (revision: number): string => String(idOf.get(revision)?.["id"] ?? `revision ${revision}`);
  for (const { rule, sql, found, expected } of NOTHING)
    for (const row of database.prepare(sql).iterate())
      report(findings, rule, String(row["id"]), found, expected);
  look(findings, "mark-shape", "marks", () => {
    const placed = database.prepare("SELECT 1 FROM place WHERE revision = ?");
    for (const revision of revisionsMarked(database))
      if (placed.get(revision) === undefined)
        report(findings, "mark-unplaced", nameOf(revision), "marks of a revision without a place", "none");
  });
  const reportsOf = database.prepare("SELECT report FROM in_story WHERE story = ? ORDER BY report");
  for (const row of database.prepare(`SELECT number, id, reports, ${STORY_COLUMNS} FROM story`).iterate()) {
    const id = String(row["id"]);
    look(findings, "story-shape", id, () => {
      const story = TracedStory.parse(wholeStory(row as unknown as StoryRow));
      expectSame(findings, "story-id", id, story.id, id);
      expectSame(findings, "story-size", id, Number(row["reports"]), story.reports.length);
      const kept = reportsOf.all(Number(row["number"])).map((one) => String(one["report"]));
      expectSame(findings, "story-reports", id, kept.join(" "), [...story.reports].sort().join(" "));
      const nodes = new Set<string>(story.nodes.map((node) => node.id));
      for (const { from, to } of story.edges)
        for (const end of [from, to])
          if (!nodes.has(end)) report(findings, "story-edge", id, `an edge of ${end}`, "a node of the tree");
    });
  }
}
