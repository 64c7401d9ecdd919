import type { Migration } from "./migration.ts";

/**
 * Pages of marks say how many holders they have, each of equal width (`rows/mark-page.ts`), so that a mark is found on a large page without going through it, and a holder is
 * put in without making the others anew. A page kept before says nothing and has them as they were packed; it is written in the new way when a report
 * that comes has a mark on it.
 */
export const foundMarks: Migration = {
  number: 18,
  name: "found-marks",
  sql: `
ALTER TABLE text_marks ADD COLUMN holders INTEGER;
ALTER TABLE about_marks ADD COLUMN holders INTEGER;
`,
};
