import type { Reading } from "#vocabulary/reading.ts";
import type { Report } from "#vocabulary/report.ts";

/** A reading that holds the text and no more: for what is measured of texts alone. */
export const textAlone = (input: string, report: Report): Reading => ({
  input,
  report,
  sentences: [],
  mentions: [],
  times: [],
  attributions: [],
  claims: [],
  disclosures: [],
  notes: [],
  reader: "text alone",
});
