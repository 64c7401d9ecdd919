import type { Migration } from "./migration.ts";

/**
 * What another reader made of bytes that the record holds. A text that a later reader found in the same capture is a row of `revision`,
 * since a text is kept there, and `rereads` names the row that was first read from these bytes: it is no revision of the report. Where a
 * reader found no report in them, its receipt says why, and the older reading stands.
 */
export const rereadings: Migration = {
  number: 4,
  name: "rereadings",
  sql: `
ALTER TABLE revision ADD COLUMN rereads INTEGER REFERENCES revision (number);
ALTER TABLE receipt ADD COLUMN note TEXT;
`,
};
