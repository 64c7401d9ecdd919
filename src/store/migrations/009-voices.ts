import type { Migration } from "./migration.ts";

/** Indexes for the list of voices: who speaks now and how often, and by what names voices go that no pack knows. They add no row. */
export const voiceList: Migration = {
  number: 9,
  name: "voice-list",
  sql: `
CREATE INDEX presence_speaking ON presence (who, said, own) WHERE said > 0 AND superseded_at IS NULL;
CREATE INDEX hop_unlinked ON hop (name) WHERE entity IS NULL AND kind <> 'outlet' AND name IS NOT NULL;
`,
};
