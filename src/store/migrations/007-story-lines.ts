import type { Migration } from "./migration.ts";

/**
 * Lists of stories without unpacking their trees: a line of each as JSON, the days it is put in order and chosen by, and a row for each
 * value that it can be chosen by. What a line holds is made with the story, so the stories of earlier versions go, and the
 * next placing makes them anew from what stands and from rulings, which stay.
 */
export const storyLines: Migration = {
  number: 7,
  name: "story-lines",
  sql: `
DELETE FROM in_story;
DELETE FROM story;
DELETE FROM place;
ALTER TABLE story ADD COLUMN line TEXT NOT NULL DEFAULT '{}';
ALTER TABLE story ADD COLUMN first_published TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN happened_earliest TEXT;
ALTER TABLE story ADD COLUMN happened_latest TEXT;
ALTER TABLE story ADD COLUMN newest TEXT NOT NULL DEFAULT '';
CREATE INDEX story_by_last ON story (last_published DESC, id);
CREATE INDEX story_by_id ON story (id);
CREATE INDEX story_by_newest ON story (newest);

CREATE TABLE story_facet (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  story INTEGER NOT NULL REFERENCES story (number) ON DELETE CASCADE,
  PRIMARY KEY (facet, value, story)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_facet_of ON story_facet (story);
`,
};
