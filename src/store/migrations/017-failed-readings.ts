import type { Migration } from "./migration.ts";

/** The few receipts that say why a reader found no report are found by their report: a report's page asked all receipts for them. It adds no row. */
export const failedReadings: Migration = {
  number: 17,
  name: "failed-readings",
  sql: `
CREATE INDEX receipt_failed ON receipt (report, recorded_at) WHERE note IS NOT NULL;
`,
};
