import type { Migration } from "./migration.ts";

/**
 * Ways into the record for searches without words: claims by the house or the entity that speaks in them, and by what was withheld of them; reports by what was
 * withheld in them. What was withheld stands in the readings as JSON: a row for each aspect, and one for any, says it again where an index can find it.
 */
export const searchWays: Migration = {
  number: 15,
  name: "search-ways",
  sql: `
CREATE INDEX hop_by_house ON hop (house, claim) WHERE house IS NOT NULL;
CREATE INDEX hop_by_entity ON hop (entity, claim) WHERE entity IS NOT NULL;
CREATE INDEX reading_of_revision ON reading (revision, superseded_at, recorded_at);

CREATE TABLE withheld (
  aspect TEXT NOT NULL,
  claim INTEGER NOT NULL REFERENCES claim (number),
  PRIMARY KEY (aspect, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX withheld_of ON withheld (claim);

CREATE TABLE withholding (
  aspect TEXT NOT NULL,
  published_order TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES reading (number),
  PRIMARY KEY (aspect, published_order DESC, reading DESC)
) STRICT, WITHOUT ROWID;
CREATE INDEX withholding_in ON withholding (reading);

CREATE TEMP TABLE told AS
  SELECT reading.number AS reading, reading.revision, told.value ->> '$.aspect' AS aspect, told.value -> '$.of' AS bears
  FROM reading, json_each(reading.disclosures) AS told
  WHERE instr(reading.disclosures, '"withheld"') > 0 AND told.value ->> '$.kind' = 'withheld';
INSERT INTO temp.told SELECT reading, revision, 'any', bears FROM temp.told;
INSERT OR IGNORE INTO withheld
  SELECT told.aspect, claim.number
  FROM temp.told AS told, json_each(told.bears) AS bears
  JOIN claim ON claim.reading = told.reading AND claim.id = bears.value;
INSERT OR IGNORE INTO withholding
  SELECT told.aspect, revision.published_order, told.reading
  FROM temp.told AS told JOIN revision ON revision.number = told.revision;
DROP TABLE temp.told;
DROP INDEX reading_withholding;
`,
};
