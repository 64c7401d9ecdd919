import type { ReportDetail, ReportText } from "@stemma/vocabulary/record.ts";

/** What is there of a report with all that was printed; of another revision, which came in between, it is no text. */
export const withText = (there: ReportDetail, { report, revision }: ReportText): ReportDetail =>
  revision === there.revision && report.sha256 === there.reading.report.sha256
    ? { ...there, rest: 0, reading: { ...there.reading, report } }
    : there;
