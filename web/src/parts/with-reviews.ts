import type { RecordedClaim, ReportDetail } from "@stemma/vocabulary/record.ts";

/** A report's claims in the order in which they were read, with persons' words on top, and after them those that persons made. */
export function withReviews({
  claims,
  reviewed,
  recordedAt,
  reading,
}: Pick<ReportDetail, "claims" | "reviewed" | "recordedAt"> & {
  reading: Pick<ReportDetail["reading"], "reader">;
}): RecordedClaim[] {
  const known = new Map(reviewed.map((one) => [one.claim.id, one]));
  const read = claims.map((claim) => ({ ...claim, ...known.get(claim.id)?.claim }));
  const ids = new Set(read.map(({ id }) => id));
  const made = reviewed
    .filter(({ claim, stands }) => stands && !ids.has(claim.id))
    .map(({ claim }) => ({ ...claim, recordedAt, supersededAt: null, reader: reading.reader }));
  return [...read, ...made];
}
