import type { Migration } from "./migration.ts";

/**
 * What persons say of claims, and programmes that they follow. A person's word never touches the reading: it is a row of its own that is laid
 * over it, and undone by another row. Claims gain how doubtful they are, so that the ones to look at first are found without reading
 * them all; of claims read before it is not known.
 */
export const review: Migration = {
  number: 6,
  name: "review",
  sql: `
ALTER TABLE claim ADD COLUMN doubt REAL;
CREATE INDEX claim_doubtful ON claim (doubt DESC, number) WHERE superseded_at IS NULL;

CREATE TABLE review (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('accept', 'correct', 'reject', 'merge', 'split', 'add', 'undo')),
  report TEXT NOT NULL REFERENCES report (id),
  revision INTEGER NOT NULL REFERENCES revision (number),
  reader TEXT NOT NULL,
  claims TEXT NOT NULL,
  read TEXT NOT NULL,
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  undoes TEXT REFERENCES review (id),
  who TEXT NOT NULL,
  why TEXT,
  words_sha256 TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX review_of_report ON review (report, number);

CREATE TABLE review_claim (
  claim TEXT NOT NULL,
  review INTEGER NOT NULL REFERENCES review (number),
  PRIMARY KEY (claim, review)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  about TEXT NOT NULL,
  signs TEXT NOT NULL,
  aspects TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT,
  recorded_at TEXT NOT NULL,
  superseded_at TEXT
) STRICT;
CREATE UNIQUE INDEX programme_standing ON programme (id) WHERE superseded_at IS NULL;
`,
};
