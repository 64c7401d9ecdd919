import type { Migration } from "./migration.ts";

/** A claim keeps what its content is built on. Of what an earlier version read nothing is known of it. */
export const predicates: Migration = {
  number: 20,
  name: "predicates",
  sql: `
ALTER TABLE claim ADD COLUMN predicate TEXT;
`,
};
