import type { Migration } from "./migration.ts";

/**
 * Stories, and what they are found by. A place says that a revision was put into a neighbourhood, by which reading; what has none is still
 * to be placed, so a record of an earlier version is placed by the next addition. Stories are made from what stands and from rulings alone and
 * can be made again at any time: they are replaced, not superseded. Rulings are a person's word and are superseded like everything recorded.
 */
export const stories: Migration = {
  number: 5,
  name: "stories",
  sql: `
CREATE TABLE place (
  revision INTEGER PRIMARY KEY REFERENCES revision (number),
  reading INTEGER NOT NULL REFERENCES reading (number),
  neighbourhood INTEGER NOT NULL
) STRICT;
CREATE INDEX place_by_neighbourhood ON place (neighbourhood);

CREATE TABLE mark (
  hash INTEGER NOT NULL,
  revision INTEGER NOT NULL REFERENCES revision (number),
  PRIMARY KEY (hash, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE story (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  neighbourhood INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  last_published TEXT NOT NULL,
  size INTEGER NOT NULL,
  packing TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX story_by_neighbourhood ON story (neighbourhood);
CREATE INDEX story_by_size ON story (reports DESC, id);

CREATE TABLE in_story (
  report TEXT NOT NULL REFERENCES report (id),
  story INTEGER NOT NULL REFERENCES story (number) ON DELETE CASCADE,
  PRIMARY KEY (report, story)
) STRICT, WITHOUT ROWID;
CREATE INDEX in_story_by_story ON in_story (story);

CREATE TABLE ruling (
  number INTEGER PRIMARY KEY,
  about TEXT NOT NULL,
  one TEXT NOT NULL,
  two TEXT NOT NULL,
  verdict TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_at TEXT
) STRICT;
CREATE INDEX ruling_on ON ruling (one, two);
`,
};
