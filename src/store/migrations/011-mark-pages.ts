import type { Migration } from "./migration.ts";

/**
 * Marks lie on pages: who holds the marks of one as bytes (`rows/mark-page.ts`), a third of what a row for each took. They are fewer and others than before:
 * stories and marks are made from what stands, so those of before are taken away, and the next addition or question for stories makes them.
 */
export const markPages: Migration = {
  number: 11,
  name: "mark-pages",
  sql: `
DELETE FROM story_facet;
DELETE FROM in_story;
DELETE FROM story;
DELETE FROM place;
DROP TABLE mark;
INSERT OR IGNORE INTO to_place SELECT DISTINCT revision FROM reading WHERE superseded_at IS NULL;

CREATE TABLE text_marks (
  page INTEGER PRIMARY KEY,
  body BLOB NOT NULL
) STRICT;
CREATE TABLE about_marks (
  page INTEGER PRIMARY KEY,
  body BLOB NOT NULL
) STRICT;
`,
};
