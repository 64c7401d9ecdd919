import type { Migration } from "./migration.ts";

/**
 * The record's first shape. Bytes are kept once by their hash; revisions, readings and claims are only ever added and
 * closed (superseded_at).
 *
 * The word indexes keep no text of their own, they point at the rows. Whoever adds a row adds its words; a trigger would
 * make every such row a savepoint, and at a savepoint FTS5 writes out what it holds: half the speed. They merge their
 * parts less often than FTS5 would (automerge), which writes faster and searches no slower at this size.
 */
export const first: Migration = {
  number: 1,
  name: "first",
  sql: `
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  packing TEXT NOT NULL CHECK (packing IN ('plain', 'deflate')),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE capture (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  input TEXT NOT NULL,
  url TEXT,
  captured_at TEXT,
  media_type TEXT NOT NULL,
  charset TEXT,
  headers TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE report (
  id TEXT PRIMARY KEY,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE revision (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  report TEXT NOT NULL REFERENCES report (id),
  capture TEXT NOT NULL REFERENCES capture (id),
  outlet TEXT,
  title TEXT,
  standfirst TEXT,
  published TEXT,
  published_order TEXT NOT NULL,
  opening TEXT,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  facts TEXT NOT NULL,
  words_sha256 TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_at TEXT
) STRICT;
CREATE INDEX revision_of_report ON revision (report, recorded_at);
CREATE UNIQUE INDEX revision_standing ON revision (report) WHERE superseded_at IS NULL;
CREATE INDEX revision_newest ON revision (published_order DESC, report);

CREATE TABLE receipt (
  capture TEXT NOT NULL,
  given TEXT NOT NULL,
  reader TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES report (id),
  revision INTEGER NOT NULL REFERENCES revision (number),
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (capture, given, reader)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
  number INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revision (number),
  reader TEXT NOT NULL,
  input TEXT NOT NULL,
  sentences TEXT NOT NULL,
  mentions TEXT NOT NULL,
  times TEXT NOT NULL,
  attributions TEXT NOT NULL,
  disclosures TEXT NOT NULL,
  notes TEXT NOT NULL,
  words_sha256 TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_at TEXT,
  UNIQUE (revision, reader)
) STRICT;

CREATE TABLE claim (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES reading (number),
  nth INTEGER NOT NULL,
  mode TEXT NOT NULL,
  stance TEXT NOT NULL,
  content TEXT NOT NULL,
  words TEXT NOT NULL,
  voices TEXT NOT NULL,
  happened TEXT NOT NULL,
  place TEXT NOT NULL,
  event TEXT,
  details TEXT,
  recorded_at TEXT NOT NULL,
  superseded_at TEXT,
  UNIQUE (reading, nth)
) STRICT;
CREATE INDEX claim_by_id ON claim (id);

CREATE TABLE hop (
  claim INTEGER NOT NULL REFERENCES claim (number),
  nth INTEGER NOT NULL,
  name TEXT,
  kind TEXT NOT NULL,
  entity TEXT,
  house TEXT,
  relayed_by TEXT NOT NULL,
  span_start INTEGER,
  span_end INTEGER,
  words TEXT,
  credit TEXT,
  carried INTEGER NOT NULL CHECK (carried IN (0, 1)),
  PRIMARY KEY (claim, nth)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE revision_words USING fts5(
  title, standfirst, text, content='revision', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO revision_words (revision_words, rank) VALUES ('automerge', 16);

CREATE VIRTUAL TABLE claim_words USING fts5(
  words, voices, content='claim', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO claim_words (claim_words, rank) VALUES ('automerge', 16);
`,
};
