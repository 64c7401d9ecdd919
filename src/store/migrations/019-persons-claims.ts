import type { Migration } from "./migration.ts";

/**
 * Claims as persons have them, where that is not what was read, so that a search and the list of voices follow a correction by an index. A row stands as long
 * as the words of persons on its report do, and is made again when one is added or the report is read anew. `state` is the claim of the reading that it stands
 * for; a claim of a person's own making has none, and one that a person took away does not stand. `persons_voice` has who speaks in it, entities and houses by
 * id and names that no pack knows behind `name:`, with how many claims more or fewer that makes of each. What was said before this version is in `to_word`.
 * And whether a claim stands now is found without its row.
 */
export const personsClaims: Migration = {
  number: 19,
  name: "persons-claims",
  sql: `
CREATE INDEX claim_now ON claim (number) WHERE superseded_at IS NULL;

CREATE TABLE persons_claim (
  number INTEGER PRIMARY KEY,
  claim TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES report (id),
  reading INTEGER NOT NULL REFERENCES reading (number),
  state INTEGER REFERENCES claim (number),
  stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
  stance TEXT NOT NULL,
  kind TEXT,
  words TEXT NOT NULL,
  voices TEXT NOT NULL,
  chain TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_at TEXT
) STRICT;
CREATE INDEX persons_claim_of_report ON persons_claim (report, superseded_at);
CREATE INDEX persons_claim_of_state ON persons_claim (state) WHERE state IS NOT NULL;
CREATE INDEX persons_claim_by_stance ON persons_claim (stance, number) WHERE stands = 1;
CREATE INDEX persons_claim_by_kind ON persons_claim (kind, number) WHERE stands = 1 AND kind IS NOT NULL;
CREATE INDEX persons_claim_reading ON persons_claim (reading, number) WHERE stands = 1;

CREATE TABLE persons_voice (
  who TEXT NOT NULL,
  number INTEGER NOT NULL REFERENCES persons_claim (number),
  speaks INTEGER NOT NULL CHECK (speaks IN (0, 1)),
  said INTEGER NOT NULL,
  own INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (who, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX persons_voice_of ON persons_voice (number);

CREATE VIRTUAL TABLE persons_words USING fts5(
  words, voices, content='persons_claim', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
);

CREATE TABLE to_word (
  report TEXT PRIMARY KEY REFERENCES report (id),
  since TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO to_word SELECT report, min(recorded_at) FROM review GROUP BY report;
CREATE TRIGGER to_word_reviewed AFTER INSERT ON review BEGIN
  INSERT OR IGNORE INTO to_word VALUES (NEW.report, NEW.recorded_at);
END;
CREATE TRIGGER to_word_read AFTER INSERT ON reading WHEN EXISTS (
  SELECT 1 FROM review WHERE review.report = (SELECT report FROM revision WHERE number = NEW.revision)
) BEGIN
  INSERT OR IGNORE INTO to_word SELECT report, NEW.recorded_at FROM revision WHERE number = NEW.revision;
END;
`,
};
