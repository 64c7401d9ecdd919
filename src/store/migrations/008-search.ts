import type { Migration } from "./migration.ts";

/** Indexes for searches that name no words: by outlet, stance, kind of happening, and what was withheld. They add no row. */
export const search: Migration = {
  number: 8,
  name: "search",
  sql: `
CREATE INDEX revision_by_outlet ON revision (outlet COLLATE NOCASE, published_order DESC);
CREATE INDEX claim_by_stance ON claim (stance, number);
CREATE INDEX claim_by_kind ON claim (event ->> '$.kind', number) WHERE event IS NOT NULL;
CREATE INDEX reading_withholding ON reading (revision) WHERE instr(disclosures, '"withheld"') > 0;
`,
};
