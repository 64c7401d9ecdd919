import type { Migration } from "./migration.ts";

/**
 * Marks of what a report is about know the span of time that it is of, and a revision whose neighbourhood is to be found has a negative one. Stories
 * and marks are made from what stands: those of before are taken away, and the next addition or question for stories makes them. What is to be
 * placed, or displaced, is noted as it is kept: to look for it among all that has a place takes longer the more there is.
 */
export const nearMarks: Migration = {
  number: 10,
  name: "near-marks",
  sql: `
DELETE FROM story_facet;
DELETE FROM in_story;
DELETE FROM story;
DELETE FROM mark;
DELETE FROM place;

CREATE TABLE to_place (
  revision INTEGER PRIMARY KEY REFERENCES revision (number)
) STRICT;
INSERT INTO to_place SELECT DISTINCT revision FROM reading WHERE superseded_at IS NULL;
CREATE TRIGGER to_place_read AFTER INSERT ON reading BEGIN
  INSERT OR IGNORE INTO to_place VALUES (NEW.revision);
END;
CREATE TRIGGER to_place_gone AFTER UPDATE OF superseded_at ON reading BEGIN
  INSERT OR IGNORE INTO to_place VALUES (NEW.revision);
END;
`,
};
