import type { Migration } from "./migration.ts";

/**
 * Stories rest on claims as persons have them: a report is placed anew when a person's word changes what stands of it. To accept a claim changes nothing
 * that stands. What was said before this version is made good at the next placing.
 */
export const reviewedStories: Migration = {
  number: 14,
  name: "reviewed-stories",
  sql: `
CREATE TRIGGER to_place_reviewed AFTER INSERT ON review WHEN NEW.kind <> 'accept' BEGIN
  INSERT OR IGNORE INTO to_place VALUES (NEW.revision);
END;
INSERT OR IGNORE INTO to_place SELECT place.revision FROM place JOIN revision ON revision.number = place.revision
  WHERE revision.superseded_at IS NULL AND EXISTS (SELECT 1 FROM review WHERE review.report = revision.report);
`,
};
