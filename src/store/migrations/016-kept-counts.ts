import type { Migration } from "./migration.ts";

/**
 * How often names speak that no pack knows is kept as it is written: a row a name with the claims that stand, where it was counted through all hops at every
 * look. And what was recorded by a moment is found by indexes, so that a search as of then passes over what came later.
 */
export const keptCounts: Migration = {
  number: 16,
  name: "kept-counts",
  sql: `
CREATE TABLE unlinked_name (
  name TEXT PRIMARY KEY,
  claims INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX unlinked_name_busiest ON unlinked_name (claims DESC, name);
INSERT INTO unlinked_name
  SELECT hop.name, count(DISTINCT hop.claim)
  FROM hop JOIN claim ON claim.number = hop.claim AND claim.superseded_at IS NULL
  WHERE hop.entity IS NULL AND hop.kind <> 'outlet' AND hop.name IS NOT NULL
  GROUP BY hop.name;

CREATE INDEX reading_recorded ON reading (recorded_at);
CREATE INDEX revision_recorded ON revision (recorded_at);
CREATE INDEX capture_recorded ON capture (recorded_at);
`,
};
