import type { Migration } from "./migration.ts";

/**
 * What a story shows lies apart from what is asked of it seldom: the evidence of its edges, the edges that were not chosen, the claims of few reports. Of a story
 * of 500 reports that is nine tenths. Stories kept before have all of it in their body, and keep it there until they are made anew.
 */
export const storyRest: Migration = {
  number: 12,
  name: "story-rest",
  sql: `
ALTER TABLE story ADD COLUMN rest BLOB;
ALTER TABLE story ADD COLUMN rest_size INTEGER;
ALTER TABLE story ADD COLUMN rest_packing TEXT;
`,
};
