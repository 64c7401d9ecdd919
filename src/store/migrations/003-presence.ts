import type { Migration } from "./migration.ts";

/**
 * Who is present in which reading, so that an entity's page need not look into all of them: a row for each entity and house
 * that a reading names or lets speak, with how often. Readings kept before are gone through once, as `rows/presence.ts` does it.
 * All rows of an entity lie together, in the order in which its page shows them, and each knows by itself when it stood: counting those
 * of an agency that stands in every report reads nothing else.
 */
export const presence: Migration = {
  number: 3,
  name: "presence",
  sql: `
CREATE TABLE presence (
  who TEXT NOT NULL,
  published_order TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES reading (number),
  mentions INTEGER NOT NULL,
  about INTEGER NOT NULL,
  said INTEGER NOT NULL,
  own INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_at TEXT,
  PRIMARY KEY (who, published_order DESC, reading DESC)
) STRICT, WITHOUT ROWID;
CREATE INDEX presence_in_reading ON presence (reading);

CREATE TEMP TABLE linked AS
  SELECT reading.number AS reading, mention.value ->> '$.entity' AS who,
    mention.value ->> '$.span[0]' AS opens, mention.value ->> '$.span[1]' AS closes
  FROM reading, json_each(reading.mentions) AS mention
  WHERE mention.value ->> '$.entity' IS NOT NULL;
CREATE INDEX temp.linked_by_reading ON linked (reading, opens);

CREATE TEMP TABLE spoken AS
  SELECT hop.claim, hop.nth, hop.entity AS who FROM hop WHERE hop.entity IS NOT NULL
  UNION ALL
  SELECT hop.claim, hop.nth, hop.house FROM hop WHERE hop.house IS NOT NULL
  UNION ALL
  SELECT hop.claim, hop.nth, voice.value ->> '$.entity' FROM hop, json_each(hop.joint) AS voice
  WHERE voice.value ->> '$.entity' IS NOT NULL
  UNION ALL
  SELECT hop.claim, hop.nth, voice.value ->> '$.house' FROM hop, json_each(hop.joint) AS voice
  WHERE voice.value ->> '$.house' IS NOT NULL;

INSERT INTO presence
SELECT found.who, revision.published_order, reading.number, sum(found.mentions), sum(found.about), sum(found.said),
  sum(found.own), reading.recorded_at, reading.superseded_at
FROM (
  SELECT reading, who, count(*) AS mentions, 0 AS about, 0 AS said, 0 AS own FROM linked GROUP BY reading, who
  UNION ALL
  SELECT claim.reading, linked.who, 0, count(DISTINCT claim.number), 0, 0
  FROM claim
  JOIN json_each(claim.content) AS content
  JOIN linked ON linked.reading = claim.reading
    AND linked.opens >= content.value ->> '$[0]' AND linked.opens < content.value ->> '$[1]'
    AND linked.closes <= content.value ->> '$[1]'
  GROUP BY claim.reading, linked.who
  UNION ALL
  SELECT claim.reading, spoken.who, 0, 0, count(DISTINCT claim.number),
    count(DISTINCT CASE WHEN spoken.nth = (SELECT max(nth) FROM hop WHERE hop.claim = claim.number) THEN claim.number END)
  FROM spoken JOIN claim ON claim.number = spoken.claim
  GROUP BY claim.reading, spoken.who
) AS found
JOIN reading ON reading.number = found.reading
JOIN revision ON revision.number = reading.revision
GROUP BY reading.number, found.who;

DROP TABLE temp.linked;
DROP TABLE temp.spoken;
`,
};
