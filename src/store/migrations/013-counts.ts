import type { Migration } from "./migration.ts";

/** Indexes for counting what lies in the record and who speaks in it by an index alone, without its rows, which hold the texts. They add no row. */
export const counts: Migration = {
  number: 13,
  name: "counts",
  sql: `
CREATE INDEX revision_outlet_standing ON revision (outlet, superseded_at) WHERE superseded_at IS NULL;
CREATE INDEX revision_rereading ON revision (rereads) WHERE rereads IS NOT NULL;
CREATE INDEX reading_standing ON reading (reader, superseded_at) WHERE superseded_at IS NULL;
CREATE INDEX blob_size ON blob (size);
CREATE INDEX hop_unlinked_names ON hop (name, kind, entity) WHERE entity IS NULL AND kind <> 'outlet' AND name IS NOT NULL;
DROP INDEX hop_unlinked;
`,
};
