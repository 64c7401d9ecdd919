import type { Reading } from "./reading.ts";
import type { ReportId } from "./report.ts";
import type { ReviewedClaim } from "./review.ts";

/** What a report tells that may be of a programme: claims as persons have them, and what they are of. */
export interface ToldReport extends Pick<Reading, "mentions" | "disclosures"> {
  id: ReportId;
  title: string | null;
  /** Its name, else the domain. */
  outlet: string | null;
  published: string | null;
  text: string;
  /** Those that stand, in the order of the text. */
  claims: readonly Pick<ReviewedClaim, "claim" | "verdict">[];
}
