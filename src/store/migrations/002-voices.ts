import type { Migration } from "./migration.ts";

/**
 * What more is known of a voice: whether it has a name, how the words refer to it, its role and side, why it is unnamed, which
 * words resolve it, and who speaks with it. Of what was read before only the first can be told; the rest stays null. Voices that
 * were silent lie in the readings as JSON, and gain the same keys.
 */
export const voices: Migration = {
  number: 2,
  name: "voices",
  sql: `
ALTER TABLE hop ADD COLUMN identity TEXT NOT NULL DEFAULT 'named';
ALTER TABLE hop ADD COLUMN form TEXT;
ALTER TABLE hop ADD COLUMN role TEXT;
ALTER TABLE hop ADD COLUMN affiliation TEXT;
ALTER TABLE hop ADD COLUMN anonymity TEXT;
ALTER TABLE hop ADD COLUMN resolved_start INTEGER;
ALTER TABLE hop ADD COLUMN resolved_end INTEGER;
ALTER TABLE hop ADD COLUMN joint TEXT NOT NULL DEFAULT '[]';
ALTER TABLE hop ADD COLUMN resolved_words TEXT;
UPDATE hop SET identity = 'unnamed' WHERE name IS NULL OR kind = 'unnamed';

UPDATE reading SET disclosures = (
  SELECT json_group_array(json_set(
    value,
    '$.by.identity',
      CASE WHEN value ->> '$.by.name' IS NULL OR value ->> '$.by.kind' = 'unnamed' THEN 'unnamed' ELSE 'named' END,
    '$.by.form', NULL, '$.by.role', NULL, '$.by.affiliation', NULL, '$.by.anonymity', NULL, '$.by.resolved', NULL
  ))
  FROM json_each(reading.disclosures)
);
`,
};
